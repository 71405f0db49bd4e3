// SPDX-License-Identifier: Apache-2.0
#include "romanization/other_languages.hpp"

#include "embedded/romanization.hpp"
#include "romanization/comparable.hpp"
#include "text/character.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tolmach::romanization {
namespace {

constexpr std::size_t kFewestSmall = 2;   // Different small words that tell a language.
constexpr std::size_t kMostLetters = 40;  // Longer words are none.

struct TellingWords {
    text::WordSet words, small;
    std::vector<std::u32string> beginnings;
};
using OtherLanguages = std::map<std::string, TellingWords, std::less<>>;

const OtherLanguages& other_languages() {
    static const OtherLanguages all = [] {
        OtherLanguages read;
        for (const text::TableRow& row :
             text::read_table("other_languages.tsv", embedded::other_languages_tsv(), 3)) {
            TellingWords& of = read[std::string(row[0])];
            const std::size_t kind = row.index_of(1, {"word", "begins", "small"});
            const text::WordSet words = row.word_set(2);
            if (kind == 0) of.words = words;
            if (kind == 1) of.beginnings.assign(words.begin(), words.end());
            if (kind == 2) of.small = words;
        }
        return read;
    }();
    return all;
}

// The words of a passage in small letters, their marks and signs left out.
std::vector<std::u32string> bare_words(std::string_view passage) {
    std::vector<std::u32string> words(1);
    for (const char32_t c : comparable(passage)) {
        if (text::is_letter(c))
            words.back() += c;
        else if (text::is_space(c) && !words.back().empty())
            words.emplace_back();
        if (words.back().size() > kMostLetters) words.back().clear();
    }
    return words;
}

bool tells(const TellingWords& of, const std::vector<std::u32string>& words) {
    std::set<std::u32string_view> small;
    for (const std::u32string& word : words) {
        if (of.small.contains(word)) small.insert(word);
        const bool begins = std::any_of(of.beginnings.begin(), of.beginnings.end(),
                                        [&](const std::u32string& each) { return word.starts_with(each); });
        if (begins || of.words.contains(word)) return true;
    }
    return small.size() >= kFewestSmall;
}

}  // namespace

std::string_view other_language_of(std::string_view passage) {
    const std::vector<std::u32string> words = bare_words(passage);
    for (const auto& [language, of] : other_languages())
        if (tells(of, words)) return language;
    return {};
}

}  // namespace tolmach::romanization
