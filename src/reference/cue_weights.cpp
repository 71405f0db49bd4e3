// SPDX-License-Identifier: Apache-2.0
#include "reference/cue_weights.hpp"

#include "embedded/reference.hpp"
#include "text/table.hpp"

#include <map>
#include <string>

namespace tolmach::reference {
namespace {

using Table = std::map<std::string, CueWeights, std::less<>>;

Table read_weights() {
    Table table;
    for (const text::TableRow& row : text::read_table("run_in.tsv", embedded::run_in_tsv(), 4)) {
        auto& weights = table[std::string(row[0])].by_habit;
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i] = row.number(i + 1);
    }
    return table;
}

}  // namespace

CueWeights cue_weights(std::string_view cue) {
    static const Table table = read_weights();
    const auto found = table.find(cue);
    return found == table.end() ? CueWeights{} : found->second;
}

}  // namespace tolmach::reference
