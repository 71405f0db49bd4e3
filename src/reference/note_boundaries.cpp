// SPDX-License-Identifier: Apache-2.0
#include "reference/note_boundaries.hpp"

#include "reference/cues.hpp"
#include "reference/reference_features.hpp"
#include "text/address.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::reference {
namespace {

constexpr std::size_t kShortPart = 3;  // Code points: `Mi` of MiG, `Neft`'s are longer.
constexpr std::size_t kLongestCompoundWord = 60;
constexpr std::size_t kLongestAbbreviation = 4;

bool is_compound_word(char32_t c) {
    return text::is_letter(c) || text::is_mark(c) || text::is_digit(c) || c == U'-' || c == U'’' ||
           c == U'\'';
}

bool is_stop(char32_t c) {
    return c == U'.' || c == U'!' || c == U'?' || c == U'…';
}

struct Word {
    std::size_t start, end;
};
// The word, with figures, hyphens and apostrophes, in which a place stands.
Word word_around(std::u32string_view t, std::size_t at) {
    Word word{at, at};
    while (word.start > 0 && at - word.start < kLongestCompoundWord && is_compound_word(t[word.start - 1]))
        --word.start;
    while (word.end < t.size() && word.end - at < kLongestCompoundWord && is_compound_word(t[word.end]))
        ++word.end;
    return word;
}

// Whether the stop at `at` is one of three in a row.
bool is_ellipsis(std::u32string_view t, std::size_t at) {
    for (std::size_t start = at < 2 ? 0 : at - 2; start <= at; ++start)
        if (t.substr(start, 3) == U"...") return true;
    return false;
}

// The letters that end before `at`.
std::u32string_view letters_before(std::u32string_view t, std::size_t at) {
    std::size_t start = at;
    while (start > 0 && at - start < kLongestCompoundWord &&
           (text::is_letter(t[start - 1]) || text::is_mark(t[start - 1])))
        --start;
    return t.substr(start, at - start);
}

// Of letters with capitals inside, what begins with the last capital.
std::u32string_view last_part(std::u32string_view letters) {
    for (std::size_t i = letters.size(); i > 1; --i)
        if (text::is_upper(letters[i - 1]) && text::is_lower(letters[i - 2])) return letters.substr(i - 1);
    return letters;
}

// `l’`, `d’`, `qu’`, `jusqu’` before a capital are elisions, not the end of a quotation.
bool is_elision(std::u32string_view lower, std::size_t apostrophe) {
    const auto before = letters_before(lower, apostrophe);
    return before.size() < 3 || is_cue(Cue::Elided, before.substr(before.size() - 2));
}

// Whether the stop at `at`, which a sentence does not go on behind in plain prose, may be the last of a note:
// it follows a reference or a word too long for an abbreviation.
bool may_end(std::u32string_view t, std::u32string_view lower, std::size_t at) {
    const auto word = letters_before(t, at);
    return ends_reference(t, lower, at) || (word.size() > kLongestAbbreviation && text::is_lower(word[0]));
}

// Collects the starts of one paragraph.
class StartCollector {
  public:
    StartCollector(std::u32string_view t, std::u32string_view lower, const InnerCapitals& names, bool wrapped)
        : t_(t), lower_(lower), names_(names), wrapped_(wrapped), low_quotes_(t.find(U'„') != t.npos) {}

    std::vector<Start> find() {
        for (std::size_t i = 1; i < t_.size(); ++i) {
            if (t_[i] == U'\n')
                line_feed(i);
            else if (text::is_space(t_[i - 1]) || text::is_space(t_[i]))
                continue;
            else if (opens(t_[i]))
                quote(i);
            else if (text::is_upper(t_[i]))
                capital(i);
            else if ((text::is_letter(t_[i - 1]) || is_stop(t_[i - 1])) && is_glued_opener(i))
                add(i, i, "start.glued-opener");
        }
        return std::move(found_);
    }

  private:
    void add(std::size_t anchor, std::size_t start, std::string_view cue, CueWeights more = {}) {
        more += cue_weights(cue);
        found_.push_back({anchor, start, more, cue != "start.stop-capital" && cue != "start.mark-capital"});
    }

    // Some openers are known in any surroundings, others by the names or the title behind them.
    bool is_glued_opener(std::size_t at) const {
        if (cue_at(Cue::Glued, lower_, at) != 0) return true;
        if (cue_at(Cue::Opener, lower_, at) == 0) return false;
        const Opening opening = opening_at(t_, lower_, at);
        return opening.authors_title || opening.title_first;
    }

    bool opens(char32_t c) const { return is_opening_quote(c) && (c != U'“' || !low_quotes_); }
    bool closes(char32_t c) const { return is_closing_quote(c) && (c != U'“' || low_quotes_); }

