// SPDX-License-Identifier: Apache-2.0
#include "checks/derived_words.hpp"

#include "embedded/checks.hpp"
#include "text/locale.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tolmach::checks {
namespace {

constexpr std::size_t kShortestStem = 4;
constexpr std::size_t kDroppedEnding = 3;

struct Derivation {
    std::vector<std::u32string> prefixes;
    std::vector<std::pair<char32_t, char32_t>> same;
    std::vector<std::pair<std::u32string, std::u32string>> people;  // Ends of a place and of its inhabitants.
};

std::map<std::string, Derivation, std::less<>> read_derivations() {
    std::map<std::string, Derivation, std::less<>> all;
    for (const text::TableRow& row : text::read_table("derived.tsv", embedded::derived_tsv(), 3)) {
        Derivation& of = all[std::string(row[0])];
        const std::size_t kind = row.index_of(1, {"prefix", "same", "people"});
        for (const std::string_view value : row.words(2, ' ')) {
            const std::u32string letters = text::to_utf32(value);
            const std::size_t arrow = letters.find(U'>');
            if (kind == 0)
                of.prefixes.push_back(letters);
            else if (kind == 1 && letters.size() == 2)
                of.same.emplace_back(letters[0], letters[1]);
            else if (kind == 2 && arrow != std::u32string::npos)
                of.people.emplace_back(letters.substr(0, arrow), letters.substr(arrow + 1));
            else
                row.fail("two letters that are one to a stem, or two ends with `>` between, are expected");
        }
    }
    return all;
}

const Derivation& derivation_of(std::string_view language) {
    static const auto all = read_derivations();
    static const Derivation none;
    const auto at = all.find(text::primary_language(language));
    return at == all.end() ? none : at->second;
}

std::u32string stem_letters(std::u32string_view word, const Derivation& rules) {
    std::u32string letters(word);
    for (char32_t& c : letters)
        for (const auto& [from, to] : rules.same)
            if (c == from) c = to;
    return letters;
}

}  // namespace

bool is_derived(std::u32string_view word, std::u32string_view name, std::string_view language) {
    if (name.size() < kShortestStem) return false;
    const Derivation& rules = derivation_of(language);
    const std::size_t size =
        name.size() > kShortestStem + kDroppedEnding ? name.size() - kDroppedEnding : kShortestStem;
    const std::u32string stem = stem_letters(name.substr(0, size), rules);
    if (stem_letters(word, rules).starts_with(stem)) return true;
    return std::any_of(rules.prefixes.begin(), rules.prefixes.end(), [&](const std::u32string& prefix) {
        if (!word.starts_with(prefix)) return false;
        std::u32string_view rest = word.substr(prefix.size());
        if (rest.starts_with(U'-')) rest.remove_prefix(1);
        return stem_letters(rest, rules).starts_with(stem);
    });
}

bool is_inhabitant(std::u32string_view word, std::u32string_view place, std::string_view language) {
    const auto& people = derivation_of(language).people;
    return std::any_of(people.begin(), people.end(), [&](const auto& ends) {
        const auto& [of_place, of_word] = ends;
        if (!place.ends_with(of_place) || !word.ends_with(of_word)) return false;
        return place.substr(0, place.size() - of_place.size()) ==
               word.substr(0, word.size() - of_word.size());
    });
}

}  // namespace tolmach::checks
