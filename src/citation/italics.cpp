// SPDX-License-Identifier: Apache-2.0
#include "citation/italics.hpp"

#include "citation/read_note.hpp"
#include "text/character.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::citation {
namespace {

// The span of a title without spaces and quotation marks at its ends; empty where it has such marks.
Span unquoted(std::u32string_view note, Span span) {
    std::size_t start = span.start.value;
    std::size_t end = std::min(span.end.value, note.size());
    while (start < end && text::is_space(note[start]))
        ++start;
    while (end > start && text::is_space(note[end - 1]))
        --end;
    const auto is_mark = [&](std::size_t at) {
        return at < note.size() && text::is_quotation_mark(note[at]);
    };
    std::size_t before = start;
    while (before > 0 && text::is_space(note[before - 1]))
        --before;
    const bool quoted = is_mark(start) || (before > 0 && text::opens_quotation(note[before - 1]));
    return quoted ? Span{} : Span{base::CodePoint(start), base::CodePoint(end)};
}

}  // namespace

std::vector<Span> italic_spans(const Style& style, std::string_view note, std::string_view language) {
    const auto has = [&](std::string_view field) {
        return std::find(style.italic.begin(), style.italic.end(), field) != style.italic.end();
    };
    const std::u32string text = text::to_utf32(note);
    std::vector<Span> spans;
    const auto add = [&](const Title& title) {
        const Span span = unquoted(text, title.span);
        if (span.size() > 0) spans.push_back(span);
    };
    for (const Reference& reference : read_note(note, language).references) {
        if (has("title")) add(reference.title);
        if (has("containers")) std::for_each(reference.containers.begin(), reference.containers.end(), add);
    }
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.start < b.start; });
    return spans;
}

}  // namespace tolmach::citation
