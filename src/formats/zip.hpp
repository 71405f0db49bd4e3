// SPDX-License-Identifier: Apache-2.0
// ZIP containers as office documents use them.
#pragma once

#include "base/result.hpp"

#include <string>
#include <vector>

namespace tolmach::formats {

/// A file inside a container.
struct ZipEntry {
    std::string name;
    std::string bytes;
};

/// A container of the entries in their order, deflated, with a fixed time: the same entries give the same
/// bytes.
base::Result<std::string> write_zip(const std::vector<ZipEntry>& entries);

}  // namespace tolmach::formats
