// SPDX-License-Identifier: Apache-2.0
// What must come home of a document that was converted there and back, as text: text, codes, states, notes,
// candidates and terms, a line each.
#pragma once

#include "xliff/model.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace tolmach::tests {

inline std::string shown(const xliff::Content& content) {
    std::string all;
    for (const xliff::Inline& part : content) {
        if (const auto* text = std::get_if<xliff::Text>(&part)) all += text->value;
        if (const auto* code = std::get_if<xliff::Code>(&part)) {
            // In 1.2 the end of a pair says no type; in 2.x it has that of the start.
            const std::string type =
                code->shape == xliff::Code::Shape::End ? "" : code->type + " " + code->sub_type;
            all += fmt::format("[{}{} {} {} {} {} {}{}{}]", static_cast<int>(code->shape), code->isolated,
                               code->id, type, code->details->data, code->details->equiv, code->can_copy,
                               code->can_delete, static_cast<int>(code->can_reorder));
        }
        if (const auto* marker = std::get_if<xliff::Marker>(&part))
            all += fmt::format("<{} {} {} {}>", static_cast<int>(marker->edge), marker->type,
                               marker->details->value, marker->details->ref);
    }
    return all;
}

inline void show(std::string& all, const std::vector<xliff::Note>& notes) {
    for (const xliff::Note& note : notes)
        all += fmt::format("  note {} {} {} {} {}: {}\n", note.id, note.category, note.applies_to,
                           note.priority, note.from, note.text);
}

/// What must come home, a line each.
inline std::string shown(const xliff::Document& document) {
    std::string all;
    show(all, document.notes);
    for (const xliff::File& file : document.files) {
        all += "file " + file.original + "\n";
        show(all, file.notes);
        for (const xliff::Group& group : file.groups) {
            all += " group " + group.id + " " + group.type + "\n";
            show(all, group.notes);
        }
        for (const xliff::Unit& unit : file.units) {
            all += fmt::format(" unit {} {} {} {}\n", unit.id, unit.name, unit.type, unit.translate);
            show(all, unit.notes);
            for (const xliff::Segment& segment : unit.segments) {
                all += fmt::format("  {} {} {} {} {} {}\n", segment.ignorable, segment.id,
                                   static_cast<int>(segment.state), segment.details->native_state,
                                   segment.details->sub_state, segment.approved);
                all += "   s " + shown(segment.source) + "\n";
                if (segment.target) all += "   t " + shown(*segment.target) + "\n";
            }
            for (const xliff::Match& match : unit.matches)
                all += "  match " + xliff::plain_text(match.source) + " = " +
                       xliff::plain_text(match.target) + "\n";
            for (const xliff::GlossEntry& entry : unit.glossary)
                all += "  term " + entry.term + "\n";
        }
    }
    return all;
}

/// The first line in which two differ, of both.
inline std::string difference(const std::string& a, const std::string& b) {
    std::size_t from = 0;
    while (from < a.size() && from < b.size()) {
        const std::size_t end_a = a.find('\n', from), end_b = b.find('\n', from);
        if (a.substr(from, end_a - from) != b.substr(from, end_b - from))
            return "\n" + a.substr(from, end_a - from) + "\n" + b.substr(from, end_b - from);
        from = end_a + 1;
    }
    return {};
}

}  // namespace tolmach::tests
