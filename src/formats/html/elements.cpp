// SPDX-License-Identifier: Apache-2.0
#include "formats/html/elements.hpp"

#include "embedded/formats.hpp"
#include "text/table.hpp"

#include <unordered_map>

namespace tolmach::formats::html {
namespace {

using ElementTable = std::unordered_map<std::string_view, ElementFacts>;

const ElementTable& element_table() {
    static const ElementTable table = [] {
        ElementTable rows;
        for (const text::TableRow& row :
             text::read_table("html_elements.tsv", embedded::html_elements_tsv(), 9)) {
            ElementFacts facts;
            facts.name = row[0];
            facts.flow = static_cast<Flow>(row.index_of(1, {"block", "inline", "break", "code", "opaque"}));
            facts.inside = static_cast<Inside>(row.index_of(2, {"markup", "raw", "rcdata", "void"}));
            facts.type = row[3];
            facts.sub_type = row[4];
            facts.style = row[5];
            facts.kind = row[6];
            facts.ends = row.words(7);
            facts.stops = row.words(8);
            rows.emplace(row[0], std::move(facts));
        }
        return rows;
    }();
    return table;
}

}  // namespace

const ElementFacts& facts_of(std::string_view name) {
    static const ElementFacts kUnknown;
    const auto known = element_table().find(name);
    return known == element_table().end() ? kUnknown : known->second;
}

bool is_known_element(std::string_view name) {
    return element_table().contains(name);
}

}  // namespace tolmach::formats::html
