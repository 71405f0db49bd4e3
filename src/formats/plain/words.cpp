// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/words.hpp"

#include "embedded/formats.hpp"
#include "reference/cues.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace tolmach::formats::plain {
namespace {

constexpr std::array<std::string_view, 7> kNames = {
    "series", "number", "by", "name-particle", "and", "date-particle", "notes-heading"};
using Set = std::set<std::u32string, std::less<>>;

std::array<Set, kNames.size()> read_words() {
    std::array<Set, kNames.size()> table;
    std::string_view rest = embedded::title_block_tsv();
    while (!rest.empty()) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        const auto tab = line.find('\t');
        const auto name = std::find(kNames.begin(), kNames.end(), line.substr(0, tab));
        if (tab == line.npos || name == kNames.end()) continue;
        Set& words = table[static_cast<std::size_t>(name - kNames.begin())];
        for (line.remove_prefix(tab + 1); !line.empty();) {
            const std::string_view word = line.substr(0, line.find('|'));
            line.remove_prefix(std::min(line.size(), word.size() + 1));
            words.insert(text::to_utf32(word));
        }
    }
    return table;
}

const Set& words_of(Word kind) {
    static const auto table = read_words();
    return table[static_cast<std::size_t>(kind)];
}

}  // namespace

bool is_word_of(Word kind, std::u32string_view t) {
    const Set& words = words_of(kind);
    return words.find(reference::lower_of(bare(t))) != words.end();
}

std::size_t begins_with(Word kind, std::u32string_view t) {
    std::size_t longest = 0;
    for (const std::u32string& word : words_of(kind)) {
        if (word.size() <= longest || reference::lower_of(t.substr(0, word.size())) != word) continue;
        const bool ends =
            t.size() == word.size() || !text::is_letter(word.back()) || !text::is_letter(t[word.size()]);
        if (ends) longest = word.size();
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

std::u32string_view bare(std::u32string_view piece) {
    while (!piece.empty() && (text::is_punctuation(piece.back()) || text::is_space(piece.back())))
        piece.remove_suffix(1);
    while (!piece.empty() && (text::is_punctuation(piece.front()) || text::is_space(piece.front())))
        piece.remove_prefix(1);
    return piece;
}

}  // namespace tolmach::formats::plain
