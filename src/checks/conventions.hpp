// SPDX-License-Identifier: Apache-2.0
// The conventions of a language: data/conventions.tsv.
#pragma once

#include "text/table.hpp"

#include <set>
#include <string>
#include <string_view>

namespace tolmach::checks {

/// How guillemets stand to their text.
enum class Inside { Any, Closed, NoBreak };

struct Conventions {
    std::u32string quotes;  ///< Outer opening, outer closing, inner opening, inner closing; empty: unknown.
    Inside inside = Inside::Any;
    std::u32string before;  ///< Marks that take a no-break space before them.
    std::u32string narrow;  ///< Those of them whose no-break space is the narrow one.
    std::u32string closed;  ///< Marks that take no space before them.
    std::u32string
        spaced;            ///< Signs that a space parts from their number; a stop: initials, from each other.
    std::u32string range;  ///< The dashes between numbers; empty: any.
    std::u32string dash;   ///< The dashes between words; empty: any.
    std::u32string decimal;      ///< What stands before the fraction of a number; empty: unknown.
    std::u32string letters;      ///< Beyond a to z, that the language is written with; empty: any.
    std::u32string letters_too;  ///< Small ones that it may have beside those of CLDR.
    double length = 0;           ///< Of a text, where English has 1; 0: unknown.
    std::set<std::string, std::less<>> repeats, repeats_before_name, abbreviations;  ///< Folded.
    /// Words, folded, behind which a number with a point is that of a section or a version.
    std::set<std::string, std::less<>> numbered;
    std::set<std::string, std::less<>> minus;       ///< Words, folded, for a number below zero.
    std::set<std::string, std::less<>> unfinished;  ///< Words, folded, that no sentence ends with.
    /// Words, folded, that join clauses, and words that set one against another.
    text::WordSet joining, opposing;
    text::WordSet from, to;       ///< Words, folded, before the number that a change begins or ends with.
    text::WordSet subordinating;  ///< Folded; with them a clause begins that needs another.
    text::WordSet adjectival;     ///< Endings, folded, that hardly any noun has.
    /// Words with a capital, folded, that are no names; endings of words, folded, that tell a nation.
    text::WordSet calendar, demonym;

    /// Whether a folded word may follow itself.
    bool may_repeat(std::string_view word, bool name_follows) const {
        return repeats.contains(word) || (name_follows && repeats_before_name.contains(word));
    }
    /// Whether the language has all letters of a text.
    bool may_be_written(std::u32string_view text) const;
};

/// The conventions of a language tag, by its longest prefix that has some: `fr-CA` has those of `fr` except
/// where it overrides them. Empty ones for a language without data.
const Conventions& conventions_of(std::string_view language);

}  // namespace tolmach::checks
