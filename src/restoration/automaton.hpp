// SPDX-License-Identifier: Apache-2.0
// A minimal automaton of words that numbers them in their order (a "DAWG" with counts): small, and read as it
// lies in a file.
#pragma once

#include "restoration/alphabet.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace tolmach::restoration {

/// The arcs of an automaton as numbers, and where those of the start lie.
struct AutomatonData {
    std::vector<std::uint32_t> arcs;     ///< See Arc.
    std::vector<std::uint32_t> skipped;  ///< For each arc, the words of its node that come before it.
    std::uint32_t root = 0;
};

/// Builds it (Daciuk et al. 2000, for sorted words): `words` are sorted, each once, none empty.
AutomatonData build_automaton(std::span<const Spelling> words);

/// An arc: where it leads, its letter, whether it is the last of its node, whether a word ends behind it.
class Arc {
  public:
    static constexpr std::uint32_t kMostArcs = std::uint32_t{1} << 24;

    explicit Arc(std::uint32_t packed) : packed_(packed) {}
    Arc(std::uint32_t target, Letter letter, bool last, bool ends_word)
        : packed_(target | std::uint32_t{letter} << 24 | std::uint32_t{last} << 30 |
                  std::uint32_t{ends_word} << 31) {}

    std::uint32_t packed() const { return packed_; }
    std::uint32_t target() const { return packed_ & (kMostArcs - 1); }
    Letter letter() const { return static_cast<Letter>(packed_ >> 24 & 0x3F); }
    bool last() const { return (packed_ >> 30 & 1) != 0; }
    bool ends_word() const { return packed_ >> 31 != 0; }

  private:
    std::uint32_t packed_;
};

/// Reads an automaton whose arcs are kept elsewhere.
class Automaton {
  public:
    /// A place in it: what has been read is the beginning of words.
    struct State {
        std::uint32_t node = 0;    ///< 0: nothing can follow.
        std::uint32_t number = 0;  ///< Of the word that ends here; words that go on have higher ones.
        bool ends_word = false;
    };

    Automaton(std::span<const std::uint32_t> arcs, std::span<const std::uint32_t> skipped, std::uint32_t root)
        : arcs_(arcs), skipped_(skipped), root_(root) {}

    State start() const { return {root_, 0, false}; }
    /// Calls `each(letter, state)` for every letter that may follow.
    template <class Each>
    void follow(const State& from, Each each) const {
        for (std::size_t at = from.node; at != 0; ++at) {
            const Arc arc(arcs_[at]);
            each(arc.letter(), State{arc.target(), from.number + (from.ends_word ? 1U : 0U) + skipped_[at],
                                     arc.ends_word()});
            if (arc.last()) break;
        }
    }
    /// Reads a letter; false where none of the words goes on so.
    bool step(State& state, Letter letter) const {
        for (std::size_t at = state.node; at != 0; ++at) {
            const Arc arc(arcs_[at]);
            if (arc.letter() == letter) {
                state = {arc.target(), state.number + (state.ends_word ? 1U : 0U) + skipped_[at],
                         arc.ends_word()};
                return true;
            }
            if (arc.last()) break;
        }
        return false;
    }
    /// The state behind a whole word or beginning of one; false where there is none.
    bool read(std::string_view letters, State& state) const {
        state = start();
        for (const char letter : letters)
            if (!step(state, static_cast<Letter>(letter))) return false;
        return true;
    }

  private:
    std::span<const std::uint32_t> arcs_, skipped_;
    std::uint32_t root_;
};

}  // namespace tolmach::restoration
