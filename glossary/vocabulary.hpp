// SPDX-License-Identifier: Apache-2.0
// The vocabularies of data categories: how tools spell a status, a gender, a column, and the name that
// tolmach uses.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tolmach::glossary {

/// tolmach's name for a value of a field (`status`, `kind`, `type`, `gender`, `number`, `pos`, `column`,
/// `language`), by the table glossary/data/vocabulary.tsv; nullopt for an unknown value.
std::optional<std::string_view> our_name(std::string_view field, std::string_view value);

/// Whether this is tolmach's own name for a value of the field, in whatever case: it wins over what other
/// tools mean by the word.
bool is_our_name(std::string_view field, std::string_view value);

/// tolmach's name whose spelling, or one of whose spellings, is at most two letters away; nullopt where none
/// is that near.
std::optional<std::string_view> nearest_name(std::string_view field, std::string_view value);

/// For messages: `known are preferred, admitted, deprecated and forbidden`, and the nearest where one is
/// near.
std::string known_values(std::string_view field, std::string_view value);

/// The value that TBX publishes for tolmach's name; nullopt where TBX-Basic has none.
std::optional<std::string_view> published_value(std::string_view field, std::string_view name);

}  // namespace tolmach::glossary
