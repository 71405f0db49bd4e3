// SPDX-License-Identifier: Apache-2.0
#include "checks/name_letters.hpp"

#include "checks/capitalised_words.hpp"
#include "checks/exonyms.hpp"
#include "checks/letters_of_names.hpp"
#include "checks/name_index.hpp"
#include "checks/name_nouns.hpp"
#include "checks/name_sounds.hpp"
#include "checks/near_places.hpp"
#include "checks/spacing_and_script.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace tolmach::checks {
namespace {

using Words = std::vector<CapitalisedWord>;

constexpr std::size_t kShortestCapitalised = 4;
constexpr std::size_t kShortestBySound = 6;
constexpr std::size_t kShortestSound = 3;      // Of a name that a shorter word is one of.
constexpr std::size_t kShortestOfEdition = 5;  // Two short words are neighbours by chance.

bool is_latin(const CapitalisedWord& word) {
    return text::script_of(word.text.front()) == text::Script::Latin;
}

std::u32string folded_name(std::u32string_view word) {
    return text::fold(word);
}

std::u32string exchanged_at(std::u32string word, std::size_t at) {
    std::swap(word[at], word[at + 1]);
    return word;
}

// `centre` for `center`, `membres` for `members` are French, and no slips.
bool is_spelling_of_language(std::u32string_view written, std::u32string_view name) {
    const auto at = std::mismatch(written.begin(), written.end(), name.begin()).first - written.begin();
    return written.substr(static_cast<std::size_t>(at)).starts_with(U"re");
}

// Whether a word is a name of the source with two letters exchanged, both in one script.
bool is_exchange_of_any(const CapitalisedWord& word, const NameIndex& source, const NameIndex& target) {
    if (!source.may_have_letters_of(word)) return false;
    const std::u32string written = folded_name(word.text);
    const auto& likely = source.of_letters(written);
    return std::any_of(likely.begin(), likely.end(), [&](const NameIndex::Folded& each) {
        const CapitalisedWord& name = *each.name;
        if (text::script_of(name.text.front()) != text::script_of(word.text.front()) &&
            !is_mixed(name.text) && !is_mixed(word.text))
            return false;
        return is_exchange(each.text, written) && !target.has(name.text) &&
               !is_spelling_of_language(written, each.text) && !name.is_acronym();
    });
}

// й and ў go with vowels: a name may be written Райан and Раян.
std::size_t vowel_pairs(const std::u32string& word) {
    std::size_t pairs = 0;
    for (std::size_t i = 1; i < word.size(); ++i)
        if (goes_with_vowels(word[i - 1]) && goes_with_vowels(word[i])) ++pairs;
    return pairs;
}

// Whether the letter at a place and the next may stand in each other's place: not vowels in a row, nor one of
// a doubled letter, nor where vowels would meet.
bool may_be_exchanged(const std::u32string& word, std::size_t at) {
    const char32_t a = word[at];
    const char32_t b = word[at + 1];
    const bool doubled = word[at - 1] == a || (at + 2 < word.size() && word[at + 2] == b);
    return a != b && !doubled && !(goes_with_vowels(a) && goes_with_vowels(b)) &&
           vowel_pairs(exchanged_at(word, at)) <= vowel_pairs(word);
}

// A short word begins as a name sounds, with two letters exchanged, and resembles none as it stands: `Кміам`.
bool begins_exchanged(const std::u32string& written, const NameSounds& sounds, std::size_t place) {
    constexpr double kUnlike = 0.3;
    if (!sounds.may_begin(written, kShortestSound, place)) return false;
    for (std::size_t i = 1; i + 1 < written.size(); ++i)
        if (may_be_exchanged(written, i) && sounds.begin(exchanged_at(written, i), kShortestSound, place))
            return sounds.least(written, kShortestSound - 1, 1, place) >= kUnlike;
    return false;
}

// The same in two scripts: with two letters exchanged the word sounds like a name, and as it stands it does
// not. Measured on corpora/parallel.
bool sounds_exchanged(const CapitalisedWord& word, const NameSounds& sounds, std::size_t place) {
    constexpr double kLike = 0.1;
    constexpr double kBetter = 0.09;
    constexpr double kStillLike = 0.35;  // Two letters change no more.
    const std::u32string written = folded_name(word.text);
    if (written.size() < kShortestBySound) return begins_exchanged(written, sounds, place);
    const double as_it_stands = sounds.least(written, kShortestCapitalised - 1, kStillLike, place);
    if (as_it_stands < kBetter || as_it_stands > kStillLike) return false;
    for (std::size_t i = 1; i + 2 < written.size(); ++i) {
        if (!may_be_exchanged(written, i)) continue;
        // What is behind the letters of the name is an ending.
        const double better =
            sounds.least(exchanged_at(written, i), std::max(kShortestCapitalised - 1, i + 1), kLike, place);
        if (better <= kLike && better + kBetter <= as_it_stands) return true;
    }
    return false;
}

// The first two words of the target, side by side, that stand side by side in the source the other way round.
const CapitalisedWord* exchanged_pair(const Words& source, const std::string& language, const Words& target,
                                      const NameSounds& sounds) {
    constexpr double kLike = 0.25;      // One of the two words.
    constexpr double kBothLike = 0.5;   // Both, added up.
    constexpr double kOtherwise = 0.7;  // How much farther they are in the order of the source.
    const auto apart = [&](std::size_t name, const CapitalisedWord& word) {
        if (is_latin(word)) return source[name].text == word.text ? 0.0 : 1.0;
        return sounds.distance_of(name, folded_name(word.text), 1);
    };
    const auto in_order = [&](std::size_t name, std::size_t word) {
        return target[word].follows &&
               apart(name - 1, target[word - 1]) + apart(name, target[word]) <= kBothLike;
    };
    const auto are_exchanged = [&](std::size_t name, std::size_t word) {
        if (is_latin(target[word]) != is_latin(target[word - 1])) return false;
        const double first = apart(name - 1, target[word]);
        if (first > kBothLike) return false;
        const double second = apart(name, target[word - 1]);
        return std::min(first, second) <= kLike && first + second <= kBothLike &&
               apart(name - 1, target[word - 1]) + apart(name, target[word]) >= first + second + kOtherwise;
    };
    const auto stands_in_order = [&](std::size_t name) {
        const auto [first, last] = iterators_near(name, target);
        for (auto word = std::max(first, target.begin() + 1); word < last; ++word)
            if (in_order(name, static_cast<std::size_t>(word - target.begin()))) return true;
        return false;
    };
    for (std::size_t s = 1; s < source.size(); ++s) {
        if (!source[s].follows || source[s].is_acronym() || source[s - 1].is_acronym() ||
            is_noun_of_names(language, source[s]) || is_noun_of_names(language, source[s - 1]))
            continue;
        const auto [first, last] = iterators_near(s, target);
        for (auto word = std::max(first, target.begin() + 1); word < last; ++word)
            if (word->follows && are_exchanged(s, static_cast<std::size_t>(word - target.begin())) &&
                !stands_in_order(s))
                return &*(word - 1);
    }
    return nullptr;
}

std::uint64_t count_key(std::u32string_view word, const std::string& language) {
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15;
    return std::hash<std::u32string_view>()(word) * kSpread + std::hash<std::string>()(language);
}

Words capitalised_in(const View& side) {
    Words words = side.capitalised();
    std::erase_if(words, [](const CapitalisedWord& word) { return word.text.size() < 2; });
    return words;
}

}  // namespace

