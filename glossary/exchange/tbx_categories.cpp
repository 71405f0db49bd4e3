// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/tbx_categories.hpp"

#include "embedded/glossary.hpp"
#include "text/character.hpp"
#include "text/table.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace tolmach::glossary {
namespace {

struct DialectNames {
    std::string_view name, prefix, ns;
};
constexpr std::array<DialectNames, 4> kDialects = {{
    {"TBX-Core", "", ""},
    {"TBX-Min", "min", "http://www.tbxinfo.net/ns/min"},
    {"TBX-Basic", "basic", "http://www.tbxinfo.net/ns/basic"},
    {"TBX-Linguist", "ling", "http://www.tbxinfo.net/ns/linguist"},
}};
constexpr std::array<std::string_view, 4> kModules = {"core", "min", "basic", "linguist"};
constexpr std::array<std::string_view, 3> kLevels = {"concept", "language", "term"};

std::vector<TbxCategory> read_categories() {
    std::vector<TbxCategory> categories;
    for (const text::TableRow& row :
         text::read_table("tbx_categories.tsv", embedded::tbx_categories_tsv(), 6)) {
        TbxCategory category{row[0], row[1],       static_cast<TbxDialect>(row.index_of(2, kModules)),
                             {},     row.words(4), row.words(5)};
        for (const std::string_view level : row.words(3))
            category.levels.push_back(static_cast<TbxLevel>(row.position_of(level, kLevels)));
        categories.push_back(std::move(category));
    }
    return categories;
}

bool holds(const std::vector<std::string_view>& values, std::string_view value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace

bool TbxCategory::stands_at(TbxLevel level) const {
    return std::find(levels.begin(), levels.end(), level) != levels.end();
}

bool TbxCategory::takes(std::string_view value, TbxVersion version) const {
    return values.empty() || holds(values, value) ||
           (version == TbxVersion::V2008 && holds(values_2008, value));
}

const TbxCategory* tbx_category(std::string_view name) {
    static const std::vector<TbxCategory> categories = read_categories();
    const auto found = std::find_if(categories.begin(), categories.end(),
                                    [&](const TbxCategory& each) { return each.name == name; });
    return found == categories.end() ? nullptr : &*found;
}

std::string_view to_string(TbxDialect dialect) {
    return kDialects[static_cast<std::size_t>(dialect)].name;
}

std::optional<TbxDialect> tbx_dialect_from(std::string_view name) {
    const std::string lower = text::to_lower(name);
    for (std::size_t i = 0; i < kDialects.size(); ++i)
        if (lower == text::to_lower(kDialects[i].name) || lower == kModules[i])
            return static_cast<TbxDialect>(i);
    return std::nullopt;
}

std::string_view module_namespace(TbxDialect module) {
    return kDialects[static_cast<std::size_t>(module)].ns;
}

std::string_view module_prefix(TbxDialect module) {
    return kDialects[static_cast<std::size_t>(module)].prefix;
}

}  // namespace tolmach::glossary
