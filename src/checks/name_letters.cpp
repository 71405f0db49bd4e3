// SPDX-License-Identifier: Apache-2.0
#include "checks/name_letters.hpp"

#include "checks/capitalised_words.hpp"
#include "checks/not_prose.hpp"
#include "checks/reference_segment.hpp"
#include "embedded/checks.hpp"
#include "glossary/phonetic_key.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace tolmach::checks {
namespace {

using Words = std::vector<CapitalisedWord>;

constexpr std::size_t kShortestName = 4;
constexpr std::size_t kShortestBySound = 6;
constexpr std::size_t kShortestOfEdition = 5;  // Two short words are neighbours by chance.
constexpr std::size_t kLongestEnding = 3;  // Of a case in Cyrillic: `Лавровым`, `Мінскамі`.

bool is_latin(const CapitalisedWord& word) {
    return text::script_of(word.text.front()) == text::Script::Latin;
}

bool holds(const Words& words, std::u32string_view text) {
    return std::any_of(words.begin(), words.end(), [&](const auto& each) { return each.text == text; });
}

std::u32string folded(std::u32string_view word) {
    return text::fold_with_offsets(text::to_utf8(word)).text;
}

std::u32string exchanged_at(std::u32string word, std::size_t at) {
    std::swap(word[at], word[at + 1]);
    return word;
}

// How far a word sounds from a name of the source, whatever its case ending.
double distance(const std::string& name, std::u32string_view word, const std::string& language) {
    double least = 1;
    for (std::size_t cut = 0; cut <= kLongestEnding && word.size() >= cut + kShortestName; ++cut)
        least =
            std::min(least, glossary::phonetic_distance(
                                name, glossary::phonetic_key(word.substr(0, word.size() - cut), language)));
    return least;
}

// Whether both begin with a vowel, or both with a consonant: `Испания` is not `Spain` with a letter moved.
bool begin_alike(const std::string& a, const std::string& b) {
    constexpr std::string_view kVowels = "aeiou";
    constexpr std::string_view kGlides = "jvw";
    const auto of = [](std::string_view set, const std::string& key) {
        return !key.empty() && set.find(key.front()) != set.npos;
    };
    return of(kGlides, a) || of(kGlides, b) || of(kVowels, a) == of(kVowels, b);
}

// What names of a segment's source sound like.
class Sounds {
  public:
    Sounds(const Words& names, const std::string& source_language, const std::string& target_language)
        : language_(target_language) {
        for (const CapitalisedWord& name : names)
            keys_.push_back(glossary::phonetic_key(folded(name.text), source_language));
    }

    double distance_of(std::size_t name, std::u32string_view word) const {
        return distance(keys_[name], word, language_);
    }
    /// The least distance from any name of more than `letters` letters.
    double least(std::u32string_view word, std::size_t letters) const {
        const std::string own = glossary::phonetic_key(word, language_);
        double all = 1;
        for (const std::string& key : keys_)
            if (key.size() > letters && begin_alike(key, own))
                all = std::min(all, distance(key, word, language_));
        return all;
    }

