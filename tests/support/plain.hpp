// SPDX-License-Identifier: Apache-2.0
// Notes read from plain text, and their units as lines.
#pragma once

#include "formats/plain/read.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tolmach::tests {

inline formats::Extracted read_note(std::string_view bytes, const formats::SourceOptions& options = {}) {
    return formats::read_plain("note.txt", bytes, options).value().value;
}

/// The source of a unit; a call is `{fn1}`, a line break `{lb}`.
inline std::string shown(const xliff::Unit& unit) {
    std::string text;
    for (const xliff::Segment& segment : unit.segments)
        for (const xliff::Inline& part : segment.source) {
            if (const auto* run = std::get_if<xliff::Text>(&part)) text += run->value;
            if (const auto* code = std::get_if<xliff::Code>(&part))
                text += "{" + (code->details->sub_flows.empty() ? "lb" : code->details->sub_flows[0]) + "}";
        }
    return text;
}

/// `id kind: source` of each unit.
inline std::vector<std::string> listed(const xliff::File& file) {
    std::vector<std::string> lines;
    for (const xliff::Unit& unit : file.units)
        lines.push_back(unit.id + " " + unit.type.substr(unit.type.find(':') + 1) + ": " + shown(unit));
    return lines;
}

}  // namespace tolmach::tests
