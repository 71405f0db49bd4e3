// SPDX-License-Identifier: Apache-2.0
// What the names of a source sound like, so that they are found again in another script.
#pragma once

#include "checks/capitalised_words.hpp"
#include "checks/view.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace tolmach::checks {

/// The names of a source by their sound.
class NameSounds {
  public:
    /// The names and the languages must outlive it.
    NameSounds(const std::vector<CapitalisedWord>& names, const std::string& source_language,
               const std::string& target_language);

    /// How far a folded word of the target sounds from one name, whatever its case ending: 0 for alike, 1 for
    /// entirely different, or farther than `limit`.
    double distance_of(std::size_t name, const std::u32string& word, double limit) const;
    /// The least distance from any name of more than `letters` letters that begins with a vowel, or not, as
    /// the word does. `place`: of the word among those of the target; of very many names those are looked at
    /// that stand near it.
    double least(const std::u32string& word, std::size_t letters, double limit, std::size_t place) const;
    /// Whether a folded word sounds exactly as a name of so many sounds at least, but for a case ending.
    bool begin(const std::u32string& word, std::size_t sounds, std::size_t place) const;
    /// A glance that spares most words that: whether it begins with the sounds of a name in some order.
    bool may_begin(const std::u32string& word, std::size_t sounds, std::size_t place) const;

  private:
    const std::vector<std::string>& keys() const;
    const std::vector<std::string>& stems_of(const std::u32string& word) const;

    const std::vector<CapitalisedWord>& names_;
    const std::string& source_language_;
    std::string language_;
    Lazy<std::vector<std::string>> keys_;  // Of the names, in their order.
    mutable std::unordered_map<std::u32string, std::vector<std::string>> stems_;  // By word.
};

}  // namespace tolmach::checks
