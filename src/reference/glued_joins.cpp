// SPDX-License-Identifier: Apache-2.0
#include "reference/glued_joins.hpp"

#include "reference/cues.hpp"
#include "reference/reference_features.hpp"
#include "text/address.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tolmach::reference {
namespace {

constexpr std::size_t kLongestRun = 60;       // Code points looked at on either side of a place.
constexpr std::size_t kShortestGlued = 3;     // Of a word that something is glued to.
constexpr std::size_t kShortestName = 6;      // Shorter names are the first half of a brand: `LinkedIn`.
constexpr std::size_t kShortestPart = 6;      // Of a word in small letters: shorter ones make compounds.
constexpr std::size_t kShortestCapitals = 4;  // Of a word of capitals: `excèsDESCARTES`, and not `getURL`.

bool is_word_character(char32_t c) {
    return text::is_letter_or_mark(c);
}

std::size_t letters_start(std::u32string_view t, std::size_t at) {
    const std::size_t end = at;
    while (at > 0 && end - at < kLongestRun && is_word_character(t[at - 1]))
        --at;
    return at;
}

std::size_t letters_end(std::u32string_view t, std::size_t at) {
    const std::size_t start = at;
    while (at < t.size() && at - start < kLongestRun && is_word_character(t[at]))
        ++at;
    return at;
}

std::size_t capitals_end(std::u32string_view t, std::size_t at) {
    while (at < t.size() && text::is_upper(t[at]))
        ++at;
    return at;
}

// The run without white space around a place.
std::u32string_view run_around(std::u32string_view t, std::size_t at) {
    std::size_t start = at;
    while (start > 0 && at - start < kLongestRun && !text::is_space(t[start - 1]))
        --start;
    std::size_t end = at;
    while (end < t.size() && end - at < kLongestRun && !text::is_space(t[end]))
        ++end;
    return t.substr(start, end - start);
}

bool is_technical(std::u32string_view t, std::size_t at) {
    const auto run = run_around(t, at);
    return text::find_address_sign(run) != run.npos || run.find_first_of(U"@=\\{}<>") != run.npos;
}

bool is_full_stop(char32_t c) {
    return std::u32string_view(U".!?…").find(c) != std::u32string_view::npos;
}

bool is_straight_quote(char32_t c) {
    return c == U'"';
}

bool has_capital_inside(std::u32string_view t, std::size_t i) {
    return text::is_upper(t[i]) && text::is_lower(t[i - 1]);
}

// `CDEn`: a capitalised word behind capitals.
bool is_behind_capitals(std::u32string_view t, std::size_t i) {
    return i > 1 && i + 1 < t.size() && text::is_upper(t[i]) && text::is_lower(t[i + 1]) &&
           text::is_upper(t[i - 1]) && text::is_upper(t[i - 2]);
}

bool script_changes(std::u32string_view t, std::size_t i) {
    using text::Script;
    const Script before = text::script_of(t[i - 1]), behind = text::script_of(t[i]);
    return (before == Script::Latin && behind == Script::Cyrillic) ||
           (before == Script::Cyrillic && behind == Script::Latin);
}

// A capital with a small letter behind it or alone, a word of capitals behind a small letter or a figure, or
// a quotation.
bool begins_glued(std::u32string_view t, std::size_t i) {
    const char32_t next = i + 1 < t.size() ? t[i + 1] : U'-';
    if (is_opening_quote(t[i]) || is_straight_quote(t[i]))
        return text::is_letter(next) && (t[i] != U'“' || t.find(U'„') == t.npos) && t[i] != U'‘';
    if (!text::is_upper(t[i])) return false;
    if (text::is_upper(next))
        return !text::is_upper(t[i - 1]) && (is_word_character(t[i - 1]) || text::is_digit(t[i - 1])) &&
               capitals_end(t, i) - i >= kShortestCapitals;
    return text::is_lower(next) || text::is_space(next) ||
           std::u32string_view(U".’'").find(next) != std::u32string_view::npos;
}

// A quotation behind a word, a figure or another quotation: `word«`, `»«`, `19“`.
bool joins_quotation(std::u32string_view t, std::size_t i) {
    const char32_t before = t[i - 1];
    if (is_straight_quote(t[i])) return is_straight_quote(before) && i > 1 && text::is_letter(t[i - 2]);
    if (std::u32string_view(U",;:").find(before) != std::u32string_view::npos)
        return i > 1 && text::is_lower(t[i - 2]);
    return text::is_lower(before) || text::is_digit(before) || before == U'»' || before == U'”' ||
           before == U')' || is_full_stop(before);
}

// `word[Note of the editor]`, `»[«Title»]`; not `[T]he`, nor a mark.
bool joins_bracket(std::u32string_view t, std::size_t i) {
    const bool opens = i + 2 < t.size() && (is_opening_quote(t[i + 1]) || text::is_upper(t[i + 1])) &&
                       letters_end(t, i + 2) - i > kShortestName;
    return opens && (text::is_lower(t[i - 1]) || is_closing_quote(t[i - 1]) || t[i - 1] == U']');
}

// Whether the stop before a capital ends a sentence: it is that of no abbreviation and of no dotted name.
bool ends_sentence(std::u32string_view t, std::size_t i) {
    const std::size_t start = letters_start(t, i - 1);
    const std::size_t size = i - 1 - start;
    const bool dotted = start > 0 && t[start - 1] == U'.';
    const std::u32string_view last = t.substr(start, size);
    const bool short_word = size == 2 && (is_cue(Cue::Connector, last) || is_cue(Cue::Anaphor, last));
    const bool word = (size >= (dotted ? 2 : kShortestGlued) || short_word) && text::is_lower(t[start]);
    const bool name = size >= kShortestGlued && text::is_lower(t[i - 2]) && !dotted;
    const std::size_t end = letters_end(t, i);
    const bool goes_on = end + 1 < t.size() && t[end] == U'.' &&
                         (is_word_character(t[end + 1]) || text::is_digit(t[end + 1]));  // `1.E.7`
    const bool behind = i > 1 && (is_closing_quote(t[i - 2]) || t[i - 2] == U')' ||
                                  text::is_digit(t[i - 2]) || (text::is_space(t[i - 2]) && t[i - 1] != U'.'));
    return (word || name || behind) && !goes_on;
}

// `it is well known :The crane`, and not `:P`.
bool is_set_off(std::u32string_view t, std::size_t i) {
    return i > 2 && t[i - 1] != U',' && text::is_space(t[i - 2]) && text::is_lower(t[i - 3]) &&
           letters_end(t, i) - i > 1;
}

bool joins_sentences(std::u32string_view t, std::size_t i) {
    const char32_t before = t[i - 1];
    const char32_t further = i > 1 ? t[i - 2] : U' ';
    if (!text::is_letter(t[i])) return joins_quotation(t, i);
    if (before == U')' || before == U'»' || before == U'”') return i > 1;
    if (before == U'°' || before == U'%')
        return i > 1 && text::is_digit(t[i - 2]) && letters_end(t, i) - i > kShortestGlued;
    if (before == U'’' || before == U'›' || before == U'\'') return is_full_stop(further);
    if (is_straight_quote(before)) return text::is_lower(further) || is_full_stop(further);
    if (std::u32string_view(U",;:").find(before) != std::u32string_view::npos)
        return text::is_lower(further) || further == U'\u00A0' || further == U')' || is_set_off(t, i);
    return is_full_stop(before) && ends_sentence(t, i);
}

// `the mill.see the map`, `a foreigner,baron Weir`, `so he said,”and more of it`: small letters behind a mark
// of the sentence, between words. Behind a stop the ends of files and of hosts are shorter, or no prose goes
// on behind them.
bool joins_small_words(std::u32string_view t, std::size_t i) {
    constexpr std::size_t kShortestBehind = 4;
    const bool closed = is_closing_quote(t[i - 1]) || is_straight_quote(t[i - 1]);
    if (i < kShortestGlued + 2) return false;
    const auto is_mark = [&](std::size_t at) {
        return std::u32string_view(U",;.!?…").find(t[at]) != std::u32string_view::npos;
    };
    std::size_t mark = closed ? i - 2 : i - 1;
    const bool set_off = t[mark] == U':' && text::is_space(t[mark - 1]);  // `the mill :see`
    if (!is_mark(mark) && !set_off) return false;
    while (mark > 0 && (is_mark(mark - 1) || (set_off && text::is_space(t[mark - 1]))))
        --mark;
    const std::size_t start = letters_start(t, mark);
    const bool word = mark - start >= kShortestGlued && text::is_lower(t[mark - 1]);
    const bool dotted = start > 0 && t[start - 1] == U'.';
    const std::size_t end = letters_end(t, i);
    const bool goes_on = end + 1 < t.size() && text::is_space(t[end]) && text::is_lower(t[end + 1]);
    const bool long_enough = end - i >= kShortestBehind || is_cue(Cue::Opener, t.substr(i, end - i));
    return word && !dotted && long_enough && goes_on;
}

// `index.html`: of these the second is no word of the text.
bool is_like_file(std::u32string_view t, std::size_t i) {
    return t[i - 1] == U'.' && text::is_lower(t[i]) && joins_small_words(t, i);
}

// `in 1205Delisle`, `in 1340P. Viollet`: a figure that stands for itself, and neither a unit nor a model.
bool joins_figure(std::u32string_view t, std::size_t i) {
    constexpr std::size_t kYear = 4, kShortestFigure = 3;
    std::size_t start = i;
    while (start > 0 && text::is_digit(t[start - 1]))
        --start;
    if (start > 0 && !text::is_space(t[start - 1])) return false;
    const std::size_t right = letters_end(t, i) - i;
    const bool initial = right == 1 && i + 1 < t.size() && t[i + 1] == U'.' && i - start == kYear &&
                         (t[start] == U'1' || t[start] == U'2');
    const bool pronoun = right == 1 && i + 1 < t.size() && text::is_space(t[i + 1]) &&
                         is_cue(Cue::Pronoun, lower_of(t.substr(i, 1)));
    return (i - start >= kShortestFigure && (right > kShortestGlued || pronoun)) || initial;
}

// Finds the joins of one text; knows how often its words with a capital inside occur, and which of their
// parts stand alone elsewhere.
class JoinFinder {
  public:
    JoinFinder(const std::vector<Paragraph>& paragraphs, const std::vector<std::u32string>& names)
        : names_(names.begin(), names.end()) {
        for (const Paragraph& paragraph : paragraphs)
            for (std::size_t i = 1; i < paragraph.text.size(); ++i) {
                const bool inner = has_capital_inside(paragraph.text, i);
                if (inner && !is_behind_prefix(paragraph.text, i)) ++counts_[word_around(paragraph.text, i)];
                if (inner || is_behind_capitals(paragraph.text, i))
                    ask_for(left_part(paragraph.text, i));
                else if (!is_like_file(paragraph.text, i))
                    continue;
                ask_for(right_part(paragraph.text, i));
            }
        count_long_words(paragraphs);
        if (parts_.empty()) return;
        for (const Paragraph& paragraph : paragraphs)
            find_parts(paragraph.text);
    }

