// SPDX-License-Identifier: Apache-2.0
// Words that lead to a reference: `see also`, by data/joins.tsv.
#pragma once

#include <string>
#include <string_view>

namespace tolmach::citation {

/// The words of another language for words of one (UTF-8, marks around them aside): `voir` for `See`; empty
/// where they are not known, or stand beside others.
std::string join_for(std::string_view words, std::string_view from, std::string_view to);

}  // namespace tolmach::citation
