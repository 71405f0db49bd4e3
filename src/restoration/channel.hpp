// SPDX-License-Identifier: Apache-2.0
// What Latin letters may stand for: the rules of all schemes of a language turned round, and what a writer's
// slips and habits add.
#pragma once

#include "restoration/alphabet.hpp"
#include "romanization/scheme.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tolmach::restoration {

/// A set of the schemes of a channel, a bit each; the highest bit stands for habits.
using SchemeSet = std::uint64_t;
inline constexpr SchemeSet kHabits = SchemeSet{1} << 63;

/// A piece of Latin and the letters that some schemes write so.
struct Piece {
    std::u32string latin;  ///< As `romanization::comparable` gives it; may be empty.
    Spelling letters;      ///< At least one.
    SchemeSet schemes = 0;
    /// Gives ё where the same Latin gives е, as most texts print it: not needed to find a word.
    bool needless_yo = false;
};

/// What it costs (as a natural logarithm) where a spelling is not what the scheme writes.
struct ChannelCosts {
    float optional = 0.5F;  ///< A rule that may be left out.
    float deviation;        ///< A piece of another scheme, or a habit.
    float doubled;          ///< One of two equal letters is lost.
    float slip;             ///< A slip of the keys: a letter lost, added, changed.

    static constexpr float kImpossible = std::numeric_limits<float>::infinity();
};
/// A title that follows one scheme, and one whose writer knew none.
inline constexpr ChannelCosts kCareful = {0.8F, 7, 4.5F, 10}, kCareless = {0.8F, 2.5F, 2.5F, 7};

/// The schemes of one language.
class Channel {
  public:
    /// The schemes outlive it.
    Channel(std::string_view language, std::span<const romanization::Scheme> schemes);

    std::size_t size() const { return schemes_.size(); }
    const romanization::Scheme& scheme(std::size_t at) const { return *schemes_[at]; }

    /// The pieces whose Latin begins with a character; those without Latin for 0.
    std::span<const Piece> pieces(char32_t first) const;

    /// What it costs to take a Latin word for the writing of a Cyrillic one by a scheme: 0 where it is just
    /// that. Without costs only the scheme's own rules are used.
    float cost(std::size_t scheme, std::u32string_view word, std::u32string_view latin,
               const ChannelCosts* costs) const;
    /// The schemes that have pieces for the whole of a Latin word.
    SchemeSet readable(std::u32string_view latin) const;

  private:
    void add(Piece piece);
    void mark_needless_yo();

    std::vector<const romanization::Scheme*> schemes_;
    std::array<std::vector<Piece>, 128> plain_;  // Those that begin with a letter of ASCII: nearly all.
    std::unordered_map<char32_t, std::vector<Piece>> pieces_;
};

}  // namespace tolmach::restoration