    std::vector<base::CodePoint> find(std::u32string_view t) const {
        std::vector<base::CodePoint> found;
        for (std::size_t i = 1; i < t.size(); ++i)
            if (!text::is_space(t[i - 1]) && is_join(t, i) && !is_technical(t, i)) found.emplace_back(i);
        for_each_long_word(t, [&](std::size_t start, std::u32string_view word) {
            const auto count = counts_.find(word);
            if (count == counts_.end() || count->second > 1 || is_technical(t, start)) return;
            for (std::size_t i = kShortestPart; i + kShortestPart <= word.size(); ++i)
                if (stands_alone(word.substr(i)) &&
                    (stands_alone(word.substr(0, i)) || is_cue(Cue::Linker, word.substr(i))))
                    return void(found.emplace_back(start + i));
        });
        for_each_word(t, [&](std::size_t start, std::u32string_view word) {
            if (is_doubled(word)) found.emplace_back(start + word.size() / 2);
        });
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

  private:
    // Notes that a part is looked for, in small letters.
    void ask_for(std::u32string_view part) { parts_.emplace(lower_of(part), false); }

    static std::u32string_view left_part(std::u32string_view t, std::size_t i) {
        const std::size_t start = letters_start(t, i);
        return t.substr(start, i - start);
    }
    // `Weir` in `McWeirJane`.
    static bool is_behind_prefix(std::u32string_view t, std::size_t i) {
        return is_cue(Cue::NamePrefix, lower_of(left_part(t, i)));
    }
    static std::u32string_view right_part(std::u32string_view t, std::size_t i) {
        return t.substr(i, letters_end(t, i) - i);
    }
    static std::u32string word_around(std::u32string_view t, std::size_t i) {
        return std::u32string(left_part(t, i)) + std::u32string(right_part(t, i));
    }

    template <class Look>
    static void for_each_word(std::u32string_view t, Look look) {
        for (std::size_t i = 0; i < t.size(); ++i) {
            if (!is_word_character(t[i])) continue;
            const auto word = right_part(t, i);
            look(i, word);
            i += word.size();
        }
    }

    // Calls `look` with each word of small letters that may be two, and with its place.
    template <class Look>
    static void for_each_long_word(std::u32string_view t, Look look) {
        for_each_word(t, [&](std::size_t start, std::u32string_view word) {
            if (word.size() >= 2 * kShortestPart && word.size() < kLongestRun &&
                std::all_of(word.begin(), word.end(), text::is_lower))
                look(start, word);
        });
    }

    // `NATONATO`, `SturtSturt`, `travelstravels`; not `murmur`.
    static bool is_doubled(std::u32string_view word) {
        const std::size_t half = word.size() / 2;
        if (word.size() % 2 != 0 || half < kShortestGlued || word.size() >= kLongestRun) return false;
        return (text::is_upper(word[half]) || half >= kShortestPart) &&
               lower_of(word.substr(0, half)) == lower_of(word.substr(half));
    }

    // `to the rescuewithin the hour`: the second word stands elsewhere or is a small one, and the two in one
    // only here.
    void count_long_words(const std::vector<Paragraph>& paragraphs) {
        std::vector<std::u32string_view> once;
        for (const Paragraph& paragraph : paragraphs)
            for_each_long_word(paragraph.text, [&](std::size_t, std::u32string_view word) {
                if (++counts_[std::u32string(word)] == 1) once.push_back(word);
            });
        for (const std::u32string_view word : once)
            for (std::size_t i = kShortestPart; i + kShortestPart <= word.size(); ++i) {
                ask_for(word.substr(0, i));
                ask_for(word.substr(i));
            }
    }

    void find_parts(std::u32string_view t) {
        std::u32string lower;  // One for all words, which are many.
        for_each_word(t, [&](std::size_t i, std::u32string_view word) {
            const bool hangs = i > 0 && t[i - 1] == U'.';  // `.html`
            lower.resize(word.size());
            std::transform(word.begin(), word.end(), lower.begin(),
                           [](char32_t c) { return text::to_lower(c); });
            if (const auto part = parts_.find(lower); part != parts_.end() && !hangs) part->second = true;
        });
    }

    bool stands_alone(std::u32string_view part) const {
        const std::u32string lower = lower_of(part);
        const auto found = parts_.find(lower);
        return (found != parts_.end() && found->second) || is_cue(Cue::Linker, lower);
    }
    bool stand_alone(std::u32string_view t, std::size_t i) const {
        return stands_alone(left_part(t, i)) && stands_alone(right_part(t, i));
    }

    bool is_join(std::u32string_view t, std::size_t i) const {
        if (t[i] == U'[') return joins_bracket(t, i);
        if (text::is_lower(t[i])) {
            if (text::is_letter(t[i - 1]) || !joins_small_words(t, i)) return false;
            return t[i - 1] != U'.' || is_cue(Cue::Opener, right_part(t, i)) ||
                   stands_alone(right_part(t, i));
        }
        if (!begins_glued(t, i)) return false;
        if (has_capital_inside(t, i)) return joins_words(t, i);
        if (is_behind_capitals(t, i)) return stand_alone(t, i);
        if (text::is_letter(t[i]) && text::is_digit(t[i - 1])) return joins_figure(t, i);
        return joins_sentences(t, i);
    }

    bool joins_words(std::u32string_view t, std::size_t i) const {
        const std::size_t start = letters_start(t, i);
        const std::u32string word = word_around(t, i);
        const auto known = counts_.find(word);
        if (names_.contains(word) || is_inner_capital_name(word) ||
            (known != counts_.end() && known->second > 1))
            return false;
        const char32_t before = start > 0 ? t[start - 1] : U' ';
        const std::size_t left = i - start;
        const std::size_t right = letters_end(t, i) - i;
        const bool elided = start > 1 && before == U'’' && text::is_lower(t[start - 2]);
        const bool field =
            start > 1 && before == U'.' && text::is_letter(t[start - 2]);  // `core.sharedIndex`
        const bool hyphen = before == U'-' && left < kShortestPart;        // `the ill-dressedJane`
        if (hyphen || (before == U'’' && !elided) || (field && text::is_lower(t[start]))) return false;
        // `the 23rdJane`, `£1 16sJane`, and not `5kW`.
        if (text::is_digit(before)) return right > (left > 1 ? 1 : kShortestGlued);
        if (script_changes(t, i)) return right >= kShortestGlued;
        // `in Holman’sHolman`.
        if (elided && is_cue(Cue::Possessive, t.substr(start, left))) return right >= kShortestGlued;
        const bool name = text::is_upper(t[start]);
        if (left >= (name ? kShortestName : kShortestGlued)) return true;
        if (left < (name ? kShortestGlued : 2)) return false;
        return stand_alone(t, i) || (name && is_cue(Cue::Linker, lower_of(right_part(t, i))));
    }

    std::set<std::u32string, std::less<>> names_;
    std::map<std::u32string, int, std::less<>> counts_;
    std::map<std::u32string, bool, std::less<>>
        parts_;  ///< Whether a word of the text is the same, case aside.
};

}  // namespace

std::vector<std::vector<base::CodePoint>> glued_joins(const std::vector<Paragraph>& paragraphs,
                                                      const std::vector<std::u32string>& names) {
    const JoinFinder finder(paragraphs, names);
    std::vector<std::vector<base::CodePoint>> found;
    found.reserve(paragraphs.size());
    for (const Paragraph& paragraph : paragraphs)
        found.push_back(finder.find(paragraph.text));
    return found;
}

}  // namespace tolmach::reference
