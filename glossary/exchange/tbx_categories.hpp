// SPDX-License-Identifier: Apache-2.0
// What the dialects of TBX allow: the table glossary/data/tbx_categories.tsv.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// A dialect holds the categories of its own module and of those before it; Core has no category.
enum class TbxDialect { Core, Min, Basic, Linguist };

/// The version of ISO 30042, and of 2019 the style: categories as attributes or as tags.
enum class TbxVersion { V2008, Dca, Dct };

enum class TbxLevel { Concept, Language, Term };

struct TbxCategory {
    std::string_view name;
    std::string_view element;  ///< In DCA style: `descrip`, `admin`, `termNote` …
    TbxDialect module;
    std::vector<TbxLevel> levels;
    std::vector<std::string_view> values;       ///< Empty: any text.
    std::vector<std::string_view> values_2008;  ///< Besides, in TBX-Basic of 2008.

    bool stands_at(TbxLevel level) const;
    bool takes(std::string_view value, TbxVersion version) const;
};

/// The category with this name, or null.
const TbxCategory* tbx_category(std::string_view name);

/// The name in the root element: `TBX-Basic`.
std::string_view to_string(TbxDialect dialect);
std::optional<TbxDialect> tbx_dialect_from(std::string_view name);
/// The namespace of a module's elements in DCT style (by the published samples), and its usual prefix.
std::string_view module_namespace(TbxDialect module);
std::string_view module_prefix(TbxDialect module);

/// The namespace of ISO 30042:2019.
constexpr std::string_view kTbxNamespace = "urn:iso:std:iso:30042:ed-2";

/// The start of a note for what a dialect has no category for; read again as the fields it names.
constexpr std::string_view kFieldsNote = "tolmach: ";

}  // namespace tolmach::glossary
