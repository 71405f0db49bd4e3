// SPDX-License-Identifier: Apache-2.0
// Small files for the tests of composing.
#pragma once

#include "xliff/model.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tolmach::tests {

inline xliff::Segment segment(xliff::Content source, std::optional<xliff::Content> target) {
    xliff::Segment made;
    made.source = std::move(source);
    made.target = std::move(target);
    return made;
}

inline xliff::Segment segment(const std::string& source, const std::optional<std::string>& target) {
    return segment(xliff::content_of(source),
                   target ? std::optional(xliff::content_of(*target)) : std::nullopt);
}

inline xliff::Unit block(std::string id, const std::string& kind, std::vector<xliff::Segment> segments) {
    xliff::Unit made;
    made.id = std::move(id);
    made.type = "tolmach:" + kind;
    made.segments = std::move(segments);
    return made;
}

inline xliff::Group group(std::string id, const std::string& kind, std::optional<std::size_t> parent) {
    xliff::Group made;
    made.id = std::move(id);
    made.type = "tolmach:" + kind;
    made.parent = parent;
    return made;
}

inline xliff::Code code(std::string id, xliff::Code::Shape shape, std::string sub_type) {
    xliff::Code made;
    made.id = std::move(id);
    made.shape = shape;
    made.type = "fmt";
    made.sub_type = std::move(sub_type);
    return made;
}

inline xliff::Code note_call(std::string id, std::string note) {
    xliff::Code made = code(std::move(id), xliff::Code::Shape::Placeholder, "tolmach:footnote-call");
    made.details.mutable_value().sub_flows = {std::move(note)};
    made.can_delete = false;
    return made;
}

/// A French edition in the making; `fn…` and `b…` ids as the reader gives them.
inline xliff::File file_of(std::vector<xliff::Unit> units) {
    xliff::File made;
    made.id = "f1";
    made.original = "note.txt";
    made.source_language = "en";
    made.target_language = "fr";
    made.units = std::move(units);
    return made;
}

/// A title block, a heading, a paragraph of two sentences of which one is translated, and a note.
inline xliff::File sample_note() {
    const xliff::Content said{xliff::Text{"A sentence"}, note_call("1", "fn1"), xliff::Text{"."}};
    const xliff::Content dit{xliff::Text{"Une phrase"}, note_call("1", "fn1"), xliff::Text{"."}};
    xliff::Segment gap = segment(" ", std::nullopt);
    gap.ignorable = true;
    return file_of(
        {block("b1", "series", {segment("Notes of the House", "Notes de la maison")}),
         block("b2", "title", {segment("The title", "Le titre")}),
         block("b3", "author", {segment("Ann Bee", "Ann Bee")}),
         block("b4", "date", {segment("August 3, 2020", "3 août 2020")}),
         block("b5", "heading-1", {segment("Introduction (I)", "Introduction")}),
         block("b6", "paragraph", {segment(said, dit), gap, segment("Left as it was.", std::nullopt)}),
         block("fn1", "footnote-commentary", {segment("A note.", "Une note.")})});
}

}  // namespace tolmach::tests
