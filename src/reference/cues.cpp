// SPDX-License-Identifier: Apache-2.0
#include "reference/cues.hpp"

#include "embedded/reference.hpp"
#include "text/character.hpp"
#include "text/months.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <unordered_map>
#include <vector>

namespace tolmach::reference {
namespace {

constexpr std::array<std::string_view, 14> kNames = {
    "ibid",      "opcit",     "opener", "glued",  "locator",         "meta",    "name-prefix",
    "connector", "last-word", "vowel",  "elided", "one-letter-word", "resumer", "anaphor"};

// The words of a kind by their first code point, the longest first.
class Words {
  public:
    void add(std::u32string word) {
        auto& same = by_first_[word.front()];
        same.push_back(std::move(word));
        std::sort(same.begin(), same.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
        may_begin_.set(same.front().front() % may_begin_.size());
    }
    const std::vector<std::u32string>& beginning_with(char32_t first) const {
        static const std::vector<std::u32string> none;
        if (!may_begin_.test(first % may_begin_.size())) return none;
        const auto same = by_first_.find(first);
        return same == by_first_.end() ? none : same->second;
    }

  private:
    std::unordered_map<char32_t, std::vector<std::u32string>> by_first_;
    std::bitset<256> may_begin_;  ///< A glance that spares most look-ups.
};

std::array<Words, kNames.size()> read_cues() {
    std::array<Words, kNames.size()> table;
    for (const text::TableRow& row : text::read_table("cues.tsv", embedded::cues_tsv(), 2))
        for (const std::string_view word : row.words(1))
            table[row.index_of(0, kNames)].add(lower_of(text::to_utf32(word)));
    return table;
}

const Words& words_of(Cue cue) {
    static const auto table = read_cues();
    return table[static_cast<std::size_t>(cue)];
}

}  // namespace

std::size_t cue_at(Cue cue, std::u32string_view lower, std::size_t at) {
    if (at >= lower.size()) return 0;
    for (const std::u32string& word : words_of(cue).beginning_with(lower[at])) {
        if (lower.substr(at, word.size()) != word) continue;
        const std::size_t end = at + word.size();
        const bool ends =
            !text::is_letter(word.back()) || end == lower.size() || !text::is_letter(lower[end]);
        if (ends) return word.size();
    }
    return 0;
}

bool holds_cue(Cue cue, std::u32string_view lower) {
    for (std::size_t i = 0; i < lower.size(); ++i)
        if ((i == 0 || !text::is_letter(lower[i - 1])) && cue_at(cue, lower, i) != 0) return true;
    return false;
}

bool is_cue(Cue cue, std::u32string_view word) {
    return !word.empty() && cue_at(cue, word, 0) == word.size();
}

bool is_inner_capital_name(std::u32string_view word) {
    static const text::WordSet names = [] {
        text::WordSet read;
        for (const text::TableRow& row :
             text::read_table("inner_capitals.tsv", embedded::inner_capitals_tsv(), 1))
            read.insert(text::to_utf32(row[0]));
        return read;
    }();
    return names.find(word) != names.end();
}

bool is_month(std::u32string_view word) {
    return text::month_words().find(word) != text::month_words().end();
}

std::u32string lower_of(std::u32string_view text) {
    std::u32string lower(text);
    for (char32_t& c : lower)
        c = text::to_lower(c);
    return lower;
}

}  // namespace tolmach::reference
