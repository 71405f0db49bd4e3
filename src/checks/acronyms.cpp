// SPDX-License-Identifier: Apache-2.0
#include "checks/acronyms.hpp"

#include "checks/capitalised_words.hpp"
#include "embedded/checks.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace tolmach::checks {
namespace {

constexpr std::size_t kShortestAcronym = 3;
constexpr std::size_t kLongestAcronym = 6;  // Longer ones are words in capitals.

// By language: `EU=UE`.
const text::WordSet& known_orders(const std::string& language) {
    static const auto known = [] {
        std::map<std::string, text::WordSet, std::less<>> all;
        for (const text::TableRow& row : text::read_table("acronyms.tsv", embedded::acronyms_tsv(), 2))
            all.emplace(row[0], row.word_set(1));
        return all;
    }();
    static const text::WordSet none;
    const auto at = known.find(language);
    return at == known.end() ? none : at->second;
}

std::vector<CapitalisedWord> acronyms_in(const View& side) {
    std::vector<CapitalisedWord> words;
    std::copy_if(side.capitalised().begin(), side.capitalised().end(), std::back_inserter(words),
                 [](const CapitalisedWord& word) {
                     return word.text.size() >= kShortestAcronym && word.text.size() <= kLongestAcronym &&
                            word.is_acronym();
                 });
    return words;
}

// The same letters behind the same first one; a translation has another order from the first letter on: NATO,
// OTAN.
bool is_reordered(std::u32string_view a, std::u32string_view b) {
    return a.size() > kShortestAcronym && a.size() == b.size() && a.front() == b.front() && a != b &&
           std::is_permutation(a.begin(), a.end(), b.begin());
}

bool has_acronym(const std::vector<CapitalisedWord>& words, const std::u32string& text) {
    return std::any_of(words.begin(), words.end(), [&](const auto& each) { return each.text == text; });
}

}  // namespace

void Acronyms::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const std::vector<CapitalisedWord> target = acronyms_in(pair.target);
    if (target.empty()) return;
    const std::vector<CapitalisedWord> source = acronyms_in(pair.source);
    for (const CapitalisedWord& word : target) {
        if (has_acronym(source, word.text)) continue;
        const auto meant = std::find_if(source.begin(), source.end(), [&](const CapitalisedWord& each) {
            return (is_exchange(each.text, word.text) || is_reordered(each.text, word.text)) &&
                   !has_acronym(target, each.text);
        });
        if (meant == source.end() || known_orders(pair.language).contains(meant->text + U'=' + word.text))
            continue;
        found.push_back(pair.at(kAcronymChanged, word.start, word.end,
                                "the source has ‘" + text::to_utf8(meant->text) + "’"));
    }
}

}  // namespace tolmach::checks
