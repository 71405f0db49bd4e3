// SPDX-License-Identifier: Apache-2.0
#include "checks/name_nouns.hpp"

#include "embedded/checks.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/table.hpp"

#include <functional>
#include <map>

namespace tolmach::checks {

bool is_noun_of_names(const std::string& language, const CapitalisedWord& word) {
    static const auto nouns = [] {
        std::map<std::string, text::WordSet, std::less<>> all;
        for (const text::TableRow& row : text::read_table("name_nouns.tsv", embedded::name_nouns_tsv(), 2))
            all.emplace(row[0], row.word_set(1));
        return all;
    }();
    const auto of = nouns.find(text::primary_language(language));
    return of != nouns.end() && of->second.contains(text::fold(word.text));
}

}  // namespace tolmach::checks
