// SPDX-License-Identifier: Apache-2.0
#include "citation/csl_date.hpp"

#include "citation/read_dates.hpp"
#include "text/utf8.hpp"

#include <array>
#include <cstdio>

namespace tolmach::citation {
namespace {

std::string iso_date(int year, int month, int day) {
    std::array<char, 40> printed{};
    const int size = day != 0
                         ? std::snprintf(printed.data(), printed.size(), "%04d-%02d-%02d", year, month, day)
                     : month != 0 ? std::snprintf(printed.data(), printed.size(), "%04d-%02d", year, month)
                                  : std::snprintf(printed.data(), printed.size(), "%04d", year);
    return {printed.data(), static_cast<std::size_t>(size)};
}

}  // namespace

Date date_of_text(std::string_view utf8) {
    const ReadText text(text::to_utf32(utf8));
    return date_at(text, text.skip_spaces(0), false).value_or(Date());
}

std::string printed_date(const Date& date) {
    constexpr int kSpring = 21;  // ISO 8601-2, 4.8: seasons are counted as months from 21.
    std::string printed =
        iso_date(date.year, date.season != 0 ? kSpring - 1 + date.season : date.month, date.day);
    if (date.end_year != 0 || date.end_month != 0 || date.end_day != 0)
        printed += "/" + iso_date(date.end_year != 0 ? date.end_year : date.year,
                                  date.end_month != 0 ? date.end_month : date.month, date.end_day);
    return printed;
}

}  // namespace tolmach::citation
