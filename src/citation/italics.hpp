// SPDX-License-Identifier: Apache-2.0
// What of a note stands in italics.
#pragma once

#include "citation/reference.hpp"
#include "citation/style.hpp"

#include <string_view>
#include <vector>

namespace tolmach::citation {

/// The stretches of a note (UTF-8), in its code points and in their order, that a style prints in italics.
/// What stands in quotation marks has its sign already. `language` is that of the edition.
std::vector<Span> italic_spans(const Style& style, std::string_view note, std::string_view language);

}  // namespace tolmach::citation
