// SPDX-License-Identifier: Apache-2.0
#include "segmentation/segment.hpp"

#include "reference/reference.hpp"
#include "segmentation/cutter.hpp"
#include "segmentation/house.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cassert>

namespace tolmach::segmentation {
namespace {

bool is_prose(const xliff::Unit& unit) {
    for (const char* type : {"tolmach:paragraph", "tolmach:item", "tolmach:cell", "tolmach:caption",
                             "tolmach:footnote-commentary"})
        if (unit.type == type) return true;
    return !unit.type.starts_with("tolmach:");
}

bool may_be_cut(const xliff::Unit& unit) {
    return unit.segments.size() == 1 && unit.translate && unit.can_resegment != false && is_prose(unit);
}

base::Result<xliff::Unit> cut_unit(xliff::Unit unit, const Rules& rules, CodesSeen seen) {
    const xliff::Content& source = unit.segments[0].source;
    const auto breaks = rules.breaks(text_of(source, seen));
    if (!breaks) return base::fail(breaks.error());
    auto segments = cut(source, *breaks, seen, rules.srx().codes);
    const auto sentences =
        std::count_if(segments.begin(), segments.end(), [](const xliff::Segment& s) { return !s.ignorable; });
    if (sentences > 1) unit.segments = std::move(segments);
    return unit;
}

std::size_t behind_space(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        std::size_t next = at;
        if (!text::is_space(text::next_code_point(text, next))) break;
        at = next;
    }
    return at;
}

// Whether a piece of a footnote is a whole reference or a sentence, which has some words in lower case.
bool stands_alone(std::string_view piece) {
    constexpr std::size_t kWordsOfSentence = 7;
    if (reference::is_reference(piece)) return true;
    std::size_t words = 0;
    char32_t previous = U' ';
    for (std::size_t at = 0; at < piece.size();) {
        const char32_t c = text::next_code_point(piece, at);
        if (text::is_lower(c) && text::is_space(previous)) ++words;
        previous = c;
    }
    return words >= kWordsOfSentence;
}

}  // namespace

base::Result<std::vector<base::ByteOffset>> sentence_starts(std::string_view text, const Rules& rules) {
    const auto breaks = rules.breaks(text);
    if (!breaks) return base::fail(breaks.error());
    std::vector<base::ByteOffset> starts;
    std::size_t last = behind_space(text, 0);
    for (const base::ByteOffset at : *breaks) {
        const std::size_t start = behind_space(text, at.value);
        if (start > last && start < text.size()) starts.emplace_back(last = start);
    }
    return starts;
}

std::vector<base::ByteOffset> footnote_sentence_starts(std::string_view text, std::string_view language) {
    auto starts = sentence_starts(text, house_rules(language, TextKind::Footnote)).value();
    if (!reference::is_reference(text)) return starts;
    // A reference is whole, whatever stops its titles have; what can stand alone on both sides is cut.
    std::vector<base::ByteOffset> kept;
    std::size_t from = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t to = i + 1 < starts.size() ? starts[i + 1].value : text.size();
        if (!stands_alone(text.substr(from, starts[i].value - from)) ||
            !stands_alone(text.substr(starts[i].value, to - starts[i].value)))
            continue;
        kept.push_back(starts[i]);
        from = starts[i].value;
    }
    return kept;
}

xliff::Unit segment(xliff::Unit unit, std::string_view language) {
    if (!may_be_cut(unit)) return unit;
    const TextKind kind = unit.type == "tolmach:footnote-commentary" ? TextKind::Footnote : TextKind::Prose;
    auto made = cut_unit(std::move(unit), house_rules(language, kind), CodesSeen::NotesAndLines);
    assert(made && "the rules of the house need no backtracking");
    return std::move(*made);
}

base::Result<xliff::Unit> segment(xliff::Unit unit, const Rules& rules) {
    if (!may_be_cut(unit)) return unit;
    return cut_unit(std::move(unit), rules, CodesSeen::None);
}

}  // namespace tolmach::segmentation
