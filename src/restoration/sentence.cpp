// SPDX-License-Identifier: Apache-2.0
#include "restoration/sentence.hpp"

#include <algorithm>

namespace tolmach::restoration {
namespace {

constexpr std::size_t kChoicesKept = 48;
// How much neighbours weigh beside the word itself.
constexpr float kContextWeight = 0.8F;
// The ending of a name says less.
constexpr float kNameContextWeight = 0.35F;

struct Partial {
    Choice choice;
    WordClass last = kNoClass;
};

}  // namespace

std::vector<Choice> choose_words(const std::vector<TitleToken>& tokens, const TitleWords& title,
                                 const ContextModel& context, std::size_t most) {
    std::vector<Partial> beam(1);
    const WordClass start = context.sentence_start(), comma = context.comma();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto& candidates = title.of_token[i];
        if (candidates.empty()) {
            for (Partial& each : beam)
                each.choice.chosen.push_back(0);
            continue;
        }
        std::vector<Partial> longer;
        for (const Partial& before : beam)
            for (std::size_t k = 0; k < candidates.size(); ++k) {
                const WordClass last = tokens[i].before == Boundary::Start   ? start
                                       : tokens[i].before == Boundary::Comma ? comma
                                                                             : before.last;
                Partial next = before;
                const bool name = tokens[i].capitals != Capitals::None && tokens[i].before != Boundary::Start;
                next.choice.score +=
                    candidates[k].score() + (name ? kNameContextWeight : kContextWeight) *
                                                context.affinity(last, candidates[k].of_class);
                next.choice.chosen.push_back(static_cast<std::uint8_t>(k));
                next.last = candidates[k].of_class;
                longer.push_back(std::move(next));
            }
        const std::size_t kept = std::min(longer.size(), kChoicesKept);
        std::partial_sort(longer.begin(), longer.begin() + static_cast<std::ptrdiff_t>(kept), longer.end(),
                          [](const Partial& a, const Partial& b) { return a.choice.score > b.choice.score; });
        longer.resize(kept);
        beam = std::move(longer);
    }
    std::vector<Choice> choices;
    for (Partial& each : beam)
        if (choices.size() < most) choices.push_back(std::move(each.choice));
    return choices;
}

}  // namespace tolmach::restoration
