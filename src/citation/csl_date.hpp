// SPDX-License-Identifier: Apache-2.0
// Dates that come without a note around them.
#pragma once

#include "citation/reference.hpp"

#include <string>
#include <string_view>

namespace tolmach::citation {

/// The date that a text begins with; an empty one where none does.
Date date_of_text(std::string_view utf8);

/// A date as ISO 8601-2 writes it: `2020-02-05`, `2015-21` for a spring, `2016/2018`.
std::string printed_date(const Date& date);

}  // namespace tolmach::citation
