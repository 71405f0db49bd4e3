// SPDX-License-Identifier: Apache-2.0
// Text as Markdown holds it: read back by CommonMark, GFM and pandoc's Markdown it is the same text.
#pragma once

#include "formats/markdown/spans.hpp"

#include <string>
#include <string_view>

namespace tolmach::formats::markdown {

/// Where a text stands on its line.
struct Context {
    bool line_start = false;   ///< Nothing but white space or a list marker before it.
    bool after_call = false;   ///< Directly behind `[^n]`.
    bool before_call = false;  ///< Directly before `[^n]` or a link.
    bool in_heading = false;
    bool in_table = false;
    /// Quotation marks, dashes and dots are escaped, which pandoc's `smart` would replace; false where the
    /// source is Markdown, whose marks they are, and then nothing is escaped without need.
    bool smart = true;
};

/// Escapes what the three dialects would read as mark-up, and what pandoc's `smart` would replace.
std::string escape_markdown(std::string_view utf8, const Context& context);

/// Whether a backslash must stand before the character at a place, which begins there.
bool needs_escape(std::string_view utf8, std::size_t at, const Context& context);
/// Whether that can be so of a character of ASCII, whatever stands around it.
constexpr bool may_need_escape(char c) {
    constexpr std::string_view kNever = " ,;%/?}";
    return !is_ascii_letter_or_digit(c) && kNever.find(c) == kNever.npos;
}

/// A YAML scalar in double quotes.
std::string yaml_string(std::string_view utf8);

}  // namespace tolmach::formats::markdown
