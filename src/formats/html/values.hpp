// SPDX-License-Identifier: Apache-2.0
// Which attributes hold text that a reader is shown or told.
#pragma once

#include "formats/html/selectors.hpp"

#include <string_view>
#include <vector>

namespace tolmach::formats::html {

/// The attributes of a start tag whose values are text (data/html_attributes.tsv) and have a letter.
std::vector<const TagAttribute*> text_values(const Markup& markup, const Token& tag);

}  // namespace tolmach::formats::html
