// SPDX-License-Identifier: Apache-2.0
// The values of fields as a style prints them.
#pragma once

#include "citation/reference.hpp"
#include "citation/style.hpp"

#include <string>
#include <string_view>

namespace tolmach::citation {

/// The no-break space between an initial and what it belongs to.
inline constexpr std::string_view kNoBreak = "\u00A0";

/// `Paul K.` as `P. K.`, `Jean-Pierre` as `J.-P.`
std::string initials_of(std::string_view given);
/// A text with its first letter as a capital.
std::string with_capital(std::string_view text);
/// Plain spaces, one at a time, none at the ends.
std::string tidy(std::string_view text);
/// `23-25` with the style's dash: `23–25`.
std::string with_ranges(std::string_view pages, std::string_view dash);
/// The parts of names as a style prints them: `Costa Buranelli F.`
std::string written_name(const Person& person, NameForm form);
/// A date as a style prints it: in words, in figures, or the year alone.
std::string written_date(const Date& date, const Style& style, std::string_view language_of_words);

}  // namespace tolmach::citation
