// SPDX-License-Identifier: Apache-2.0
#include "text/language.hpp"

#include "embedded/text.hpp"
#include "text/character.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <unicode/ulocdata.h>
#include <unicode/uniset.h>

#include <algorithm>
#include <bitset>
#include <deque>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tolmach::text {
namespace {

constexpr std::size_t kEnough = 20'000;  // Bytes that show a language.

/// Each common word and its languages.
struct Words {
    std::unordered_map<std::u32string_view, std::vector<std::string_view>> languages;
    std::deque<std::u32string> texts;

    // A glance that spares most look-ups: how the words look.
    static constexpr std::size_t kLooks = 4096;
    static std::size_t look_of(std::u32string_view word) {
        return (word.front() * 31U + word.back() * 67U + word.size() * 37U) % kLooks;
    }
    std::bitset<kLooks> looks;
};

std::size_t utf8_size(char32_t c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

Words read_words() {
    Words words;
    for (const TableRow& row : read_table("common_words.tsv", embedded::common_words_tsv(), 2))
        for (const std::string_view word : row.words(1, ' ')) {
            const std::u32string& text = words.texts.emplace_back(to_utf32(word));
            words.languages[text].push_back(row[0]);
            words.looks.set(Words::look_of(text));
        }
    return words;
}

}  // namespace

const std::vector<std::string_view>& languages_with(std::u32string_view common_word) {
    static const Words words = read_words();
    static const std::vector<std::string_view> none;
    if (common_word.empty() || !words.looks[Words::look_of(common_word)]) return none;
    const auto at = words.languages.find(common_word);
    return at == words.languages.end() ? none : at->second;
}

std::map<std::string_view, std::size_t> common_words_in(std::u32string_view text) {
    std::map<std::string_view, std::size_t> hits;
    std::u32string word;
    const auto end_word = [&] {
        for (const std::string_view language : languages_with(word))
            ++hits[language];
        word.clear();
    };
    std::size_t bytes = 0;
    for (const char32_t c : text) {
        if (bytes > kEnough) return hits;
        bytes += utf8_size(c);
        if (is_letter(c))
            word += to_lower(c);
        else if (!word.empty())
            end_word();
    }
    if (bytes <= kEnough) end_word();
    return hits;
}

std::map<std::string_view, std::size_t> common_words_in(std::string_view utf8) {
    constexpr std::size_t kLongestCharacter = 4;  // Bytes.
    return common_words_in(to_utf32(utf8.substr(0, kEnough + 2 * kLongestCharacter)));
}

std::string guess_language(std::string_view utf8) {
    const auto hits = common_words_in(utf8);
    std::string_view best;
    std::size_t most = 0;
    for (const auto& [language, count] : hits)
        if (count > most) std::tie(best, most) = std::pair(language, count);
    return std::string(best);
}

CharSet letters_of(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    ULocaleData* data = ulocdata_open(std::string(language).c_str(), &status);
    if (U_FAILURE(status)) return {};
    icu::UnicodeSet set;
    // The data of the root and of a default language are those of no language in particular.
    const bool known = status != U_USING_DEFAULT_WARNING;
    ulocdata_getExemplarSet(data, set.toUSet(), USET_ADD_CASE_MAPPINGS, ULOCDATA_ES_STANDARD, &status);
    ulocdata_close(data);
    std::vector<CodePointRange> ranges;
    if (known && U_SUCCESS(status))
        for (std::int32_t i = 0; i < set.getRangeCount(); ++i)
            ranges.push_back(
                {static_cast<char32_t>(set.getRangeStart(i)), static_cast<char32_t>(set.getRangeEnd(i))});
    return char_set(std::move(ranges));
}

}  // namespace tolmach::text
