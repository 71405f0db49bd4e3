// SPDX-License-Identifier: Apache-2.0
// The names of one side of a segment, found again without looking at each.
#pragma once

#include "checks/capitalised_words.hpp"
#include "checks/view.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tolmach::checks {

/// Names by their text and by their letters; what is not asked for is not made.
class NameIndex {
  public:
    struct Folded {
        const CapitalisedWord* name;
        std::u32string text;
    };

    /// The names must outlive it.
    explicit NameIndex(const std::vector<CapitalisedWord>& names) : names_(names) {}

    bool has(std::u32string_view text) const;
    /// Whether a name may have the letters of a word: both are in one script, or one of them is in two.
    bool may_have_letters_of(const CapitalisedWord& word) const;
    /// The names that have the letters of a folded word in whatever order, each text once.
    const std::vector<Folded>& of_letters(std::u32string folded) const;

  private:
    using ByLetters = std::unordered_map<std::u32string, std::vector<Folded>>;
    struct Scripts {
        bool latin = false, cyrillic = false, other = false, mixed = false;
    };

    const std::vector<CapitalisedWord>& names_;
    Lazy<std::unordered_set<std::u32string_view>> texts_;
    Lazy<Scripts> scripts_;
    Lazy<ByLetters> by_letters_;
};

}  // namespace tolmach::checks
