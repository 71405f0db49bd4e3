// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/tbx_structure.hpp"

#include "embedded/glossary.hpp"
#include "text/split.hpp"
#include "text/table.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace tolmach::glossary {
namespace {

constexpr std::string_view kAux = "descrip descripGrp admin adminGrp transacGrp note ref xref";

using Elements = std::map<std::pair<std::string_view, bool>, TbxElement>;

TbxElement read_row(const text::TableRow& row) {
    TbxElement element;
    element.name = row[1];
    for (const std::string_view child : row.words(2, ' '))
        if (child == "inline") {
            element.takes_markup = true;
        } else if (child == "aux") {
            const auto aux = text::split(kAux, ' ');
            element.children.insert(element.children.end(), aux.begin(), aux.end());
        } else {
            element.children.push_back(child);
        }
    for (const std::string_view alternatives : row.words(3, ' '))
        element.required.push_back(text::split(alternatives, '|'));
    element.first = row[4];
    element.attributes = row.words(5, ' ');
    return element;
}

Elements read_elements() {
    Elements elements;
    for (const text::TableRow& row :
         text::read_table("tbx_structure.tsv", embedded::tbx_structure_tsv(), 6)) {
        const std::size_t version = row.index_of(0, {"2008", "2019", "both"});
        if (version != 1) elements.emplace(std::pair{row[1], true}, read_row(row));
        if (version != 0) elements.emplace(std::pair{row[1], false}, read_row(row));
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
