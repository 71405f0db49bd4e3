// SPDX-License-Identifier: Apache-2.0
#include "segmentation/walk.hpp"

namespace tolmach::segmentation {
namespace {

char32_t code_point_at(std::string_view text, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? (++at, byte) : text::next_code_point(text, at);
}

}  // namespace

void Walk::begin(std::string_view text, std::size_t at) {
    dfa_.trim();
    text_ = text;
    at_ = at;
    left_ = kSight;
    state_ = dfa_.start(read(!forward_, at));
    found_.assign(dfa_.alive(state_).size(), 0);
}

void Walk::seek(const PatternSet& wanted) {
    while (left_ > 0 && may_find(wanted))
        step();
}

void Walk::exhaust(std::size_t pattern) {
    while (left_ > 0 && (alive()[pattern / 64] >> (pattern % 64) & 1) != 0)
        step();
}

void Walk::step() {
    --left_;
    state_ = dfa_.next(state_, read(forward_, at_));
    if (const PatternSet* ended = dfa_.accepted(state_))
        for (std::size_t i = 0; i < found_.size(); ++i)
            found_[i] |= (*ended)[i];
}

bool Walk::may_find(const PatternSet& wanted) const {
    const PatternSet& alive = dfa_.alive(state_);
    for (std::size_t i = 0; i < found_.size(); ++i)
        if ((alive[i] & wanted[i] & ~found_[i]) != 0) return true;
    return false;
}

// The symbol behind or before a byte, which moves to its other side; the edge of the text does not move it.
Symbol Walk::read(bool forward, std::size_t& at) const {
    if (at == (forward ? text_.size() : 0)) return alphabet_.edge();
    if (!forward) at = before(text_, at);
    std::size_t end = at;
    const char32_t c = code_point_at(text_, end);
    if (forward) at = end;
    return alphabet_.symbol(c);
}

}  // namespace tolmach::segmentation
