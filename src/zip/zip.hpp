// SPDX-License-Identifier: Apache-2.0
// zip: containers as office documents use them.
// Takes entries, gives the bytes of a container, and the reverse; reads no more than it is told to, whatever
// a container promises. Knows no document format, writes no file.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::zip {

/// A file inside a container.
struct Entry {
    std::string name;
    std::string bytes;
    bool stored = false;  ///< Written without deflating, as EPUB and ODF want it of their first entry.
};

/// A container of the entries in their order, deflated, with a fixed time: the same entries give the same
/// bytes.
base::Result<std::string> write(const std::vector<Entry>& entries);

/// What may be read of a container before it is refused: bytes of the entries that are wanted, and entries.
struct Limits {
    std::size_t bytes = std::size_t{1} << 28;
    std::size_t entries = 1U << 16;
};

/// Whether an entry is wanted, by its name.
using Wanted = std::function<bool(std::string_view name)>;

/// The wanted entries of a container, all without `wanted`, folders left out. Fails on what is no whole
/// container, on one that is more than the limits, and on entries that are encrypted, that have one name
/// twice or a name that leads out of the container. `name` is for the location.
base::Result<std::vector<Entry>> read(const std::string& name, std::string_view bytes,
                                      const Limits& limits = {}, const Wanted& wanted = {});

/// The container with other bytes in some of its entries. Every other entry is copied as it is, compressed;
/// order, times and methods stay. Fails on an entry that the container does not have.
base::Result<std::string> replace(const std::string& name, std::string_view container,
                                  const std::vector<Entry>& changed);

}  // namespace tolmach::zip
