// SPDX-License-Identifier: Apache-2.0
// The text of a unit by places, in code points, so that a stretch of it can become a code or a unit of its
// own.
#pragma once

#include "xliff/model.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace tolmach::formats {

/// Appends the text as it is read: white space is spaces, a line break that is a code ends a line, a code
/// that shows text is U+FFFC, and figures that are raised by their look are raised figures.
void append_with_places(std::u32string& to, const xliff::Content& content);

/// The content with a code in place of each stretch of text between two places; codes stay. A stretch is what
/// stands between two codes.
xliff::Content with_codes_between(const xliff::Content& content, std::size_t from, std::size_t to,
                                  const std::function<xliff::Code(std::string text)>& code_of);

/// The content cut at four places in ascending order: before the first, between the second and the third, and
/// behind the fourth; `lead` and `trail` are the text between. None where codes stand in these, or a pair of
/// codes is cut.
struct CutContent {
    xliff::Content before, inside, behind;
    std::string lead, trail;
};
std::optional<CutContent> cut_content(const xliff::Content& content,
                                      const std::array<std::size_t, 4>& places);

}  // namespace tolmach::formats
