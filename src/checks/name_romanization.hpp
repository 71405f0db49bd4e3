// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/term_reading.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tolmach::checks {

/// `name.romanization`: a name of the source stands in the target as another language or another scheme
/// writes it. A capitalised word of the target that is no term is held against the name's forms in all
/// languages, by its letters and by its sounds.
class NameRomanization {
  public:
    /// Says what there is to say of a unit and counts the concept as settled.
    void observe(const TermBase& base, TermUnit& unit, std::vector<Diagnostic>& found);

  private:
    /// One word that names a concept: a place, or the family name of a person.
    struct Name {
        std::u32string word;  ///< Folded.
        std::string sounds;
        std::string language;  ///< Primary subtag.
        bool own = false;      ///< An acceptable form of the target language.
        bool is_base = false;  ///< As the base has it, not inflected.
    };
    struct Candidate {
        const TermSide* side;
        CodePointSpan span;
        std::u32string word;
        std::string sounds;  ///< As the target language reads it.
    };

    const std::vector<Name>& names_of(const TermBase& base, std::size_t concept_index);
    static std::vector<Candidate> candidates_of(const TermBase& base, const TermUnit& unit);
    /// The foreign spelling that a candidate follows; nullopt where it follows none. Where the name stands in
    /// its right form too, only an exact foreign one is surely the same name.
    std::optional<Name> foreign_name(const TermBase& base, std::size_t concept_index,
                                     const Candidate& candidate, bool is_accepted);
    static const Name* nearest_foreign(const std::vector<Name>& names, const Candidate& candidate);

    std::map<std::size_t, std::vector<Name>> names_;  ///< By concept, filled when first asked for.
};

}  // namespace tolmach::checks
