// SPDX-License-Identifier: Apache-2.0
// Values: the types that attributes of XLIFF and its modules have, beside the enumerations of the grammar.
#pragma once

#include <string_view>
#include <vector>

namespace tolmach::xliff::validation {

/// A type of values that a function recognises.
struct ValueKind {
    std::string_view name;    ///< As the grammar names it.
    std::string_view wanted;  ///< For messages: `a name token`.
    bool (*holds)(std::string_view);
};
/// The kind with this name, or null.
const ValueKind* find_value_kind(std::string_view name);

/// XML 1.0 Nmtoken.
bool is_name_token(std::string_view value);
/// The parts of a list that white space separates.
std::vector<std::string_view> tokens(std::string_view list);
/// Digits only, at least one.
bool is_natural(std::string_view value);
/// `prefix:value` without white space (4.3.1.36).
bool is_prefixed(std::string_view value);

}  // namespace tolmach::xliff::validation
