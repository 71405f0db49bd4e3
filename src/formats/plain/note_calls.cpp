// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/note_calls.hpp"

#include "formats/plain/words.hpp"
#include "reference/cues.hpp"
#include "reference/reference_features.hpp"
#include "text/address.hpp"
#include "text/character.hpp"
#include "text/find_where.hpp"

#include <algorithm>
#include <string>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kLongestWord = 40;  // Code points looked at on either side of a figure.
constexpr std::size_t kShortestWord = 3;  // Shorter ones are units and formulas: m2, CO2, G7.
constexpr std::size_t kLongestInBrackets = 60;
constexpr std::u32string_view kStops = U".!?…";
constexpr std::u32string_view kClosing = U"»”\"’')]}›“";

// What a place is worth as a call, by what stands around it.
constexpr double kSure = 1;
constexpr double kLikely = 0.7;
constexpr double kDoubtful = 0.4;
constexpr double kListed = 0.35;
constexpr double kHardly = 0.2;

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != set.npos;
}

bool is_figure(char32_t c) {
    return figure(c) >= 0;
}

// More than 0 for a figure, a raised one, and one of `[(^`: a sum, for of alternatives the compiler makes
// branches.
int may_begin_call(char32_t c) {
    return (c - U'0' < 10) + (c == U'(') + (c == U'[') + (c == U'^') + (c - U'²' < 2) + (c == U'¹') +
           (c - U'⁰' < 10);
}

// The letters before `at`.
std::u32string_view word_before(std::u32string_view t, std::size_t at) {
    std::size_t start = at;
    while (start > 0 && at - start < kLongestWord &&
           (text::is_letter(t[start - 1]) || text::is_mark(t[start - 1])))
        --start;
    return t.substr(start, at - start);
}

// What the run of characters around a place says of it: nothing in an address is a call, and little in a
// path.
double around(std::u32string_view t, std::size_t at) {
    std::size_t start = at;
    while (start > 0 && at - start < 2 * kLongestWord && !text::is_space(t[start - 1]))
        --start;
    std::size_t end = at;
    while (end < t.size() && end - at < kLongestWord && !text::is_space(t[end]))
        ++end;
    const auto piece = t.substr(start, end - start);
    if (text::find_address_sign(piece) != piece.npos || piece.find_first_of(U"@=") != piece.npos) return 0;
    return piece.find_first_of(U"/_") != piece.npos ? kDoubtful : kSure;
}

// Whether the sentence ends before `at`, and a new one or none begins there.
bool begins_sentence(std::u32string_view t, std::size_t at) {
    if (at >= t.size() || t[at] == U'\n' || t[at] == U'\r') return true;
    if (!text::is_space(t[at])) return false;
    const std::size_t next = text::skip_spaces(t, at);
    return next >= t.size() || text::is_upper(t[next]) || reference::is_opening_quote(t[next]) ||
           t[next] == U'"';
}

// Whether the number that ends before `end` begins its line, or stands behind `Figure`, `табл.` and the like.
bool is_labelled(std::u32string_view t, std::size_t end) {
    std::size_t start = end;
    while (start > 0 && end - start < kLongestWord &&
           (is_figure(t[start - 1]) || is_one_of(t[start - 1], U".,")))
        --start;
    if (start == 0 || !is_one_of(t[start - 1], U" \u00A0")) return true;
    std::size_t word = --start;
    while (word > 0 && start - word < kLongestWord && !text::is_space(t[word - 1]))
        --word;
    return word == start || is_word_of(Word::Label, t.substr(word, start - word));
}

// `art. 32`, `§ 5`.
bool is_part_number(std::u32string_view t, std::size_t at) {
    std::size_t end = at;
    while (end > 0 && is_one_of(t[end - 1], U" \u00A0\u202F."))
        --end;
    if (end > 0 && t[end - 1] == U'§') return true;
    const auto word = word_before(t, end);
    return end < at && !word.empty() && is_word_of(Word::Label, word);
}

