// SPDX-License-Identifier: Apache-2.0
#include "restoration/letter_model.hpp"

#include <algorithm>
#include <array>

namespace tolmach::restoration {
namespace {

// What is known of fewer letters counts as much as so many words that were seen.
constexpr float kTrustInShorter = 5;

}  // namespace

LetterCounts::LetterCounts() : counts_(LetterModel::kSize) {}

void LetterCounts::add(std::string_view word, float weight) {
    LetterContext before;
    for (const char letter : word) {
        counts_[before.value() * kLetters + static_cast<Letter>(letter)] += weight;
        before = before.with(static_cast<Letter>(letter));
    }
    counts_[before.value() * kLetters + kEdge] += weight;
}

// Each length of context is smoothed with the one that is shorter by a letter.
std::vector<std::uint8_t> LetterCounts::table() const {
    std::vector<float> shorter(kLetters, 1.0F / kLetters);
    for (std::size_t contexts = 1; contexts <= kLetters * kLetters * kLetters; contexts *= kLetters) {
        std::vector<float> counted(contexts * kLetters);
        for (std::size_t at = 0; at < counts_.size(); ++at)
            counted[at % counted.size()] += counts_[at];
        std::vector<float> likely(counted.size());
        for (std::size_t context = 0; context < contexts; ++context) {
            float seen = kTrustInShorter;
            for (std::size_t next = 0; next < kLetters; ++next)
                seen += counted[context * kLetters + next];
            for (std::size_t next = 0; next < kLetters; ++next) {
                const std::size_t at = context * kLetters + next;
                likely[at] = (counted[at] + kTrustInShorter * shorter[at % shorter.size()]) / seen;
            }
        }
        shorter = std::move(likely);
    }
    std::vector<std::uint8_t> out(shorter.size());
    std::transform(shorter.begin(), shorter.end(), out.begin(), [](float likelihood) {
        const float cost = -std::log(std::max(likelihood, 1e-7F)) / LetterModel::kStep;
        return static_cast<std::uint8_t>(std::clamp(std::lround(cost), 0L, 255L));
    });
    return out;
}

float LetterModel::likelihood(std::string_view word) const {
    float sum = 0;
    LetterContext before;
    for (const char letter : word) {
        sum += likelihood(before, static_cast<Letter>(letter));
        before = before.with(static_cast<Letter>(letter));
    }
    return sum + likelihood(before, kEdge);
}

}  // namespace tolmach::restoration
