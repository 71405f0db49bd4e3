// SPDX-License-Identifier: Apache-2.0
#include "checks/segment_check.hpp"

#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

namespace tolmach::checks {

bool in_word(char32_t c) {
    return text::is_letter(c) || text::is_digit(c) || text::is_mark(c);
}

CodePointSpan View::span(std::size_t start, std::size_t end) const {
    return {base::CodePoint(plain[start]), base::CodePoint(plain[end])};
}

std::string View::plain_text(std::size_t start, std::size_t end) const {
    std::string written;
    for (std::size_t i = start; i < end; ++i)
        if (plain[i + 1] > plain[i]) text::append_utf8(written, text[i]);
    return written;
}

View view_of(const xliff::Content& content) {
    View view;
    std::size_t plain = 0;
    for (const xliff::Inline& part : content) {
        if (const auto* run = std::get_if<xliff::Text>(&part)) {
            for (const char32_t c : text::to_utf32(run->value)) {
                view.text.push_back(c);
                view.plain.push_back(plain++);
            }
        } else if (std::holds_alternative<xliff::Code>(part)) {
            view.text.push_back(kCode);
            view.plain.push_back(plain);
        }
    }
    view.plain.push_back(plain);
    return view;
}

Diagnostic TranslatedSegment::at(const CheckInfo& check, std::size_t start, std::size_t end,
                                 std::string message) const {
    Diagnostic made = whole(check, std::move(message));
    made.span = target.span(start, end);
    made.text = target.plain_text(start, end);
    return made;
}

Diagnostic TranslatedSegment::fixable(const CheckInfo& check, std::size_t start, std::size_t end,
                                      std::string message, std::u32string_view replacement) const {
    Diagnostic made = at(check, start, end, std::move(message));
    // A stretch that a code divides cannot be replaced as one.
    made.fixable =
        std::u32string_view(target.text).substr(start, end - start).find(kCode) == std::u32string_view::npos;
    made.suggestion = text::to_utf8(replacement);
    return made;
}

Diagnostic TranslatedSegment::whole(const CheckInfo& check, std::string message) const {
    return finding(check, file, unit, &segment, Side::Target, std::nullopt, std::move(message));
}

void SegmentCheck::observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) {
    if (!unit.translate) return;
    for (const Segment& segment : unit.segments) {
        if (segment.ignorable || !xliff::is_translated(segment)) continue;
        if (text::trim(xliff::plain_text(*segment.target)).empty()) continue;
        check_segment({file, unit, segment, view_of(segment.source), view_of(*segment.target),
                       text::primary_language(file.target_language)},
                      found);
    }
}

}  // namespace tolmach::checks
