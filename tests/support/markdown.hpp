// SPDX-License-Identifier: Apache-2.0
// Texts of Markdown read and merged.
#pragma once

#include "formats/markdown/read.hpp"
#include "formats/merge.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tolmach::tests {

inline formats::Extracted read_markdown(std::string_view text, const formats::SourceOptions& options = {}) {
    return formats::read_markdown("note.md", text, options).value().value;
}

inline std::string merged_source(const formats::Extracted& extracted) {
    formats::MergeOptions options;
    options.with_source = true;
    return formats::merge(extracted.file, extracted.skeleton, options).value();
}

/// A content with its codes as their data in `‹…›`; a call of a note is `{fn1}`.
inline std::string with_codes(const xliff::Content& content) {
    std::string text;
    for (const xliff::Inline& part : content) {
        if (const auto* run = std::get_if<xliff::Text>(&part)) text += run->value;
        const auto* code = std::get_if<xliff::Code>(&part);
        if (!code) continue;
        text += code->details->sub_flows.empty() ? "‹" + code->details->data + "›"
                                                 : "{" + code->details->sub_flows.front() + "}";
    }
    return text;
}

/// `id kind: source` of each unit.
inline std::vector<std::string> listed_markdown(const xliff::File& file) {
    std::vector<std::string> lines;
    for (const xliff::Unit& unit : file.units)
        lines.push_back(unit.id + " " + unit.type.substr(unit.type.find(':') + 1) + ": " +
                        with_codes(unit.segments.front().source));
    return lines;
}

}  // namespace tolmach::tests
