// SPDX-License-Identifier: Apache-2.0
#include "formats/format_style.hpp"

#include "formats/figures.hpp"
#include "xliff/names.hpp"

#include <vector>

namespace tolmach::formats {
namespace {

using xliff::names::kFormatStyle;

constexpr std::size_t kHighestStart = 32767;  // Of a list in Word.

/// `fs:subFs` is a list `name,value\name,value`, with a backslash before a comma or backslash that is meant.
std::vector<std::string> parts_of_sub_style(std::string_view list) {
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const bool escape =
            list[i] == '\\' && i + 1 < list.size() && (list[i + 1] == ',' || list[i + 1] == '\\');
        if (escape)
            parts.back() += list[++i];
        else if (list[i] == ',' || list[i] == '\\')
            parts.emplace_back();
        else
            parts.back() += list[i];
    }
    return parts;
}

}  // namespace

void set_format_style(xliff::Attributes& attributes, std::string_view element, std::string_view attribute,
                      std::string_view value) {
    attributes.reserve(attributes.size() + (attribute.empty() ? 1 : 2));
    attributes.push_back({"fs:fs", std::string(kFormatStyle), std::string(element)});
    if (attribute.empty()) return;
    std::string pair = std::string(attribute) + ",";
    for (const char c : value) {
        if (c == ',' || c == '\\') pair += '\\';
        pair += c;
    }
    attributes.push_back({"fs:subFs", std::string(kFormatStyle), std::move(pair)});
}

std::string_view format_style(const xliff::Attributes& attributes) {
    for (const xliff::Attribute& attribute : attributes)
        if (attribute.ns == kFormatStyle && attribute.name.ends_with("fs")) return attribute.value;
    return {};
}

std::string format_style_value(const xliff::Attributes& attributes, std::string_view attribute) {
    for (const xliff::Attribute& each : attributes) {
        if (each.ns != kFormatStyle || !each.name.ends_with("subFs")) continue;
        const std::vector<std::string> parts = parts_of_sub_style(each.value);
        for (std::size_t i = 0; i + 1 < parts.size(); i += 2)
            if (parts[i] == attribute) return parts[i + 1];
    }
    return {};
}

void set_list_start(xliff::Attributes& list, std::size_t number) {
    if (number != 1 && number <= kHighestStart) set_format_style(list, "ol", "start", std::to_string(number));
}

std::size_t list_start(const xliff::Attributes& list) {
    const std::size_t number = figure_in(format_style_value(list, "start"), 1);
    return number <= kHighestStart ? number : 1;
}

}  // namespace tolmach::formats