  private:
    std::string language_;
    std::vector<std::string> keys_;
};

// `centre` for `center`, `membres` for `members` are French, and no slips.
bool is_spelling_of_language(std::u32string_view written, std::u32string_view name) {
    const auto at = std::mismatch(written.begin(), written.end(), name.begin()).first - written.begin();
    return written.substr(static_cast<std::size_t>(at)).starts_with(U"re");
}

// Whether a word is a name of the source with two letters exchanged, both in one script.
bool is_exchange_of_any(const CapitalisedWord& word, const Words& source, const Words& target) {
    return std::any_of(source.begin(), source.end(), [&](const CapitalisedWord& name) {
        return is_exchange(folded(name.text), folded(word.text)) && !holds(target, name.text) &&
               !is_spelling_of_language(folded(word.text), folded(name.text)) && !name.is_acronym();
    });
}

// й and ў go with vowels: a name may be written Райан and Раян.
bool is_vowel(char32_t c) {
    return among(c, U"аеёиіоуыэюяйўьъ");
}
std::size_t vowel_pairs(const std::u32string& word) {
    std::size_t pairs = 0;
    for (std::size_t i = 1; i < word.size(); ++i)
        if (is_vowel(word[i - 1]) && is_vowel(word[i])) ++pairs;
    return pairs;
}

// Whether the letter at a place and the next may stand in each other's place: not vowels in a row, nor one of
// a doubled letter, nor where vowels would meet.
bool may_be_exchanged(const std::u32string& word, std::size_t at) {
    const char32_t a = word[at];
    const char32_t b = word[at + 1];
    const bool doubled = word[at - 1] == a || (at + 2 < word.size() && word[at + 2] == b);
    return a != b && !doubled && !(is_vowel(a) && is_vowel(b)) &&
           vowel_pairs(exchanged_at(word, at)) <= vowel_pairs(word);
}

// The same in two scripts: with two letters exchanged the word sounds like a name, and as it stands it does
// not. Measured on corpora/parallel.
bool sounds_exchanged(const CapitalisedWord& word, const Sounds& sounds) {
    constexpr double kLike = 0.1;
    constexpr double kBetter = 0.09;
    const std::u32string written = folded(word.text);
    const double as_it_stands = sounds.least(written, kShortestName - 1);
    if (written.size() < kShortestBySound || as_it_stands < kBetter) return false;
    for (std::size_t i = 1; i + 2 < written.size(); ++i) {
        if (!may_be_exchanged(written, i)) continue;
        // What is behind the letters of the name is an ending.
        const double better = sounds.least(exchanged_at(written, i), std::max(kShortestName - 1, i + 1));
        if (better <= kLike && better + kBetter <= as_it_stands) return true;
    }
    return false;
}

bool is_noun_of_names(const std::string& language, const CapitalisedWord& word) {
    static const auto nouns = [] {
        std::map<std::string, text::WordSet, std::less<>> all;
        for (const text::TableRow& row : text::read_table("name_nouns.tsv", embedded::name_nouns_tsv(), 2))
            all.emplace(row[0], row.word_set(1));
        return all;
    }();
    const auto of = nouns.find(text::primary_language(language));
    return of != nouns.end() && of->second.contains(folded(word.text));
}

// The first two words of the target, side by side, that stand side by side in the source the other way round.
const CapitalisedWord* exchanged_pair(const Words& source, const std::string& language, const Words& target,
                                      const Sounds& sounds) {
    constexpr double kLike = 0.25;
    constexpr double kUnlike = 0.45;
    const auto is_name = [&](std::size_t s, const CapitalisedWord& word) {
        return is_latin(word) ? source[s].text == word.text
                              : sounds.distance_of(s, folded(word.text)) <= kLike;
    };
    const auto is_other = [&](std::size_t s, const CapitalisedWord& word) {
        return is_latin(word) ? source[s].text != word.text
                              : sounds.distance_of(s, folded(word.text)) >= kUnlike;
    };
    for (std::size_t s = 1; s < source.size(); ++s) {
        if (!source[s].follows || source[s].is_acronym() || source[s - 1].is_acronym() ||
            is_noun_of_names(language, source[s]) || is_noun_of_names(language, source[s - 1]))
            continue;
        for (std::size_t t = 1; t < target.size(); ++t)
            if (target[t].follows && is_name(s - 1, target[t]) && is_name(s, target[t - 1]) &&
                is_other(s, target[t]) && is_other(s - 1, target[t - 1]))
                return &target[t - 1];
    }
    return nullptr;
}

std::uint64_t key_of(std::u32string_view word, const std::string& language) {
    return std::hash<std::string>()(language + text::to_utf8(word));
}

Words names_in(const std::u32string& text) {
    Words words = capitalised_words(text);
    std::vector<bool> masked;
    std::erase_if(words, [&](const CapitalisedWord& word) {
        if (masked.empty()) masked = not_prose(text);
        return word.text.size() < 2 || masked[word.start];
    });
    return words;
}

}  // namespace

bool NameLetters::is_known_with_exchange(const std::u32string& word, const std::string& language) const {
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        if (word[i] == word[i + 1]) continue;
        const auto at = counts_.find(key_of(exchanged_at(word, i), language));
        if (at != counts_.end() && at->second > 1) return true;
    }
    return false;
}

void NameLetters::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const Words target = names_in(pair.target.text);
    if (target.empty()) return;
    const Words source = names_in(pair.source.text);
    const Sounds sounds(source, text::primary_language(pair.file.source_language), pair.language);
    std::vector<Diagnostic> said;
    for (const CapitalisedWord& word : target) {
        // Any word has a capital where a sentence begins.
        const bool new_word = word.begins || word.text.size() < kShortestOfEdition ||
                              ++counts_[key_of(folded(word.text), pair.language)] == 1;
        if (word.text.size() < kShortestName || word.is_acronym() || holds(source, word.text)) continue;
        const bool slip = is_exchange_of_any(word, source, target) ||
                          (!is_latin(word) && sounds_exchanged(word, sounds)) ||
                          (new_word && word.text.size() >= kShortestOfEdition &&
                           is_known_with_exchange(folded(word.text), pair.language));
        if (slip)
            said.push_back(pair.at(kNameVariantWithoutBase, word.start, word.end,
                                   "two letters of this name seem to be exchanged"));
    }
    if (const CapitalisedWord* const first =
            exchanged_pair(source, pair.file.source_language, target, sounds))
        said.push_back(pair.at(kNameOrder, first->start, (first + 1)->end,
                               "the source has these two words in the other order"));
    if (said.empty() || is_reference(pair.unit, text::to_utf8(pair.source.text))) return;
    std::move(said.begin(), said.end(), std::back_inserter(found));
}

}  // namespace tolmach::checks