// How well a figure may end at `at`: it hangs on what is before, so a word behind speaks against it.
double behind_figure(std::u32string_view t, std::size_t at) {
    if (at >= t.size() || text::is_space(t[at])) return 1;
    const char32_t next = t[at];
    const char32_t then = at + 1 < t.size() ? t[at + 1] : U' ';
    if (text::is_upper(next) || reference::is_opening_quote(next)) return 0.9;
    if (text::is_letter(next)) return 0.5;
    if (is_one_of(next, U".,:-") && (is_figure(then) || (next != U',' && text::is_letter(then))))
        return next == U'-' && then == U'-' ? 1 : 0;
    if (is_one_of(next, U"/%°_=+*×") || raised_digit(next) >= 0) return 0;
    return 1;
}

// A figure behind letters: `word5`, and not `CO2`, `m2`, `A4`, `23rd1`.
double behind_word(std::u32string_view t, std::size_t at) {
    const auto word = word_before(t, at);
    const std::size_t start = at - word.size();
    const bool in_name =
        start > 0 && (is_figure(t[start - 1]) || t[start - 1] == U'-' || t[start - 1] == U'_');
    if (word.size() < kShortestWord) return in_name || text::is_lower(word[0]) ? kDoubtful : kHardly;
    const bool capitals = std::none_of(word.begin(), word.end(), text::is_lower);
    if (in_name && !(start > 1 && t[start - 1] == U'-' && text::is_lower(word[0]))) return kDoubtful;
    return capitals ? kDoubtful : kSure;
}

// A figure behind a stop, a comma or a closing mark: `word.5`, `»5`, and not `3.5`, `p.5`, `12:30`.
double behind_mark(std::u32string_view t, std::size_t at, std::size_t end) {
    const char32_t mark = t[at - 1];
    const char32_t before = at > 1 ? t[at - 2] : U' ';
    if (is_one_of(mark, kClosing)) {
        const bool opens = (text::is_space(before) && mark != U'»') || before == U'(' || before == U'[';
        const bool measure = text::is_digit(before) && is_one_of(mark, U"'\"’”");  // 5'11"
        return opens ? 0 : measure ? kHardly : kSure;
    }
    if (mark == U'%') return kLikely;
    const bool stop = is_one_of(mark, kStops);
    if (!stop && !is_one_of(mark, U",;:")) return 0;
    if (text::is_digit(before)) {
        if (mark == U'.' && begins_sentence(t, end) && !is_labelled(t, at - 1)) return kLikely;
        return stop || mark == U',' || mark == U';' ? kHardly : 0;
    }
    if (text::is_space(before)) return is_one_of(mark, U":;!?") ? kSure : 0;
    if (is_one_of(before, kClosing) || before == U'%' || is_one_of(before, kStops)) return kSure;
    const auto word = word_before(t, at - 1);
    if (word.empty()) return 0;
    const auto lower = reference::lower_of(t.substr(at - 1 - word.size(), word.size() + 1));
    if (mark == U'.' &&
        ((reference::is_month(lower.substr(0, word.size())) && !begins_sentence(t, end)) ||
         reference::is_cue(reference::Cue::Locator, lower) || begins_with(Word::Number, lower) > 0))
        return kHardly;
    if (word.size() < kShortestWord && mark == U'.' && !begins_sentence(t, end)) return kHardly;
    return kSure;
}

double bare_strength(std::u32string_view t, std::size_t at, std::size_t end) {
    if (at == 0 || text::is_space(t[at - 1])) return 0;
    const double behind = behind_figure(t, end) * around(t, at);
    if (behind == 0) return 0;
    const bool letter = text::is_letter(t[at - 1]) || text::is_mark(t[at - 1]);
    return behind * (letter ? behind_word(t, at) : behind_mark(t, at, end));
}

double raised_strength(std::u32string_view t, std::size_t at) {
    if (at == 0 || text::is_space(t[at - 1])) return 0;
    if (text::is_digit(t[at - 1])) return kHardly;
    const auto word = word_before(t, at);
    return word.empty() || word.size() >= kShortestWord ? kSure : kDoubtful;
}

// A number in round brackets glued to what is before it: `word.(5)`, and less so `article 12(5)`, `write(2)`.
double glued_strength(std::u32string_view t, std::size_t at) {
    if (text::is_digit(t[at - 1])) return kHardly;
    return text::is_letter(t[at - 1]) ? kLikely : kSure;
}

