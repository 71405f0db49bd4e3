// SPDX-License-Identifier: Apache-2.0
#include "text/number_hints.hpp"

#include "embedded/text.hpp"
#include "text/by_language.hpp"
#include "text/ending_classes.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/number_phrases.hpp"
#include "text/table.hpp"

#include <algorithm>
#include <limits>

namespace tolmach::text {

NumberHints::NumberHints(std::string_view language) : glance_(NumberWords()) {
    EndingClasses endings;
    for (const TableRow& row : read_table("number_hints.tsv", embedded::number_hints_tsv(), 4)) {
        if (row[0] != language) continue;
        const std::size_t kind = row.index_of(1, {"endings", "answer", "prefix", "tail"});
        const auto forms = row.words(3, ' ');
        if (kind == 0) {
            endings.add(row[2], forms);
            continue;
        }
        for (const std::string_view form : forms)
            for (const std::string& each : endings.forms_of(form)) {
                std::u32string folded = fold_with_offsets(each).text;
                if (kind == 1) answers_.emplace(std::move(folded), row[2]);
                if (kind == 2) {
                    longest_prefix_ = std::max(longest_prefix_, folded.size());
                    prefixes_.emplace(std::move(folded), static_cast<int>(row.number(2)));
                }
                if (kind == 3) tails_.push_back({std::move(folded), static_cast<int>(row.number(2))});
            }
    }
    glance_ = glance();
}

NumberWordGlance NumberHints::glance() const {
    NumberWords words;
    for (const auto& [word, value] : answers_)
        words.emplace(word, NumberWord());
    for (const auto& [prefix, value] : prefixes_)
        words.emplace(prefix, NumberWord());
    return NumberWordGlance(words, NumberWordGlance::Of::Beginnings);
}

std::string NumberHints::value_of(std::u32string_view word) const {
    const std::u32string folded = fold(word);
    const auto answer = answers_.find(folded);
    return answer != answers_.end() ? answer->second : value_of_compound(folded);
}

// `двадцатипятилетний`: each part is worth less than the one before it, and what is counted follows.
std::string NumberHints::value_of_compound(std::u32string_view folded) const {
    int sum = 0, last = std::numeric_limits<int>::max();
    std::u32string_view rest = folded;
    for (std::size_t length = std::min(longest_prefix_, rest.size()); length > 0; --length) {
        const auto prefix = prefixes_.find(rest.substr(0, length));
        if (prefix == prefixes_.end() || prefix->second >= last) continue;
        last = prefix->second;
        sum += last;
        rest.remove_prefix(length);
        length = std::min(longest_prefix_, rest.size()) + 1;
    }
    const auto tail = std::find_if(tails_.begin(), tails_.end(),
                                   [&](const Tail& each) { return rest.starts_with(each.letters); });
    if (sum == 0 || tail == tails_.end()) return {};
    return times_power_of_ten(std::to_string(sum), tail->magnitude);
}

const NumberHints& number_hints(std::string_view language) {
    static ByLanguage<NumberHints> known([](std::string_view each) { return NumberHints(each); });
    static const NumberHints none("");
    const NumberHints* found = known.find(language);
    return found ? *found : none;
}

}  // namespace tolmach::text
