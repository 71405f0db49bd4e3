// SPDX-License-Identifier: Apache-2.0
// Writing XLIFF 2.0, 2.1 and 2.2.
#include "xliff/common/write_parts.hpp"
#include "xliff/names.hpp"
#include "xliff/v2/metadata_attributes.hpp"
#include "xliff/v2/vocabulary.hpp"
#include "xliff/v2/write_inline.hpp"
#include "xliff/v2/write_modules.hpp"

namespace tolmach::xliff {
namespace {

class Xliff2Writer {
  public:
    Xliff2Writer(const Document& document, Version version, const PieceWriter& pieces)
        : document_(document), version_(version), pieces_(pieces) {}
    base::Result<void> write();

  private:
    base::Result<void> write_file(const File& file, bool first);
    void write_group(const Group& group);
    void write_unit(const Unit& unit);
    void write_segment(const Segment& segment, Xliff2InlineWriter& inlines);
    void write_side(std::string_view name, const Content& content, const Attributes& extra,
                    Xliff2InlineWriter& inlines, std::optional<std::size_t> order);
    void write_notes(const std::vector<Note>& notes, const std::vector<Note>& of_document);
    void write_note(const Note& note, bool of_document);
    void write_skeleton(const SkeletonData& skeleton);
    /// The attributes that files, groups and units share; `translate` where it differs from around.
    template <class Element>
    void write_common(const Element& element, bool inherited_translate);
    void collect_prefixes();
    std::string unit_location() const { return unit_.empty() ? "" : " of unit " + displayable(unit_); }