// A number in round brackets behind a word and a space.
double spaced_strength(std::u32string_view t, std::size_t at, std::size_t end) {
    const char32_t before = t[at - 1];
    if (text::is_digit(before)) return kDoubtful;
    if (is_one_of(before, kStops) || is_one_of(before, kClosing)) return kSure;
    if (end >= t.size() || is_one_of(t[end], U".,;:!?…)»”") || t[end] == U'\n' || t[end] == U'\r')
        return kSure;
    return is_one_of(before, U",:;") || !text::is_space(t[end]) ? kDoubtful : kLikely;
}

// Collects the candidates of a text.
class CallCollector {
  public:
    explicit CallCollector(std::u32string_view t) : t_(t) {}

    CallCandidates find() {
        for (std::size_t i = 0;; ++i) {
            i = text::find_where(t_, i, [](const char32_t* at) { return may_begin_call(*at); });
            if (i >= t_.size()) break;
            const char32_t c = t_[i];
            if (c == U'[' || c == U'(')
                bracketed(i);
            else if (c == U'^')
                caret(i);
            else if (raised_digit(c) >= 0)
                i = plain(i, true);
            else if (is_figure(c))
                i = plain(i, false);
        }
        weaken_names();
        weaken_enumerations();
        return std::move(found_);
    }

  private:
    // A word that figures are glued to again and again is a name: Sox1, Tbx15 and Tbx18.
    void weaken_names() {
        std::map<std::u32string_view, std::size_t> counts;
        auto& bare = found_[{Dress::Bare, Numeral::Figures}];
        for (const CallCandidate& candidate : bare)
            ++counts[word_before(t_, candidate.place.start)];
        for (CallCandidate& candidate : bare) {
            const auto word = word_before(t_, candidate.place.start);
            if (!word.empty() && counts[word] > 1) candidate.strength *= kDoubtful;
        }
    }

    // `Three things count: (1) time, (2) money and (3) luck` calls nothing.
    void weaken_enumerations() {
        for (auto& [scheme, of] : found_) {
            if (scheme.first != Dress::SpacedParentheses) continue;
            for (std::size_t c = 0; c < of.size();) {
                std::size_t end = c + 1;
                while (end < of.size() && goes_on_from(of[end - 1], of[end]))
                    ++end;
                const double most = end - c < 2 ? kSure : strength_in_enumeration(of[c]);
                for (; c < end; ++c)
                    of[c].strength = std::min(of[c].strength, most);
            }
        }
    }

    // Whether the next number stands behind a mark or a small word, in the same paragraph, with text behind.
    bool goes_on_from(const CallCandidate& first, const CallCandidate& next) const {
        const std::size_t from = first.place.end, to = next.place.start;
        if (next.number != first.number + 1 || to <= from || !has_text_behind(next.place.end)) return false;
        const auto between = t_.substr(from, to - from);
        if (between.find(U"\n\n") != between.npos || between.find(U"\r\n\r\n") != between.npos) return false;
        return !text::is_letter(t_[to - 1]) || is_word_of(Word::And, word_before(t_, to));
    }

    // Of numbers in a row by their first. Behind the stop of a sentence they may be calls as well.
    double strength_in_enumeration(const CallCandidate& first) const {
        if (first.number > 2 || !has_text_behind(first.place.end)) return kSure;
        const char32_t before = t_[first.place.start - 1];
        return is_one_of(before, kStops) || is_one_of(before, kClosing) ? kListed : kHardly;
    }

    bool has_text_behind(std::size_t at) const {
        const std::size_t next = text::skip_spaces(t_, at);
        return next > at && next < t_.size() &&
               (text::is_letter(t_[next]) || reference::is_opening_quote(t_[next]) || t_[next] == U'"');
    }

    void add(Dress dress, Numeral numeral, const std::vector<WrittenNumber>& numbers, Stretch whole,
             double strength) {
        if (strength <= 0) return;
        ++groups_;
        for (std::size_t n = 0; n < numbers.size(); ++n) {
            const Stretch place{n == 0 ? whole.start : numbers[n].place.start,
                                n + 1 == numbers.size() ? whole.end : numbers[n].place.end};
            found_[{dress, numeral}].push_back({numbers[n].number, place, strength, groups_});
        }
    }

