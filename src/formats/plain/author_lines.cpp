// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/author_lines.hpp"

#include "formats/plain/words.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <string>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kLongestAffiliation = 120;  // Code points.

// Two to five capitalised words, initials and particles.
bool is_author_name(std::u32string_view t) {
    const auto pieces = pieces_of(t);
    std::size_t capitals = 0;
    for (const auto piece : pieces) {
        const auto word = bare(piece);
        if (word.empty() ||
            std::any_of(word.begin(), word.end(), [](char32_t c) { return text::is_digit(c); }))
            return false;
        if (text::is_upper(word.front()) ||
            (word.size() > 2 && (word[1] == U'’' || word[1] == U'\'') && text::is_upper(word[2])))
            ++capitals;
        else if (!is_word_of(Word::NameParticle, word))
            return false;
        const auto inner = piece.substr(0, piece.size() - 1);
        if (inner.find_first_of(U":;?!«»“”\"") != inner.npos ||
            std::u32string_view(U":;?!»”").find(piece.back()) != std::u32string_view::npos)
            return false;
    }
    return capitals >= 2 && pieces.size() <= 5;
}

// `By Jane Weir`, `Author: Jane Weir`.
bool is_led_to_names(std::u32string_view line) {
    std::size_t by = begins_with(Word::By, line);
    while (by > 0 && by < line.size() && (text::is_space(line[by]) || line[by] == U':'))
        ++by;
    return by > 0 && by < line.size() && are_names(line.substr(by));
}

// `Harbour Notes by Jane Weir`: what a house calls the column stands before the author.
bool is_column_by_names(std::u32string_view line) {
    constexpr std::size_t kMostWords = 3;
    const auto pieces = pieces_of(line);
    for (std::size_t i = 1; i <= kMostWords && i + 1 < pieces.size(); ++i)
        if (text::is_lower(pieces[i].front()) && is_word_of(Word::By, pieces[i]))
            return are_names(line.substr(static_cast<std::size_t>(pieces[i + 1].data() - line.data())));
    return false;
}

// `Jane Weir, senior fellow of the Harbour Institute`.
bool is_described_name(std::u32string_view line) {
    const std::size_t comma = line.find(U',');
    if (comma == line.npos || !is_author_name(line.substr(0, comma))) return false;
    const auto rest = trimmed(line.substr(comma + 1));
    return !rest.empty() && text::is_lower(rest.front()) && is_affiliation(rest);
}

}  // namespace

bool are_names(std::u32string_view line) {
    if (const auto bracket = line.find(U" ("); bracket != line.npos && line.back() == U')')
        line = line.substr(0, bracket);
    std::u32string name;
    const auto ends = [&] {
        const bool good = is_author_name(name);
        name.clear();
        return good;
    };
    for (const auto piece : pieces_of(line)) {
        if (piece == U"&" || (!text::is_upper(piece.front()) && is_word_of(Word::And, piece))) {
            if (!ends()) return false;
            continue;
        }
        name.append(name.empty() ? U"" : U" ").append(piece);
        if (piece.back() != U',' && piece.back() != U';') continue;
        name.pop_back();
        if (!ends()) return false;
    }
    return ends();
}

bool is_author_line(std::u32string_view line) {
    return is_led_to_names(line) || is_column_by_names(line) || is_described_name(line);
}

bool is_affiliation(std::u32string_view line) {
    if (line.empty() || line.size() > kLongestAffiliation || line.back() == U'.' || line.back() == U':' ||
        line.back() == U'?')
        return false;
    const auto pieces = pieces_of(line);
    if (pieces.size() == 1 && line.find(U'@') != line.npos) return true;
    return std::any_of(pieces.begin(), pieces.end(),
                       [](std::u32string_view piece) { return is_word_of(Word::Affiliation, piece); });
}

}  // namespace tolmach::formats::plain
