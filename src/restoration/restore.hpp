// SPDX-License-Identifier: Apache-2.0
// restoration: the Cyrillic original of a romanised title, and the lexicon that it is found with.
// Takes a title and what is known of its language and scheme, gives ranked candidates, each with what it
// assumes and how sure it is.
// Knows no documents, no term base; letter values are those of romanization.
//
// This header: restoring a title.
#pragma once

#include "restoration/added_words.hpp"
#include "restoration/channel.hpp"
#include "restoration/lexicon.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::restoration {

/// How sure a candidate is.
enum class Certainty : std::uint8_t { Low, Medium, High, Certain };
std::string_view name_of(Certainty certainty);

/// What is known of a title, or wanted.
struct RestoreOptions {
    std::string language;   ///< `ru` or `be`; empty: decided by the title.
    std::string scheme;     ///< The id of a scheme; empty: decided by the title.
    std::size_t limit = 5;  ///< At most so many candidates.
};

/// A Cyrillic original that a title may have.
struct Restored {
    std::string text, language, scheme;  ///< The scheme is the likeliest one's id.
    float score = 0;  ///< Natural logarithm; of candidates of one title the higher is the likelier.
    Certainty certainty = Certainty::Low;
    std::vector<std::string> unknown;  ///< Words that no list has.
    std::vector<std::string> assumed;  ///< What was taken to be so: the scheme, slips, capitals.
};

/// What titles of a language are restored with.
struct LanguageWords {
    std::string language;
    Lexicon lexicon;
    Channel channel;
    AddedWords added;  ///< Forms of a user's term base.

    /// What is known of a folded word.
    std::optional<WordEntry> find(std::string_view folded_word) const;
};

/// Restores titles with the words of some languages.
class Restorer {
  public:
    explicit Restorer(std::vector<LanguageWords> languages) : languages_(std::move(languages)) {}
    /// The candidates of a title, the likeliest first; none for a title without Latin words.
    std::vector<Restored> restore(std::string_view title, const RestoreOptions& options) const;

  private:
    std::vector<LanguageWords> languages_;
};

}  // namespace tolmach::restoration
