// SPDX-License-Identifier: Apache-2.0
#include "reference/cue_weights.hpp"

#include "embedded/reference.hpp"

#include <cstdlib>
#include <map>
#include <string>

namespace tolmach::reference {
namespace {

using Table = std::map<std::string, CueWeights, std::less<>>;

Table read_table() {
    Table table;
    std::string_view rest = embedded::run_in_tsv();
    while (!rest.empty()) {
        const std::string line(rest.substr(0, rest.find('\n')));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        const auto tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string::npos) continue;
        CueWeights& row = table[line.substr(0, tab)];
        const char* column = line.c_str() + tab;
        for (double& weight : row.by_habit) {
            char* next = nullptr;
            weight = std::strtod(column, &next);
            column = next;
        }
    }
    return table;
}

}  // namespace

CueWeights cue_weights(std::string_view cue) {
    static const Table table = read_table();
    const auto found = table.find(cue);
    return found == table.end() ? CueWeights{} : found->second;
}

}  // namespace tolmach::reference
