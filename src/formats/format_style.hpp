// SPDX-License-Identifier: Apache-2.0
// The Format Style module (XLIFF 2.1 §5.3): what a code, a unit or a group is in HTML.
#pragma once

#include "xliff/model.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace tolmach::formats {

/// Says that something is an element of HTML, and the value of one of its attributes where one is named.
void set_format_style(xliff::Attributes& attributes, std::string_view element,
                      std::string_view attribute = {}, std::string_view value = {});

/// The HTML name of a code, a unit or a group, such as `em`; or empty.
std::string_view format_style(const xliff::Attributes& attributes);

/// What is said of an attribute of that element; empty where nothing is.
std::string format_style_value(const xliff::Attributes& attributes, std::string_view attribute);

/// Says of a list that it counts, and from which number.
void set_list_start(xliff::Attributes& list, std::size_t number);
/// The number of the first item of a list that counts: 1 where nothing else is said.
std::size_t list_start(const xliff::Attributes& list);

}  // namespace tolmach::formats
