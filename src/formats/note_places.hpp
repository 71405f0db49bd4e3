// SPDX-License-Identifier: Apache-2.0
// Notes that are written where they are called. Their text comes in when all calls of the body are numbered,
// for a note may call another, which comes behind all of those.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace tolmach::formats {

/// What stands in mark-up for the note of a number until its text is written; escape_markup lets no text have
/// it.
std::string note_place(std::size_t number);

/// The mark-up with each place filled by what `note` gives for its number.
std::string fill_note_places(std::string_view markup,
                             const std::function<std::string(std::size_t number)>& note);

}  // namespace tolmach::formats
