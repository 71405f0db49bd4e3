// SPDX-License-Identifier: Apache-2.0
#include "text/months.hpp"

#include "embedded/text.hpp"
#include "text/ending_classes.hpp"
#include "text/fold.hpp"

#include <map>

namespace tolmach::text {
namespace {

WordSet read_months() {
    WordSet months;
    std::map<std::string_view, EndingClasses> endings;  // By language.
    for (const TableRow& row : read_table("numbers.tsv", embedded::numbers_tsv(), 4)) {
        if (row[1] == "endings") endings[row[0]].add(row[2], row.words(3, ' '));
        if (row[1] != "month") continue;
        for (const std::string_view form : row.words(3, ' '))
            for (const std::string& each : endings[row[0]].forms_of(form))
                months.insert(fold_with_offsets(each).text);
    }
    return months;
}

}  // namespace

const WordSet& month_words() {
    static const WordSet months = read_months();
    return months;
}

}  // namespace tolmach::text
