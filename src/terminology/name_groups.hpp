// SPDX-License-Identifier: Apache-2.0
// Which mentions name one and the same.
#pragma once

#include "terminology/names.hpp"

#include <set>
#include <string>
#include <vector>

namespace tolmach::terminology {

/// One person, body, place or periodical with the forms that it was met in.
struct NameGroup {
    NameKind kind = NameKind::Person;
    std::vector<std::u32string> forms;  ///< The fullest and commonest first.
    std::set<std::u32string> acronyms;  ///< Those of the forms that are.
    std::size_t mentions = 0;
    std::string unit;  ///< Where it was met first.
};

/// The groups in the order of their first mention. Persons are one if their family names sound alike and
/// their given names agree; a family name alone joins the person who has it, and is counted wherever the
/// passages have it. Bodies are one if an acronym stands for them, or if their names differ in small words or
/// in an adjective of nation.
std::vector<NameGroup> group_names(const std::vector<Name>& names, const std::vector<Passage>& passages);

/// Whether two full names of persons are one in two spellings: Alyaksandr and Aliaksandr Lukashenka.
bool is_same_name(std::u32string_view a, std::u32string_view b);

}  // namespace tolmach::terminology
