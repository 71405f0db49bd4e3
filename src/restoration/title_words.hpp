// SPDX-License-Identifier: Apache-2.0
// The Cyrillic words that each word of a title may be, and the schemes that the title may follow.
#pragma once

#include "restoration/restore.hpp"
#include "restoration/title_tokens.hpp"

#include <string>
#include <vector>

namespace tolmach::restoration {

/// A Cyrillic word that a word of a title may be.
struct WordCandidate {
    std::u32string word;   ///< In lower case.
    Spelling plain;        ///< The same, folded.
    float likelihood = 0;  ///< Of the word, whatever stands around it; natural logarithm, as the rest.
    float channel = 0;     ///< Of its being written so.
    WordClass of_class = kNoClass;
    bool known = false, capitalised = false;

    float score() const { return likelihood + channel; }
};

/// The schemes that a title may follow, with their probabilities; at most a few.
struct SchemeGuess {
    struct Part {
        std::size_t scheme;
        float probability;
    };
    std::vector<Part> parts;

    SchemeSet set() const;
};

/// A title as it is being restored.
struct TitleWords {
    SchemeGuess schemes;
    bool reversible = false;                           ///< The likeliest scheme can be turned round.
    bool careless = false;                             ///< Its writer followed no scheme.
    std::vector<std::vector<WordCandidate>> of_token;  ///< Best first; empty where a token is kept.
};

/// The words that the tokens of a title may be.
TitleWords words_of_title(const std::vector<TitleToken>& tokens, const LanguageWords& words,
                          const std::string& scheme);

}  // namespace tolmach::restoration
