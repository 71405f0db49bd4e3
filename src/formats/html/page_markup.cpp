// SPDX-License-Identifier: Apache-2.0
#include "formats/html/page_markup.hpp"

#include "formats/escape.hpp"

namespace tolmach::formats::page {

std::string attribute(std::string_view name, std::string_view value) {
    return value.empty() ? std::string{} : ' ' + std::string(name) + "=\"" + escape_markup(value) + '"';
}

std::string element(std::string_view name, std::string_view attributes, std::string_view content) {
    std::string made = "<";
    made.append(name).append(attributes).append(">").append(content).append("</").append(name).append(">");
    return made;
}

}  // namespace tolmach::formats::page
