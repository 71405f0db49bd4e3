// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/line_marks.hpp"

#include "formats/markdown/spans.hpp"
#include "text/character.hpp"
#include "text/find_where.hpp"

#include <algorithm>
#include <charconv>

namespace tolmach::formats::markdown {
namespace {

constexpr std::size_t kMostHashes = 6;
constexpr std::size_t kMostListFigures = 9;
constexpr std::size_t kFewestDashes = 3;

// Tags of the sixth kind of HTML block, in the order of the alphabet (CommonMark 0.31 §4.6).
constexpr std::string_view kBlockTags[] = {
    "address",  "article",    "aside",  "base",    "basefont", "blockquote", "body",     "caption",  "center",
    "col",      "colgroup",   "dd",     "details", "dialog",   "dir",        "div",      "dl",       "dt",
    "fieldset", "figcaption", "figure", "footer",  "form",     "frame",      "frameset", "h1",       "h2",
    "h3",       "h4",         "h5",     "h6",      "head",     "header",     "hr",       "html",     "iframe",
    "legend",   "li",         "link",   "main",    "menu",     "menuitem",   "nav",      "noframes", "ol",
    "optgroup", "option",     "p",      "param",   "search",   "section",    "source",   "summary",  "table",
    "tbody",    "td",         "tfoot",  "th",      "thead",    "title",      "tr",       "track",    "ul"};
constexpr std::string_view kRawTags[] = {"pre", "script", "style", "textarea"};

std::size_t run_of(std::string_view text, char c) {
    return std::min(text.find_first_not_of(c), text.size());
}

bool is_blank_from(std::string_view text, std::size_t at) {
    return text.find_first_not_of(" \t", std::min(at, text.size())) == text.npos;
}

bool is_space_or_end(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == '\t';
}

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view without_blanks(std::string_view text) {
    const std::size_t from = std::min(text.find_first_not_of(" \t"), text.size());
    return text.substr(from, text.find_last_not_of(" \t") + 1 - from);
}

// A heading without the `#` and the attributes that may close it.
std::string_view without_closing(std::string_view text) {
    text = without_blanks(text);
    const std::size_t last = text.find_last_not_of('#');
    if (last == text.npos) return text.substr(text.size());
    if (last + 1 < text.size() && (text[last] == ' ' || text[last] == '\t'))
        text = without_blanks(text.substr(0, last));
    const std::size_t brace = text.rfind('{');
    if (brace != text.npos && brace > 0 && text[brace - 1] == ' ' &&
        attributes_end(text, brace) == text.size())
        text = without_blanks(text.substr(0, brace));
    return text;
}

// The name of a tag from a letter on, in small letters.
std::string tag_name_at(std::string_view line, std::size_t at) {
    std::size_t end = at;
    while (end < line.size() &&
           (is_latin_letter(line[end]) || (end > at && (is_ascii_digit(line[end]) || line[end] == '-'))))
        ++end;
    return text::to_lower(line.substr(at, end - at));
}

std::size_t html_tag_kind(std::string_view line) {
    const bool closing = line.size() > 1 && line[1] == '/';
    const std::size_t at = closing ? 2 : 1;
    const std::string name = tag_name_at(line, at);
    if (name.empty()) return 0;
    const std::string_view behind = line.substr(at + name.size());
    const bool ends = behind.empty() || behind[0] == ' ' || behind[0] == '\t' || behind[0] == '>';
    if (!closing && ends && std::find(std::begin(kRawTags), std::end(kRawTags), name) != std::end(kRawTags))
        return 1;
    if ((ends || behind.starts_with("/>")) && is_block_tag(name)) return 6;
    const std::size_t end = html_tag_end(line, 0);
    return end != line.npos && is_blank_from(line, end) ? 7 : 0;
}

}  // namespace

bool is_thematic_break(std::string_view line) {
    if (line.empty() || (line[0] != '*' && line[0] != '-' && line[0] != '_')) return false;
    std::size_t marks = 0;
    for (const char c : line) {
        if (c == line[0])
            ++marks;
        else if (c != ' ' && c != '\t')
            return false;
    }
    return marks >= kFewestDashes;
}

std::size_t setext_level(std::string_view line) {
    if (line.empty() || (line[0] != '=' && line[0] != '-')) return 0;
    return is_blank_from(line, run_of(line, line[0])) ? (line[0] == '=' ? 1 : 2) : 0;
}

std::optional<HeadingLine> heading_line(std::string_view line) {
    const std::size_t level = run_of(line, '#');
    if (level == 0 || level > kMostHashes || !is_space_or_end(line, level)) return std::nullopt;
    return HeadingLine{level, without_closing(line.substr(level))};
}

std::optional<Fence> fence_of(std::string_view line) {
    if (line.empty() || (line[0] != '`' && line[0] != '~')) return std::nullopt;
    const std::size_t size = run_of(line, line[0]);
    if (size < 3 || (line[0] == '`' && line.find('`', size) != line.npos)) return std::nullopt;
    return Fence{line[0], size};
}

bool closes_fence(const Fence& fence, std::string_view line) {
    const std::size_t size = run_of(line, fence.mark);
    return size >= fence.size && is_blank_from(line, size);
}

std::optional<ListMark> list_mark(std::string_view line) {
    if (line.empty()) return std::nullopt;
    ListMark mark;
    if (line[0] == '-' || line[0] == '+' || line[0] == '*') {
        mark.size = 1;
        mark.sign = line[0];
    } else {
        std::size_t end = 0;
        while (end < line.size() && is_ascii_digit(line[end]))
            ++end;
        if (end == 0 || end > kMostListFigures || end == line.size() ||
            (line[end] != '.' && line[end] != ')'))
            return std::nullopt;
        mark.size = end + 1;
        mark.ordered = true;
        mark.sign = line[end];
        std::from_chars(line.data(), line.data() + end, mark.number);
    }
    if (!is_space_or_end(line, mark.size)) return std::nullopt;
    mark.is_empty = is_blank_from(line, mark.size);
    return mark;
}

std::size_t task_mark(std::string_view text) {
    const bool is_task = text.size() > 4 && text[0] == '[' && text[2] == ']' &&
                         (text[1] == ' ' || text[1] == 'x' || text[1] == 'X') && is_space_or_end(text, 3);
    return is_task ? std::min(text.find_first_not_of(" \t", 3), text.size()) : 0;
}

std::optional<NoteMark> note_mark(std::string_view line) {
    const std::string_view label = note_label(line, 0);
    const std::size_t end = label.size() + 3;
    if (label.empty() || end >= line.size() || line[end] != ':') return std::nullopt;
    return NoteMark{label, end + 1};
}

std::size_t definition_mark(std::string_view line) {
    const bool is_mark = line.size() > 2 && (line[0] == ':' || line[0] == '~') && is_space_or_end(line, 1);
    return is_mark && !is_blank_from(line, 1) ? 1 : 0;
}

bool is_machinery(std::string_view line) {
    if (run_of(line, ':') >= 3) return true;
    if (line.starts_with("{:")) return line[line.find_last_not_of(" \t")] == '}';
    return line.starts_with("+-") && line.find_first_not_of("+-=: \t") == line.npos &&
           line[line.find_last_not_of(" \t")] == '+' && line.size() > 3;
}

bool is_block_tag(std::string_view name) {
    return std::binary_search(std::begin(kBlockTags), std::end(kBlockTags), name);
}

std::size_t html_block_kind(std::string_view line) {
    if (line.size() < 2 || line[0] != '<') return 0;
    if (line.starts_with("<!--")) return 2;
    if (line[1] == '?') return 3;
    if (line.starts_with("<![CDATA[")) return 5;
    if (line[1] == '!') return line.size() > 2 && is_latin_letter(line[2]) ? 4 : 0;
    return html_tag_kind(line);
}

bool ends_html_block(std::size_t kind, std::string_view line) {
    switch (kind) {
        case 1: {
            const std::string small = text::to_lower(line);
            return std::any_of(std::begin(kRawTags), std::end(kRawTags), [&](std::string_view tag) {
                return small.find("</" + std::string(tag) + ">") != small.npos;
            });
        }
        case 2:
            return line.find("-->") != line.npos;
        case 3:
            return line.find("?>") != line.npos;
        case 4:
            return line.find('>') != line.npos;
        case 5:
            return line.find("]]>") != line.npos;
        default:
            return false;
    }
}

std::string_view whole_line_at(std::string_view text, std::size_t at) {
    const std::size_t end =
        text::find_where(text, at, [](const char* c) { return (*c == '\n') | (*c == '\r'); });
    return text.substr(at, end - at);
}

std::size_t behind_line(std::string_view text, std::string_view line) {
    const auto end = static_cast<std::size_t>(line.data() - text.data()) + line.size();
    return end + (text.substr(std::min(end, text.size()), 2) == "\r\n" ? 2 : 1);
}

}  // namespace tolmach::formats::markdown
