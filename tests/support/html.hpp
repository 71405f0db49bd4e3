// SPDX-License-Identifier: Apache-2.0
// Pages read, and their units as lines.
#pragma once

#include "formats/html/read.hpp"
#include "formats/merge.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tolmach::tests {

inline formats::Extracted read_page(std::string_view bytes, const formats::SourceOptions& options = {}) {
    return formats::html::read_html("page.html", bytes, options).value().value;
}

/// A code as a reader may tell it: `<b>`, `</b>`, `{fn1}`, `{}` with the units of its places in brackets.
inline std::string shown_code(const xliff::Code& code) {
    std::string flows;
    for (const std::string& unit : code.details->sub_flows)
        flows += (flows.empty() ? "" : " ") + unit;
    if (code.shape == xliff::Code::Shape::Placeholder)
        return "{" + (flows.empty() ? code.details->equiv : flows) + "}";
    const std::string tail = (code.isolated ? "!" : "") + (flows.empty() ? "" : "{" + flows + "}");
    return (code.shape == xliff::Code::Shape::Start ? "<" : "</") + code.id + tail + ">";
}

inline std::string shown_page_unit(const xliff::Unit& unit) {
    std::string text;
    for (const xliff::Segment& segment : unit.segments)
        for (const xliff::Inline& part : segment.source) {
            if (const auto* run = std::get_if<xliff::Text>(&part)) text += run->value;
            if (const auto* code = std::get_if<xliff::Code>(&part)) text += shown_code(*code);
        }
    return text;
}

/// `id kind: source` of each unit.
inline std::vector<std::string> listed_page(const xliff::File& file) {
    std::vector<std::string> lines;
    for (const xliff::Unit& unit : file.units)
        lines.push_back(unit.id + " " + unit.type.substr(unit.type.find(':') + 1) + ": " +
                        shown_page_unit(unit));
    return lines;
}

inline std::string merged_page(const formats::Extracted& page, const formats::MergeOptions& options) {
    return formats::merge(page.file, page.skeleton, options).value();
}
/// What merging with the sources gives.
inline std::string merged_page_with_source(const formats::Extracted& page) {
    formats::MergeOptions options;
    options.with_source = true;
    return merged_page(page, options);
}

}  // namespace tolmach::tests
