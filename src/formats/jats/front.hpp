// SPDX-License-Identifier: Apache-2.0
// What an article in JATS says of itself.
#pragma once

#include "formats/edition_text.hpp"

#include <string>

namespace tolmach::formats::jats {

/// An element around mark-up; nothing where there is nothing in it.
std::string jats_element(std::string_view name, std::string_view attributes, std::string_view content);

/// `<front>`: the series, title, authors, date, identifiers, licence and keywords.
std::string front(const EditionText& text);

}  // namespace tolmach::formats::jats
