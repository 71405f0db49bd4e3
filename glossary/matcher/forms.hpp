// SPDX-License-Identifier: Apache-2.0
// What a term is found by: its forms, and for persons the ways a full name is shortened.
#pragma once

#include "glossary/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// How a form names its concept: as the base has it, with initials for given names (`А. Лукашенко`), or by
/// the family name alone, which holds only after a full mention.
enum class Mention { Whole, Initials, FamilyName };

struct TermForm {
    std::string text;
    std::string grammar;  ///< `gen.sg` …; several, parted by a space, where one text serves them.
    Mention mention = Mention::Whole;
    std::string likeliest = {};  ///< Of `grammar` that of which no other form is likelier.

    bool operator==(const TermForm&) const = default;
};

/// All forms of a term, each text once. A title has no forms but itself.
std::vector<TermForm> forms_of_term(Kind kind, const Term& term);

/// The family name of a person in the forms of the other sex, which are another person's; empty where the
/// base or the name does not tell the sex.
std::vector<TermForm> forms_of_other_sex(Kind kind, const Term& term);

/// The gender that the words of a term tell where the base gives another one.
std::optional<Gender> contradicting_gender(Kind kind, const Term& term);

/// Every form that some rule of a language gives a word of a term.
std::vector<std::string> conceivable_forms(std::string_view word, std::string_view language);

/// Whether a term is read in text of a language: its tag falls in the language or the language in it
/// (RFC 4647 section 3.3.1), in the same script.
bool is_read_in(const Term& term, std::string_view language);

}  // namespace tolmach::glossary
