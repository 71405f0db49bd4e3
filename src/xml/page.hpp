// SPDX-License-Identifier: Apache-2.0
// Pages of HTML that hold data and a script, made of a template that is compiled in.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace tolmach::xml {

/// Appends JSON that has no white space between its values so that it may stand in a script element: nothing
/// in it begins a tag or a comment of HTML, ends a line of JavaScript, or turns the direction of what a
/// person reads.
void append_script_json(std::string& to, std::string_view json);

/// A template with each mark, in the order in which they stand in it, replaced by its part.
std::string filled_page(std::string_view page,
                        std::span<const std::pair<std::string_view, std::string_view>> parts);

}  // namespace tolmach::xml
