// SPDX-License-Identifier: Apache-2.0
#include "glossary/matcher/words.hpp"

#include "embedded/glossary.hpp"
#include "morphology/forms.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/quotes.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <array>
#include <map>
#include <mutex>
#include <utility>

namespace tolmach::glossary {
namespace {

// FNV-1a over code points, with a last mix so that keys of phrases can be combined.
constexpr std::uint64_t kOffset = 0xCBF29CE484222325U;
constexpr std::uint64_t kPrime = 0x100000001B3U;

std::uint64_t with(std::uint64_t hash, char32_t c) {
    return (hash ^ static_cast<std::uint64_t>(c)) * kPrime;
}

std::uint64_t mixed(std::uint64_t hash) {
    hash ^= hash >> 32;
    hash *= 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 29);
}

bool is_part(char32_t c) {
    return text::is_letter(c) || text::is_digit(c) || text::is_mark(c) || c == U'_';
}

// The scripts that the house writes lie below; asking ICU for each letter would take most of a scan.
constexpr std::size_t kQuick = 0x600;

bool is_word_part(char32_t c) {
    static const auto quick = [] {
        std::array<bool, kQuick> table{};
        for (std::size_t i = 0; i < kQuick; ++i)
            table[i] = is_part(static_cast<char32_t>(i));
        return table;
    }();
    return c < kQuick ? quick[c] : is_part(c);
}

std::map<std::string, WordRules, std::less<>> read_word_rules() {
    std::map<std::string, WordRules, std::less<>> all;
    for (const text::TableRow& row : text::read_table("words.tsv", embedded::words_tsv(), 3)) {
        WordRules& rules = all[std::string(row[0])];
        const std::size_t rule = row.index_of(1, {"inside", "initial", "suffix", "article"});
        for (const std::u32string& value : row.word_set(2, ' ')) {
            if (rule == 0)
                rules.inside += value;
            else if (rule == 1)
                rules.initials.emplace_back(value.at(0), value.at(1));
            else if (rule == 2)
                rules.suffixes.insert(value);  // Articles are for doubtful_text.cpp.
        }
    }
    return all;
}

std::uint64_t key_of(std::u32string_view word, const WordRules& rules) {
    char32_t first = word.front();
    for (const auto& [written, looked_up] : rules.initials)
        if (first == written) first = looked_up;
    std::uint64_t key = with(kOffset, first);
    for (const char32_t c : word.substr(1))
        key = with(key, c);
    return mixed(key);
}

std::uint64_t key_of_gap(std::u32string_view gap) {
    std::uint64_t key = kOffset;
    for (const char32_t c : gap)
        if (c != U' ' && !text::opens_quotation(c) && !text::closes_quotation(c)) key = with(key, c);
    return key;
}

// Whether an apostrophe alone stands between word `i` and the one before it.
bool joined(std::u32string_view folded, const std::vector<Word>& words, std::size_t i) {
    return i > 0 && i < words.size() && words[i].start == words[i - 1].end + 1 &&
           folded[words[i - 1].end] == U'’';
}

}  // namespace

const WordRules& word_rules(std::string_view language) {
    // Each language when it is first asked for, because what it elides stands in the tables of its forms.
    static std::mutex lock;
    static const auto written = read_word_rules();
    static std::map<std::string, WordRules, std::less<>> known;
    const std::string primary = text::primary_language(language);
    const std::scoped_lock guard(lock);
    if (const auto at = known.find(primary); at != known.end()) return at->second;
    const auto at = written.find(primary);
    WordRules rules = at == written.end() ? WordRules{} : at->second;
    for (const std::string& prefix : morphology::elided_prefixes(primary))
        rules.elisions.insert(text::to_utf32(prefix));
    return known.emplace(primary, std::move(rules)).first->second;
}

std::vector<Word> words_of(std::u32string_view folded, const WordRules& rules) {
    std::vector<Word> words;
    std::size_t before = 0;
    for (std::size_t i = 0; i < folded.size();) {
        if (!is_word_part(folded[i])) {
            ++i;
            continue;
        }
        const std::size_t start = i;
        const auto has_longer = [&](std::size_t at) {
            return is_word_part(folded[at]) ||
                   (!rules.inside.empty() && rules.inside.find(folded[at]) != std::u32string::npos &&
                    at + 1 < folded.size() && text::is_letter(folded[at + 1]));
        };
        while (i < folded.size() && has_longer(i))
            ++i;
        words.push_back({start, i, key_of(folded.substr(start, i - start), rules),
                         key_of_gap(folded.substr(before, start - before))});
        before = i;
    }
    return words;
}

std::uint64_t extended(std::uint64_t phrase, std::uint64_t gap, std::uint64_t word) {
    return mixed(phrase * kPrime + gap) ^ word;
}

bool may_begin(std::u32string_view folded, const std::vector<Word>& words, std::size_t i,
               const WordRules& rules) {
    if (!joined(folded, words, i)) return true;
    const Word& before = words[i - 1];
    return rules.elisions.contains(folded.substr(before.start, before.end - before.start)) &&
           may_begin(folded, words, i - 1, rules);
}

bool may_end(std::u32string_view folded, const std::vector<Word>& words, std::size_t i,
             const WordRules& rules) {
    if (!joined(folded, words, i + 1)) return true;
    const Word& next = words[i + 1];
    return rules.suffixes.contains(folded.substr(next.start, next.end - next.start));
}

}  // namespace tolmach::glossary
