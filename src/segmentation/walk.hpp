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

    Walk(Dfa& dfa, Alphabet& alphabet, Direction direction)
        : dfa_(dfa), alphabet_(alphabet), forward_(direction == Direction::Forward) {}

    /// Stands at a byte of UTF-8 text, which must outlive the walk.
    void begin(std::string_view text, std::size_t at);
    /// Goes on while one of the wanted patterns may still be found.
    void seek(const PatternSet& wanted) {
        while (left_ > 0 && may_find(wanted))
            step();
    }
    /// Goes on until no longer match of a pattern can be found.
    void exhaust(std::size_t pattern);

    const PatternSet& found() const { return found_; }
    /// The patterns that may still be found, a bit for each.
    const std::uint64_t* alive() const { return dfa_.alive(state_); }
    /// The byte that it has come to.
    std::size_t at() const { return at_; }

  private:
    void step() {
        --left_;
        state_ = dfa_.next(state_, read(forward_, at_));
        if (const std::uint64_t* ended = dfa_.accepted(state_))
            for (std::size_t i = 0; i < found_.size(); ++i)
                found_[i] |= ended[i];
    }

    bool may_find(const PatternSet& wanted) const {
        const std::uint64_t* alive = dfa_.alive(state_);
        for (std::size_t i = 0; i < found_.size(); ++i)
            if ((alive[i] & wanted[i] & ~found_[i]) != 0) return true;
        return false;
    }

    // The symbol behind or before a byte, which moves to its other side; the edge of the text does not move
    // it.
    Symbol read(bool forward, std::size_t& at) {
        if (at == (forward ? text_.size() : 0)) return alphabet_.edge();
        const auto beside = static_cast<unsigned char>(text_[forward ? at : at - 1]);
        if (beside >= 0x80) return read_long(forward, at);
        at = forward ? at + 1 : at - 1;
        return alphabet_.symbol(beside);
    }
    // The same beside a character of several bytes.
    Symbol read_long(bool forward, std::size_t& at);

    Dfa& dfa_;
    Alphabet& alphabet_;
    bool forward_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t left_ = 0;
    Dfa::State state_ = 0;
    PatternSet found_;
};

}  // namespace tolmach::segmentation
