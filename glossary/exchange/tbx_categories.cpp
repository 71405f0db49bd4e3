// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/tbx_categories.hpp"

#include "embedded/glossary.hpp"
#include "text/character.hpp"
#include "text/split.hpp"

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

template <class Enum, std::size_t N>
Enum by_name(const std::array<std::string_view, N>& names, std::string_view name) {
    return static_cast<Enum>(std::find(names.begin(), names.end(), name) - names.begin());
}

std::vector<std::string_view> values_of(std::string_view cell) {
    return cell.empty() ? std::vector<std::string_view>() : text::split(cell, '|');
}

std::vector<TbxCategory> read_categories() {
    std::vector<TbxCategory> categories;
    for (const std::string_view line : text::split(embedded::tbx_categories_tsv(), '\n')) {
        const auto column = text::split(line, '\t');
        if (line.starts_with('#') || column.size() != 6) continue;
        TbxCategory category{column[0],
                             column[1],
                             by_name<TbxDialect>(kModules, column[2]),
                             {},
                             values_of(column[4]),
                             values_of(column[5])};
        for (const std::string_view level : text::split(column[3], '|'))
            category.levels.push_back(by_name<TbxLevel>(kLevels, level));
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
