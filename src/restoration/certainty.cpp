// SPDX-License-Identifier: Apache-2.0
#include "restoration/certainty.hpp"

#include "restoration/orthography.hpp"
#include "restoration/word_search.hpp"

#include <algorithm>
#include <functional>

namespace tolmach::restoration {
namespace {

// How far the next choice must lie behind, as a natural logarithm.
constexpr float kCertainMargin = 6.5F, kHighMargin = 2, kMediumMargin = 0.7F;
// A word that is written as its scheme writes it.
constexpr float kJustSo = -1.5F;
// Of what lies so far behind, the schemes of the title write nothing.
constexpr float kOtherReading = 4, kUnknownMargin = 9;
// How likely a letter is, on the whole, of a word that is not foreign.
constexpr float kOfTheLanguage = -3.5F;
// A word of so many letters tells that a title is of the language, and so many are asked for each that no
// list has.
constexpr std::size_t kTellingWord = 4, kKnownForUnknown = 2;

// The distance to the next choice that is another text: one that differs in ё alone is not.
float margin_of(const TitleWords& title, const std::vector<Choice>& choices) {
    const auto differs = [&](const Choice& other) {
        for (std::size_t i = 0; i < title.of_token.size(); ++i) {
            const auto& words = title.of_token[i];
            if (!words.empty() && words[choices[0].chosen[i]].plain != words[other.chosen[i]].plain)
                return true;
        }
        return false;
    };
    for (std::size_t i = 1; i < choices.size(); ++i)
        if (differs(choices[i])) return choices[0].score - choices[i].score;
    return kCertainMargin;
}

// What a choice rests on: words that are listed, and others that can be read in one way only.
struct Evidence {
    const LetterModel& letters;
    std::size_t known = 0, unknown = 0;
    bool just_so = true, sole = true;
    // Words that the other orthography writes with the same Latin, and such as tell which one it is.
    std::size_t either = 0, official = 0, other = 0;

    void add(const TitleToken& token, const std::vector<WordCandidate>& candidates, std::size_t chosen) {
        const WordCandidate& word = candidates[chosen];
        just_so = just_so && word.channel > kJustSo;
        if (word.known)
            known += token.latin.size() >= kTellingWord ? 1 : 0;
        else
            ++unknown;
        if (word.known) return;
        const float by_letters = letters.likelihood(word.plain) / static_cast<float>(word.plain.size() + 1);
        sole = sole && (token.capitals != Capitals::None || by_letters > kOfTheLanguage) &&
               std::none_of(candidates.begin(), candidates.end(), [&](const WordCandidate& each) {
                   return each.plain != word.plain && each.channel > word.channel - kOtherReading &&
                          each.score() > word.score() - kUnknownMargin;
               });
    }
    void add(const WordCandidate& word, const OtherOrthography& orthography,
             const std::function<bool(const std::u32string&)>& may_be_written) {
        const std::u32string written = orthography.written(word.word);
        if (orthography.shows(word.word))
            ++other;
        else if (written != word.word)
            ++(may_be_written(written) ? either : official);
    }
    bool suffices() const {
        return sole && known >= kKnownForUnknown * unknown && (either == 0 || (official > 0 && other == 0));
    }
};

// Whether a word that no list has is one that is listed but for a slip.
bool may_be_misprinted(const std::vector<TitleToken>& tokens, const TitleWords& title, const Choice& choice,
                       const LanguageWords& words) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (!title.of_token[i].empty() && !title.of_token[i][choice.chosen[i]].known &&
            !find_words(words.lexicon.words(), words.channel, words.language, tokens[i].latin, 1).empty())
            return true;
    return false;
}

}  // namespace

Certainty certainty_of(const std::vector<TitleToken>& tokens, const TitleWords& title,
                       const std::vector<Choice>& choices, const LanguageWords& words) {
    const float margin = margin_of(title, choices);
    const OtherOrthography orthography(words.language);
    Evidence evidence{words.lexicon.letters()};
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].is_word() && title.of_token[i].empty()) return Certainty::Low;
        if (title.of_token[i].empty()) continue;
        evidence.add(tokens[i], title.of_token[i], choices[0].chosen[i]);
        evidence.add(title.of_token[i][choices[0].chosen[i]], orthography, [&](const std::u32string& other) {
            return std::any_of(title.schemes.parts.begin(), title.schemes.parts.end(), [&](const auto& part) {
                return words.channel.cost(part.scheme, other, tokens[i].latin, nullptr) !=
                       ChannelCosts::kImpossible;
            });
        });
    }
    const bool just_so = evidence.just_so && !title.careless;
    if (margin >= kCertainMargin && just_so && evidence.suffices() &&
        !may_be_misprinted(tokens, title, choices[0], words))
        return Certainty::Certain;
    if (margin >= kHighMargin && evidence.unknown <= (just_so ? evidence.known : 0)) return Certainty::High;
    return margin >= kMediumMargin ? Certainty::Medium : Certainty::Low;
}

}  // namespace tolmach::restoration
