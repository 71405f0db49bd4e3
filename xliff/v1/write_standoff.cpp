// SPDX-License-Identifier: Apache-2.0
#include "xliff/v1/write_standoff.hpp"

#include "xliff/common/pairing.hpp"
#include "xliff/names.hpp"
#include "xliff/v1/vocabulary.hpp"
#include "xliff/v1/write_inline.hpp"

namespace tolmach::xliff {
namespace {

/// The attributes of a note that 1.2 has no place for.
Attributes beside_note(const Note& note) {
    Attributes beside;
    for (const Attribute& attribute : note.extra)
        if (!attribute.ns.empty() && attribute.ns != names::kXml) beside.push_back(attribute);
    return beside;
}

class Beside {
  public:
    Beside(XmlWriter& to, const Prefixes& prefixes, bool term_marks)
        : to_(to), prefixes_(prefixes), term_marks_(term_marks) {}

    void segment(const Segment& segment, std::size_t n) {
        if (segment.ignorable && !segment.id.empty()) {
            item("tolmach:ignorable", n);
            to_.attribute("id", segment.id);
            to_.close();
        }
        edges(segment.source, "source", n);
        if (segment.target) edges(*segment.target, "target", n);
    }

    void note(const Note& note, std::size_t n) {
        const Attributes extra = beside_note(note);
        if (note.id.empty() && note.category.empty() && extra.empty()) return;
        item("tolmach:note", n);
        to_.attribute_if("id", note.id);
        to_.attribute_if("category", note.category);
        write_foreign(to_, prefixes_, extra);
        to_.close();
    }

    void entry(const GlossEntry& entry, std::size_t n) {
        item("tolmach:entry", n);
        to_.attribute_if("id", entry.id);
        to_.attribute_if("ref", entry.ref);
        to_.attribute("term", displayable(entry.term));
        to_.attribute_if("source", displayable(entry.term_source));
        to_.attribute_if("definition", displayable(entry.definition));
        write_foreign(to_, prefixes_, entry.extra);
        for (const std::string& translation : entry.translations) {
            to_.open("tolmach:translation");
            to_.attribute("text", displayable(translation));
            to_.close();
        }
        to_.close();
    }

    void end() {
        if (open_) to_.close();
    }

  private:
    void edges(const Content& content, std::string_view side, std::size_t n) {
        const std::vector<std::size_t> partners = nested_partners(content);
        const std::size_t length = standoff_length(content);
        std::size_t at = 0;
        for (std::size_t i = 0; i < content.size(); at += standoff_length(content[i]), ++i) {
            const auto* marker = std::get_if<Marker>(&content[i]);
            if (!marker) continue;
            const bool nested = partners[i] != kNoPartner;
            const bool end = marker->edge == Edge::End;
            const Marker& start = end && nested ? std::get<Marker>(content[partners[i]]) : *marker;
            if (Xliff1InlineWriter::is_inline(start, nested, term_marks_)) continue;
            item(end ? "tolmach:em" : "tolmach:sm", n);
            to_.attribute("side", side);
            to_.attribute("at", std::to_string(at));
            to_.attribute("of", std::to_string(length));
            to_.attribute("id", marker->id);
            to_.attribute_if("type", marker->type);
            to_.attribute_if("value", displayable(marker->details->value));
            to_.attribute_if("ref", marker->details->ref);
            if (marker->translate) to_.attribute("translate", yes_no(*marker->translate));
            write_foreign(to_, prefixes_, marker->details->extra);
            to_.close();
        }
    }

    void item(std::string_view name, std::size_t n) {
        if (!open_) to_.open("tolmach:beside");
        open_ = true;
        to_.open(name);
        to_.attribute("n", std::to_string(n));
    }

    XmlWriter& to_;
    const Prefixes& prefixes_;
    bool term_marks_;
    bool open_ = false;
};

}  // namespace

void write_standoff(XmlWriter& to, const Prefixes& prefixes, const Unit& unit, bool term_marks) {
    Beside beside(to, prefixes, term_marks);
    for (std::size_t i = 0; i < unit.segments.size(); ++i)
        beside.segment(unit.segments[i], i + 1);
    for (std::size_t i = 0; i < unit.notes.size(); ++i)
        beside.note(unit.notes[i], i + 1);
    for (std::size_t i = 0; i < unit.glossary.size(); ++i)
        beside.entry(unit.glossary[i], i + 1);
    beside.end();
}

void write_note_standoff(XmlWriter& to, const Prefixes& prefixes, const std::vector<Note>& notes,
                         std::size_t first_number) {
    Beside beside(to, prefixes, false);
    for (std::size_t i = 0; i < notes.size(); ++i)
        beside.note(notes[i], first_number + i);
    beside.end();
}

}  // namespace tolmach::xliff
