// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/escape.hpp"

#include "formats/escape.hpp"
#include "text/utf8.hpp"

namespace tolmach::formats::markdown {
namespace {

bool is_alnum(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

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

bool needs_escape(std::string_view text, std::size_t i, const Context& context) {
    const char c = text[i];
    const std::string_view rest = text.substr(i + 1);
    const bool start = i == 0 && context.line_start;
    const bool last = rest.empty();
    switch (c) {
        case '\\':
        case '`':
        case '*':
        case '_':
        case '[':
        case ']':
        case '<':
        case '~':
        case '^':
        case '$':
        case '{':
        case '"':
        case '\'':
            return true;
        case '&':
            return last || is_alnum(rest[0]) || rest[0] == '#';
        case '.':
            return rest.starts_with("..");
        case '-':
            return start || rest.starts_with('-');
        case '+':
        case '>':
        case '=':
            return start;
        case '|':
            return start || context.in_table;
        case '#':
            return start || context.in_heading;
        case '@':
            return !last && is_alnum(rest[0]) && (i == 0 || !is_alnum(text[i - 1]));
        case '!':
            return last && context.before_call;
        case ':':
            return start || (i == 0 && context.after_call);
        case '(':
            return i == 0 && context.after_call;
        default:
            return false;
    }
}

}  // namespace

std::string escape_markdown(std::string_view utf8, const Context& context) {
    const std::size_t marker = context.line_start ? list_marker(utf8) : std::string_view::npos;
    std::string escaped;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = at;
        if (!is_markup_character(text::next_code_point(utf8, at))) {
            escaped += "\xEF\xBF\xBD";
            continue;
        }
        if (start == marker || needs_escape(utf8, start, context)) escaped += '\\';
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
