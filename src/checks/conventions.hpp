// SPDX-License-Identifier: Apache-2.0
// What data/conventions.tsv says of a language.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace tolmach::checks {

struct Conventions {
    std::u32string quotes;  ///< Outer opening, outer closing, inner opening, inner closing; empty: unknown.
    bool no_break_inside = false;  ///< Guillemets take a no-break space inside; otherwise none at all.
    std::u32string before;         ///< Marks that take a no-break space before them.
    std::u32string narrow;         ///< Those of them whose no-break space is the narrow one.
    std::u32string closed;         ///< Marks that take no space before them.
    std::u32string range;          ///< The dash between numbers; empty: any.
    std::u32string dash;           ///< The dashes between words; empty: any.
    double length = 0;             ///< Of a text, where English has 1; 0: unknown.
    std::set<std::string, std::less<>> repeats, repeats_before_name, abbreviations;  ///< Folded.

    /// Whether a folded word may follow itself.
    bool may_repeat(std::string_view word, bool name_follows) const {
        return repeats.contains(word) || (name_follows && repeats_before_name.contains(word));
    }
};

/// The conventions of a primary language subtag; empty ones for a language without data.
const Conventions& conventions_of(std::string_view language);

}  // namespace tolmach::checks
