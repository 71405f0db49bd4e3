// SPDX-License-Identifier: Apache-2.0
#include "checks/characters_of_text.hpp"

#include "text/character.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

namespace known = text::known_characters;

// An apostrophe that is a letter of its own.
constexpr char32_t kApostropheLetter = 0x2BC;
constexpr std::size_t kCharactersOfWord = 5;  // Of prose, the space included; for room only.

}  // namespace

CharactersOfText::CharactersOfText(std::u32string_view text) {
    words_.reserve(text.size() / kCharactersOfWord);
    marks_.reserve(2 + text.size() / (2 * kCharactersOfWord));
    const char32_t* const all = text.data();
    const std::size_t size = text.size();
    known::Properties before = 0;
    for (std::size_t i = 0; i < size;) {
        const char32_t c = all[i];
        const known::Properties properties = known::properties_of(c);
        if ((properties & known::kLetter) != 0) {
            i = word_at(all, size, i);
            before = 0;
            continue;
        }
        note(c);
        all_ = static_cast<known::Properties>(all_ | properties);
        if (c != U' ' && (properties & (known::kMark | known::kDigit)) == 0) marks_.push_back(i);
        two_spaces_ = two_spaces_ || (before & properties & known::kSpace) != 0;
        before = properties;
        ++i;
    }
}

[[gnu::always_inline]] inline void CharactersOfText::note(char32_t c) {
    const std::size_t sign = sign_of(c);
    signs_[sign / 64] |= std::uint64_t{1} << (sign % 64);
}

// Reads the word that begins with a letter, as letter_runs() does; gives its end.
std::size_t CharactersOfText::word_at(const char32_t* text, std::size_t size, std::size_t start) {
    std::size_t i = start;
    known::Properties before = 0, all = 0;
    for (; i < size; ++i) {
        const char32_t c = text[i];
        const known::Properties properties = known::properties_of(c);
        if ((properties & (known::kLetter | known::kMark)) == 0) {
            const bool inside = (c == U'\'' || c == U'’') && i + 1 < size && text::is_letter(text[i + 1]);
            if (!inside) break;
            marks_.push_back(i);
            before = 0;
        } else {
            if (c == kApostropheLetter) marks_.push_back(i);
            if ((properties & known::kUpper) != 0) {
                if (before == 0) capitals_.push_back(i);
                two_capitals_ = two_capitals_ || (before & known::kUpper) != 0;
            }
            before = properties;
        }
        note(c);
        all = static_cast<known::Properties>(all | properties);
    }
    all_ = static_cast<known::Properties>(all_ | all);
    words_.emplace_back(start, i);
    return i;
}

bool CharactersOfText::may_hold(std::u32string_view any_of) const {
    return std::any_of(any_of.begin(), any_of.end(), [&](char32_t c) {
        const std::size_t sign = sign_of(c);
        return (signs_[sign / 64] >> (sign % 64) & 1U) != 0;
    });
}

}  // namespace tolmach::checks
