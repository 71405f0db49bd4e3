// SPDX-License-Identifier: Apache-2.0
#include "segmentation/walk.hpp"

namespace tolmach::segmentation {

void Walk::begin(std::string_view text, std::size_t at) {
    dfa_.trim();
    text_ = text;
    at_ = at;
    left_ = kSight;
    state_ = dfa_.start(read(!forward_, at));
    found_.assign(dfa_.words(), 0);
}

void Walk::exhaust(std::size_t pattern) {
    while (left_ > 0 && (alive()[pattern / 64] >> (pattern % 64) & 1) != 0)
        step();
}

Symbol Walk::read_long(bool forward, std::size_t& at) {
    if (!forward) at = before(text_, at);
    std::size_t end = at;
    const char32_t c = text::next_code_point(text_, end);
    if (forward) at = end;
    return alphabet_.symbol(c);
}

}  // namespace tolmach::segmentation
