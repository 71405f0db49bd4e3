// SPDX-License-Identifier: Apache-2.0
// Documents that use what extraction uses: calls of footnotes, pairs across segments, terms, groups.
#pragma once

#include "xliff/model.hpp"

namespace tolmach::tests {

inline xliff::Code placeholder(std::string id, std::string data) {
    xliff::Code code;
    code.id = std::move(id);
    code.details.mutable_value().data = std::move(data);
    return code;
}

inline xliff::Code edge(xliff::Code::Shape shape, std::string id, std::string data = {}) {
    xliff::Code code = placeholder(std::move(id), std::move(data));
    code.shape = shape;
    code.type = "fmt";
    code.sub_type = "xlf:b";
    return code;
}

inline xliff::Code footnote_call(std::string id, std::string unit) {
    xliff::Code code = placeholder(std::move(id), " ");
    code.type = "other";
    code.sub_type = "tolmach:footnote-call";
    code.details.mutable_value().sub_flows = {std::move(unit)};
    code.can_delete = false;
    code.can_copy = false;
    code.details.mutable_value().disp = "[1]";
    return code;
}

inline xliff::Marker mark(xliff::Edge where, std::string id, std::string type = {}) {
    xliff::Marker marker;
    marker.edge = where;
    marker.id = std::move(id);
    marker.type = std::move(type);
    return marker;
}

/// A note of three paragraphs with a list, everything untranslated.
inline xliff::Document sample_document() {
    using namespace xliff;
    using Shape = Code::Shape;
    Document document;
    document.source_language = "en";
    document.target_language = "be";
    File& file = document.files.emplace_back();
    file.id = "f1";
    file.original = "note.txt";
    file.datatype = "plaintext";
    file.skeleton = SkeletonData{"ewogICJ2IjogMQp9", ""};
    file.groups.push_back({"g1", "", "tolmach:list", std::nullopt, true, {}, {}, {}, {}, {}});
    file.groups.push_back({"g2", "", "tolmach:list", 0, true, {}, {}, {}, {}, {}});

    Unit& first = file.units.emplace_back();
    first.id = "b1";
    first.type = "tolmach:paragraph";
    Code lb = placeholder("2", "\n");
    lb.type = "fmt";
    lb.sub_type = "xlf:lb";
    Segment one;
    one.id = "s1";
    Marker term = mark(Edge::Start, "m1", "term");
    term.details.mutable_value().ref = "#/gls=e1";
    one.source = {Text{"Mr "},
                  term,
                  Text{"Lukashenko"},
                  mark(Edge::End, "m1", "term"),
                  Text{" said \x1F<b> & so"},
                  footnote_call("1", "fn1"),
                  Text{"."}};
    Segment gap;
    gap.ignorable = true;
    gap.id = "i1";
    gap.source = content_of(" ");
    Segment two;
    two.id = "s2";
    two.source = {edge(Shape::Start, "3", "**"), Text{"Bold"}, lb, Text{" runs"}};
    Segment three;
    three.id = "s3";
    three.source = {Text{"on"},    edge(Shape::End, "3", "**"), Text{" and "}, edge(Shape::Start, "4"),
                    Text{"plain"}, edge(Shape::End, "4"),       Text{"."}};
    first.segments = {one, gap, two, three};
    GlossEntry entry;
    entry.id = "e1";
    entry.ref = "#m1";
    entry.term = "Lukashenko";
    entry.translations = {"Лукашэнка"};
    first.glossary = {entry};
    Note note;
    note.text = "Mind the tone.";
    note.id = "n1";
    note.category = "instruction";
    note.applies_to = "source";
    first.notes = {note};
    Match match;
    match.id = "mt1";
    match.similarity = 75;
    match.origin = "memory";
    match.source = content_of("Mr Lukashenko said so.");
    match.target = content_of("Так сказаў спадар Лукашэнка.");
    first.matches = {match};
    first.extra = {{"fs:fs", "urn:oasis:names:tc:xliff:fs:2.0", "p"}};

    Unit& footnote = file.units.emplace_back();
    footnote.id = "fn1";
    footnote.type = "tolmach:footnote-bibliographic";
    footnote.segments.emplace_back().id = "s1";
    footnote.segments.back().source = content_of("“Novaya Gazeta”, 10 May 2015.");
    Unit& item = file.units.emplace_back();
    item.id = "b2";
    item.type = "tolmach:item";
    item.group = 1;
    item.segments.emplace_back().id = "s1";
    item.segments.back().source = content_of("  An item\twith a tab and 🙂 ");
    Unit& rule = file.units.emplace_back();
    rule.id = "b3";
    rule.translate = false;
    rule.segments.emplace_back().id = "s1";
    rule.segments.back().source = content_of("* * *");
    return document;
}

/// The same, half translated: states, an order, a target that is meant to be equal.
inline xliff::Document translated_document() {
    using namespace xliff;
    Document document = sample_document();
    std::vector<Unit>& units = document.files[0].units;
    Segment& one = units[0].segments[0];
    one.target = Content{Text{"Спадар Лукашэнка сказаў"}, footnote_call("1", "fn1"), Text{"."}};
    one.state = State::Translated;
    one.state_is_explicit = true;
    Segment& note = units[1].segments[0];
    note.target = note.source;
    note.state = State::Final;
    note.state_is_explicit = true;
    units[2].segments[0].target = content_of("Пункт");
    Note remark;
    remark.text = "Ці правільна?";
    remark.applies_to = "target";
    remark.priority = 2;
    units[2].notes = {remark};
    return document;
}

}  // namespace tolmach::tests
