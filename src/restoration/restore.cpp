// SPDX-License-Identifier: Apache-2.0
#include "restoration/restore.hpp"

#include "restoration/certainty.hpp"
#include "restoration/sentence.hpp"
#include "restoration/title_text.hpp"
#include "restoration/title_tokens.hpp"
#include "restoration/title_words.hpp"
#include "romanization/other_languages.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::restoration {
namespace {

constexpr std::size_t kChoices = 24;
// A word that is so far from what a scheme writes was not written by it.
constexpr float kAssumedBelow = -2;

// What a choice takes to be so.
void explain(const std::vector<TitleToken>& tokens, const TitleWords& title, const Choice& choice,
             const Channel& channel, Restored& candidate) {
    candidate.scheme = channel.scheme(title.schemes.parts.front().scheme).id;
    candidate.assumed.push_back("scheme " + candidate.scheme);
    if (title.careless) candidate.assumed.push_back("no scheme throughout");
    if (has_english_capitals(tokens)) candidate.assumed.push_back("capitals as in English titles");
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (title.of_token[i].empty()) continue;
        const WordCandidate& word = title.of_token[i][choice.chosen[i]];
        if (!word.known) candidate.unknown.push_back(text::to_utf8(word.word));
        if (word.channel < kAssumedBelow)
            candidate.assumed.push_back(text::to_utf8(tokens[i].text) + " for " + text::to_utf8(word.word));
    }
}

// How foreign a title looks in a language: what cannot be read, words that are none of it or written in no
// way of its own. Likelihoods by the counts of two languages are not to be compared.
float foreignness(const std::vector<TitleToken>& tokens, const TitleWords& title, const Choice& choice) {
    constexpr float kUnreadable = 4, kUnknownWord = 2, kUnknownName = 0.5F, kWrittenOddly = 1;
    float sum = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].is_word()) continue;
        if (title.of_token[i].empty()) {
            sum += kUnreadable;
            continue;
        }
        const WordCandidate& word = title.of_token[i][choice.chosen[i]];
        if (!word.known) sum += tokens[i].capitals == Capitals::None ? kUnknownWord : kUnknownName;
        if (word.channel < kAssumedBelow) sum += kWrittenOddly;
    }
    return sum;
}

struct Reading {
    std::vector<Restored> candidates;
    float foreignness = 0;
};

Reading restore_as(std::string_view title, const LanguageWords& words, const RestoreOptions& options) {
    const std::vector<TitleToken> tokens = read_title(title);
    if (std::none_of(tokens.begin(), tokens.end(), [](const TitleToken& token) { return token.is_word(); }))
        return {};
    const TitleWords read = words_of_title(tokens, words, options.scheme);
    const std::vector<Choice> choices =
        choose_words(tokens, read, words.lexicon.context(), Joints(words.language), kChoices);
    const Certainty first = certainty_of(tokens, read, choices, words);
    std::vector<Restored> candidates;
    for (const Choice& choice : choices) {
        Restored candidate;
        candidate.text = write_title(tokens, read, choice, words.channel);
        if (std::any_of(candidates.begin(), candidates.end(),
                        [&](const Restored& other) { return other.text == candidate.text; }))
            continue;
        candidate.language = words.language;
        candidate.score = choice.score;
        candidate.certainty = candidates.empty() ? first : Certainty::Low;
        explain(tokens, read, choice, words.channel, candidate);
        candidates.push_back(std::move(candidate));
    }
    return {std::move(candidates), foreignness(tokens, read, choices.front())};
}

}  // namespace

std::string_view name_of(Certainty certainty) {
    constexpr std::string_view kNames[] = {"low", "medium", "high", "certain"};
    return kNames[static_cast<std::size_t>(certainty)];
}

std::optional<WordEntry> LanguageWords::find(std::string_view folded_word) const {
    const auto entry = added.find(folded_word);
    return entry ? entry : lexicon.find(folded_word);
}

std::vector<Restored> Restorer::restore(std::string_view title, const RestoreOptions& options) const {
    Reading best;
    for (const LanguageWords& words : languages_) {
        if (!options.language.empty() && words.language != options.language) continue;
        Reading reading = restore_as(title, words, options);
        const auto closer = [&] {
            if (reading.foreignness != best.foreignness) return reading.foreignness < best.foreignness;
            return reading.candidates[0].score > best.candidates[0].score;
        };
        if (best.candidates.empty() || (!reading.candidates.empty() && closer())) best = std::move(reading);
    }
    std::vector<Restored>& candidates = best.candidates;
    if (const auto other = romanization::other_language_of(title); !other.empty())
        for (Restored& candidate : candidates) {
            candidate.certainty = Certainty::Low;
            candidate.assumed.push_back("its language, for its words look " + text::language_name(other));
        }
    if (candidates.size() > options.limit) candidates.resize(options.limit);
    return std::move(candidates);
}

}  // namespace tolmach::restoration
