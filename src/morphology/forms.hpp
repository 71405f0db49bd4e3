// SPDX-License-Identifier: Apache-2.0
// morphology: the forms of a word, a name or a term of several words in English, French, Russian, Belarusian.
// Takes a lexeme in its dictionary form, gives every inflected form with the case it stands for.
// Rules by ending, gender and kind are data (data/*.tsv); C++ holds the mechanism.
// Does not analyse running text. ё against е, у against ў at the start of a word, letter case, apostrophes
// and spaces are folded by whoever compares; French elision is split off by whoever finds words
// (`elided_prefixes`).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::morphology {

enum class Kind { Term, Person, Place, Organisation, Title };
enum class Gender { Unknown, Masculine, Feminine, Neuter };
enum class Number { Unknown, Singular, Plural };

/// A word or a term of several words in its dictionary form, with what is known of it.
struct Lexeme {
    std::string text;
    std::string language;  ///< Primary language subtag: `ru`.
    Kind kind = Kind::Term;
    Gender gender = Gender::Unknown;
    Number number = Number::Unknown;
    std::string part_of_speech;  ///< `noun`, `adjective` …; empty: unknown.
    std::string declension;      ///< A paradigm of data/*.tsv or `indeclinable`; empty: by rule.
};

struct Form {
    std::string text;
    std::string grammar;  ///< Case and number: `nom.sg`, `gen.sg`, `ins.pl`; English `pos.sg` (possessive),
                          ///< French `gen.sg` (du …), `dat.sg` (au …).

    bool operator==(const Form&) const = default;
};

/// Every form of a lexeme, the text itself first; forms of one grammar value follow each other, the likeliest
/// first. The text alone where the language has no data or no rule fits.
std::vector<Form> forms_of(const Lexeme& lexeme);

/// The surname of a person's lexeme, its last word, in all forms that it has for somebody of the other sex:
/// `Тихановским` for `Светлана Тихановская`. Empty where the sex is not known, or makes no difference.
std::vector<Form> forms_of_other_sex(const Lexeme& person);

/// The gender that a lexeme's own words tell where another one is given: an adjective in it, an ending that
/// no word of the given gender has, a patronymic or a surname of the other sex. Nullopt where nothing speaks
/// against what is given.
std::optional<Gender> contradicting_gender(const Lexeme& lexeme);

/// Every form that some rule of a language gives a word, whatever its kind and gender: what is none of its
/// known forms may still be an inflection if it is one of these.
std::vector<std::string> conceivable_forms(std::string_view word, std::string_view language);

/// What may stand elided before a word, without its apostrophe: `l`, `qu` in French; empty for the other
/// languages.
const std::vector<std::string>& elided_prefixes(std::string_view language);

}  // namespace tolmach::morphology
