// SPDX-License-Identifier: Apache-2.0
// The tables data/*.tsv of a language. A row is a kind of row and its fields, apart by white space:
//
//   phrase STRATEGY           how a term of several words inflects: `agreement`, `agreement-before-tie`,
//   `head-before-tie` cells LABEL…              the labels of the forms, the dictionary form first set NAME
//   LETTERS          a class of letters for patterns same FROM TO              letters that are one to
//   patterns soften FROM TO            what an ending with `*` does to the last letter of the stem close FROM
//   TO             what the ending `0` does to it ties WORD…                words behind which a term of
//   several words does not inflect fixed WORD…               words of a person's name that do not inflect
//   function WORD…           words of closed classes
//   elided PREFIX…            what may stand elided before a word
//   contracted ARTICLE CASE WORD  what an article at the start of a term becomes with a preposition, and the
//   case that stands for paradigm NAME CELL…       an ending for each cell behind the first; `|` between
//   alternatives, the likeliest first use KINDS GENDERS NAMES PATTERN…  words of those kinds and genders
//   whose end fits a pattern take those paradigms (`|` between
//                             several, `-` none); of a kind and gender the first row that fits, wins
//   patronymic GENDER PATTERN…  patronymics, and the sex they tell; of these and of the next the first row
//   that fits, wins sex GENDER PATTERN…       the sex that a given name tells
//
// An ending is put to the stem. `-`: no such form; `=`: to the dictionary form; `0`: nothing; `~`: as the
// genitive for a living being, as the nominative for a thing; `*е`: behind a softened stem; `2ю`: the last
// letter doubled; `<ок`: the last letter dropped; `+ек`: е put before the last letter, к behind it. A pattern
// is compared with the end of the word in lower case. What stands behind `/` does not belong to the stem;
// `{е>ь}` is е in the word and ь in the stem, `{е>}` nothing in the stem; `^` is the start of the word,
// `[VCь]` one letter of the sets V and C or ь, `.` any end,
// `?` that no letter before the cut is always under stress. `adj` are adjectives before a noun, `epithet`
// those that may stand behind it.
#pragma once

#include "morphology/forms.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tolmach::morphology {

/// What a single word is, for the rows `use`.
enum class WordKind : std::uint8_t { Noun, Adjective, Epithet, Place, Surname, Given, Acronym };
inline constexpr std::size_t kWordKinds = 7;

/// The agreement class of a word; words without a singular are a class of their own.
enum class Agreement : std::uint8_t { Masculine, Feminine, Neuter, Plural };
inline constexpr std::size_t kAgreements = 4;

struct Ending {
    enum class Base : std::uint8_t { Stem, Softened, Closed, Doubled, Widened, Lemma, Animate };

    Base base = Base::Stem;
    std::size_t drop = 0;  ///< Letters dropped from the end of the stem.
    std::string inserted;  ///< Put before the last letter of a widened stem; UTF-8.
    std::string text;      ///< UTF-8.
};

struct Paradigm {
    std::string name;
    std::vector<std::vector<Ending>> cells;  ///< One for each label behind the first.
};

struct Pattern {
    struct Place {
        std::u32string letters;              ///< What may stand here.
        std::optional<std::u32string> stem;  ///< What stands in the stem instead.
    };

    bool whole = false;         ///< It must be all of the word.
    std::vector<Place> places;  ///< From left to right.
    std::size_t cut = 0;        ///< Letters at the end that do not belong to the stem.
    std::u32string without;     ///< Letters that the word must not have before the cut.
    bool changes = false;       ///< Some place has a letter of its own for the stem.

    bool fits(std::u32string_view lower) const;
};

struct Rule {
    Pattern pattern;
    std::vector<std::size_t> paradigms;  ///< Indices into Tables::paradigms.
    bool more = false;                   ///< Rules behind it may fit as well.
    bool rare = false;                   ///< Its forms are less likely than theirs.
};

/// An agreement and the pattern that tells it.
struct Sign {
    Agreement agreement = Agreement::Masculine;
    Pattern pattern;
};

/// French `le`, `gen`, `du`.
struct Contraction {
    std::string article, grammatical_case, contracted;
};

enum class Strategy { HeadBeforeTie, AgreementBeforeTie, Agreement };

/// The data of one language.
struct Tables {
    Strategy strategy = Strategy::HeadBeforeTie;
    std::vector<std::string> labels;
    std::vector<Paradigm> paradigms;
    std::vector<Rule> rules;
    std::vector<Sign> patronymics, sexes, agreeing;
    std::vector<WordKind> singular;
    std::vector<std::string> ties, fixed, elided;
    std::unordered_set<std::string> functions;  ///< Folded.
    std::vector<Contraction> contracted;
    std::vector<std::pair<char32_t, char32_t>> same;
    std::vector<std::pair<std::string, std::string>> soften, close;

    /// The rules for a word in lower case as `for_patterns` makes it; none where none fits or the word has no
    /// forms.
    std::vector<const Rule*> rules_for(std::u32string_view lower, WordKind kind, Agreement agreement) const;
    /// A word in lower case, letters that are one to patterns made one.
    std::u32string for_patterns(std::string_view word) const;
    /// Rules by kind, agreement and last letter, in the order of the file; 0 holds those of any last letter.
    using ByLetter = std::unordered_map<char32_t, std::vector<std::size_t>>;
    std::array<std::array<ByLetter, kAgreements>, kWordKinds> index;
};

/// The tables of a primary language subtag; nullptr for a language without data.
const Tables* tables_of(std::string_view language);

}  // namespace tolmach::morphology
