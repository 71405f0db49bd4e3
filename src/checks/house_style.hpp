// SPDX-License-Identifier: Apache-2.0
// Matters of convention, not of error: set by the project, or learnt from an edition that is consistent.
#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace tolmach::checks {

/// The marks that a project requires; empty strings leave a matter to the language and the edition.
struct HouseStyle {
    std::u32string dashes;  ///< Dashes between words that are right; the first is what `fix` writes.
    std::u32string ranges;  ///< Dashes between numbers.
    std::u32string quotes;  ///< Outer opening, outer closing, inner opening, inner closing.

    bool operator==(const HouseStyle&) const = default;
};

/// Matters in which usage differs. Certain is none of them.
enum class Matter { Certain, Dash, Range, Quotes };

/// How often an edition uses each mark.
using Counts = std::map<char32_t, std::size_t>;
struct Usage {
    Counts dashes, ranges, quotes;

    const Counts& of(Matter matter) const;
};

/// The mark that an edition uses throughout although it is none of `right`; 0 where there is none.
char32_t habit(const Counts& counts, std::u32string_view right);
/// The commonest of some marks; the first of them where none is used.
char32_t commonest(const Counts& counts, std::u32string_view marks);
/// `283 –, no —: house style?`
std::string question(const Counts& counts, char32_t mark, std::u32string_view right);

}  // namespace tolmach::checks
