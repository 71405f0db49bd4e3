// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/back_links.hpp"

#include "formats/plain/words.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kLongestLink = 40;  // Code points; the words of the data are shorter.
constexpr std::u32string_view kArrows = U"↑↩⇑⤴⏎⮌⬆";

bool is_arrow(char32_t c) {
    return kArrows.find(c) != kArrows.npos;
}

bool is_variation_selector(char32_t c) {
    return c == U'\uFE0E' || c == U'\uFE0F';
}

std::size_t piece_end(std::u32string_view t, std::size_t at, std::size_t end) {
    while (at < end && !text::is_space(t[at]))
        ++at;
    return at;
}

// Whether a piece is the n-th of the links of a note that is called several times: `a`, `b`; `1`, `2`;
// `1,0`, `1,1`.
bool is_nth_link(std::u32string_view piece, std::size_t n) {
    if (piece.size() == 1) return piece[0] == U'a' + n || (n < 9 && piece[0] == U'1' + n);
    const std::size_t sign = piece.find_first_of(U",.");
    return sign != piece.npos && sign + 2 == piece.size() && text::is_digit(piece[0]) && n < 10 &&
           piece.back() == U'0' + n;
}

// Behind two or more of them, with `and` between; `at` itself without.
std::size_t skip_link_letters(std::u32string_view t, std::size_t at, std::size_t end) {
    std::size_t n = 0;
    std::size_t behind = at;
    for (std::size_t i = text::skip_spaces(t, at); i < end;) {
        const std::size_t stop = piece_end(t, i, end);
        auto piece = t.substr(i, stop - i);
        if (piece.size() > 1 && piece.back() == U',') piece.remove_suffix(1);
        if (is_nth_link(piece, n)) {
            ++n;
            behind = stop;
        } else if (n == 0 || !is_word_of(Word::And, piece)) {
            break;
        }
        i = text::skip_spaces(t, stop);
    }
    return n > 1 ? behind : at;
}

}  // namespace

std::size_t skip_back_links(std::u32string_view t, std::size_t at, std::size_t end) {
    std::size_t i = at;
    while (i < end) {
        const bool caret = t[i] == U'^' && i + 1 < end && text::is_space(t[i + 1]);
        if (is_arrow(t[i]) || caret) {
            i = skip_link_letters(t, i + 1, end);
        } else if (const std::size_t word =
                       begins_with(Word::BackLink, t.substr(i, std::min(end - i, kLongestLink)));
                   word > 0 && (i > at || (i + word < end && t[i + word] == U':'))) {
            i = skip_link_letters(t, i + word + (i + word < end && t[i + word] == U':' ? 1 : 0), end);
        } else if (is_variation_selector(t[i]) && i > at) {
            ++i;
        } else {
            break;
        }
        while (i < end && text::is_space(t[i]))
            ++i;
    }
    return i;
}

std::size_t without_back_links(std::u32string_view t, std::size_t start, std::size_t end) {
    for (;;) {
        while (end > start && (text::is_space(t[end - 1]) || is_variation_selector(t[end - 1])))
            --end;
        if (end == start) return end;
        if (is_arrow(t[end - 1])) {
            --end;
            continue;
        }
        const bool bracket = t[end - 1] == U']' || t[end - 1] == U')';
        const std::size_t from = end - std::min(end - start, kLongestLink);
        const std::size_t word = ends_with(Word::BackLink, t.substr(from, end - from - (bracket ? 1 : 0)));
        if (word == 0 || word + (bracket ? 2 : 1) > end - start) return end;
        const std::size_t before = end - word - (bracket ? 2 : 1);
        // A link stands in brackets or behind the note's own last mark; else it is a word of the note.
        const bool set_off =
            bracket ? t[before] == U'[' || t[before] == U'('
                    : before > start && text::is_space(t[before]) &&
                          std::u32string_view(U".!?…»”\")]").find(t[before - 1]) != std::u32string_view::npos;
        if (!set_off) return end;
        end = before;
    }
}

}  // namespace tolmach::formats::plain
