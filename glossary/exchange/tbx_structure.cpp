// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/tbx_structure.hpp"

#include "embedded/glossary.hpp"
#include "text/split.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace tolmach::glossary {
namespace {

constexpr std::string_view kAux = "descrip descripGrp admin adminGrp transacGrp note ref xref";

using Elements = std::map<std::pair<std::string_view, bool>, TbxElement>;

std::vector<std::string_view> words(std::string_view cell) {
    return cell.empty() ? std::vector<std::string_view>() : text::split(cell, ' ');
}

TbxElement read_row(const std::vector<std::string_view>& column) {
    TbxElement element;
    element.name = column[1];
    for (const std::string_view child : words(column[2]))
        if (child == "inline") {
            element.takes_markup = true;
        } else if (child == "aux") {
            const auto aux = words(kAux);
            element.children.insert(element.children.end(), aux.begin(), aux.end());
        } else {
            element.children.push_back(child);
        }
    for (const std::string_view alternatives : words(column[3]))
        element.required.push_back(text::split(alternatives, '|'));
    element.first = column[4];
    element.attributes = words(column[5]);
    return element;
}

Elements read_elements() {
    Elements elements;
    for (const std::string_view line : text::split(embedded::tbx_structure_tsv(), '\n')) {
        const auto column = text::split(line, '\t');
        if (line.starts_with('#') || column.size() != 6) continue;
        if (column[0] != "2019") elements.emplace(std::pair{column[1], true}, read_row(column));
        if (column[0] != "2008") elements.emplace(std::pair{column[1], false}, read_row(column));
    }
    return elements;
}

}  // namespace

bool TbxElement::takes(std::string_view child) const {
    return std::find(children.begin(), children.end(), child) != children.end();
}

const TbxElement* tbx_element(std::string_view name, bool of_2008) {
    static const Elements elements = read_elements();
    const auto found = elements.find({name, of_2008});
    return found == elements.end() ? nullptr : &found->second;
}

}  // namespace tolmach::glossary
