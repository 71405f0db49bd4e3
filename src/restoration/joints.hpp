// SPDX-License-Identifier: Apache-2.0
// How the beginning of a word depends on the end of the one before it: Belarusian у and ў.
#pragma once

#include "restoration/alphabet.hpp"

#include <map>
#include <string_view>
#include <utility>

namespace tolmach::restoration {

/// What stands before a word, as far as it is known.
enum class Preceding : std::uint8_t { Vowel, Other, Unknown };

/// The rules of a language.
class Joints {
  public:
    explicit Joints(std::string_view language);
    /// How likely a word begins so behind such an end; natural logarithm.
    float fit(Preceding before, std::string_view word) const;

  private:
    std::map<std::pair<Preceding, Letter>, float> costs_;
};

/// What a word is to the one that follows it.
Preceding end_of(std::string_view word);

}  // namespace tolmach::restoration
