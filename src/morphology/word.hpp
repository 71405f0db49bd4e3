// SPDX-License-Identifier: Apache-2.0
// The forms of one word by the tables of its language.
#pragma once

#include "morphology/tables.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::morphology {

/// The forms for each label of a language's tables; several where the rules leave a choice, none where there
/// is no form.
using Cells = std::vector<std::vector<std::string>>;

/// Whether the accusative is like the genitive, the nominative or either.
enum class Animacy : std::uint8_t { Living, Thing, Either };

/// One way to see a word.
struct Reading {
    WordKind kind = WordKind::Noun;
    Agreement agreement = Agreement::Masculine;
    Animacy animacy = Animacy::Either;
    std::string_view paradigm = {};  ///< By name; empty: by rule.
};

/// Adds the forms of a word, hyphenated or not, to cells; false where no rule fits. A paradigm that does not
/// fit the word is as none.
bool inflect(const Tables& tables, std::string_view word, const Reading& reading, Cells& cells);

/// The stem of a word that a pattern fits.
std::string stem_of(std::string_view word, const Pattern& pattern);

/// Adds a form where it does not stand yet.
void add_form(std::vector<std::string>& forms, std::string form);
/// Adds the forms of each cell where they do not stand yet.
void add_cells(Cells& to, Cells from);

/// Whether a word stands in a list, whatever its case.
bool stands_in(const std::vector<std::string>& list, std::string_view word);
/// Whether the first letter is a capital.
bool is_capitalised(std::string_view word);

}  // namespace tolmach::morphology
