// SPDX-License-Identifier: Apache-2.0
#include "checks/exonyms.hpp"

#include "checks/segment_check.hpp"
#include "embedded/checks.hpp"
#include "text/by_language.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <unordered_map>

namespace tolmach::checks {
namespace {

constexpr std::size_t kShortestExonymStem = 3;
constexpr std::size_t kLongestEndingOfExonym = 3;

/// What stands behind the first word of an English name, and the words of the language for it.
struct Exonym {
    std::u32string rest;
    std::vector<std::u32string> words;
};
using Exonyms = std::unordered_map<std::u32string, std::vector<Exonym>>;  // By the first word.

// The words of a name that have a capital: `Afrique` and `Sud`.
void add_exonyms(std::u32string_view name, std::vector<std::u32string>& words) {
    for (const CapitalisedWord& word : capitalised_words(name))
        if (word.text.size() > kShortestExonymStem) words.push_back(text::fold(word.text));
}

// The columns of the table are in the order of the house's languages, English first.
Exonyms read_exonyms(std::string_view language) {
    const auto* const column =
        std::find(text::kHouseLanguages.begin(), text::kHouseLanguages.end(), language);
    Exonyms all;
    for (const text::TableRow& row :
         text::read_table("exonyms.tsv", embedded::exonyms_tsv(), text::kHouseLanguages.size())) {
        const std::u32string name = text::to_utf32(row[0]);
        const std::size_t first = std::min(name.find(U' '), name.size());
        Exonym exonym{name.substr(std::min(first + 1, name.size())), {}};
        for (const std::string_view word :
             row.words(static_cast<std::size_t>(column - text::kHouseLanguages.begin())))
            add_exonyms(text::to_utf32(word), exonym.words);
        if (!exonym.words.empty()) all[name.substr(0, first)].push_back(std::move(exonym));
    }
    return all;
}

// A name without the vowel or sign that its cases change.
std::u32string_view stem_of_exonym(std::u32string_view name) {
    const bool changes = among(name.back(), U"аеёіиоуыэюяйь") && name.size() > kShortestExonymStem;
    return changes ? name.substr(0, name.size() - 1) : name;
}

bool begins_as(std::u32string_view word, std::u32string_view stem, bool has_cases) {
    if (!has_cases) return word == stem;
    return word.starts_with(stem) && word.size() - stem.size() <= kLongestEndingOfExonym;
}

}  // namespace

std::vector<std::u32string> exonyms_of(const std::vector<CapitalisedWord>& source,
                                       const std::string& source_language, const std::string& language) {
    std::vector<std::u32string> found;
    constexpr std::string_view kOfNames = text::kHouseLanguages.front();
    if (language == kOfNames || text::primary_language(source_language) != kOfNames) return found;
    static text::ByLanguage<Exonyms> known(read_exonyms);
    const Exonyms* names = known.find(language);
    if (!names) return found;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const auto entry = names->find(source[i].text);
        if (entry == names->end()) continue;
        for (const auto& [rest, words] : entry->second)
            if (rest.empty() || (i + 1 < source.size() && source[i + 1].text == rest))
                found.insert(found.end(), words.begin(), words.end());
    }
    return found;
}

bool is_exchanged_exonym(const std::u32string& word, const std::vector<std::u32string>& exonyms) {
    const bool has_cases = text::script_of(word.front()) == text::Script::Cyrillic;
    return std::any_of(exonyms.begin(), exonyms.end(), [&](const std::u32string& name) {
        const std::u32string_view stem = has_cases ? stem_of_exonym(name) : std::u32string_view(name);
        if (word.size() < stem.size()) return false;
        const auto at = static_cast<std::size_t>(std::mismatch(stem.begin(), stem.end(), word.begin()).first -
                                                 stem.begin());
        if (at == stem.size() || at + 1 >= word.size() || word[at + 1] != stem[at]) return false;
        std::u32string other = word;
        std::swap(other[at], other[at + 1]);
        return begins_as(other, stem, has_cases);
    });
}

}  // namespace tolmach::checks
