// SPDX-License-Identifier: Apache-2.0
// zip: containers as office documents use them.
// Takes entries, gives the bytes of a container, and the reverse; reads no more than it is told to, whatever
// a container promises. Knows no document format, writes no file.
#pragma once

#include "base/result.hpp"

#include <cstddef>
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

/// The entries of a container, folders left out; fails on what is no whole container and on one that holds
/// more than `limit` bytes. `name` is for the location.
base::Result<std::vector<Entry>> read(const std::string& name, std::string_view bytes,
                                      std::size_t limit = std::size_t{1} << 28);

/// The container with other bytes in some of its entries. Every other entry is copied as it is, compressed;
/// order, times and methods stay. Fails on an entry that the container does not have.
base::Result<std::string> replace(const std::string& name, std::string_view container,
                                  const std::vector<Entry>& changed);

}  // namespace tolmach::zip
