// SPDX-License-Identifier: Apache-2.0
#include "segmentation/pattern.hpp"

#include <algorithm>
#include <array>

namespace tolmach::segmentation {
namespace {

using text::CharSet;

CharSet property(std::string_view name) {
    return text::with_property(name).value_or(CharSet{});
}

// java.util.regex.Pattern, "POSIX character classes (US-ASCII only)".
struct PosixClass {
    std::string_view name;
    CharSet set;
};
const std::array<PosixClass, 13>& posix_classes() {
    static const std::array<PosixClass, 13> table = {{
        {"Lower", {{'a', 'z'}}},
        {"Upper", {{'A', 'Z'}}},
        {"ASCII", {{0, 0x7F}}},
        {"Alpha", {{'A', 'Z'}, {'a', 'z'}}},
        {"Digit", {{'0', '9'}}},
        {"Alnum", {{'0', '9'}, {'A', 'Z'}, {'a', 'z'}}},
        {"Punct", {{'!', '/'}, {':', '@'}, {'[', '`'}, {'{', '~'}}},
        {"Graph", {{'!', '~'}}},
        {"Print", {{' ', '~'}}},
        {"Blank", {{'\t', '\t'}, {' ', ' '}}},
        {"Cntrl", {{0, 0x1F}, {0x7F, 0x7F}}},
        {"XDigit", {{'0', '9'}, {'A', 'F'}, {'a', 'f'}}},
        {"Space", {{'\t', '\r'}, {' ', ' '}}},
    }};
    return table;
}

CharSet java_set(char32_t letter) {
    switch (letter) {
        case U's':
            return {{'\t', '\r'}, {' ', ' '}};
        case U'd':
            return {{'0', '9'}};
        case U'w':
            return {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
        default:
            return {};
    }
}

CharSet icu_set(char32_t letter) {
    switch (letter) {
        case U's':
            return property("White_Space");
        case U'd':
            return property("Nd");
        case U'w':
            return word_characters();
        case U'h':
            return text::united(property("Zs"), {{'\t', '\t'}});
        case U'v':
            return {{'\n', '\r'}, {0x85, 0x85}, {0x2028, 0x2029}};
        default:
            return {};
    }
}

}  // namespace

const CharSet& word_characters() {
    static const CharSet set =
        text::united(text::united(property("Alphabetic"), property("M")),
                     text::united(text::united(property("Nd"), property("Pc")), {{0x200C, 0x200D}}));
    return set;
}

CharSet escaped_set(char32_t letter, Dialect dialect) {
    const bool negated = letter >= U'A' && letter <= U'Z';
    const char32_t lower = negated ? letter + 0x20 : letter;
    CharSet set = dialect == Dialect::Java ? java_set(lower) : CharSet{};
    if (set.empty()) set = icu_set(lower);
    return negated && !set.empty() ? text::complement(set) : set;
}

CharSet property_set(std::string_view name, Dialect dialect) {
    const auto& posix = posix_classes();
    const auto found =
        std::find_if(posix.begin(), posix.end(), [&](const auto& c) { return c.name == name; });
    if (dialect == Dialect::Java && found != posix.end()) return found->set;
    if (auto set = text::with_property(name)) return *set;
    for (const std::string_view prefix : {"Is", "In"})
        if (name.starts_with(prefix)) return property(name.substr(prefix.size()));
    return {};
}

}  // namespace tolmach::segmentation
