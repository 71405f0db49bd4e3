// SPDX-License-Identifier: Apache-2.0
// How the words of a language inflect, as data/*.tsv tells it (data/README.md).
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

/// What a single word is; an epithet is an adjective that may stand behind its noun.
enum class WordKind : std::uint8_t { Noun, Adjective, Epithet, Place, Surname, Given, Acronym };
inline constexpr std::size_t kWordKinds = 7;

/// The agreement class of a word; words without a singular are a class of their own.
enum class Agreement : std::uint8_t { Masculine, Feminine, Neuter, Plural };
inline constexpr std::size_t kAgreements = 4;

/// What is put to the stem of a word or done to it.
struct Ending {
    enum class Base : std::uint8_t { Stem, Softened, Closed, Doubled, Widened, Lemma, Animate };

    Base base = Base::Stem;
    std::size_t drop = 0;  ///< Letters dropped from the end of the stem.
    std::string inserted;  ///< Put before the last letter of a widened stem; UTF-8.
    std::string text;      ///< UTF-8.
};

/// The endings of a class of words.
struct Paradigm {
    std::string name;
    std::vector<std::vector<Ending>> cells;  ///< One for each label behind the first.
};

/// What the end of a word must be, and what of it is the stem.
struct Pattern {
    struct Position {
        std::u32string letters;              ///< What may stand here.
        std::optional<std::u32string> stem;  ///< What stands in the stem instead.
    };

    bool whole = false;            ///< It must be all of the word.
    std::vector<Position> places;  ///< From left to right.
    std::size_t cut = 0;           ///< Letters at the end that do not belong to the stem.
    std::u32string without;        ///< Letters that the word must not have before the cut.
    bool changes = false;          ///< Some place has a letter of its own for the stem.

    /// Whether a word in lower case ends so.
    bool fits(std::u32string_view lower) const;
};

/// Which paradigms a word takes.
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

/// What the end of a word tells of its agreement where nobody has said it.
struct Likely {
    std::array<bool, kWordKinds> kinds = {};
    Sign sign;
};

/// French `le`, `gen`, `du`.
struct Contraction {
    std::string article, grammatical_case, contracted;
};

/// How a term of several words inflects.
enum class Strategy { HeadBeforeTie, AgreementBeforeTie, Agreement };

/// The data of one language.
struct Tables {
    Strategy strategy = Strategy::HeadBeforeTie;
    std::vector<std::string> labels;
    std::vector<Paradigm> paradigms;
    std::vector<Rule> rules;
    std::vector<Sign> patronymics, families, sexes, agreeing, counterparts;
    std::vector<Pattern> impersonal, alone, attributes;
    std::vector<Likely> likely;
    std::vector<WordKind> singular;
    std::vector<std::string> ties, fixed, clans, elided;
    std::unordered_set<std::string> functions;  ///< Folded.
    std::vector<Contraction> contracted;
    std::vector<std::pair<char32_t, char32_t>> same;
    std::vector<std::pair<std::string, std::string>> soften, close;

    /// Rules by kind, agreement and last letter, in the order of the file; 0 holds those of any last letter.
    using ByLetter = std::unordered_map<char32_t, std::vector<std::size_t>>;
    std::array<std::array<ByLetter, kAgreements>, kWordKinds> index;

    /// The rules for a word in lower case as `for_patterns` makes it, the likelier first; none where none
    /// fits or the word has no forms.
    std::vector<const Rule*> rules_for(std::u32string_view lower, WordKind kind, Agreement agreement) const;
    /// What a word in lower case is most likely to be, without a singular or of which gender; nullopt where
    /// its end does not tell.
    std::optional<Agreement> likely_agreement(std::u32string_view lower, WordKind kind) const;
    /// A word in lower case, letters that are one to patterns made one.
    std::u32string for_patterns(std::string_view word) const;
};

/// The tables of a primary language subtag; nullptr for a language without data.
const Tables* tables_of(std::string_view language);

}  // namespace tolmach::morphology
