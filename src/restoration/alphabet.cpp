// SPDX-License-Identifier: Apache-2.0
#include "restoration/alphabet.hpp"

#include "text/character.hpp"

#include <algorithm>

namespace tolmach::restoration {
namespace {

constexpr std::u32string_view kFurtherLetters = U"ёіў’";
constexpr Letter kBlockSize = 32;
static_assert(kLetters == 1 + kBlockSize + kFurtherLetters.size());
constexpr std::u32string_view kApostrophes = U"'ʼ`´‘";

}  // namespace

Letter letter_of(char32_t c) {
    if (c >= U'а' && c <= U'я') return static_cast<Letter>(c - U'а' + 1);
    const auto further = kFurtherLetters.find(c);
    if (further != kFurtherLetters.npos) return static_cast<Letter>(kBlockSize + 1 + further);
    return kEdge;
}

char32_t character_of(Letter letter) {
    if (letter <= kBlockSize) return U'а' + (letter - 1);
    return kFurtherLetters[static_cast<std::size_t>(letter - kBlockSize - 1)];
}

std::optional<Spelling> spelling_of(std::u32string_view word) {
    Spelling out;
    out.reserve(word.size());
    for (const char32_t c : word) {
        const bool apostrophe = kApostrophes.find(c) != kApostrophes.npos;
        const Letter letter = letter_of(apostrophe ? U'’' : text::to_lower(c));
        if (letter == kEdge) return std::nullopt;
        out += static_cast<char>(letter);
    }
    return out;
}

std::u32string characters_of(std::string_view spelling) {
    std::u32string out;
    for (const char letter : spelling)
        out += character_of(static_cast<Letter>(letter));
    return out;
}

Spelling folded(Spelling word, std::string_view language) {
    if (language == "ru")
        std::replace(word.begin(), word.end(), static_cast<char>(letter_of(U'ё')),
                     static_cast<char>(letter_of(U'е')));
    return word;
}

}  // namespace tolmach::restoration
