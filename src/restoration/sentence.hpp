// SPDX-License-Identifier: Apache-2.0
// The likeliest rows of words, each chosen with its neighbours in mind.
#pragma once

#include "restoration/context_model.hpp"
#include "restoration/joints.hpp"
#include "restoration/title_words.hpp"

#include <cstdint>
#include <vector>

namespace tolmach::restoration {

/// A choice of one candidate for each word of a title.
struct Choice {
    float score = 0;
    std::vector<std::uint8_t> chosen;  ///< For each token, which of its candidates.
};

/// The likeliest choices, best first, at most so many.
std::vector<Choice> choose_words(const std::vector<TitleToken>& tokens, const TitleWords& title,
                                 const ContextModel& context, const Joints& joints, std::size_t most);

}  // namespace tolmach::restoration
