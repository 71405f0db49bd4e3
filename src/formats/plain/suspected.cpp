// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/suspected.hpp"

#include "formats/plain/note_taking.hpp"
#include "reference/glued_joins.hpp"
#include "text/character.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kMany = 10;  // Of marks in brackets without a list, more are told in one.

// A figure on a line of its own with the mark of its sentence on the next: what a page calls notes with.
void add_figures_on_lines(std::vector<Suspected>& found, std::u32string_view t,
                          const std::vector<Line>& lines) {
    constexpr std::size_t kMostFigures = 3;
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.blank() || lines[i - 1].blank() || lines[i + 1].blank() || line.length() > kMostFigures)
            continue;
        const auto number = number_at(t, line.text_start, Numeral::Figures);
        const char32_t next = t[lines[i + 1].text_start];
        if (number && number->place.end == line.text_end &&
            std::u32string_view(U".,;:").find(next) != std::u32string_view::npos)
            found.push_back({number->place, true});
    }
}

// A figure that stands alone between two sentences: `…was closed. 5 The next…`.
void add_stray_figures(std::vector<Suspected>& found, std::u32string_view t) {
    for (std::size_t i = 4; i + 3 < t.size(); ++i) {
        if (figure(t[i]) < 1 || t[i - 1] != U' ' || t[i - 2] != U'.') continue;
        const auto number = number_at(t, i, Numeral::Figures);
        const bool word =
            text::is_lower(t[i - 3]) && text::is_lower(t[i - 4]) && i > 5 && text::is_lower(t[i - 5]);
        if (!number || !word || number->place.end - i > 2) continue;
        const std::size_t end = number->place.end;
        if (end + 2 < t.size() && t[end] == U' ' && text::is_upper(t[end + 1]) && text::is_lower(t[end + 2]))
            found.push_back({{i, end}, true});
    }
}

void add_joins(std::vector<Suspected>& found, std::u32string_view t, const Structure& structure,
               const std::vector<std::u32string>& names) {
    std::vector<reference::Paragraph> paragraphs;
    for (const StructureBlock& block : structure.blocks)
        paragraphs.push_back({t.substr(block.span.start.value, block.span.size())});
    const auto joins = reference::glued_joins(paragraphs, names);
    for (std::size_t b = 0; b < joins.size(); ++b)
        for (const base::CodePoint join : joins[b]) {
            const std::size_t at = structure.blocks[b].span.start.value + join.value;
            found.push_back({{at, at}, false});
        }
}

// Two words that are glued together in the middle of a note: another note may begin there, which it took in.
bool joins_words_inside(std::u32string_view t, const StructureNote& note, const Suspected& suspected) {
    const std::size_t at = suspected.place.start;
    const bool is_inside =
        !suspected.is_mark && note.span.start.value < at && at < note.span.end.value && t[at] != U'[';
    return is_inside && (text::is_lower(t[at - 1]) || t[at - 1] == U')' || text::is_lower(t[at]));
}

// Marks in brackets, or raised, which can be no figures of the text, are told by the first where they are
// many: their list was left out.
void tell_many_in_one(std::vector<Suspected>& found, std::u32string_view t) {
    const auto is_set_off = [&](const Suspected& suspected) {
        return suspected.is_mark && figure(t[suspected.place.start]) < 0;
    };
    const auto count = static_cast<std::size_t>(std::count_if(found.begin(), found.end(), is_set_off));
    if (count <= kMany) return;
    const auto first = std::find_if(found.begin(), found.end(), is_set_off);
    first->more = count - 1;
    found.erase(std::remove_if(std::next(first), found.end(), is_set_off), found.end());
}

}  // namespace

std::string says(const Suspected& suspected) {
    const std::string what =
        suspected.is_stray  ? "this reads like a footnote that was run in, and few do; it stays in the text"
        : suspected.is_mark ? "this may be the call of a footnote, and no note answers it"
                            : "two words are glued together; a footnote may begin here";
    return suspected.more == 0 ? what : fmt::format("{}; {} more like it follow", what, suspected.more);
}

std::vector<Suspected> suspected_notes(std::u32string_view t, const std::vector<Line>& lines,
                                       const Structure& structure, const MarkedNotes& marked,
                                       const std::vector<std::u32string>& names) {
    std::vector<Suspected> found;
    if (!structure.strays.empty()) {
        const std::size_t at = structure.strays.front().value;
        found.push_back({{at, at}, false, structure.strays.size() - 1, true});
    }
    for (const Stretch mark : marked.unanswered)
        found.push_back({mark, true});
    add_stray_figures(found, t);
    add_figures_on_lines(found, t, lines);
    add_joins(found, t, structure, names);
    std::stable_sort(found.begin(), found.end(),
                     [](const Suspected& a, const Suspected& b) { return a.place.start < b.place.start; });
    auto note = structure.footnotes.begin();
    const auto is_known = [&](const Suspected& suspected) {
        while (note != structure.footnotes.end() && note->is_called() &&
               note->resumes.value < suspected.place.start)
            ++note;
        return note != structure.footnotes.end() && note->is_called() &&
               note->anchor.value <= suspected.place.end && !joins_words_inside(t, *note, suspected);
    };
    std::erase_if(found, [&](const Suspected& suspected) {
        return marked.in_list[line_of(lines, suspected.place.start)] || is_known(suspected);
    });
    // One finding a place: figures of one call, a word glued to a figure.
    const auto same = [](const Suspected& a, const Suspected& b) { return b.place.start <= a.place.end + 1; };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    tell_many_in_one(found, t);
    return found;
}

}  // namespace tolmach::formats::plain
