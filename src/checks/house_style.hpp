// SPDX-License-Identifier: Apache-2.0
// Matters of convention, not of error: set by the project, or learnt from an edition that is consistent.
#pragma once

#include "base/diagnostic.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace tolmach::checks {

/// The marks that a project requires; empty strings leave a matter to the language and the edition.
struct HouseStyle {
    std::u32string dashes;  ///< Dashes between words that are right; the first is what `fix` writes.
    std::u32string ranges;  ///< Dashes between numbers.
    std::u32string quotes;  ///< Outer opening, outer closing, inner opening, inner closing.

    bool operator==(const HouseStyle&) const = default;
};

/// Matters in which usage differs: the last ones are about a space that stands there, and has to break no
/// line, or does not. Certain is none of them.
enum class Matter { Certain, Dash, Range, Quotes, Spaces, Percent, NumberSign, Initials, Figures, Count };

/// In counts of spaces: one that is as it should be, and one that is missing or of another kind.
constexpr char32_t kRightSpace = 0xA0;
constexpr char32_t kWrongSpace = U' ';

/// How often an edition uses each mark.
using Counts = std::map<char32_t, std::size_t>;
class Usage {
  public:
    const Counts& of(Matter matter) const { return counts_[static_cast<std::size_t>(matter)]; }
    Counts& of(Matter matter) { return counts_[static_cast<std::size_t>(matter)]; }

  private:
    std::array<Counts, static_cast<std::size_t>(Matter::Count)> counts_;
};

/// Whether something is wrong so often, and right so seldom, that an edition means it.
bool is_throughout(std::size_t wrong, std::size_t right);
/// The mark that an edition uses throughout although it is none of `right`; 0 where there is none.
char32_t habit(const Counts& counts, std::u32string_view right);
/// The commonest of some marks; the first of them where none is used.
char32_t commonest(const Counts& counts, std::u32string_view marks);
/// `283 marks without a no-break space, 2 with one: house style?`; of something that some have and others
/// lack.
std::string question(std::size_t lacking, std::size_t having, std::string_view what, std::string_view lack);
/// The same of the spaces of a matter.
std::string question(const Counts& counts, Matter matter);
/// `283 –, no —: house style?`
std::string question(const Counts& counts, char32_t mark, std::u32string_view right);

}  // namespace tolmach::checks
