// SPDX-License-Identifier: Apache-2.0
#include "checks/short_u.hpp"

#include "checks/own_text.hpp"
#include "checks/spelling_facts.hpp"
#include "text/address.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>

namespace tolmach::checks {
namespace {

constexpr std::u32string_view kVowelsOfBelarusian = U"аеёіоуыэюя";

/// What is heard before a letter.
enum class Before { Vowel, Consonant, Pause, Unknown };

bool is_cyrillic(char32_t c) {
    return text::is_letter(c) && text::script_of(c) == text::Script::Cyrillic;
}

// Letters of a word: marks of stress and apostrophes among them.
bool in_spelt_word(char32_t c) {
    return text::is_letter(c) || text::is_mark(c) || among(c, U"'’ʼ");
}

// The word around a letter of it; cut where it is longer than words are.
text::Stretch spelt_word(std::u32string_view text, std::size_t at) {
    constexpr std::size_t kLongestWord = 60;
    std::size_t start = at;
    std::size_t end = at;
    while (start > 0 && at - start < kLongestWord && in_spelt_word(text[start - 1]))
        --start;
    while (end < text.size() && end - at < kLongestWord && in_spelt_word(text[end]))
        ++end;
    return {start, end};
}

class ShortUReader {
  public:
    ShortUReader(const TranslatedSegment& pair, std::vector<Diagnostic>& found)
        : pair_(pair), text_(pair.target.text), own_(pair), found_(found) {}

    void read() {
        for (std::size_t i = 0; i < text_.size(); ++i)
            if (among(text_[i], U"уўЎ")) read_letter(i);
    }

  private:
    void read_letter(std::size_t at) {
        const bool begins = at == 0 || !in_spelt_word(text_[at - 1]);
        if (text_[at] == U'у') {
            if (begins ? wants_short_at_start(at) : wants_short_inside(at))
                report(at, U'ў', "у stands after a vowel");
            return;
        }
        if (begins && text_[at] == U'Ў') {
            if (!is_shouted(at)) report(at, U'у', "a capital У stays what it is");
        } else if (begins) {
            const Before before = before_word(at);
            if (before == Before::Consonant) report(at, U'у', "ў stands after a consonant");
            if (before == Before::Pause) report(at, U'у', "ў stands where no vowel is before it");
        } else if (!begins && !among(text::to_lower(text_[at - 1]), kVowelsOfBelarusian) &&
                   is_cyrillic(text_[at - 1])) {
            report(at, U'у', "ў stands after a consonant");
        }
    }

    bool wants_short_at_start(std::size_t at) {
        const std::u32string_view word = small_word(at);
        return before_word(at) == Before::Vowel &&
               facts().beginning_of(SpellingFact::UStressed, word).empty();
    }

    // Names keep what they were given; words in -ум and -ус, and some others, have у after a vowel.
    bool wants_short_inside(std::size_t at) {
        if (!among(text::to_lower(text_[at - 1]), kVowelsOfBelarusian)) return false;
        const bool before_vowel = at + 1 < text_.size() && among(text_[at + 1], kVowelsOfBelarusian);
        const auto [start, end] = spelt_word(text_, at);
        if (before_vowel || text::is_upper(text_[start]) || end - start < 3) return false;
        // What a word of the table may stand in: a few letters on both sides.
        const std::size_t from = std::max(start, at - std::min<std::size_t>(at, 3));
        const auto near =
            std::u32string_view(pair_.target.lower()).substr(from, std::min(end, at + 4) - from);
        return !facts().occurs_in(SpellingFact::UInside, near);
    }

    Before before_word(std::size_t at) const {
        std::size_t i = at;
        bool spaced = false;
        // A footnote or a format between the words is not heard; what stands alone may be any word.
        while (i > 0 &&
               (text::is_space(text_[i - 1]) || among(text_[i - 1], U"»“") || is_attached_code(i - 1))) {
            spaced = spaced || text::is_space(text_[i - 1]);
            --i;
        }
        if (i == 0) return begins_sentence() && !is_code_before(at) ? Before::Pause : Before::Unknown;
        const char32_t last = text_[i - 1];
        if (!spaced && last != U'-') return Before::Unknown;
        if (last == U'-' && i == at)
            return i > 1 && is_cyrillic(text_[i - 2]) ? heard(i - 1) : Before::Unknown;
        if (is_cyrillic(last)) return heard(i);
        return among(last, U".,;:!?…—–") ? Before::Pause : Before::Unknown;
    }

