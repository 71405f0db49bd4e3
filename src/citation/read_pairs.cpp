// SPDX-License-Identifier: Apache-2.0
#include "citation/read_pairs.hpp"

#include "text/character.hpp"
#include "text/quotes.hpp"

#include <string>

namespace tolmach::citation {
namespace {

constexpr std::size_t kDeepest =
    8;  ///< Further marks than these nobody nests: what lies deeper is unbalanced.

bool is_word_at(std::u32string_view text, std::size_t at) {
    return at < text.size() && (text::is_letter(text[at]) || text::is_digit(text[at]));
}

bool opens(std::u32string_view text, std::size_t at) {
    const char32_t c = text[at];
    if (c == U'[') return true;
    const bool glued = at > 0 && is_word_at(text, at - 1);
    if (c == U'\'' || c == U'`') return !glued && is_word_at(text, at + 1);
    return text::opens_quotation(c) && !(text::is_single_quote(c) && glued);
}

// What closes a mark at a place, the straight apostrophe included.
bool closes(std::u32string_view text, std::size_t at, char32_t opening) {
    const char32_t c = text[at];
    if (opening == U'[') return c == U']';
    const bool apostrophe = c == U'\'' || c == U'’';
    if (apostrophe && is_word_at(text, at + 1)) return false;
    if (opening == U'\'') return c == U'\'';
    if (opening == U'`') return apostrophe || c == U'`';
    return text::closing_quotes(opening).find(c) != std::u32string_view::npos;
}

}  // namespace

std::vector<std::size_t> pairs_of(std::u32string_view text) {
    std::vector<std::size_t> partner(text.size(), 0);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t depth = open.size();
        const std::size_t lowest = depth > kDeepest ? depth - kDeepest : 0;
        while (depth > lowest && !closes(text, i, text[open[depth - 1]]))
            --depth;
        if (depth > lowest) {
            partner[open[depth - 1]] = i;
            open.resize(depth - 1);
        } else if (opens(text, i)) {
            open.push_back(i);
        }
    }
    // What is inside another is no pair of its own.
    for (std::size_t i = 0; i < text.size(); ++i)
        if (const std::size_t close = partner[i]; close != 0) {
            for (std::size_t inside = i + 1; inside < close; ++inside)
                partner[inside] = 0;
            i = close;
        }
    return partner;
}

}  // namespace tolmach::citation