    void line_feed(std::size_t at) {
        const std::size_t start = text::skip_spaces(t_, at);
        std::size_t anchor = at;
        while (anchor > 0 && (t_[anchor - 1] == U' ' || t_[anchor - 1] == U'\r'))
            --anchor;
        if (wrapped_ || anchor == 0 || start == t_.size()) return;
        const bool opens = text::is_upper(t_[start]) || is_opening_quote(t_[start]) ||
                           cue_at(Cue::Opener, lower_, start) != 0 || cue_at(Cue::Glued, lower_, start) != 0;
        if (opens) add(anchor, start, "start.line-feed");
    }

    void quote(std::size_t at) {
        const char32_t before = t_[at - 1];
        if (before == U'’' && is_elision(lower_, at - 1)) return;
        if (is_stop(before) || (closes(before) && at > 1 && is_stop(t_[at - 2])))
            return add(at, at, "start.stop-quote");
        if (text::is_letter(before) || text::is_digit(before) || closes(before) || before == U')' ||
            before == U'%')
            add(at, at, "start.open-quote");
    }

    void capital(std::size_t at) {
        const char32_t before = t_[at - 1];
        const Word word = word_around(t_, at);
        if (is_stop(before)) return after_stop(at);
        if (before == U';' || before == U',' || before == U':') return add(at, at, "start.mark-capital");
        if (before == U'’' && is_elision(lower_, at - 1)) return;
        const bool emphasis = (before == U'*' || before == U'_') && at > 1 && !text::is_space(t_[at - 2]);
        if (closes(before) || before == U')' || before == U'%' || before == U']' || emphasis) {
            const bool behind = at > 1 && is_stop(t_[at - 2]);
            return add(at, at, behind ? "start.stop-capital" : "start.close-capital",
                       behind ? cue_weights("start.close-capital") : CueWeights{});
        }
        if (text::is_digit(before) && at + 1 < t_.size() && text::is_lower(t_[at + 1]))
            return add(at, at, "start.digit-capital", inside_word(at, word));
        if (text::is_lower(before) || text::is_mark(before))
            return add(at, at, "start.letter-capital", inside_word(at, word));
        const bool acronym = text::is_upper(before) && at > 1 && text::is_upper(t_[at - 2]) &&
                             at + 2 < t_.size() && text::is_lower(t_[at + 1]) && text::is_lower(t_[at + 2]);
        if (acronym) add(at, at, "start.acronym-capital", inside_word(at, word));
    }

    // `U.S.A`, `J.R.R. Tolkien`, `Russie.Nei.Visions`, `www.Example.org` are no ends of sentences.
    void after_stop(std::size_t at) {
        const auto before = letters_before(t_, at - 1);
        const std::size_t word = at - 1 - before.size();
        const bool initial = before.size() == 1 && text::is_upper(before[0]);
        const bool dotted =
            !before.empty() && word > 1 && t_[word - 1] == U'.' && text::is_letter(t_[word - 2]);
        std::size_t end = at;
        while (end < t_.size() && text::is_letter(t_[end]))
            ++end;
        const bool goes_on = end + 1 < t_.size() && t_[end] == U'.' && text::is_letter(t_[end + 1]);
        if (t_[at - 1] != U'.' || !(initial || dotted || goes_on)) add(at, at, "start.stop-capital");
    }

    // What the word in which the junction stands says against it.
    CueWeights inside_word(std::size_t at, const Word& word) const {
        CueWeights sum;
        const auto whole = t_.substr(word.start, word.end - word.start);
        const auto left = last_part(letters_before(t_, at));
        std::size_t end = at;
        while (end < t_.size() && text::is_letter(t_[end]))
            ++end;
        const auto right = t_.substr(at, end - at);
        const bool elided = end + 1 < t_.size() && t_[end] == U'’' && text::is_letter(t_[end + 1]);
        const bool proper = !left.empty() && text::is_upper(left[0]);
        if (is_cue(Cue::NamePrefix, lower_of(left)) && proper) sum += cue_weights("name.prefix");
        if (names_.is_name(whole) || names_.is_name(t_.substr(word.start, end - word.start)))
            sum += cue_weights("name.known");
        if (names_.is_repeated(whole)) sum += cue_weights("name.repeated");
        const bool ibid = cue_at(Cue::Ibid, lower_, at) != 0;
        if (!ibid &&
            ((proper && left.size() <= kShortPart) ||
             (left.size() == 1 && !is_cue(Cue::OneLetterWord, left)) || (right.size() < 2 && !elided)))
            sum += cue_weights("name.short-part");
        if (proper) sum += cue_weights("name.proper");
        return sum;
    }

    std::u32string_view t_, lower_;
    const InnerCapitals& names_;
    bool wrapped_;
    bool low_quotes_;  ///< The paragraph quotes „so“, where “ closes.
    std::vector<Start> found_;
};

}  // namespace

