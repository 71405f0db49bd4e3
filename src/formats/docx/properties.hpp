// SPDX-License-Identifier: Apache-2.0
// What a document says of itself: its core properties (ECMA-376 part 2, 11).
#pragma once

#include "base/offsets.hpp"
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::docx {

/// A property that is text: title, subject, description, keywords.
struct PropertyText {
    std::string name, text;
    base::ByteSpan place;  ///< In the part: the content of its element.
};

/// The properties that have text, in order; none of a part that is no XML.
std::vector<PropertyText> property_texts(std::string_view part);

/// The content of a property that stood there, for the text wanted.
std::string filled_property(std::string_view stood, std::string_view wanted);

/// The part with another language, where it says one.
std::string with_property_language(std::string part, std::string_view language);

}  // namespace tolmach::formats::docx
