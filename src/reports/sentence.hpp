// SPDX-License-Identifier: Apache-2.0
// The sentence that a finding is about, and the place in it.
#pragma once

#include "base/diagnostic.hpp"

#include <optional>
#include <string>

namespace tolmach::reports {

/// A sentence as people are shown it, on one line, cut around the place where it is long.
struct MarkedSentence {
    std::string before, place, after;  ///< UTF-8; nothing in them is obeyed by a terminal, and in the place
                                       ///< nothing is invisible.
};
/// None where the sentence or the place in it is not known.
std::optional<MarkedSentence> marked_sentence(const base::Diagnostic& finding);

/// Two lines: the sentence, and a caret under its place; empty where there is no marked sentence.
std::string sentence_with_caret(const base::Diagnostic& finding);

}  // namespace tolmach::reports
