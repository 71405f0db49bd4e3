// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/note_taking.hpp"

#include "formats/plain/back_links.hpp"
#include "formats/plain/words.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats::plain {
namespace {

constexpr double kDoubtfulCall = 0.6;  // The confidence of a call that stands where only chance might put it.
constexpr double kSureStrength = 0.35;
constexpr std::size_t kMostMissing = 3;  // Calls in a row that are looked for inside longer figures.

bool has_text(std::u32string_view t, const Line& line) {
    return text::has_letter_or_digit(t.substr(line.text_start, line.length()));
}

// The line of a heading of notes above a line, with nothing but rules between.
std::size_t heading_above(std::u32string_view t, const std::vector<Line>& lines, std::size_t line) {
    while (line > 0) {
        const Line& above = lines[--line];
        if (above.blank()) continue;
        if (is_word_of(Word::NotesHeading, t.substr(above.text_start, above.length()))) return line;
        if (has_text(t, above)) break;
    }
    return lines.size();
}

// Whether the calls of a scheme are plain to see, so that one note may be called again, and out of order.
bool may_repeat(CallScheme scheme) {
    return scheme.first == Dress::Brackets || scheme.first == Dress::Caret || scheme.first == Dress::Raised;
}

class Taker {
  public:
    Taker(std::u32string_view t, const std::vector<Line>& lines, Layout layout, const CalledLists& lists,
          MarkedNotes& to)
        : t_(t),
          lines_(lines),
          layout_(layout),
          lists_(lists),
          candidates_(*lists.candidates),
          to_(to),
          holds_call_(lines_with_calls(lines, to)),
          note_of_(candidates_.size(), kNoCall) {}

    void take() {
        for (const Alignment::Called& called : lists_.alignment.lists)
            for (const Entry& entry : chain_of(called).entries)
                begins_.push_back(entry.line);
        std::sort(begins_.begin(), begins_.end());
        for (const Alignment::Called& called : lists_.alignment.lists)
            take_notes(called);
        if (may_repeat(lists_.scheme)) take_repeated();
        take_calls();
        if (lists_.scheme.first == Dress::Bare) take_missing();
        for (const Alignment::Called& called : lists_.alignment.lists)
            add_twice(chain_of(called));
    }

  private:
    const Chain& chain_of(const Alignment::Called& called) const { return *lists_.chains[called.chain]; }

    void take_notes(const Alignment::Called& called) {
        const std::vector<Entry>& entries = chain_of(called).entries;
        std::size_t& first = first_note_[called.chain];
        first = to_.notes.size();
        // Where the next call behind each entry stands.
        std::vector<std::size_t> next_call(entries.size(), 0);
        for (std::size_t e = entries.size(); e-- > 1;)
            next_call[e - 1] =
                called.calls[e] == kNoCall ? next_call[e] : candidates_[called.calls[e]].place.start;
        bool body_before = true;
        for (std::size_t e = 0; e < entries.size(); ++e) {
            const bool last = e + 1 == entries.size();
            const bool body_behind = last || next_call[e] > entries[e].mark;
            const std::size_t last_line = last_line_of(entries[e], chain_of(called).style, body_behind);
            const std::size_t end = without_back_links(t_, entries[e].start, lines_[last_line].text_end);
            to_.notes.push_back({entries[e].number, {entries[e].start, std::max(end, entries[e].start)}});
            for (std::size_t line = entries[e].line; line <= last_line; ++line)
                to_.in_list[line] = true;
            if (body_before) take_heading(t_, lines_, entries[e].line, to_.in_list);
            body_before = body_behind;
            if (called.calls[e] != kNoCall) note_of_[called.calls[e]] = first + e;
        }
    }

    // A note goes to the next one, unless body stands between; then to the end of its paragraph.
    std::size_t last_line_of(const Entry& entry, ListStyle style, bool body_behind) const {
        const auto begin = std::upper_bound(begins_.begin(), begins_.end(), entry.line);
        const std::size_t limit = begin == begins_.end() ? lines_.size() : *begin;
        std::size_t last = style.own_line ? line_of(lines_, entry.start) : entry.line;
        if (last >= limit) return entry.line;
        if (!body_behind) {
            for (std::size_t line = last + 1; line < limit && !is_taken(line); ++line)
                if (!lines_[line].blank()) last = line;
            return last;
        }
        while (layout_ != Layout::Lines && last + 1 < limit && !lines_[last + 1].blank() &&
               !is_taken(last + 1))
            ++last;
        return last;
    }

    // Of another note, or body with the call of a note that was found before.
    bool is_taken(std::size_t line) const { return to_.in_list[line] || holds_call_[line]; }

    bool in_list(std::size_t at) const { return to_.in_list[line_of(lines_, at)]; }

    // A note of the list that calls stand in, or of the next, by its number.
    std::size_t note_by_number(std::size_t list, const CallCandidate& candidate) const {
        const auto& called = lists_.alignment.lists;
        for (std::size_t k = list; k < called.size() && k < list + 2; ++k) {
            const std::vector<Entry>& entries = chain_of(called[k]).entries;
            const auto entry =
                std::lower_bound(entries.begin(), entries.end(), candidate.number,
                                 [](const Entry& e, std::size_t number) { return e.number < number; });
            if (entry != entries.end() && entry->number == candidate.number &&
                candidate.place.end <= entry->mark)
                return first_note_.at(called[k].chain) + static_cast<std::size_t>(entry - entries.begin());
        }
        return kNoCall;
    }

