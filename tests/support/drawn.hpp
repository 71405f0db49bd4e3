// SPDX-License-Identifier: Apache-2.0
// How much of a corpus a run takes.
#pragma once

#include <cstddef>

namespace tolmach::tests {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kIsSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool kIsSanitized = true;
#else
inline constexpr bool kIsSanitized = false;
#endif
#else
inline constexpr bool kIsSanitized = false;
#endif

/// Under sanitizers, where each part takes ten times as long, one part in seven of a corpus is taken: they
/// look for what the code does wrong, while the figures of the whole are held by the other presets.
inline constexpr std::size_t kOneIn = kIsSanitized ? 7 : 1;

/// Whether the part with this number, counted from 0, is taken.
constexpr bool is_drawn(std::size_t number) {
    return number % kOneIn == 0;
}

}  // namespace tolmach::tests
