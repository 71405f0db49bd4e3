// SPDX-License-Identifier: Apache-2.0
// What the bytes of a plain document mean: which may stand where, and what they stand for.
#pragma once

#include "xml/events.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tolmach::xml {

using Bytes = std::array<bool, 256>;

inline constexpr std::string_view kSpace = " \t\r\n";

// A loop that is unrolled for the few characters it is asked about; find() would call a function.
constexpr bool among(std::string_view set, char c) {
    for (const char one : set)
        if (one == c) return true;
    return false;
}

constexpr Bytes bytes_of(std::string_view set) {
    Bytes made{};
    for (const char c : set)
        made[static_cast<unsigned char>(c)] = true;
    return made;
}

/// The bytes that do not simply stand for themselves in some text.
constexpr Bytes stops_of(std::string_view marks) {
    Bytes made = bytes_of(marks);
    for (std::size_t c = 0; c < made.size(); ++c)
        if (c >= 0x80 || (c < 0x20 && !among("\t\n", static_cast<char>(c)))) made[c] = true;
    return made;
}

constexpr bool has(const Bytes& set, char c) {
    return set[static_cast<unsigned char>(c)];
}

// A name of XML 1.0 in ASCII; the colon is part of a qualified name.
inline constexpr Bytes kStartsName = bytes_of(":ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
inline constexpr Bytes kInName =
    bytes_of(":ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-.0123456789");

/// The length of the character that stands at `at` and is not ASCII; 0 where it is not well-formed UTF-8 or
/// XML forbids it (U+FFFE, U+FFFF).
std::size_t wide_character(std::string_view bytes, std::size_t at);

/// Appends what `&name;` stands for; false where it is not predefined or no character.
bool append_reference(std::string& to, std::string_view name);

/// The prefix of a qualified name; nothing where the name has colons that Namespaces in XML forbids.
std::optional<std::string_view> prefix_of(std::string_view name);

}  // namespace tolmach::xml
