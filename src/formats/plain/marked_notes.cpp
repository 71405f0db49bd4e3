// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/marked_notes.hpp"

#include "formats/plain/note_taking.hpp"
#include "formats/plain/symbol_notes.hpp"
#include "reference/reference.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kMostSchemes = 4;  // Ways of marking notes in one text.
constexpr std::size_t kMostLooked =
    20;  // Lists, and notes of one, that are looked at to tell what they hold.

// Whether the notes of a list in one dress may be called in another.
bool answers(Dress list, Dress call) {
    switch (list) {
        case Dress::Caret:
            return call == Dress::Caret || call == Dress::Raised || call == Dress::Bare;
        case Dress::Brackets:
            return call == list || call == Dress::Raised || call == Dress::Bare;
        case Dress::Parentheses:
            return call == list || call == Dress::SpacedParentheses || call == Dress::Raised ||
                   call == Dress::Bare;
        case Dress::Raised:
            return call == list || call == Dress::Bare;
        default:
            return true;
    }
}

// The evidence that a scheme needs: one call in brackets is plain, one figure behind a word is not.
double needed(ListStyle style, CallScheme call) {
    const bool alike = style.dress == call.first && call.first != Dress::Bare;
    const bool plain =
        call.first == Dress::Brackets || call.first == Dress::Caret || call.first == Dress::Raised;
    return (alike || plain) && call.second != Numeral::Letters ? 1 : 2;
}

// What a list itself says of being one of notes: a heading, references in it; or an enumeration, which a
// colon leads to and semicolons divide.
double evidence_of(std::u32string_view t, const std::vector<Line>& lines, const Chain& chain) {
    const std::size_t first = chain.entries.front().line;
    std::size_t looked = 0;
    std::size_t references = 0;
    std::size_t semicolons = 0;
    for (; looked < std::min(chain.entries.size(), kMostLooked); ++looked) {
        const std::size_t start = chain.entries[looked].start;
        const std::size_t end = lines[line_of(lines, start)].text_end;
        references += reference::classify(t.substr(start, end - start)) != reference::NoteKind::Commentary;
        semicolons += t[end - 1] == U';' || t[end - 1] == U',';
    }
    std::size_t above = first;
    while (above > 0 && lines[above - 1].blank())
        --above;
    const bool led_to = above > 0 && t[lines[above - 1].text_end - 1] == U':';
    double evidence = has_notes_heading(t, lines, first) ? 1 : 0;
    if (references * 2 >= looked) evidence += 1;
    if (semicolons * 2 >= looked) evidence -= 2;
    return led_to ? evidence - 1 : evidence;
}

// The best evidence of the lists that are called.
double evidence_of(std::u32string_view t, const std::vector<Line>& lines,
                   const std::vector<const Chain*>& chains, const Alignment& alignment) {
    double best = evidence_of(t, lines, *chains[alignment.lists.front().chain]);
    for (std::size_t k = 1; k < std::min(alignment.lists.size(), kMostLooked); ++k)
        best = std::max(best, evidence_of(t, lines, *chains[alignment.lists[k].chain]));
    return best;
}

// The scheme that explains most; without candidates where none explains enough.
CalledLists best_scheme(std::u32string_view t, const std::vector<Line>& lines, const NoteLists& lists,
                        const CallCandidates& candidates) {
    std::map<ListStyle, std::vector<const Chain*>> by_style;
    for (const Chain& chain : lists.chains)
        by_style[chain.style].push_back(&chain);
    CalledLists best;
    double most = 0;
    for (const auto& [style, chains] : by_style)
        for (const auto& [scheme, calls] : candidates) {
            if (scheme.second != style.numeral || !answers(style.dress, scheme.first)) continue;
            Alignment alignment = align(chains, calls);
            if (alignment.worth <= 0) continue;
            const double score = alignment.worth + evidence_of(t, lines, chains, alignment);
            if (score < needed(style, scheme) || score <= most) continue;
            most = score;
            best = {scheme, chains, &calls, std::move(alignment), {}};
        }
    return best;
}

// Entries of the style of called lists that belong to none of them.
std::vector<Entry> others_of(const NoteLists& lists, const CalledLists& called) {
    const ListStyle style = called.chains.front()->style;
    std::vector<Entry> others;
    for (const auto& [of, entry] : lists.loose)
        if (of == style) others.push_back(entry);
    for (std::size_t c = 0; c < called.chains.size(); ++c) {
        const bool is_called = std::any_of(called.alignment.lists.begin(), called.alignment.lists.end(),
                                           [&](const Alignment::Called& list) { return list.chain == c; });
        if (!is_called)
            others.insert(others.end(), called.chains[c]->entries.begin(), called.chains[c]->entries.end());
    }
    std::sort(others.begin(), others.end(), [](const Entry& a, const Entry& b) { return a.line < b.line; });
    return others;
}

// Leaves out the candidates that stand in lists or inside of calls that were found.
void drop_taken(CallCandidates& candidates, const std::vector<Line>& lines, const MarkedNotes& found) {
    std::vector<Stretch> taken;
    for (const auto& call : found.calls)
        taken.push_back(call.mark);
    std::sort(taken.begin(), taken.end(), [](Stretch a, Stretch b) { return a.start < b.start; });
    for (auto& [scheme, of] : candidates)
        std::erase_if(of, [&](const CallCandidate& candidate) {
            const auto next = std::partition_point(
                taken.begin(), taken.end(), [&](Stretch call) { return call.end <= candidate.place.start; });
            return found.in_list[line_of(lines, candidate.place.start)] ||
                   (next != taken.end() && next->start < candidate.place.end);
        });
}

}  // namespace

MarkedNotes find_marked_notes(std::u32string_view t, const std::vector<Line>& lines, Layout layout) {
    MarkedNotes found;
    found.in_list.resize(lines.size());
    CallCandidates candidates = call_candidates(t);
    for (std::size_t n = 0; n < kMostSchemes && !candidates.empty(); ++n) {
        const NoteLists lists = note_lists(t, lines, found.in_list);
        CalledLists called = best_scheme(t, lines, lists, candidates);
        if (called.candidates == nullptr) break;
        called.others = others_of(lists, called);
        take_lists(t, lines, layout, called, found);
        drop_taken(candidates, lines, found);
    }
    take_symbol_notes(t, lines, layout, found);
    std::stable_sort(found.calls.begin(), found.calls.end(),
                     [](const auto& a, const auto& b) { return a.mark.start < b.mark.start; });
    return found;
}

std::u32string without_calls(std::u32string_view t, const MarkedNotes& notes) {
    std::u32string made(t);
    for (const auto& call : notes.calls)
        std::fill(made.begin() + static_cast<std::ptrdiff_t>(call.mark.start),
                  made.begin() + static_cast<std::ptrdiff_t>(call.mark.end), U' ');
    return made;
}

}  // namespace tolmach::formats::plain
