// SPDX-License-Identifier: Apache-2.0
// The vocabularies of data categories: how tools spell a status, a gender, a column, and what we call it.
#pragma once

#include <optional>
#include <string_view>

namespace tolmach::glossary {

/// Our name for a value of a field (`status`, `kind`, `type`, `gender`, `number`, `pos`, `column`,
/// `language`), by the table glossary/data/vocabulary.tsv; nullopt where nobody is known to write it.
std::optional<std::string_view> our_name(std::string_view field, std::string_view value);

/// The value that TBX publishes for our name; nullopt where TBX-Basic has none.
std::optional<std::string_view> published_value(std::string_view field, std::string_view name);

}  // namespace tolmach::glossary
