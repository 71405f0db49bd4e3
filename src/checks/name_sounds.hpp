// SPDX-License-Identifier: Apache-2.0
// What the names of a source sound like, so that they are found again in another script.
#pragma once

#include "checks/capitalised_words.hpp"
#include "checks/view.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// The names of a source by their sound.
class NameSounds {
  public:
    /// The names and the languages must outlive it.
    NameSounds(const std::vector<CapitalisedWord>& names, const std::string& source_language,
               const std::string& target_language);

    /// How far a folded word of the target sounds from one name, whatever its case ending: 0 for alike, 1 for
    /// entirely different.
    double distance_of(std::size_t name, std::u32string_view word) const;
    /// The least distance from any name of more than `letters` letters that begins with a vowel, or not, as
    /// the word does.
    double least(std::u32string_view word, std::size_t letters) const;

  private:
    const std::vector<std::string>& keys() const;

    const std::vector<CapitalisedWord>& names_;
    const std::string& source_language_;
    std::string language_;
    Lazy<std::vector<std::string>> keys_;  // Of the names, in their order.
};

}  // namespace tolmach::checks
