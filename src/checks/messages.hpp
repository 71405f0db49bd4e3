// SPDX-License-Identifier: Apache-2.0
// Segments that are messages of software: a text for each number or kind, in ICU's plural and select.
#pragma once

#include "text/message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// The arguments of a text that chooses between texts (plural, select, selectordinal); empty for any other.
std::vector<text::MessageArgument> choices_in(const std::u32string& text);

/// The branch of an argument of the source that a branch of the target translates: that with the same key,
/// else `other`; null where a branch has none, or is for one number, which need not be named.
const text::MessageArgument::Branch* branch_for(const text::MessageArgument& source, std::string_view key);

}  // namespace tolmach::checks
