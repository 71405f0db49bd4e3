// SPDX-License-Identifier: Apache-2.0
// The words that a term base names its concepts by, in all languages.
#pragma once

#include "checks/term_reading.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tolmach::checks {

/// One word that names a concept: a place, or the family name of a person.
struct Name {
    std::u32string word;  ///< Folded.
    std::string sounds;
    std::string language;  ///< Primary subtag.
    bool own = false;      ///< Of the target language.
    bool is_base = false;  ///< As the base has it, not inflected.
};

/// The spellings of names, read when a concept is first asked for and kept: most concepts of a large base are
/// never met. What is no name, or has no acceptable form in the target language, has none.
class NameSpellings {
  public:
    explicit NameSpellings(const BilingualTerms& base) : base_(base) {}

    /// As the terms are written, one a term.
    const std::vector<Name>& of_terms(std::size_t concept_index);
    /// The forms of the acceptable terms of the target language.
    const std::vector<Name>& own_forms(std::size_t concept_index);
    /// The forms of all terms of other languages, each once a language.
    const std::vector<Name>& foreign_forms(std::size_t concept_index);

  private:
    struct Spellings {
        std::vector<Name> of_terms;
        std::optional<std::vector<Name>> own_forms, foreign_forms;
    };
    Spellings& of(std::size_t concept_index);

    const BilingualTerms& base_;
    std::unordered_map<std::size_t, Spellings> read_;  // By concept.
};

}  // namespace tolmach::checks
