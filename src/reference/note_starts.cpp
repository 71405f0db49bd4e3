// SPDX-License-Identifier: Apache-2.0
#include "reference/cues.hpp"
#include "reference/note_boundaries.hpp"
#include "reference/reference_features.hpp"
#include "text/address.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::reference {
namespace {

constexpr std::size_t kShortPart = 3;  // Code points: `Mi` of MiG, `Neft`'s are longer.
constexpr std::size_t kLongestCompoundWord = 60;

// The word, with figures, hyphens and apostrophes, in which a place stands.
std::u32string_view word_around(std::u32string_view t, std::size_t at) {
    std::size_t start = at;
    std::size_t end = at;
    while (start > 0 && at - start < kLongestCompoundWord && is_compound_word(t[start - 1]))
        --start;
    while (end < t.size() && end - at < kLongestCompoundWord && is_compound_word(t[end]))
        ++end;
    return t.substr(start, end - start);
}

// Of letters with capitals inside, what begins with the last capital.
std::u32string_view last_part(std::u32string_view letters) {
    for (std::size_t i = letters.size(); i > 1; --i)
        if (text::is_upper(letters[i - 1]) && text::is_lower(letters[i - 2])) return letters.substr(i - 1);
    return letters;
}

// `l’`, `d’`, `qu’`, `jusqu’` before a capital are elisions, not the end of a quotation.
bool is_elision(std::u32string_view t, std::u32string_view lower, std::size_t apostrophe) {
    if (t[apostrophe] != U'’' && t[apostrophe] != U'\'') return false;
    const auto before = letters_before(lower, apostrophe);
    if (before.empty()) return false;
    return before.size() < 3 || is_cue(Cue::Elided, before.substr(before.size() - 2));
}

// The characters of an address: a scheme, or `www.`, up to white space.
std::vector<bool> inside_addresses(std::u32string_view t) {
    std::vector<bool> inside(t.size(), false);
    for (const auto& [start, end] : text::addresses(t))
        std::fill(inside.begin() + static_cast<std::ptrdiff_t>(start) + 1,
                  inside.begin() + static_cast<std::ptrdiff_t>(end), true);
    return inside;
}

// Collects the starts of one paragraph.
class StartCollector {
  public:
    StartCollector(std::u32string_view t, std::u32string_view lower, const InnerCapitals& names, bool wrapped)
        : t_(t),
          lower_(lower),
          names_(names),
          wrapped_(wrapped),
          low_quotes_(t.find(U'„') != t.npos),
          in_address_(inside_addresses(t)) {}

    std::vector<Start> find() {
        for (std::size_t i = 1; i < t_.size(); ++i) {
            if (i > 1) follow_emphasis(i - 2);
            if (t_[i] == U'\n')
                line_feed(i);
            else if (text::is_space(t_[i - 1]) || text::is_space(t_[i]))
                continue;
            else if (text::is_upper(t_[i]))
                capital(i);
            else if (text::is_letter(t_[i]))
                small(i);
            else if (opens(t_[i]))
                quote(i);
            else if (t_[i] == U'(' || t_[i] == U'[')
                bracket(i);
            else if (text::is_digit(t_[i]))
                figure(i);
        }
        return std::move(found_);
    }