InnerCapitals::InnerCapitals(const std::vector<Paragraph>& paragraphs,
                             const std::vector<std::u32string>& given)
    : given_(given.begin(), given.end()) {
    for (const Paragraph& paragraph : paragraphs) {
        const std::u32string& t = paragraph.text;
        for (std::size_t i = 0; i < t.size();) {
            std::size_t end = i;
            bool inner = false;
            while (end < t.size() && is_compound_word(t[end])) {
                inner = inner || (end > i && text::is_upper(t[end]) && text::is_lower(t[end - 1]));
                ++end;
            }
            if (inner) ++counts_[t.substr(i, end - i)];
            i = end + 1;
        }
    }
}

bool InnerCapitals::is_name(std::u32string_view word) const {
    return given_.find(word) != given_.end() || is_inner_capital_name(word);
}

bool InnerCapitals::is_repeated(std::u32string_view word) const {
    const auto found = counts_.find(word);
    return found != counts_.end() && found->second > 1;
}

std::vector<Start> note_start_candidates(std::u32string_view text, std::u32string_view lower,
                                         const InnerCapitals& names, bool wrapped) {
    return StartCollector(text, lower, names, wrapped).find();
}

std::vector<End> note_end_candidates(std::u32string_view t, std::u32string_view lower) {
    std::vector<End> found;
    const auto add = [&](std::size_t end, std::size_t resumes, std::string_view cue, bool strong = false) {
        CueWeights weight = cue_weights(cue);
        const bool complete = ends_reference(t, lower, end) || (end > 0 && ends_reference(t, lower, end - 1));
        if (complete)
            weight += cue_weights("complete");
        else if (cue != "end.mark" && cue != "end.goes-on")
            weight += cue_weights("incomplete");
        found.push_back({end, resumes, weight, strong});
    };
    std::size_t last = t.size();
    while (last > 0 && text::is_space(t[last - 1]))
        --last;
    for (std::size_t i = 1; i < last; ++i) {
        // An address that ends without a stop of its own.
        if (text::is_space(t[i]) && i + 1 < last && text::is_letter(t[i + 1])) {
            std::size_t token = i;
            while (token > 0 && !text::is_space(t[token - 1]))
                --token;
            const auto address = t.substr(token, i - token);
            if (text::find_address_sign(address) != std::u32string_view::npos && is_compound_word(t[i - 1]))
                add(i, i, "end.address");
            continue;
        }
        if ((t[i] == U',' || t[i] == U';') && i + 2 < last && text::is_space(t[i + 1]) &&
            !is_closing_quote(t[i - 1]) && ends_reference(t, lower, i)) {
            const std::size_t then = text::skip_spaces(t, i + 1);
            if (!text::is_digit(t[then]) && cue_at(Cue::Locator, lower, then) == 0) add(i, i, "end.comma");
            continue;
        }
        if (!is_stop(t[i])) continue;
        if (is_ellipsis(t, i)) continue;
        const std::size_t own = i + 1;
        if (own == last) {
            add(i, i, "end.paragraph-shared");
            add(own, own, "end.paragraph");
            continue;
        }
        const char32_t next = t[own];
        const std::size_t word = text::skip_spaces(t, own);
        if (next == U'.') {
            if (own + 1 >= t.size() || t[own + 1] != U'.') add(own, own, "end.double-stop", true);
            continue;
        }
        if (word >= last) continue;
        const char32_t after = t[word];
        const bool spaced = word > own;
        if (spaced && after == U'.' && t.substr(word, 3) != U"...") {
            add(own, word, "end.spaced-stop", true);
        } else if (after == U',' || after == U';' || after == U':' || after == U'—' || after == U'–' ||
                   after == U'?' || after == U'!') {
            // `Ibid., p. 5`, `op. cit., p. 5`: the reference itself goes on.
            const std::size_t then = text::skip_spaces(t, word + 1);
            const bool locator =
                then < t.size() && (text::is_digit(t[then]) || cue_at(Cue::Locator, lower, then) != 0);
            const bool dash = after == U'—' || after == U'–';
            if (may_end(t, lower, i) && !locator &&
                !(dash && text::is_upper(t[std::min(then, t.size() - 1)])))
                add(own, own, "end.mark");
        } else if (spaced && text::is_lower(after)) {
            if (may_end(t, lower, i) && cue_at(Cue::Locator, lower, word) == 0) add(own, own, "end.goes-on");
        } else if (spaced && (text::is_upper(after) || is_opening_quote(after) || text::is_digit(after))) {
            if (is_abbreviation_stop(t, lower, i)) continue;
            if (ends_reference(t, lower, i)) add(i, i, "end.shared");
            add(own, own, "end.sentence");
        }
    }
    if (last > 0 && !is_stop(t[last - 1])) add(last, last, "end.paragraph");
    return found;
}

}  // namespace tolmach::reference
