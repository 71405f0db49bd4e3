// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/marked_notes.hpp"

#include "formats/plain/words.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace tolmach::formats::plain {
namespace {

enum class Style { Brackets, Caret, Parentheses, Raised, Stop };

// How a number is dressed as a mark. Stop (`1.`) marks notes in a list, never calls.
struct Dress {
    Style style;
    std::u32string_view before, after;
};
constexpr std::array kDresses = {Dress{Style::Caret, U"[^", U"]"}, Dress{Style::Brackets, U"[", U"]"},
                                 Dress{Style::Parentheses, U"(", U")"}, Dress{Style::Raised, U"", U""},
                                 Dress{Style::Stop, U"", U"."}};
constexpr std::size_t kMostFigures = 3;

int raised_digit(char32_t c) {
    if (c == U'¹') return 1;
    if (c == U'²' || c == U'³') return static_cast<int>(c - U'²') + 2;
    if (c == U'⁰' || (c >= U'⁴' && c <= U'⁹')) return static_cast<int>(c - U'⁰');
    return -1;
}

// A mark that stands at a place.
struct NoteMark {
    Style style;
    std::size_t number = 0, end = 0;
};
std::optional<NoteMark> mark_at(std::u32string_view t, std::size_t at) {
    for (const Dress& dress : kDresses) {
        if (t.substr(at, dress.before.size()) != dress.before) continue;
        std::size_t i = at + dress.before.size();
        std::size_t number = 0;
        std::size_t figures = 0;
        for (; i < t.size() && figures <= kMostFigures; ++i, ++figures) {
            const int digit = dress.style == Style::Raised   ? raised_digit(t[i])
                              : t[i] >= U'0' && t[i] <= U'9' ? static_cast<int>(t[i] - U'0')
                                                             : -1;
            if (digit < 0) break;
            number = number * 10 + static_cast<std::size_t>(digit);
        }
        if (figures == 0 || figures > kMostFigures || t.substr(i, dress.after.size()) != dress.after)
            continue;
        return NoteMark{dress.style, number, i + dress.after.size()};
    }
    return std::nullopt;
}

// A line that may begin a note of a list.
struct Entry {
    Style style;
    std::size_t number = 0, line = 0;
    std::size_t start = 0;  ///< Where its text begins.
};
std::vector<Entry> entries_of(std::u32string_view t, const std::vector<Line>& lines) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto mark = lines[i].blank() ? std::nullopt : mark_at(t, lines[i].text_start);
        if (!mark) continue;
        std::size_t start = mark->end;
        if (mark->style == Style::Caret && start < t.size() && t[start] == U':') ++start;
        while (start < lines[i].text_end && text::is_space(t[start]))
            ++start;
        const bool spaced = start > mark->end || mark->style != Style::Stop;
        if (spaced && start < lines[i].text_end) entries.push_back({mark->style, mark->number, i, start});
    }
    return entries;
}

// Entries of one style that count from 1 without gaps.
using Chain = std::vector<Entry>;
std::vector<Chain> chains_of(const std::vector<Entry>& entries) {
    std::vector<Chain> chains;
    std::map<Style, std::size_t> open;
    for (const Entry& entry : entries) {
        if (entry.number == 1) {
            open[entry.style] = chains.size();
            chains.push_back({entry});
        } else if (const auto chain = open.find(entry.style);
                   chain != open.end() && chains[chain->second].back().number + 1 == entry.number) {
            chains[chain->second].push_back(entry);
        }
    }
    return chains;
}

// Whether a mark may be a call: it hangs on what stands before it.
bool may_call(std::u32string_view t, std::size_t at, const NoteMark& mark) {
    if (at == 0 || mark.style == Style::Stop) return false;
    const char32_t before = t[at - 1];
    if (mark.style == Style::Raised) return !text::is_space(before) && !text::is_digit(before);
    return before != U'\n' && before != U'\r' &&
           (mark.style != Style::Parentheses || !text::is_space(before));
}

std::vector<MarkedNotes::Call> calls_of(std::u32string_view t, Style style) {
    std::vector<MarkedNotes::Call> calls;
    for (std::size_t i = 0; i < t.size(); ++i) {
        if (t[i] != U'[' && t[i] != U'(' && raised_digit(t[i]) < 0) continue;
        const auto mark = mark_at(t, i);
        if (!mark) continue;
        if (mark->style == style && may_call(t, i, *mark)) calls.push_back({mark->number, {i, mark->end}});
        i = mark->end - 1;
    }
    return calls;
}

