// SPDX-License-Identifier: Apache-2.0
// Dates as references print them.
#pragma once

#include "citation/read_terms.hpp"
#include "citation/reference.hpp"

#include <optional>

namespace tolmach::citation {

/// The date that begins at a place, with its span and its text: days, months, seasons, years and ranges of
/// them, in words or in figures; nothing where none does.
std::optional<Date> date_at(const ReadText& note, std::size_t at, bool month_first);

/// A year alone, as `2018/11` and `№ 4. 2018` have it; 0 for none.
int year_at(const ReadText& note, std::size_t at);

}  // namespace tolmach::citation