    const Document& document_;
    Version version_;
    const PieceWriter& pieces_;
    XmlWriter to_;
    Prefixes prefixes_;
    std::vector<bool> translate_{true};  // of the elements around
    std::string unit_;
    std::string first_unholdable_;
};

void Xliff2Writer::collect_prefixes() {
    prefixes_.add("tolmach", names::kTolmachNamespace);
    prefixes_.add("mda", names::kMetadata);
    prefixes_.add("gls", names::kGlossary);
    prefixes_.add("mtc", names::kMatches);
    prefixes_.add(document_);
}

base::Result<void> Xliff2Writer::write() {
    collect_prefixes();
    to_.open("xliff");
    to_.attribute("xmlns", version_ == Version::V2_2 ? names::kCore22 : names::kCore20);
    prefixes_.declare(to_);
    to_.attribute("version", names::number(version_));
    to_.attribute("srcLang", document_.source_language);
    to_.attribute_if("trgLang", document_.target_language);
    write_foreign(to_, prefixes_, document_.extra);
    if (version_ == Version::V2_2) write_notes(document_.notes, {});
    for (const File& file : document_.files)
        if (auto written = write_file(file, &file == document_.files.data()); !written)
            return base::fail(written.error());
    to_.close();
    if (!first_unholdable_.empty() || !to_.unholdable().empty())
        return base::fail(base::ErrorCode::Invalid,
                          "XML cannot hold a character of " +
                              (first_unholdable_.empty() ? to_.unholdable() : first_unholdable_),
                          {document_.name, 0, 0}, "remove control characters from names and attributes");
    pieces_.sink(to_.take());
    return {};
}

template <class Element>
void Xliff2Writer::write_common(const Element& element, bool inherited_translate) {
    if (element.translate != inherited_translate) to_.attribute("translate", yes_no(element.translate));
    if (element.can_resegment) to_.attribute("canResegment", yes_no(*element.can_resegment));
    to_.attribute_if("srcDir", element.directions->source);
    to_.attribute_if("trgDir", element.directions->target);
    write_foreign(to_, prefixes_, element.extra);
}

base::Result<void> Xliff2Writer::write_file(const File& file, bool first) {
    to_.open("file");
    to_.attribute("id", file.id);
    to_.attribute_if("original", file.original);
    write_common(file, true);
    if (file.skeleton) write_skeleton(*file.skeleton);
    Attributes owned = not_in_place(file.extra, false);
    if (!file.datatype.empty()) owned.push_back({"datatype", {}, file.datatype});
    if (!file.source_language.empty() && file.source_language != document_.source_language)
        owned.push_back({"source-language", {}, file.source_language});
    if (!file.target_language.empty() && file.target_language != document_.target_language)
        owned.push_back({"target-language", {}, file.target_language});
    std::vector<OwnedAttributes> own;
    if (!owned.empty()) own.push_back({"", std::move(owned)});
    write_extensions(to_, file.extensions, own);
    static const std::vector<Note> none;
    write_notes(file.notes, first && version_ != Version::V2_2 ? document_.notes : none);
    translate_.push_back(file.translate);
    auto walked = walk(file, {[&](const Group& group) { write_group(group); },
                              [&] {
                                  translate_.pop_back();
                                  to_.close();
                              },
                              [&](const Unit& unit) {
                                  pieces_.write(unit, to_, [&](const Unit& made) { write_unit(made); });
                              }});
    translate_.pop_back();
    to_.close();
    return walked;
}

void Xliff2Writer::write_skeleton(const SkeletonData& skeleton) {
    to_.open("skeleton");
    to_.attribute_if("href", skeleton.href);
    if (!skeleton.text.empty() || pieces_.making.skeleton) pieces_.write_skeleton(skeleton, to_);
    to_.close();
}

void Xliff2Writer::write_group(const Group& group) {
    to_.open("group");
    to_.attribute("id", group.id);
    to_.attribute_if("name", group.name);
    to_.attribute_if("type", group.type);
    write_common(group, translate_.back());
    std::vector<OwnedAttributes> own;
    if (Attributes owned = not_in_place(group.extra, false); !owned.empty())
        own.push_back({"", std::move(owned)});
    write_extensions(to_, group.extensions, own);
    write_notes(group.notes, {});
    translate_.push_back(group.translate);
}

void Xliff2Writer::write_unit(const Unit& unit) {
    unit_ = unit.id;
    to_.open("unit");
    to_.attribute("id", unit.id);
    to_.attribute_if("name", displayable(unit.name));
    to_.attribute_if("type", unit.type);
    to_.attribute("xml:space", unit.preserve_space ? "preserve" : "default");
    write_common(unit, translate_.back());
    write_matches(to_, prefixes_, unit);
    write_glossary(to_, prefixes_, unit.glossary);
    write_extensions(to_, unit.extensions, owned_attributes(unit));
    write_notes(unit.notes, {});
    OriginalData data;
    for (const Segment& segment : unit.segments) {
        data.add(segment.source);
        if (segment.target) data.add(*segment.target);
    }
    data.number();
    write_original_data(to_, data);
    Xliff2InlineWriter inlines(to_, prefixes_, data);
    for (const Segment& segment : unit.segments)
        write_segment(segment, inlines);
    to_.close();
    if (first_unholdable_.empty() && !to_.unholdable().empty())
        first_unholdable_ = to_.unholdable() + unit_location();
}

void Xliff2Writer::write_segment(const Segment& segment, Xliff2InlineWriter& inlines) {
    to_.open(segment.ignorable ? "ignorable" : "segment");
    to_.attribute_if("id", segment.id);
    if (!segment.ignorable) {
        if (segment.can_resegment) to_.attribute("canResegment", yes_no(*segment.can_resegment));
        const bool native = segment.details->sub_state.empty() && !segment.details->native_state.empty();
        if (segment.state != State::Initial || segment.state_is_explicit || native ||
            !segment.details->sub_state.empty())
            to_.attribute("state", to_string(segment.state));
        to_.attribute_if("subState", native ? std::string(kNativeStatePrefix) + segment.details->native_state
                                            : segment.details->sub_state);
    }
    for (const Attribute& attribute : segment.extra)
        if (stays_in_place(attribute, true)) to_.attribute(prefixes_.qualified(attribute), attribute.value);
    write_side("source", segment.source, segment.details->source_extra, inlines, std::nullopt);
    if (segment.target)
        write_side("target", *segment.target, segment.details->target_extra, inlines, segment.order);
    to_.close();
}

void Xliff2Writer::write_side(std::string_view name, const Content& content, const Attributes& extra,
                              Xliff2InlineWriter& inlines, std::optional<std::size_t> order) {
    to_.open(name);
    if (order) to_.attribute("order", std::to_string(*order));
    for (const Attribute& attribute : extra)
        if (attribute.ns == names::kXml) to_.attribute(prefixes_.qualified(attribute), attribute.value);
    inlines.write(content);
    to_.close();
}

void Xliff2Writer::write_notes(const std::vector<Note>& notes, const std::vector<Note>& of_document) {
    if (notes.empty() && of_document.empty()) return;
    to_.open("notes");
    for (const Note& note : of_document)
        write_note(note, true);
    for (const Note& note : notes)
        write_note(note, false);
    to_.close();
}

void Xliff2Writer::write_note(const Note& note, bool of_document) {
    to_.open("note");
    to_.attribute_if("id", note.id);
    to_.attribute_if("appliesTo", note.applies_to);
    to_.attribute_if("category", note.category);
    if (note.priority != 1) to_.attribute("priority", std::to_string(note.priority));
    if (!note.from.empty()) to_.attribute("tolmach:from", note.from);
    if (of_document) to_.attribute("tolmach:of", "document");
    write_foreign(to_, prefixes_, note.extra);
    to_.text(displayable(note.text));
    to_.close();
}

}  // namespace

base::Result<void> write_xliff2(const Document& document, Version version, const PieceWriter& pieces) {
    return Xliff2Writer(document, version, pieces).write();
}

}  // namespace tolmach::xliff