// Whether the notes of a list in one dress may be called in another.
bool answers(Style list, Style call) {
    return list == call || list == Style::Stop || (call == Style::Raised && list != Style::Caret);
}

bool has_text(std::u32string_view t, const Line& line) {
    return text::has_letter_or_digit(t.substr(line.text_start, line.text_end - line.text_start));
}

// Takes a list out of the text: its notes with their further lines, and the heading before it.
class Taker {
  public:
    Taker(std::u32string_view t, const std::vector<Line>& lines, Layout layout,
          const std::vector<Entry>& entries)
        : t_(t), lines_(lines), layout_(layout), entries_(entries) {}

    MarkedNotes take(const Chain& chain, const std::vector<MarkedNotes::Call>& calls) const {
        MarkedNotes found;
        found.in_list.resize(lines_.size());
        for (const Entry& entry : chain) {
            std::size_t last = entry.line;
            found.in_list[last] = true;
            while (layout_ != Layout::Lines && last + 1 < lines_.size() && !lines_[last + 1].blank() &&
                   !begins(chain, last + 1))
                found.in_list[++last] = true;
            found.notes[entry.number] = {entry.start, lines_[last].text_end};
        }
        for (std::size_t i = chain.front().line; i > 0; --i) {
            const Line& line = lines_[i - 1];
            if (line.blank()) continue;
            const bool heading = is_word_of(Word::NotesHeading, t_.substr(line.text_start, line.length()));
            if (!heading && has_text(t_, line)) break;
            found.in_list[i - 1] = true;
            if (heading) break;
        }
        for (const MarkedNotes::Call& call : calls)
            if (call.number >= 1 && call.number <= chain.size() &&
                call.mark.start < chain[call.number - 1].start && !found.in_list[line_of(call.mark.start)])
                found.calls.push_back(call);
        found.twice = marks_given_again(chain);
        return found;
    }

  private:
    std::size_t line_of(std::size_t at) const {
        const auto next =
            std::upper_bound(lines_.begin(), lines_.end(), at,
                             [](std::size_t place, const Line& line) { return place < line.start; });
        return static_cast<std::size_t>(next - lines_.begin()) - 1;
    }

    static bool begins(const Chain& chain, std::size_t line) {
        return std::any_of(chain.begin(), chain.end(),
                           [&](const Entry& entry) { return entry.line == line; });
    }

    // Marks of a list that stand on a line behind its start which is not in the chain.
    std::vector<MarkedNotes::Twice> marks_given_again(const Chain& chain) const {
        std::vector<MarkedNotes::Twice> twice;
        for (const Entry& entry : entries_) {
            if (entry.style != chain.front().style || entry.line <= chain.front().line) continue;
            if (entry.number == 0 || entry.number > chain.size()) continue;
            const Entry& first = chain[entry.number - 1];
            if (first.line < entry.line) twice.push_back({entry.number, first.start, entry.start});
        }
        return twice;
    }

    std::u32string_view t_;
    const std::vector<Line>& lines_;
    Layout layout_;
    const std::vector<Entry>& entries_;
};

std::size_t called(const MarkedNotes& found) {
    std::vector<bool> seen(found.notes.size() + 1);
    for (const auto& call : found.calls)
        seen[call.number] = true;
    return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
}

}  // namespace

MarkedNotes find_marked_notes(std::u32string_view t, const std::vector<Line>& lines, Layout layout) {
    MarkedNotes best;
    const std::vector<Entry> entries = entries_of(t, lines);
    const std::vector<Chain> chains = chains_of(entries);
    const Taker taker(t, lines, layout, entries);
    if (!chains.empty()) {
        for (const Style style : {Style::Caret, Style::Brackets, Style::Raised, Style::Parentheses}) {
            const auto calls = calls_of(t, style);
            if (calls.empty()) continue;
            for (const Chain& chain : chains) {
                if (!answers(chain.front().style, style)) continue;
                MarkedNotes found = taker.take(chain, calls);
                const std::size_t answered = called(found);
                if (answered * 2 > chain.size() && answered > called(best)) best = std::move(found);
            }
        }
    }
    best.in_list.resize(lines.size());
    return best;
}

}  // namespace tolmach::formats::plain
