// SPDX-License-Identifier: Apache-2.0
// The forms of a person's name.
#pragma once

#include "morphology/parts.hpp"

namespace tolmach::morphology {

/// The forms of a name: given names, a patronymic and a surname, each inflected, by the sex that is given or
/// that the given names tell, else by both. A paradigm given by name is the surname's.
Cells person_cells(const Tables& tables, const Parts& parts, Gender gender, std::string_view paradigm = {});

}  // namespace tolmach::morphology
