// SPDX-License-Identifier: Apache-2.0
// A way of an automaton through a text from one place on.
#pragma once

#include "segmentation/automaton.hpp"
#include "text/utf8.hpp"

#include <string_view>

namespace tolmach::segmentation {

/// The byte at which the character before a byte begins; `at` is not 0.
inline std::size_t before(std::string_view text, std::size_t at) {
    do {
        --at;
    } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    return at;
}

/// Goes as far as it is asked to, and can be asked again to go on.
class Walk {
  public:
    /// How far a pattern sees, in characters, so that the time for a text is proportional to its length;
    /// LanguageTool's engine sees 100.
    static constexpr std::size_t kSight = 4096;

    Walk(Dfa& dfa, const Alphabet& alphabet, Direction direction)
        : dfa_(dfa), alphabet_(alphabet), forward_(direction == Direction::Forward) {}

    /// Stands at a byte of UTF-8 text, which must outlive the walk.
    void begin(std::string_view text, std::size_t at);
    /// Goes on while one of the wanted patterns may still be found.
    void seek(const PatternSet& wanted);
    /// Goes on until no longer match of a pattern can be found.
    void exhaust(std::size_t pattern);

    const PatternSet& found() const { return found_; }
    /// The patterns that may still be found.
    const PatternSet& alive() const { return dfa_.alive(state_); }
    /// The byte that it has come to.
    std::size_t at() const { return at_; }

  private:
    void step();
    bool may_find(const PatternSet& wanted) const;
    Symbol read(bool forward, std::size_t& at) const;

    Dfa& dfa_;
    const Alphabet& alphabet_;
    bool forward_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t left_ = 0;
    Dfa::State state_ = 0;
    PatternSet found_;
};

}  // namespace tolmach::segmentation
