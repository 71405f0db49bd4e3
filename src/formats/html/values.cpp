// SPDX-License-Identifier: Apache-2.0
#include "formats/html/values.hpp"

#include "embedded/formats.hpp"
#include "text/character.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <unordered_map>

namespace tolmach::formats::html {
namespace {

const std::unordered_map<std::string_view, Selectors>& text_attributes() {
    static const std::unordered_map<std::string_view, Selectors> table = [] {
        std::unordered_map<std::string_view, Selectors> rows;
        for (const text::TableRow& row :
             text::read_table("html_attributes.tsv", embedded::html_attributes_tsv(), 2))
            rows.emplace(row[0], selectors_of(row.words(1)));
        return rows;
    }();
    return table;
}

}  // namespace

std::vector<const TagAttribute*> text_values(const Markup& markup, const Token& tag) {
    std::vector<const TagAttribute*> found;
    for (std::uint32_t i = 0; i < tag.attributes; ++i) {
        const TagAttribute& attribute = markup.attributes[tag.first_attribute + i];
        if (attribute.value_start == attribute.value_end) continue;
        const auto known = text_attributes().find(attribute.name);
        if (known == text_attributes().end() || markup.find(tag, attribute.name) != &attribute ||
            !fits(markup, tag, known->second))
            continue;
        const std::string value = decode_text(markup.raw(attribute), true);
        if (text::has_letter(text::to_utf32(value))) found.push_back(&attribute);
    }
    return found;
}

}  // namespace tolmach::formats::html
