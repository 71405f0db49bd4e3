// SPDX-License-Identifier: Apache-2.0
// The forms of a person's name.
#pragma once

#include "morphology/parts.hpp"

#include <optional>

namespace tolmach::morphology {

/// The forms of a name: given names, a patronymic and a surname, each inflected, by the sex that is given or
/// that the given names tell, else by both. A paradigm given by name is the surname's.
Cells person_cells(const Tables& tables, const Parts& parts, Gender gender, std::string_view paradigm = {});

/// The sex that a patronymic or an ending of the surname tells; nullopt where neither does.
std::optional<Agreement> certain_sex(const Tables& tables, const Parts& parts);

/// The sexes that a person may have: one where the gender is given or the name tells it, the likelier first.
std::vector<Agreement> sexes_of(const Tables& tables, const Parts& parts, Gender gender);

}  // namespace tolmach::morphology
