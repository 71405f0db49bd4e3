// SPDX-License-Identifier: Apache-2.0
// What a line of Markdown begins with: the marks of blocks (CommonMark 0.31 chapter 4 and 5, GFM, pandoc).
// Each takes the line from its first character that is no white space.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tolmach::formats::markdown {

/// Three or more of `*`, `-` or `_`, white space between.
bool is_thematic_break(std::string_view line);
/// The level of a heading of `=` or `-` under its text; 0 for none.
std::size_t setext_level(std::string_view line);

struct HeadingLine {
    std::size_t level = 0;
    std::string_view text;  ///< Without `#` at the end and without attributes.
};
/// A heading of `#`.
std::optional<HeadingLine> heading_line(std::string_view line);

struct Fence {
    char mark = 0;
    std::size_t size = 0;
};
/// The line that opens fenced code.
std::optional<Fence> fence_of(std::string_view line);
bool closes_fence(const Fence& fence, std::string_view line);

struct ListMark {
    std::size_t size = 0;  ///< Bytes.
    bool ordered = false;
    char sign = 0;           ///< `-`, `+`, `*`, or what stands behind the number.
    std::size_t number = 0;  ///< Of an ordered one.
    bool is_empty = false;   ///< Nothing behind it.
};
std::optional<ListMark> list_mark(std::string_view line);
/// Bytes of `[ ] ` or `[x] ` before a task; 0 for none.
std::size_t task_mark(std::string_view text);

struct NoteMark {
    std::string_view label;
    std::size_t size = 0;  ///< Bytes of `[^label]:`.
};
std::optional<NoteMark> note_mark(std::string_view line);

/// Bytes of `:` or `~` and the space behind it before the definition of a term (pandoc, PHP Markdown Extra).
std::size_t definition_mark(std::string_view line);
/// A line that holds no text: `:::` of a division, `{: …}` of attributes, `+---+` of a table drawn in
/// characters.
bool is_machinery(std::string_view line);

/// The kind of HTML block that a line begins (CommonMark 0.31 §4.6), from 1 to 7; 0 for none.
std::size_t html_block_kind(std::string_view line);
/// Whether a line ends an HTML block of kind 1 to 5.
bool ends_html_block(std::size_t kind, std::string_view line);
/// Whether a tag of this name, in small letters, stands for a block.
bool is_block_tag(std::string_view name);

/// The line of a text at a place, without its end; and where the next line begins.
std::string_view whole_line_at(std::string_view text, std::size_t at);
std::size_t behind_line(std::string_view text, std::string_view line);

}  // namespace tolmach::formats::markdown
