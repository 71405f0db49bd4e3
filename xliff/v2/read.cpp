// SPDX-License-Identifier: Apache-2.0
// Reading XLIFF 2.0, 2.1 and 2.2.
#include "xliff/common/version_reader.hpp"
#include "xliff/names.hpp"
#include "xliff/v2/metadata_attributes.hpp"
#include "xliff/v2/read_inline.hpp"
#include "xliff/v2/read_modules.hpp"
#include "xliff/v2/vocabulary.hpp"

#include <algorithm>

namespace tolmach::xliff {
namespace {

/// The attributes that files, groups and units share.
template <class Common>
void read_common(const Element& element, const Inherited& own, Common& to) {
    to.translate = own.translate;
    to.can_resegment = yes_or_no(element.find("canResegment"));
    to.directions = Directions{element.value("srcDir"), element.value("trgDir")};
}

Note read_note(const Element& element) {
    Note note;
    note.text = element.all_text();
    note.id = element.value("id");
    note.category = element.value("category");
    note.applies_to = element.value("appliesTo");
    note.priority = static_cast<int>(
        std::min<std::size_t>(whole_number(element.find("priority").value_or("")).value_or(1), 10));
    note.from = element.value("from", names::kTolmachNamespace);
    note.extra = attributes_but(element, {"id", "category", "appliesTo", "priority"});
    std::erase_if(note.extra,
                  [](const Attribute& attribute) { return attribute.ns == names::kTolmachNamespace; });
    return note;
}

/// `document`: where notes go that say they belong there.
void read_notes(const Element& notes, std::vector<Note>& to, Document* document = nullptr) {
    notes.for_each_child([&](const Element& child) {
        if (!child.is("note")) return;
        const bool of_document = document && child.find("of", names::kTolmachNamespace) == "document";
        (of_document ? document->notes : to).push_back(read_note(child));
    });
}

void read_segment(const Element& element, Xliff2InlineReader& inlines, Segment& segment,
                  SegmentLocations* places) {
    if (places) places->segment = element.tags();
    segment.ignorable = element.is("ignorable");
    segment.line = element.line();
    segment.column = element.column();
    segment.id = element.value("id");
    segment.can_resegment = yes_or_no(element.find("canResegment"));
    segment.state = state_from(element.find("state").value_or("")).value_or(State::Initial);
    segment.state_is_explicit = element.find("state").has_value();
    std::string sub_state = element.value("subState");
    if (sub_state.starts_with(kNativeStatePrefix)) {
        segment.details.mutable_value().native_state = sub_state.substr(kNativeStatePrefix.size());
        segment.state_is_explicit = segment.state != State::Initial;
    } else {
        segment.details.set(&SegmentDetails::sub_state, std::move(sub_state));
    }
    segment.extra = attributes_but(element, {"id", "canResegment", "state", "subState"});
    element.for_each_child([&](const Element& side) {
        if (side.is("source")) {
            segment.source = inlines.read(side, places ? &places->in_source : nullptr);
            if (places) places->source = side.tags();
            segment.details.set(&SegmentDetails::source_extra, attributes_but(side, {}));
        } else if (side.is("target")) {
            segment.target = inlines.read(side, places ? &places->in_target : nullptr);
            if (places) places->target = side.tags();
            segment.details.set(&SegmentDetails::target_extra, attributes_but(side, {"order"}));
            segment.order = whole_number(side.find("order").value_or(""));
        }
    });
}

void read_unit_matches(const Element& matches, Unit& unit, UnitLocations* places) {
    unit.matches = read_matches(matches);
    if (places) places->matches = matches.tags();
}

void read_unit_notes(const Element& notes, Unit& unit, UnitLocations* places) {
    read_notes(notes, unit.notes);
    if (!places) return;
    places->notes = notes.tags();
    notes.for_each_child([&](const Element& child) {
        if (child.is("note")) places->each_note.push_back(child.tags());
    });
}

class Xliff2Reader final : public VersionReader {
  public:
    std::string_view unit_name() const override { return "unit"; }
    bool is_wrapper(std::string_view) const override { return false; }

