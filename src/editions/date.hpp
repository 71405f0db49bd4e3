// SPDX-License-Identifier: Apache-2.0
// Dates of the title block: read by value, written as an edition writes them.
#pragma once

#include "editions/language_conventions.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tolmach::editions {

/// A day or a month of the Gregorian calendar.
struct Date {
    int year = 0;
    int month = 0;  ///< 1 to 12.
    int day = 0;    ///< 0 where only the month is known.

    bool operator==(const Date&) const = default;
};

/// Reads a text that is one date and nothing else: in words, as ISO 8601, or as `03.08.2020`. With slashes
/// the order of the figures is uncertain, so that is no date.
std::optional<Date> read_date(std::string_view utf8, std::string_view language);

/// As the edition writes it: `3 août 2020`, `3 августа 2020 г.`
std::string write_date(const Date& date, const LanguageConventions& edition);

/// ISO 8601: `2020-08-03`, `2020-08`.
std::string iso_date(const Date& date);

}  // namespace tolmach::editions
