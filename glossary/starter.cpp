// SPDX-License-Identifier: Apache-2.0
#include "glossary/starter.hpp"

#include "embedded/glossary.hpp"
#include "glossary/read.hpp"

#include <cassert>

namespace tolmach::glossary {

std::vector<Concept> starter_terms() {
    auto read = read_terms("starter.csv", embedded::starter_csv());
    assert(read && glossary::all_or_nothing(*read));
    return std::move(read->value);
}

}  // namespace tolmach::glossary
