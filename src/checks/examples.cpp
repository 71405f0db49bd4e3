// SPDX-License-Identifier: Apache-2.0
#include "checks/examples.hpp"

#include "embedded/checks.hpp"
#include "text/table.hpp"

namespace tolmach::checks {

const std::vector<Example>& examples() {
    static const std::vector<Example> all = [] {
        std::vector<Example> read;
        for (const text::TableRow& row : text::read_table("examples.tsv", embedded::examples_tsv(), 5))
            read.push_back({row[0], row[1], row[2], row[3], row[4]});
        return read;
    }();
    return all;
}

}  // namespace tolmach::checks
