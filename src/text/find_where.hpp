// SPDX-License-Identifier: Apache-2.0
// find_where: the first character of a kind, many characters at a time.
#pragma once

#include <cstddef>
#include <string_view>

namespace tolmach::text {

/// The first place from `from` on where `is(place)` is not 0, or the size. It is asked of 16 places at once,
/// which is quick where it compares without branches (`|`, `&`).
template <class Char, class Is>
std::size_t find_where(std::basic_string_view<Char> text, std::size_t from, const Is& is) {
    constexpr std::size_t kAtOnce = 16;
    for (; from + kAtOnce <= text.size(); from += kAtOnce) {
        Char any = 0;
        for (std::size_t i = 0; i < kAtOnce; ++i)
            any = static_cast<Char>(any | static_cast<Char>(is(text.data() + from + i)));
        if (any != 0) break;
    }
    while (from < text.size() && !is(text.data() + from))
        ++from;
    return from;
}

}  // namespace tolmach::text
