// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/marked_notes.hpp"

#include "formats/plain/note_taking.hpp"
#include "formats/plain/symbol_notes.hpp"
#include "reference/reference.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kMostSchemes = 4;      // Ways of marking notes in one text.
constexpr std::size_t kMostLooked = 20;      // Notes of a list that are looked at to tell what it holds.
constexpr std::size_t kHighestNumber = 299;  // Of a mark without a list; 365, 500 and 747 are figures.
constexpr double kPlainFigure = 0.9;
constexpr std::size_t kPage = 3000;  // Code points.

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

// The evidence that a list needs: one call in the list's own brackets is plain, one figure behind a word is
// not.
double needed(ListStyle style, CallScheme call) {
    const bool alike = style.dress == call.first && call.first != Dress::Bare;
    return alike && call.second != Numeral::Letters ? 1 : 2;
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

// What a list and its calls say together.
double score_of(std::u32string_view t, const std::vector<Line>& lines, const Chain& chain,
                const std::vector<CallCandidate>& candidates, const Alignment::Called& called) {
    double score = evidence_of(t, lines, chain);
    for (const std::size_t call : called.calls)
        score += call == kNoCall ? -1 : candidates[call].strength;
    return score;
}

// Whether a list stands on the page of its last call, and most of its notes are called.
bool is_at_foot(const Chain& chain, const std::vector<CallCandidate>& candidates,
                const Alignment::Called& called) {
    double worth = 0;
    std::size_t last = 0;
    for (const std::size_t call : called.calls) {
        worth += call == kNoCall ? -1 : candidates[call].strength;
        if (call != kNoCall) last = candidates[call].place.end;
    }
    return worth >= kLooksLikeCall && last + kPage > chain.entries.front().mark;
}

// Leaves out the lists that too little speaks for, and gives how much speaks for the rest. Where one list is
// plain, less is enough for those at the foot of further pages; a call in brackets is plain by itself.
double settle(std::u32string_view t, const std::vector<Line>& lines, const std::vector<const Chain*>& chains,
              CallScheme scheme, const std::vector<CallCandidate>& candidates, Alignment& alignment) {
    std::vector<double> scores;
    for (const Alignment::Called& called : alignment.lists)
        scores.push_back(score_of(t, lines, *chains[called.chain], candidates, called));
    const double need = scores.empty() ? 0 : needed(chains[alignment.lists.front().chain]->style, scheme);
    const bool plain = scheme.first == Dress::Brackets || scheme.first == Dress::Caret ||
                       std::any_of(scores.begin(), scores.end(), [&](double score) { return score >= need; });
    double sum = 0;
    std::size_t k = 0;
    std::erase_if(alignment.lists, [&](const Alignment::Called& called) {
        double score = scores[k++];
        if (plain && score < need && is_at_foot(*chains[called.chain], candidates, called)) score += 1;
        if (score < need) return true;
        sum += score;
        return false;
    });
    return sum;
}

// What calls a style of lists in one scheme. A list that too little speaks for must not keep the calls of
// another, so it is looked for again without such lists; not for ever, where a text has many.
double align_called(std::u32string_view t, const std::vector<Line>& lines, CallScheme scheme,
                    const std::vector<CallCandidate>& calls, std::vector<const Chain*>& chains,
                    Alignment& alignment) {
    constexpr int kMostRounds = 4;
    for (int round = 1;; ++round) {
        alignment = align(chains, calls);
        const std::vector<Alignment::Called> tried = alignment.lists;
        const double score = settle(t, lines, chains, scheme, calls, alignment);
        if (alignment.lists.size() == tried.size() || round == kMostRounds) return score;
        std::vector<const Chain*> rest = chains;
        for (const Alignment::Called& called : tried) {
            const bool kept =
                std::any_of(alignment.lists.begin(), alignment.lists.end(),
                            [&](const Alignment::Called& list) { return list.chain == called.chain; });
            if (!kept) std::erase(rest, chains[called.chain]);
        }
        if (rest.empty()) return score;
        chains = std::move(rest);
    }
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
            Alignment alignment;
            std::vector<const Chain*> left = chains;
            const double score = align_called(t, lines, scheme, calls, left, alignment);
            if (alignment.lists.empty() || score <= most) continue;
            most = score;
            best = {scheme, std::move(left), &calls, std::move(alignment), {}};
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

// Whether a place is as sure as one can be without a list. A figure behind a number's stop is one only where
// a sentence begins behind it on the same line: `45.4 At`.
bool is_plain(std::u32string_view t, CallScheme scheme, const CallCandidate& candidate) {
    const Stretch place = candidate.place;
    if (candidate.number > kHighestNumber || scheme.second != Numeral::Figures || place.start == place.end)
        return false;
    if (scheme.first == Dress::Parentheses || scheme.first == Dress::SpacedParentheses) return false;
    if (scheme.first != Dress::Bare) return candidate.strength >= kLooksLikeCall;
    if (candidate.strength >= kPlainFigure) return true;
    return candidate.strength >= kLooksLikeCall && t[place.start - 1] == U'.' && place.end + 2 < t.size() &&
           t[place.end] == U' ' && text::is_upper(t[place.end + 1]) && !text::is_upper(t[place.end + 2]);
}

}  // namespace

MarkedNotes find_marked_notes(std::u32string_view t, const std::vector<Line>& lines, Layout layout) {
    MarkedNotes found;
    found.in_list.resize(lines.size());
    CallCandidates candidates = call_candidates(t);
    for (std::size_t n = 0; n < kMostSchemes && !candidates.empty(); ++n) {
        std::vector<bool> taken = lines_with_calls(lines, found);
        std::transform(taken.begin(), taken.end(), found.in_list.begin(), taken.begin(), std::logical_or<>());
        const NoteLists lists = note_lists(t, lines, taken);
        CalledLists called = best_scheme(t, lines, lists, candidates);
        if (called.candidates == nullptr) break;
        called.others = others_of(lists, called);
        take_lists(t, lines, layout, called, found);
        drop_taken(candidates, lines, found);
    }
    take_symbol_notes(t, lines, layout, found);
    drop_taken(candidates, lines, found);
    for (const auto& [scheme, of] : candidates)
        for (std::size_t c = 0; c < of.size(); ++c)
            if (is_plain(t, scheme, of[c]) && (c == 0 || of[c - 1].group != of[c].group))
                found.unanswered.push_back(of[c].place);
    std::stable_sort(found.calls.begin(), found.calls.end(),
                     [](const auto& a, const auto& b) { return a.mark.start < b.mark.start; });
    return found;
}

WithoutMarks::WithoutMarks(std::u32string& text, const MarkedNotes& notes) : text_(text) {
    const auto blank = [&](Stretch mark) {
        const std::size_t size = mark.end - mark.start;
        marks_.emplace_back(mark.start, text_.substr(mark.start, size));
        text_.replace(mark.start, size, size, U' ');
    };
    for (const auto& call : notes.calls)
        blank(call.mark);
    std::for_each(notes.unanswered.begin(), notes.unanswered.end(), blank);
}

WithoutMarks::~WithoutMarks() {
    std::for_each(marks_.rbegin(), marks_.rend(),
                  [&](const auto& mark) { text_.replace(mark.first, mark.second.size(), mark.second); });
}

}  // namespace tolmach::formats::plain
