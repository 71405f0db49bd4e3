// SPDX-License-Identifier: Apache-2.0
// Pairs of quotation marks.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// What may close a quotation that a mark opens: one or two marks, for `„` is closed by `“` and by `”`;
/// empty for a mark that opens none, or may be an apostrophe.
std::u32string_view closing_marks_of(char32_t opening);

/// False for a character that is surely no quotation mark, single ones included: a glance that spares most
/// look-ups.
constexpr bool may_be_quotation_mark(char32_t c) {
    return c == U'"' || c == U'\'' || c == U'`' || (c >= 0xA0 && c < 0xC0) || (c >= 0x2000 && c < 0x2040);
}

/// Whether a mark may stand between the final mark of a sentence and its end.
bool may_close_sentence(char32_t c);

/// Whether a mark leans on the word after it: at a start, or after a space or an opening mark.
bool opens_here(std::u32string_view text, std::size_t at);
/// Whether a mark leans on the word before it, and no word follows at once.
bool closes_here(std::u32string_view text, std::size_t at);

/// Two marks and the text between them.
struct Quotation {
    std::size_t open = 0, close = 0;
};

/// The quotations between two given marks that differ, nested or not.
struct Nest {
    std::vector<Quotation> pairs;   ///< By their opening marks.
    std::vector<std::size_t> lone;  ///< Marks without partner, and openings where a closing should stand.
    std::vector<int> depth;         ///< For each code point how many pairs it stands in.
    bool left_open = false;         ///< The last opening has no partner, and nothing stands in its place.
};
Nest nest_of(std::u32string_view text, const std::vector<bool>& masked, char32_t opening, char32_t closing);

/// The outermost quotations in a text, whatever their marks.
std::vector<Quotation> quotations_of(std::u32string_view text, const std::vector<bool>& masked);

}  // namespace tolmach::checks