    void bracketed(std::size_t at) {
        const char32_t close = t_[at] == U'[' ? U']' : U')';
        const auto inside = t_.substr(at, kLongestInBrackets);
        if (inside.find(close) == inside.npos) return;
        const bool caret = inside.substr(1, 1) == U"^";
        std::size_t start = at + (caret ? 2 : 1);
        if (close == U']' && !caret) {
            const std::size_t word = begins_with(Word::MarkWord, t_.substr(start, kLongestWord));
            if (word > 0) start = text::skip_spaces(t_, start + word);
        }
        // Where the call hangs on its word behind a space, the space goes with it.
        std::size_t from = at;
        while (from > 0 && (t_[from - 1] == U' ' || t_[from - 1] == U'\u00A0'))
            --from;
        const bool begins_line = from == 0 || t_[from - 1] == U'\n' || t_[from - 1] == U'\r';
        if (begins_line) from = at;
        for (const Numeral numeral : {Numeral::Figures, Numeral::Roman, Numeral::Letters}) {
            if (numeral == Numeral::Letters && close == U')') continue;  // (a) is the part of a figure.
            const auto numbers = numbers_at(t_, start, numeral, false, true);
            if (numbers.empty() || numbers.back().place.end >= t_.size() ||
                t_[numbers.back().place.end] != close)
                continue;
            const Stretch whole{from, numbers.back().place.end + 1};
            if (close == U']')
                add(caret ? Dress::Caret : Dress::Brackets, numeral, numbers, whole,
                    begins_line ? kHardly : kSure);
            else if (!begins_line && from == at)
                add(Dress::Parentheses, numeral, numbers, whole, glued_strength(t_, at));
            else if (!begins_line)
                add(Dress::SpacedParentheses, numeral, numbers, whole, spaced_strength(t_, from, whole.end));
        }
    }

    void caret(std::size_t at) {
        if (at == 0 || text::is_space(t_[at - 1]) || t_[at - 1] == U'[') return;
        const auto numbers = numbers_at(t_, at + 1, Numeral::Figures, false, false);
        if (numbers.empty()) return;
        add(Dress::Caret, Numeral::Figures, numbers, {at, numbers.back().place.end},
            text::is_digit(t_[at - 1]) ? kHardly : kSure);
    }

    // Gives the last figure of the run.
    std::size_t plain(std::size_t at, bool raised) {
        std::size_t last = at;
        while (last + 1 < t_.size() && (raised ? raised_digit(t_[last + 1]) : figure(t_[last + 1])) >= 0)
            ++last;
        const auto numbers = numbers_at(t_, at, Numeral::Figures, raised, false);
        if (numbers.empty()) return last;
        const std::size_t end = numbers.back().place.end;
        const double strength = raised ? raised_strength(t_, at) : bare_strength(t_, at, end);
        add(raised ? Dress::Raised : Dress::Bare, Numeral::Figures, numbers, {at, end}, strength);
        return std::max(last, end - 1);
    }

    std::u32string_view t_;
    CallCandidates found_;
    std::size_t groups_ = 0;
};

}  // namespace

CallCandidates call_candidates(std::u32string_view t) {
    return CallCollector(t).find();
}

std::vector<Stretch> glued_to_number(std::u32string_view t, std::size_t from, std::size_t to,
                                     std::size_t number) {
    std::u32string figures;
    for (const char c : std::to_string(number))
        figures += static_cast<char32_t>(c);
    std::vector<Stretch> found;
    for (std::size_t i = from; i < to; ++i) {
        if (!is_figure(t[i])) continue;
        const std::size_t start = i;
        while (i < to && is_figure(t[i]))
            ++i;
        const auto run = t.substr(start, i - start);
        if (is_part_number(t, start)) continue;
        if (run.size() > figures.size() && run.substr(run.size() - figures.size()) == figures &&
            behind_figure(t, i) > 0 && around(t, start) > 0)
            found.push_back({i - figures.size(), i});
    }
    return found;
}

}  // namespace tolmach::formats::plain
