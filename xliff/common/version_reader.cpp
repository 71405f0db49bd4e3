// SPDX-License-Identifier: Apache-2.0
#include "xliff/common/version_reader.hpp"

#include "xliff/names.hpp"

#include <algorithm>
#include <charconv>

namespace tolmach::xliff {

Attributes attributes_but(const Element& element, std::initializer_list<std::string_view> named) {
    Attributes others;
    element.for_each_attribute([&](std::string_view name, std::string_view ns, std::string_view value) {
        const bool nameable = ns.empty() || ns == names::kXml;
        if (nameable && std::find(named.begin(), named.end(), name) != named.end()) return;
        others.push_back({std::string(name), std::string(ns), std::string(value)});
    });
    return others;
}

std::optional<bool> yes_or_no(std::optional<std::string_view> value) {
    if (!value) return std::nullopt;
    return *value == "yes";
}

Inherited inherited_by(const Element& element, const Inherited& around) {
    const auto space = element.find("space", names::kXml);
    return {yes_or_no(element.find("translate")).value_or(around.translate),
            space ? *space == "preserve" : around.preserve_space};
}

std::vector<std::string> words(std::string_view list) {
    constexpr std::string_view kSpace = " \t\r\n";
    std::vector<std::string> all;
    for (std::size_t at = list.find_first_not_of(kSpace); at != list.npos;) {
        const std::size_t end = std::min(list.find_first_of(kSpace, at), list.size());
        all.emplace_back(list.substr(at, end - at));
        at = list.find_first_not_of(kSpace, end);
    }
    return all;
}

std::optional<std::size_t> whole_number(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<double> percentage(std::optional<std::string_view> text) {
    if (!text) return std::nullopt;
    if (text->ends_with('%')) text->remove_suffix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc() || end != text->data() + text->size()) return std::nullopt;
    return number;
}

}  // namespace tolmach::xliff
