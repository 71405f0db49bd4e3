// SPDX-License-Identifier: Apache-2.0
#include "formats/document_text.hpp"

#include "formats/outline.hpp"
#include "formats/text_places.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats {
namespace {

constexpr std::string_view kKindPrefix = "tolmach:";

std::string_view kind_of_unit(const xliff::Unit& unit) {
    const std::string_view type = unit.type;
    return type.starts_with(kKindPrefix) ? type.substr(kKindPrefix.size()) : "paragraph";
}

// About how many characters the text of a file has; more where letters take several bytes.
std::size_t size_of_text(const xliff::File& file) {
    std::size_t size = 0;
    for (const xliff::Unit& unit : file.units) {
        size += 2;
        for (const xliff::Inline& part : unit.segments[0].source) {
            const auto* text = std::get_if<xliff::Text>(&part);
            size += text ? text->value.size() : 1;
        }
    }
    return size;
}

// What numbers itself shows its number.
std::string number_of_item(const xliff::File& file, const xliff::Unit& unit,
                           std::map<std::size_t, std::size_t>& counts) {
    const bool counts_itself =
        unit.group && kind_of_unit(unit) == "item" && file.groups[*unit.group].type == "tolmach:ordered-list";
    return counts_itself ? std::to_string(++counts[*unit.group]) + ". " : std::string();
}

}  // namespace

std::size_t DocumentText::at(std::size_t offset) const {
    const auto behind = std::upper_bound(places.begin(), places.end(), offset,
                                         [](std::size_t o, const Place& place) { return o < place.start; });
    return behind == places.begin() ? 0 : static_cast<std::size_t>(behind - places.begin()) - 1;
}

bool is_white_space_only(std::u32string_view text) {
    return std::all_of(text.begin(), text.end(), text::is_space);
}

DocumentText text_of_document(const xliff::File& file) {
    DocumentText made;
    made.text.reserve(size_of_text(file));
    std::map<std::size_t, std::size_t> counts;
    for (std::size_t i = 0; i < file.units.size(); ++i) {
        const xliff::Unit& unit = file.units[i];
        if (stands_beside(kind_of(unit.type))) continue;
        std::size_t start = made.text.size();
        append_with_places(made.text, unit.segments[0].source);
        if (is_white_space_only(std::u32string_view(made.text).substr(start))) {
            made.text.resize(start);
            continue;
        }
        if (const std::string number = number_of_item(file, unit, counts); !number.empty()) {
            made.text.insert(start, text::to_utf32(number));
            start += number.size();
        }
        made.places.push_back({i, start, made.text.size()});
        made.blocks.push_back(
            {std::string(kind_of_unit(unit)), {base::CodePoint(start), base::CodePoint(made.text.size())}});
        made.text += U"\n\n";
    }
    return made;
}

}  // namespace tolmach::formats
