// SPDX-License-Identifier: Apache-2.0
// References as CSL-JSON, which Zotero and other keepers of references read and write.
#pragma once

#include "base/result.hpp"
#include "citation/reference.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::citation {

/// A reference with the id by which others cite it.
struct Item {
    std::string id;
    Reference reference;
};

/// An array of items in CSL-JSON 1.0.2.
std::string write_csl_json(const std::vector<Item>& items);

/// Reads an array of items; members that have no field here are kept in `rest`.
base::Result<std::vector<Item>> read_csl_json(std::string_view json);

}  // namespace tolmach::citation
