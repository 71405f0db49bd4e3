// SPDX-License-Identifier: Apache-2.0
// Offsets whose unit is their type: mixing bytes, code points and UTF-16 units is our likeliest bug.
#pragma once

#include <compare>
#include <cstddef>

namespace tolmach::base {

/// A position counted in one unit; positions of different units neither compare nor convert.
template <class Unit>
struct Offset {
    std::size_t value = 0;

    constexpr Offset() = default;
    constexpr explicit Offset(std::size_t v) : value(v) {}
    constexpr auto operator<=>(const Offset&) const = default;
    constexpr Offset operator+(std::size_t n) const { return Offset(value + n); }
    constexpr Offset operator-(std::size_t n) const { return Offset(value - n); }
    /// The distance between two positions of the same unit; `from` must not come later.
    constexpr std::size_t operator-(Offset from) const { return value - from.value; }
    constexpr Offset& operator++() { return ++value, *this; }
};

using ByteOffset = Offset<struct BytesUnit>;
using CodePoint = Offset<struct CodePointsUnit>;
using Utf16Index = Offset<struct Utf16Unit>;

/// A half-open range of positions of one unit.
template <class Unit>
struct Span {
    Offset<Unit> start, end;

    constexpr bool operator==(const Span&) const = default;
    constexpr std::size_t size() const { return end - start; }
    constexpr bool empty() const { return start == end; }
};

using ByteSpan = Span<BytesUnit>;
using CodePointSpan = Span<CodePointsUnit>;

}  // namespace tolmach::base
