// SPDX-License-Identifier: Apache-2.0
// The words that name a concept in the target language, form by form.
#pragma once

#include "checks/term_reading.hpp"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tolmach::checks {

/// One word of a name in one of its forms.
struct NameWord {
    std::u32string folded;
    std::string text;
    std::set<std::string> grammar;  ///< What it stands for: `gen.sg`.
};
using NameWordList = std::vector<NameWord>;

/// What a concept is named by: the family and the given names of a person, the word of a place or a body, or
/// the phrases of those that are named by several words.
struct NameWords {
    NameWordList family, given, other_sex;
    std::vector<NameWordList> phrases;

    /// Whether a folded word is one of the name's.
    bool holds(std::u32string_view word) const;
    /// What the forms that a folded word is stand for.
    static std::set<std::string> grammar_of(const NameWordList& words, std::u32string_view word);
};

/// The words of the names of a base, read when a concept is first asked for and kept.
class NameWordTable {
  public:
    /// Keeps the base, which must outlive it.
    explicit NameWordTable(const BilingualTerms& base) : base_(base) {}
    const NameWords& of(std::size_t concept_index);
    /// Inflections that the paradigms of the name do not have, folded.
    const std::set<std::u32string>& conceivable(std::size_t concept_index);

  private:
    const BilingualTerms& base_;
    std::unordered_map<std::size_t, NameWords> read_;                        // By concept.
    std::unordered_map<std::size_t, std::set<std::u32string>> conceivable_;  // By concept.
};

/// Whether two sets of what forms stand for have something in common.
bool share_a_case(const std::set<std::string>& a, const std::set<std::string>& b);

/// Whether forms are those of a family and no single person's: `Тихановским` in the plural is also her
/// husband's.
bool is_of_many(std::string_view grammar);

/// The form that a written word is likest to, of those that share a case with `context` where any does; null
/// for an empty list.
const NameWord* likest(const NameWordList& words, std::u32string_view written,
                       const std::set<std::string>& context);

/// Whether one letter was added, left out, replaced or exchanged with its neighbour.
bool is_one_slip(std::u32string_view a, std::u32string_view b);

}  // namespace tolmach::checks