    Document document(const Element& tag) override {
        Document document;
        document.source_language = tag.value("srcLang");
        document.target_language = tag.value("trgLang");
        document.extra = attributes_but(tag, {"version", "srcLang", "trgLang"});
        return document;
    }

    File file(const Element& tag, Document*) override {
        File file;
        file.id = tag.value("id");
        file.original = tag.value("original");
        read_common(tag, inherited_by(tag, {}), file);
        file.extra = attributes_but(tag, {"id", "original", "translate", "canResegment", "srcDir", "trgDir"});
        return file;
    }

    Group group(const Element& tag, const Inherited& inherited) override {
        Group group;
        group.id = tag.value("id");
        group.name = tag.value("name");
        group.type = tag.value("type");
        read_common(tag, inherited, group);
        group.extra =
            attributes_but(tag, {"id", "name", "type", "translate", "canResegment", "srcDir", "trgDir"});
        return group;
    }

    void child(const Element& element, OpenHeaders& headers) override {
        if (headers.group)
            read_child(element, *headers.group, nullptr);
        else if (headers.file)
            read_child(element, *headers.file, headers.document ? &*headers.document : nullptr);
        else
            read_child(element, *headers.document, nullptr);
    }

    Unit unit(const Element& element, const Inherited& inherited, UnitLocations* places) override;

  private:
    template <class Head>
    void read_child(const Element& element, Head& head, Document* document) {
        if (element.is("notes")) return read_notes(element, head.notes, document);
        if constexpr (std::is_same_v<Head, File>)
            if (element.is("skeleton")) {
                head.skeleton = SkeletonData{element.all_text(), element.value("href")};
                return;
            }
        std::vector<OwnedAttributes> owned;
        read_extension(element, head.extensions, owned);
        for (const OwnedAttributes& item : owned)
            for (const Attribute& attribute : item.attributes)
                restore(head, attribute);
    }
    template <class Head>
    static void restore(Head& head, const Attribute& attribute) {
        head.extra.push_back(attribute);
    }
    static void restore(File& file, const Attribute& attribute) {
        if (attribute.ns.empty() && attribute.name == "datatype")
            file.datatype = attribute.value;
        else if (attribute.ns.empty() && attribute.name == "source-language")
            file.source_language = attribute.value;
        else if (attribute.ns.empty() && attribute.name == "target-language")
            file.target_language = attribute.value;
        else
            file.extra.push_back(attribute);
    }
};

Unit Xliff2Reader::unit(const Element& element, const Inherited& inherited, UnitLocations* places) {
    Unit unit;
    unit.id = element.value("id");
    unit.name = element.value("name");
    unit.type = element.value("type");
    read_common(element, inherited, unit);
    unit.preserve_space = inherited.preserve_space;
    unit.extra = attributes_but(
        element, {"id", "name", "type", "translate", "canResegment", "srcDir", "trgDir", "xml:space"});
    Xliff2InlineReader inlines(element);
    if (places) places->unit = element.tags();
    std::vector<OwnedAttributes> owned;
    element.for_each_child([&](const Element& child) {
        const bool text = child.is("segment") || child.is("ignorable");
        if (places && !places->text.present() && (text || child.is("originalData")))
            places->text = child.tags();
        if (text)
            read_segment(child, inlines, unit.segments.emplace_back(),
                         places ? &places->segments.emplace_back() : nullptr);
        else if (child.is("notes"))
            read_unit_notes(child, unit, places);
        else if (child.is(names::kMatches, "matches"))
            read_unit_matches(child, unit, places);
        else if (child.is(names::kGlossary, "glossary"))
            unit.glossary = read_glossary(child);
        else if (child.is_element() && !child.is("originalData"))
            read_extension(child, unit.extensions, owned);
    });
    complete_markers(unit);
    xliff::restore(unit, owned);
    return unit;
}

}  // namespace

std::unique_ptr<VersionReader> make_xliff2_reader() {
    return std::make_unique<Xliff2Reader>();
}

}  // namespace tolmach::xliff
