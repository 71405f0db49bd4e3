// SPDX-License-Identifier: Apache-2.0
#include "reference/romanised.hpp"

#include "embedded/reference.hpp"
#include "reference/cues.hpp"
#include "text/character.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tolmach::reference {
namespace {

using WordSet = std::set<std::u32string, std::less<>>;

const WordSet& entries(std::string_view kind) {
    static const auto table = [] {
        std::map<std::string, WordSet, std::less<>> read;
        for (const std::string_view line : text::split(embedded::romanised_tsv(), '\n')) {
            const auto columns = text::split(line, '\t');
            if (line.starts_with('#') || columns.size() != 2) continue;
            for (const std::string_view entry : text::split(columns[1], '|'))
                read[std::string(columns[0])].insert(text::to_utf32(entry));
        }
        return read;
    }();
    static const WordSet none;
    const auto at = table.find(kind);
    return at == table.end() ? none : at->second;
}

bool is_sign(char32_t c) {
    return c == U'\'' || c == U'’' || c == U'ʹ' || c == U'ʺ' || c == U'ʼ';
}

bool is_foreign(const std::u32string& word) {
    static const WordSet& letters = entries("foreign-letter");
    static const WordSet& words = entries("foreign");
    return words.contains(word) || std::any_of(word.begin(), word.end(), [](char32_t c) {
               return letters.contains(std::u32string_view(&c, 1));
           });
}

bool is_evident(const std::u32string& word) {
    static const WordSet& words = entries("word");
    static const WordSet& endings = entries("ending");
    static const WordSet& signs = entries("sign");
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
