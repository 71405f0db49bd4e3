// SPDX-License-Identifier: Apache-2.0
// Text as XML and HTML hold it.
#pragma once

#include <string>
#include <string_view>

namespace tolmach::formats {

/// Whether XML 1.0 and HTML can hold a character as text.
bool is_markup_character(char32_t c);

/// The text with U+FFFD for what neither can hold.
std::string holdable_text(std::string_view utf8);

/// UTF-8 text for element content or a quoted attribute of XML 1.0 or HTML; what neither can hold becomes
/// U+FFFD.
std::string escape_markup(std::string_view utf8);

}  // namespace tolmach::formats
