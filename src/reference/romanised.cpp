// SPDX-License-Identifier: Apache-2.0
#include "reference/romanised.hpp"

#include "embedded/reference.hpp"
#include "reference/cues.hpp"
#include "text/character.hpp"
#include "text/table.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace tolmach::reference {
namespace {

enum class Entry { Word, Ending, Sign, ForeignLetter, Foreign };
constexpr std::array<std::string_view, 5> kEntryNames = {"word", "ending", "sign", "foreign-letter",
                                                         "foreign"};

const text::WordSet& entries(Entry kind) {
    static const auto table = text::read_word_sets("romanised.tsv", embedded::romanised_tsv(), kEntryNames);
    return table[static_cast<std::size_t>(kind)];
}

bool is_sign(char32_t c) {
    return c == U'\'' || c == U'’' || c == U'ʹ' || c == U'ʺ' || c == U'ʼ';
}

bool is_foreign(const std::u32string& word) {
    static const text::WordSet& letters = entries(Entry::ForeignLetter);
    static const text::WordSet& words = entries(Entry::Foreign);
    return words.contains(word) || std::any_of(word.begin(), word.end(), [](char32_t c) {
               return letters.contains(std::u32string_view(&c, 1));
           });
}

bool is_evident(const std::u32string& word) {
    static const text::WordSet& words = entries(Entry::Word);
    static const text::WordSet& endings = entries(Entry::Ending);
    static const text::WordSet& signs = entries(Entry::Sign);
    std::u32string_view stem = word;
    while (!stem.empty() && is_sign(stem.back()))
        stem.remove_suffix(1);
    return words.contains(word) ||
           std::any_of(endings.begin(), endings.end(),
                       [&](const std::u32string& ending) {
                           return stem.ends_with(ending) && stem.size() >= ending.size() + 2;
                       }) ||
           std::any_of(signs.begin(), signs.end(),
                       [&](const std::u32string& sign) { return word.find(sign) != std::u32string::npos; });
}

}  // namespace

double romanised_share(std::u32string_view text) {
    const std::u32string lower = lower_of(text);
    std::size_t words = 0;
    std::size_t evident = 0;
    for (std::size_t i = 0; i < lower.size();) {
        if (!text::is_letter(lower[i])) {
            ++i;
            continue;
        }
        const std::size_t start = i;
        while (i < lower.size() &&
               (text::is_letter(lower[i]) || text::is_mark(lower[i]) || is_sign(lower[i])))
            ++i;
        const std::u32string word = lower.substr(start, i - start);
        const bool initial = word.size() == 1 && i < lower.size() && lower[i] == U'.';
        if (is_foreign(word) || text::script_of(word.front()) != text::Script::Latin) return 0;
        ++words;
        evident += !initial && is_evident(word);
    }
    return words == 0 ? 0 : static_cast<double>(evident) / static_cast<double>(words);
}

}  // namespace tolmach::reference
