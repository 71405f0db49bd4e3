// SPDX-License-Identifier: Apache-2.0
// Comments that translators wrote in Trados and memoQ, which keep them outside of `note`.
#pragma once

#include "xliff/common/fragment.hpp"
#include "xliff/model.hpp"

#include <functional>
#include <map>
#include <string>

namespace tolmach::xliff {

using Comments = std::map<std::string, Note, std::less<>>;

/// Adds the comments that Trados defines at the head of its file (`doc-info`), by id.
void collect_comments(const Element& child_of_root, Comments& to);

/// Gives a unit the comments that its trans-unit holds or names, as notes with the comment's id.
void add_comments(const Element& trans_unit, const Comments& defined, Unit& unit);

}  // namespace tolmach::xliff
