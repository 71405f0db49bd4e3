// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/words.hpp"

#include "embedded/formats.hpp"
#include "reference/cues.hpp"
#include "text/character.hpp"
#include "text/table.hpp"

#include <array>

namespace tolmach::formats::plain {
namespace {

constexpr std::array<std::string_view, 22> kNames = {
    "series",        "number",    "by",        "name-particle", "and",         "date-particle",
    "notes-heading", "back-link", "mark-word", "label",         "affiliation", "chrome",
    "page",          "section",   "caption",   "credit",        "keywords",    "act",
    "compound",      "published", "picture",   "agency"};

const text::WordSet& words_of(Word kind) {
    static const auto table = text::read_word_sets("title_block.tsv", embedded::title_block_tsv(), kNames);
    return table[static_cast<std::size_t>(kind)];
}

}  // namespace

bool is_word_of(Word kind, std::u32string_view t) {
    const text::WordSet& words = words_of(kind);
    return words.find(reference::lower_of(bare(t))) != words.end();
}

std::size_t begins_with(Word kind, std::u32string_view t) {
    if (t.empty()) return 0;
    const char32_t first = text::to_lower(t.front());
    std::size_t longest = 0;
    for (const std::u32string& word : words_of(kind)) {
        const bool may = word.size() > longest && first == word.front();
        if (!may || reference::lower_of(t.substr(0, word.size())) != word) continue;
        const bool ends =
            t.size() == word.size() || !text::is_letter(word.back()) || !text::is_letter(t[word.size()]);
        if (ends) longest = word.size();
    }
    return longest;
}

std::size_t ends_with(Word kind, std::u32string_view t) {
    std::size_t longest = 0;
    for (const std::u32string& word : words_of(kind)) {
        if (word.size() <= longest || word.size() > t.size()) continue;
        const std::size_t start = t.size() - word.size();
        if (reference::lower_of(t.substr(start)) != word) continue;
        if (start == 0 || !text::is_letter(t[start - 1])) longest = word.size();
    }
    return longest;
}

std::vector<std::u32string_view> pieces_of(std::u32string_view line) {
    std::vector<std::u32string_view> pieces;
    for (std::size_t i = 0; i < line.size();) {
        std::size_t end = i;
        while (end < line.size() && !text::is_space(line[end]))
            ++end;
        if (end > i) pieces.push_back(line.substr(i, end - i));
        i = end + 1;
    }
    return pieces;
}

std::u32string_view trimmed(std::u32string_view t) {
    while (!t.empty() && text::is_space(t.back()))
        t.remove_suffix(1);
    while (!t.empty() && text::is_space(t.front()))
        t.remove_prefix(1);
    return t;
}

std::u32string_view bare(std::u32string_view piece) {
    while (!piece.empty() && (text::is_punctuation(piece.back()) || text::is_space(piece.back())))
        piece.remove_suffix(1);
    while (!piece.empty() && (text::is_punctuation(piece.front()) || text::is_space(piece.front())))
        piece.remove_prefix(1);
    return piece;
}

}  // namespace tolmach::formats::plain
