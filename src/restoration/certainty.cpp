// SPDX-License-Identifier: Apache-2.0
#include "restoration/certainty.hpp"

namespace tolmach::restoration {
namespace {

// How far the next choice must lie behind, as a natural logarithm.
constexpr float kCertainMargin = 6.5F, kHighMargin = 2, kMediumMargin = 0.7F;
// A word that is written as its scheme writes it.
constexpr float kJustSo = -1.5F;

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

}  // namespace

Certainty certainty_of(const std::vector<TitleToken>& tokens, const TitleWords& title,
                       const std::vector<Choice>& choices) {
    const float margin = margin_of(title, choices);
    bool all_known = true, just_so = !title.careless;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].is_word() && title.of_token[i].empty()) return Certainty::Low;
        if (title.of_token[i].empty()) continue;
        const WordCandidate& word = title.of_token[i][choices[0].chosen[i]];
        all_known = all_known && (word.known || (title.reversible && tokens[i].capitals != Capitals::None));
        just_so = just_so && word.channel > kJustSo;
    }
    if (margin >= kCertainMargin && all_known && just_so) return Certainty::Certain;
    if (margin >= kHighMargin && (all_known || just_so)) return Certainty::High;
    return margin >= kMediumMargin ? Certainty::Medium : Certainty::Low;
}

}  // namespace tolmach::restoration
