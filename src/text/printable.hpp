// SPDX-License-Identifier: Apache-2.0
// Strings out of somebody's files as they are shown to people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tolmach::text {

/// Whether a terminal or a reader obeys the character instead of showing it: controls (general category Cc,
/// line ends and tabs among them), line and paragraph separators, and marks of direction (UAX 9, 2.1 to 2.6).
bool is_control(char32_t c);

/// The text on one line, with nothing in it that is obeyed: such characters and U+FFFE and U+FFFF, which no
/// XML may hold, as `\n`, `\t` or `\u202E`, bytes that are not UTF-8 as `\xFF`.
std::string printable(std::string_view text);

/// The same, with what cannot be seen or told from a space named too: `[NBSP]`, `[ZWSP]`, `[RLO]`, and by its
/// number what has no short name (`[U+2009]`).
std::string visible(std::string_view text);

/// How many columns a terminal gives a line of UTF-8: two for wide characters (UAX 11), none for marks.
std::size_t display_width(std::string_view text);

}  // namespace tolmach::text