    // What the word that ends before a place ends in. An acronym is read by its letters, nobody knows how.
    Before heard(std::size_t end) const {
        const char32_t last = text_[end - 1];
        const std::size_t start = spelt_word(text_, end - 1).start;
        const bool initial = end - start == 1 && text::is_upper(last);
        const bool acronym =
            end - start > 1 && text::is_upper(text_[start]) && text::is_upper(text_[start + 1]);
        const bool plain = std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(start),
                                       text_.begin() + static_cast<std::ptrdiff_t>(end),
                                       [](char32_t c) { return is_cyrillic(c) || !text::is_letter(c); });
        // The same word again is a slip of its own.
        if (end - start == 1 && among(last, U"уў")) return Before::Unknown;
        if (acronym || !plain || (initial && !among(last, U"ІАУЯЎ"))) return Before::Unknown;
        return among(text::to_lower(last), kVowelsOfBelarusian) ? Before::Vowel : Before::Consonant;
    }

    bool is_attached_code(std::size_t at) const {
        if (text_[at] != kCode) return false;
        const bool behind = at + 1 < text_.size() && is_cyrillic(text_[at + 1]);
        return (at > 0 && (is_cyrillic(text_[at - 1]) || among(text_[at - 1], U"»“"))) || behind;
    }
    bool is_code_before(std::size_t at) const { return text_.substr(0, at).find(kCode) != text_.npos; }

    // Whether the segment is the first of its unit, or the one before it is a sentence.
    bool begins_sentence() const {
        for (std::size_t i = pair_.number; i-- > 0;) {
            if (pair_.unit.segments[i].ignorable) continue;
            const std::u32string& text = pair_.reading.printed(i).text;
            return !text.empty() && among(text.back(), U".!?…");
        }
        return true;
    }

    // In text that is all capitals Ў is the capital of ў.
    bool is_shouted(std::size_t at) const {
        if (text_[at] != U'Ў') return false;
        const auto near = [&](std::size_t from, bool forward) {
            for (std::size_t steps = 0; steps < text_.size(); ++steps) {
                if (text::is_letter(text_[from])) return text::is_upper(text_[from]);
                if (forward ? ++from >= text_.size() : from-- == 0) break;
            }
            return false;
        };
        return (at > 0 && near(at - 1, false)) && (at + 1 >= text_.size() || near(at + 1, true));
    }

    std::u32string_view small_word(std::size_t at) const {
        const auto [start, end] = spelt_word(text_, at);
        return std::u32string_view(pair_.target.lower()).substr(start, end - start);
    }

    const SpellingFacts& facts() const { return spelling_facts_of(pair_.language); }

    void report(std::size_t at, char32_t right, const char* why) {
        if (!own_.holds(at)) return;
        const auto [start, end] = spelt_word(text_, at);
        std::u32string word = text_.substr(start, end - start);
        // A Russian word, cited or left, has rules of its own.
        if (word.find_first_of(U"ищъИЩЪ") != word.npos) return;
        word[at - start] = text_[at] == U'Ў' ? text::to_upper(right) : right;
        found_.push_back(pair_.at(kSpellingShortU, start, end, why));
        found_.back().suggestion = text::to_utf8(word);
    }

    const TranslatedSegment& pair_;
    const std::u32string& text_;
    OwnText own_;
    std::vector<Diagnostic>& found_;
};

}  // namespace

void ShortU::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    if (spelling_facts_of(pair.language).of(SpellingFact::UInside).empty() ||
        pair.file.target_language.find("tarask") != std::string::npos)
        return;
    ShortUReader(pair, found).read();
}

}  // namespace tolmach::checks