    void take_repeated() {
        std::vector<std::pair<std::size_t, std::size_t>> first_calls;  // Candidate and number of its list.
        for (std::size_t k = 0; k < lists_.alignment.lists.size(); ++k)
            for (const std::size_t call : lists_.alignment.lists[k].calls)
                if (call != kNoCall) {
                    first_calls.emplace_back(call, k);
                    break;
                }
        std::size_t list = 0;
        for (std::size_t c = 0; c < candidates_.size(); ++c) {
            while (list + 1 < first_calls.size() && first_calls[list + 1].first <= c)
                ++list;
            if (note_of_[c] == kNoCall && candidates_[c].strength >= kLooksLikeCall)
                note_of_[c] = note_by_number(first_calls[list].second, candidates_[c]);
        }
    }

    void take_calls() {
        for (std::size_t c = 0; c < candidates_.size();) {
            std::size_t end = c;
            bool whole = true;
            for (; end < candidates_.size() && candidates_[end].group == candidates_[c].group; ++end)
                whole = whole && note_of_[end] != kNoCall && !in_list(candidates_[end].place.start);
            for (; c < end; ++c)
                if (whole)
                    add_call(note_of_[c], candidates_[c].place,
                             candidates_[c].strength >= kSureStrength ? 1 : kDoubtfulCall);
        }
    }

    void add_call(std::size_t note, Stretch place, double confidence) {
        to_.calls.push_back({note, place, confidence});
    }

    // A note without a call between two that are called may be called behind a number: `in 20195`.
    void take_missing() {
        std::size_t from = 0;
        for (const Alignment::Called& called : lists_.alignment.lists) {
            const std::vector<Entry>& entries = chain_of(called).entries;
            for (std::size_t e = 0; e < entries.size();) {
                if (called.calls[e] != kNoCall) {
                    from = candidates_[called.calls[e++]].place.end;
                    continue;
                }
                const std::size_t first = e;
                while (e < entries.size() && called.calls[e] == kNoCall)
                    ++e;
                const std::size_t to =
                    e < entries.size() ? candidates_[called.calls[e]].place.start : entries[first].mark;
                for (std::size_t k = first; k < e && e - first <= kMostMissing; ++k)
                    if (const auto places = glued_to_number(t_, from, to, entries[k].number);
                        places.size() == 1 && !in_list(places[0].start))
                        add_call(first_note_.at(called.chain) + k, places[0], kDoubtfulCall);
            }
        }
    }

    // Marks of a list that stand again inside it.
    void add_twice(const Chain& chain) {
        const std::vector<Entry>& entries = chain.entries;
        for (const Entry& again : lists_.others) {
            if (again.line <= entries.front().line || !to_.in_list[again.line]) continue;
            const auto first =
                std::lower_bound(entries.begin(), entries.end(), again.number,
                                 [](const Entry& e, std::size_t number) { return e.number < number; });
            if (first != entries.end() && first->number == again.number && first->line < again.line)
                to_.twice.push_back({again.number, first->start, again.start});
        }
    }

    std::u32string_view t_;
    const std::vector<Line>& lines_;
    Layout layout_;
    const CalledLists& lists_;
    const std::vector<CallCandidate>& candidates_;
    MarkedNotes& to_;
    std::vector<bool> holds_call_;                   // By line.
    std::vector<std::size_t> begins_;                ///< Lines on which a note begins.
    std::vector<std::size_t> note_of_;               ///< Of each candidate.
    std::map<std::size_t, std::size_t> first_note_;  ///< Of each chain that is called.
};

}  // namespace

std::size_t line_of(const std::vector<Line>& lines, std::size_t at) {
    const auto next =
        std::upper_bound(lines.begin(), lines.end(), at,
                         [](std::size_t place, const Line& line) { return place < line.start; });
    return static_cast<std::size_t>(next - lines.begin()) - 1;
}

std::vector<bool> lines_with_calls(const std::vector<Line>& lines, const MarkedNotes& found) {
    std::vector<bool> holds_call(lines.size());
    for (const auto& call : found.calls)
        holds_call[line_of(lines, call.mark.start)] = true;
    return holds_call;
}

bool has_notes_heading(std::u32string_view t, const std::vector<Line>& lines, std::size_t line) {
    return heading_above(t, lines, line) < lines.size();
}

void take_heading(std::u32string_view t, const std::vector<Line>& lines, std::size_t line,
                  std::vector<bool>& in_list) {
    const std::size_t heading = heading_above(t, lines, line);
    while (line > 0) {
        const Line& above = lines[--line];
        if (above.blank()) continue;
        if (in_list[line] || (line != heading && has_text(t, above))) break;
        in_list[line] = true;
        if (line == heading) break;
    }
}

void take_lists(std::u32string_view t, const std::vector<Line>& lines, Layout layout,
                const CalledLists& lists, MarkedNotes& to) {
    Taker(t, lines, layout, lists, to).take();
}

}  // namespace tolmach::formats::plain
