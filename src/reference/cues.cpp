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
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace tolmach::reference {
namespace {

constexpr std::array<std::string_view, 17> kNames = {
    "ibid",        "opcit",     "opener",    "glued",   "locator",   "meta",
    "name-prefix", "connector", "last-word", "vowel",   "elided",    "one-letter-word",
    "resumer",     "anaphor",   "linker",    "pronoun", "possessive"};

using Kinds = std::uint32_t;  // A bit for each kind.
static_assert(kNames.size() <= 32);

// The words of all kinds by their first code point, the longest first.
class Words {
  public:
    void add(std::size_t kind, std::u32string word) {
        const char32_t first = word.front();
        auto& same = by_first_[kind][first];
        same.push_back(std::move(word));
        std::sort(same.begin(), same.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
        may_begin_[first % may_begin_.size()] |= static_cast<Kinds>(1U << kind);
    }
    /// A glance that spares most look-ups.
    bool may_begin(std::size_t kind, char32_t first) const {
        return (may_begin_[first % may_begin_.size()] >> kind & 1) != 0;
    }
    const std::vector<std::u32string>& beginning_with(std::size_t kind, char32_t first) const {
        static const std::vector<std::u32string> none;
        const auto same = by_first_[kind].find(first);
        return same == by_first_[kind].end() ? none : same->second;
    }

  private:
    std::array<std::unordered_map<char32_t, std::vector<std::u32string>>, kNames.size()> by_first_;
    std::array<Kinds, 256> may_begin_{};
};

Words read_cues() {
    Words words;
    for (const text::TableRow& row : text::read_table("cues.tsv", embedded::cues_tsv(), 2))
        for (const std::string_view word : row.words(1))
            words.add(row.index_of(0, kNames), lower_of(text::to_utf32(word)));
    return words;
}

const Words& all_cues() {
    static const Words words = read_cues();
    return words;
}

}  // namespace

std::size_t cue_at(Cue cue, std::u32string_view lower, std::size_t at) {
    if (at >= lower.size()) return 0;
    const Words& words = all_cues();
    const auto kind = static_cast<std::size_t>(cue);
    if (!words.may_begin(kind, lower[at])) return 0;
    for (const std::u32string& word : words.beginning_with(kind, lower[at])) {
        if (!lower.substr(at).starts_with(word)) continue;
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
    // Nearly every word of a text is asked about.
    static const auto may_begin = [] {
        std::bitset<256> first;
        for (const std::u32string& month : text::month_words())
            first.set(month.front() % first.size());
        return first;
    }();
    return !word.empty() && may_begin.test(word.front() % may_begin.size()) &&
           text::month_words().contains(word);
}

std::u32string lower_of(std::u32string_view text) {
    std::u32string lower(text);
    for (char32_t& c : lower)
        c = text::to_lower(c);
    return lower;
}

}  // namespace tolmach::reference
