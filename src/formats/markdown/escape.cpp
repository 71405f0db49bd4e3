// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/escape.hpp"

#include "formats/escape.hpp"
#include "text/utf8.hpp"

namespace tolmach::formats::markdown {
namespace {

bool is_alnum(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

constexpr std::size_t kLongestMark = 11;  // Of an item of a list.

/// The byte of `12.`, `a)`, `iv.` … `(1)` that makes a line a list item, or npos.
std::size_t list_marker(std::string_view text) {
    const bool bracket = text.starts_with('(');
    std::size_t end = bracket ? 1 : 0;
    while (end < text.size() && end < 10 && is_alnum(text[end]) && (text[end] & 0x80) == 0)
        ++end;
    const bool numbered = end > (bracket ? 1U : 0U) && end < text.size();
    if (!numbered || !(text[end] == ')' || (text[end] == '.' && !bracket))) return std::string_view::npos;
    return end + 1 == text.size() || text[end + 1] == ' ' ? (bracket ? 0 : end) : std::string_view::npos;
}

// What must be escaped for pandoc's `smart`, and in dialects that read more marks than the source's own.
bool needs_smart_escape(std::string_view text, std::size_t i) {
    const std::string_view rest = text.substr(i + 1);
    switch (text[i]) {
        case '_':
        case '<':
        case '{':
        case '"':
        case '\'':
            return true;
        case '&':
            return rest.empty() || is_alnum(rest[0]) || rest[0] == '#';
        case '.':
            return rest.starts_with("..");
        case '-':
            return rest.starts_with('-');
        case '@':
            return !rest.empty() && is_alnum(rest[0]) && (i == 0 || !is_alnum(text[i - 1]));
        default:
            return false;
    }
}

// The same characters where only what would be read as a mark is escaped.
bool needs_plain_escape(std::string_view text, std::size_t i, const Context& context) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    switch (text[i]) {
        case '_':
            return i == 0 || !is_alnum(text[i - 1]) || !is_alnum(next);
        case '<':
            return next == '\0' || is_latin_letter(next) || next == '/' || next == '!' || next == '?';
        case '{':
            return (i == 0 && context.after_call) || attributes_end(text, i) != kNoEnd || next == '{' ||
                   next == '%';
        case '&':
            return next == '\0' || next == '#' || named_entity_end(text, i) != kNoEnd;
        default:
            return false;
    }
}

}  // namespace

bool needs_escape(std::string_view text, std::size_t i, const Context& context) {
    const std::string_view rest = text.substr(i + 1);
    const bool start = i == 0 && context.line_start;
    if (context.line_start && i < kLongestMark && i == list_marker(text)) return true;
    if (context.smart ? needs_smart_escape(text, i) : needs_plain_escape(text, i, context)) return true;
    switch (text[i]) {
        case '\\':
        case '`':
        case '*':
        case '[':
        case ']':
        case '~':
        case '^':
        case '$':
            return true;
        case '-':
        case '+':
        case '>':
        case '=':
            return start;
        case '|':
            return start || context.in_table;
        case '#':
            return start || context.in_heading;
        case '!':
            return rest.empty() && context.before_call;
        case ':':
            return start || (i == 0 && context.after_call);
        case '(':
            return i == 0 && context.after_call;
        default:
            return false;
    }
}

std::string escape_markdown(std::string_view utf8, const Context& context) {
    std::string escaped;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = at;
        if (!is_markup_character(text::next_code_point(utf8, at))) {
            escaped += "\xEF\xBF\xBD";
            continue;
        }
        if (needs_escape(utf8, start, context)) escaped += '\\';
        escaped += utf8.substr(start, at - start);
    }
    return escaped;
}

std::string yaml_string(std::string_view utf8) {
    std::string quoted = "\"";
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = at;
        const char32_t c = text::next_code_point(utf8, at);
        if (c == U'"' || c == U'\\') quoted += '\\';
        quoted += is_markup_character(c) ? utf8.substr(start, at - start) : std::string_view("\xEF\xBF\xBD");
    }
    return quoted + '"';
}

}  // namespace tolmach::formats::markdown
