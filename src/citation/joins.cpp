// SPDX-License-Identifier: Apache-2.0
#include "citation/joins.hpp"

#include "embedded/citation.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/table.hpp"

#include <algorithm>
#include <vector>

namespace tolmach::citation {
namespace {

struct Join {
    std::string_view what, language;
    std::vector<std::string_view> words;
};

const std::vector<Join>& joins() {
    static const std::vector<Join> all = [] {
        std::vector<Join> rows;
        for (const text::TableRow& row : text::read_table("joins.tsv", embedded::joins_tsv(), 3))
            rows.push_back({row[0], row[1], row.words(2)});
        return rows;
    }();
    return all;
}

// `; see also` as `see also`; the stop of `cf.` counts as none.
std::string bare(std::string_view words) {
    constexpr std::string_view kMarks = " ;:,.(—–-";
    const std::string folded = text::fold(words);
    const std::size_t start = folded.find_first_not_of(kMarks);
    if (start == folded.npos) return {};
    return folded.substr(start, folded.find_last_not_of(kMarks) + 1 - start);
}

}  // namespace

std::string join_for(std::string_view words, std::string_view from, std::string_view to) {
    const std::string asked = bare(words);
    const auto row_of = [&](std::string_view what, std::string_view language) {
        return std::find_if(joins().begin(), joins().end(), [&](const Join& join) {
            return join.what == what && text::matches(join.language, language);
        });
    };
    for (const Join& join : joins()) {
        if (!text::matches(join.language, from)) continue;
        const bool is_it = std::any_of(join.words.begin(), join.words.end(),
                                       [&](std::string_view word) { return bare(word) == asked; });
        if (!is_it) continue;
        const auto other = row_of(join.what, to);
        return other == joins().end() ? std::string() : std::string(other->words.front());
    }
    return {};
}

}  // namespace tolmach::citation