bool NameLetters::is_known_with_exchange(const std::u32string& word, const std::string& language) const {
    // A fleeting vowel before the last letter: `Орёл`, `Орле`.
    const auto may_be_another_case = [&](std::size_t i) {
        return i + 2 == word.size() && (among(word[i], U"еёо") || among(word[i + 1], U"еёо"));
    };
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        if (word[i] == word[i + 1] || may_be_another_case(i)) continue;
        const auto at = counts_.find(count_key(exchanged_at(word, i), language));
        if (at != counts_.end() && at->second > 1) return true;
    }
    return false;
}

void NameLetters::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const Words target = capitalised_in(pair.target);
    if (target.empty()) return;
    const Words source = capitalised_in(pair.source);
    const NameIndex in_source(source), in_target(target);
    const NameSounds sounds(source, pair.file.source_language, pair.file.target_language);
    const Lazy<std::vector<std::u32string>> exonyms;
    const auto is_exonym = [&](const std::u32string& word) {
        return is_exchanged_exonym(
            word, exonyms.get([&] { return exonyms_of(source, pair.file.source_language, pair.language); }));
    };
    std::vector<Diagnostic> said;
    for (std::size_t place = 0; place < target.size(); ++place) {
        const CapitalisedWord& word = target[place];
        // Any word has a capital where a sentence begins.
        const bool new_word = word.begins || word.text.size() < kShortestOfEdition ||
                              ++counts_[count_key(folded_name(word.text), pair.language)] == 1;
        if (word.text.size() < kShortestCapitalised || word.is_acronym() || in_source.has(word.text))
            continue;
        const bool slip = is_exchange_of_any(word, in_source, in_target) ||
                          is_exonym(folded_name(word.text)) ||
                          (!is_latin(word) && sounds_exchanged(word, sounds, place)) ||
                          (new_word && word.text.size() >= kShortestOfEdition &&
                           is_known_with_exchange(folded_name(word.text), pair.language));
        if (slip && !pair.target.not_prose()[word.start])
            said.push_back(
                pair.at(kNameVariant, word.start, word.end, "two letters of this name seem to be exchanged"));
    }
    if (const CapitalisedWord* const first =
            exchanged_pair(source, pair.file.source_language, target, sounds))
        said.push_back(pair.at(kNameOrder, first->start, (first + 1)->end,
                               "the source has these two words in the other order"));
    if (said.empty() || pair.is_reference()) return;
    std::move(said.begin(), said.end(), std::back_inserter(found));
}

}  // namespace tolmach::checks
