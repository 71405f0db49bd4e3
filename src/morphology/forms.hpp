// SPDX-License-Identifier: Apache-2.0
// morphology: the forms of a word, a name or a term of several words in English, French, Russian, Belarusian.
// Takes a lexeme in its dictionary form, gives every inflected form with the case it stands for.
// Rules by ending, gender and kind are data (data/*.tsv); C++ holds the mechanism.
// Does not analyse running text. ё against е, у against ў at the start of a word, letter case, apostrophes
// and spaces are folded by whoever compares; French elision is split off by whoever finds words
// (`elided_prefixes`).
#pragma once

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

/// What may stand elided before a word, without its apostrophe: `l`, `qu` in French; empty for the other
/// languages.
const std::vector<std::string>& elided_prefixes(std::string_view language);

}  // namespace tolmach::morphology