  private:
    Start& add(std::size_t at, Feature cue, Join join) {
        found_.push_back({at, at, join, {{cue}}, false});
        return found_.back();
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

    // Whether the stop of a sentence, and what closes with it, ends before `at`.
    bool is_behind_stop(std::size_t at) const {
        while (at > 0 && (closes(t_[at - 1]) || t_[at - 1] == U')' || t_[at - 1] == U']'))
            --at;
        return at > 0 && is_sentence_stop(t_[at - 1]);
    }

    void line_feed(std::size_t at) {
        const std::size_t start = text::skip_spaces(t_, at);
        std::size_t anchor = at;
        while (anchor > 0 && (t_[anchor - 1] == U' ' || t_[anchor - 1] == U'\r'))
            --anchor;
        if (wrapped_ || anchor == 0 || start == t_.size()) return;
        const bool opens = text::is_upper(t_[start]) || is_opening_quote(t_[start]) ||
                           cue_at(Cue::Opener, lower_, start) != 0 || cue_at(Cue::Glued, lower_, start) != 0;
        if (!opens) return;
        const char32_t before = t_[anchor - 1];
        const bool ended = is_behind_stop(anchor) || before == U':' || before == U',' || before == U';';
        found_.push_back({anchor,
                          start,
                          Join::Other,
                          {{ended ? feature("start.stop-line-feed") : feature("start.line-feed")}},
                          false});
    }

    void quote(std::size_t at) {
        const char32_t before = t_[at - 1];
        if (is_elision(t_, lower_, at - 1)) return;
        if (is_behind_stop(at))
            add(at, feature("start.stop-quote"), Join::BehindStop);
        else if (before == U',' || before == U';' || before == U':')
            add(at, feature("start.mark-quote"), Join::BehindStop);
        else if (text::is_letter(before) || text::is_digit(before) || closes(before) || before == U')' ||
                 before == U'%')
            add(at, feature("start.open-quote"), Join::BeforeStop);
    }

    // `word(See …`, `word.[Note of the editor`, `«mot»[a word]`; not `word(s)`.
    void bracket(std::size_t at) {
        const char32_t before = t_[at - 1];
        const std::size_t first = at + 1 < t_.size() && opens(t_[at + 1]) ? at + 2 : at + 1;
        if (letters_from(t_, first).size() <= (t_[at] == U'[' ? 1 : kShortPart)) return;
        // `sub-process.[ch]`, `end.[sic]`
        const std::size_t word_end = first + letters_from(t_, first).size();
        if (word_end < t_.size() && t_[word_end] == U']' && text::is_lower(t_[first])) return;
        const bool note = t_[at] == U'[' || text::is_upper(t_[first]);
        if (is_behind_stop(at) || before == U',' || before == U';' || before == U':')
            add(at, note ? feature("start.stop-bracket") : feature("start.round-bracket"), Join::BehindStop);
        else if (text::is_letter(before) || closes(before))
            add(at, note ? feature("start.bracket") : feature("start.round-bracket"), Join::BeforeStop);
    }

    // `countries2020 figures`, `closed.1919 was`: a year, which no mark is.
    void figure(std::size_t at) {
        constexpr std::size_t kYear = 4;
        std::size_t end = at;
        while (end < t_.size() && text::is_digit(t_[end]))
            ++end;
        const bool word_follows =
            end + 1 < t_.size() && text::is_space(t_[end]) && text::is_letter(t_[end + 1]);
        if (end - at != kYear || !word_follows || in_address_[at]) return;
        const char32_t before = t_[at - 1];
        if (text::is_lower(before) && letters_before(t_, at).size() > kShortPart)
            add(at, feature("start.letter-digit"), Join::BeforeStop);
        else if (is_sentence_stop(before) && letters_before(t_, at - 1).size() > kShortPart)
            add(at, feature("start.stop-digit"), Join::BehindStop);
    }

    void small(std::size_t at) {
        const char32_t before = t_[at - 1];
        const bool letter = text::is_letter(before);
        if ((letter || is_sentence_stop(before)) && is_glued_opener(at)) {
            add(at, feature("start.glued-opener"), letter ? Join::BeforeStop : Join::BehindStop);
            return;
        }
        if (in_address_[at]) return;
        if (letter && changes_script(at) && letters_from(t_, at).size() > kShortPart &&
            letters_before(t_, at).size() > 1) {
            add(at, feature("start.other-script"), Join::BeforeStop);
            return;
        }
        // A sentence that ends, and a word behind it that is neither the end of an address nor of a file
        // name.
        if (before != U'.') return;
        const auto ended = letters_before(t_, at - 1);
        const auto word = letters_from(t_, at);
        const bool goes_on = at + word.size() < t_.size() && text::is_space(t_[at + word.size()]);
        const bool long_enough = word.size() > kShortPart || cue_at(Cue::Opener, lower_, at) != 0;
        if (ended.size() > kShortPart && long_enough && goes_on && !is_dotted(at - 1 - ended.size()))
            add(at, feature("start.stop-small"), Join::BehindStop);
    }

    // Between a Latin and a Cyrillic letter.
    bool changes_script(std::size_t at) const {
        using text::Script;
        constexpr char32_t kBeyondLatin = 0x250;
        if (t_[at - 1] < kBeyondLatin && t_[at] < kBeyondLatin) return false;
        const Script before = text::script_of(t_[at - 1]);
        const Script behind = text::script_of(t_[at]);
        return (before == Script::Latin && behind == Script::Cyrillic) ||
               (before == Script::Cyrillic && behind == Script::Latin);
    }

    bool is_dotted(std::size_t word) const { return word > 0 && !text::is_space(t_[word - 1]); }

    void capital(std::size_t at) {
        const char32_t before = t_[at - 1];
        if (in_address_[at]) return;
        if (is_sentence_stop(before)) return after_stop(at);
        if (before == U',') return void(add(at, feature("start.comma-capital"), Join::BehindStop));
        if (before == U';' || before == U':') return after_mark(at);
        if (is_elision(t_, lower_, at - 1)) return;
        if (closes(before) || before == U')' || before == U']' || is_percentage(at - 1) ||
            ends_emphasis(at - 1)) {
            if (is_behind_stop(at))
                add(at, feature("start.stop-close-capital"), Join::BehindStop);
            else
                add(at, feature("start.close-capital"), Join::BeforeStop);
            return;
        }
        if (text::is_digit(before) && at + 1 < t_.size() && text::is_lower(t_[at + 1]))
            return inside_word(at, feature("start.digit-capital"));
        if (text::is_lower(before) || text::is_mark(before))
            return inside_word(at, feature("start.letter-capital"));
        const bool acronym = text::is_upper(before) && at > 1 && text::is_upper(t_[at - 2]) &&
                             at + 2 < t_.size() && text::is_lower(t_[at + 1]) && text::is_lower(t_[at + 2]);
        if (acronym) inside_word(at, feature("start.acronym-capital"));
    }

    // `5%`, `5 %`, and not the `%Z` of a format.
    bool is_percentage(std::size_t at) const {
        if (t_[at] != U'%') return false;
        while (at > 0 && text::is_space(t_[at - 1]))
            --at;
        return at > 0 && text::is_digit(t_[at - 1]);
    }

    // Opens or closes an emphasis by the mark at a place; each place is asked about in order.
    void follow_emphasis(std::size_t at) {
        const char32_t mark = t_[at];
        if (mark != U'*' && mark != U'_') return;
        bool& open = mark == U'*' ? in_stars_ : in_underscores_;
        const bool begins = at == 0 || text::is_space(t_[at - 1]);
        open = !text::is_space(t_[at + 1]) && (begins || !open);
    }

    // `*word*Note`, `_word_Note`; `“_That_` and `l'_Alabama_` begin an emphasis.
    bool ends_emphasis(std::size_t at) const {
        const bool open = (t_[at] == U'*' && in_stars_) || (t_[at] == U'_' && in_underscores_);
        return open && !text::is_space(t_[at - 1]) && !text::is_upper(t_[at - 1]);
    }

    // In French a space stands before these marks, which no code and no verse of a book has.
    void after_mark(std::size_t at) {
        Start& start =
            add(at, t_[at - 1] == U';' ? feature("start.semicolon-capital") : feature("start.colon-capital"),
                Join::BehindStop);
        if (at > 1 && text::is_space(t_[at - 2])) start.features.push_back({feature("start.spaced-mark")});
    }

    // `U.S.A`, `J.R.R. Tolkien`, `Russie.Nei.Visions`, `www.Example.org` are no ends of sentences, nor is
    // what begins with a stop.
    void after_stop(std::size_t at) {
        const auto before = letters_before(t_, at - 1);
        const std::size_t word = at - 1 - before.size();
        if (before.empty() && at > 1 && (text::is_space(t_[at - 2]) || t_[at - 2] == U'(')) return;
        const bool initial = before.size() == 1 && text::is_upper(before[0]);
        const bool dotted = !before.empty() && text::is_upper(before[0]) && word > 1 &&
                            t_[word - 1] == U'.' && text::is_letter(t_[word - 2]);
        const std::size_t end = at + letters_from(t_, at).size();
        const bool degree = end - at == 1 && before.size() <= kShortPart;  // `Ph.D. in`
        const bool goes_on = end + 1 < t_.size() && t_[end] == U'.' &&
                             (degree || (end - at > 1 && text::is_letter(t_[end + 1])));
        if (t_[at - 1] != U'.' || !(initial || dotted || goes_on))
            add(at, feature("start.stop-capital"), Join::BehindStop);
    }

    // A capital inside a word, and what the word says against a join there. Known names are none.
    void inside_word(std::size_t at, Feature cue) {
        const auto whole = word_around(t_, at);
        if (names_.is_name(whole)) return;
        const auto letters = letters_before(t_, at);
        const std::size_t word = at - letters.size();
        // `core.sharedRepository`: the name of a field.
        if (word > 1 && t_[word - 1] == U'.' && text::is_letter(t_[word - 2]) && text::is_lower(t_[word]))
            return;
        const auto left = last_part(letters);
        // `eLibrary`, `iPhone`: a body does not end in one letter.
        if (left.size() == 1 && text::is_lower(left[0]) && !is_cue(Cue::OneLetterWord, left)) return;
        const auto right = letters_from(t_, at);
        const std::size_t end = at + right.size();
        const bool elided = end + 1 < t_.size() && t_[end] == U'’' && text::is_letter(t_[end + 1]);
        const bool proper = !left.empty() && text::is_upper(left[0]);
        const bool repeated = names_.is_repeated(whole);
        const bool prefix = proper && is_cue(Cue::NamePrefix, lower_of(left));
        const bool ibid = cue_at(Cue::Ibid, lower_, at) != 0;
        const bool short_part =
            !ibid && ((proper && left.size() <= kShortPart) || (right.size() < 2 && !elided));
        Start& start = add(at, cue, Join::BeforeStop);
        const auto say = [&](bool there, Feature that) {
            if (there) start.features.push_back({that});
        };
        say(prefix, feature("name.prefix"));
        say(repeated, feature("name.repeated"));
        say(short_part, feature("name.short-part"));
        say(proper, feature("name.proper"));
        say(names_.is_word(lower_of(letters)), feature("name.left-word"));
        say(names_.is_word(lower_of(right)), feature("name.right-word"));
        start.looks_like_name = prefix || repeated || short_part || proper;
    }

    std::u32string_view t_, lower_;
    const InnerCapitals& names_;
    bool wrapped_;
    bool low_quotes_;  ///< The paragraph quotes „so“, where “ closes.
    std::vector<bool> in_address_;
    bool in_stars_ = false, in_underscores_ = false;  ///< Emphasised, before the character before a place.
    std::vector<Start> found_;
};

}  // namespace

bool is_compound_word(char32_t c) {
    return text::is_letter_or_mark(c) || text::is_digit(c) || c == U'-' || c == U'’' || c == U'\'';
}

bool is_sentence_stop(char32_t c) {
    return c == U'.' || c == U'!' || c == U'?' || c == U'…';
}

std::u32string_view letters_before(std::u32string_view t, std::size_t at) {
    std::size_t start = at;
    while (start > 0 && at - start < kLongestCompoundWord && text::is_letter_or_mark(t[start - 1]))
        --start;
    return t.substr(start, at - start);
}

std::u32string_view letters_from(std::u32string_view t, std::size_t at) {
    std::size_t end = at;
    while (end < t.size() && text::is_letter_or_mark(t[end]))
        ++end;
    return t.substr(at, end - at);
}

std::vector<Start> note_start_candidates(std::u32string_view text, std::u32string_view lower,
                                         const InnerCapitals& names, bool wrapped) {
    return StartCollector(text, lower, names, wrapped).find();
}

}  // namespace tolmach::reference
