// SPDX-License-Identifier: Apache-2.0
#include "xliff/v1/write_inline.hpp"

#include "base/overloaded.hpp"
#include "xliff/common/pairing.hpp"
#include "xliff/v1/vocabulary.hpp"

#include <cstdio>

namespace tolmach::xliff {
namespace {

const Attribute* find(const Attributes& attributes, std::string_view name) {
    for (const Attribute& attribute : attributes)
        if (attribute.ns.empty() && attribute.name == name) return &attribute;
    return nullptr;
}

}  // namespace

Xliff1InlineWriter::Xliff1InlineWriter(XmlWriter& to, const Prefixes& prefixes, const Unit& unit,
                                       bool term_marks)
    : to_(to), prefixes_(prefixes), term_marks_(term_marks) {
    for (const Segment& segment : unit.segments) {
        look_at(segment.source);
        if (segment.target) look_at(*segment.target);
    }
}

void Xliff1InlineWriter::look_at(const Content& content) {
    const std::vector<std::size_t> partners = nested_partners(content);
    for (std::size_t i = 0; i < content.size(); ++i) {
        const auto* code = std::get_if<Code>(&content[i]);
        if (!code || code->shape == Code::Shape::Placeholder || code->isolated) continue;
        if (!code->details->data.empty() || !code->details->data_ref.empty()) with_data_.insert(code->id);
        if (partners[i] == kNoPartner) not_nested_.insert(code->id);
    }
}

bool Xliff1InlineWriter::has_data(const Code& code) const {
    const bool own = !code.details->data.empty() || !code.details->data_ref.empty();
    return own || (code.shape != Code::Shape::Placeholder && !code.isolated && with_data_.contains(code.id));
}

void Xliff1InlineWriter::write(const Content& content) {
    const std::vector<std::size_t> partners = nested_partners(content);
    for (std::size_t i = 0; i < content.size(); ++i) {
        const Inline* partner = partners[i] == kNoPartner ? nullptr : &content[partners[i]];
        std::visit(base::overloaded{[&](const Text& text) { write_text(text.value); },
                                    [&](const Code& code) {
                                        const bool alone = !partner || not_nested_.contains(code.id);
                                        write_code(code, alone ? nullptr : std::get_if<Code>(partner));
                                    },
                                    [&](const Marker& marker) {
                                        const bool end = marker.edge == Edge::End;
                                        const Marker& start =
                                            partner && end ? std::get<Marker>(*partner) : marker;
                                        if (!is_inline(start, partner != nullptr, term_marks_)) return;
                                        if (end)
                                            to_.close();
                                        else
                                            write_mark(marker);
                                    }},
                   content[i]);
    }
}

void Xliff1InlineWriter::write_text(std::string_view text) {
    for_each_run(
        text, [&](std::string_view run) { to_.text(run); },
        [&](char32_t control) {
            char hex[8];
            std::snprintf(hex, sizeof hex, "%04X", static_cast<unsigned>(control));
            to_.open_inline("ph");
            to_.attribute("id", "tolmach-cp" + std::to_string(++characters_));
            to_.attribute("ctype", kCharacterCtype);
            to_.text(hex);
            to_.close();
        });
}

void Xliff1InlineWriter::write_code(const Code& code, const Code* partner) {
    const bool data = has_data(code);
    if (code.shape == Code::Shape::Placeholder) return write_element(data ? "ph" : "x", code);
    if (code.isolated) return write_element("it", code);
    const bool start = code.shape == Code::Shape::Start;
    if (!partner || data) return write_element(start ? (data ? "bpt" : "bx") : (data ? "ept" : "ex"), code);
    if (!start) return to_.close();
    write_start_tag("g", code);
    to_.attribute_if("tolmach:equivEnd", displayable(partner->details->equiv));
    to_.attribute_if("tolmach:dispEnd", displayable(partner->details->disp));
    to_.attribute_if("tolmach:subFlowsEnd", joined(partner->details->sub_flows));
}

void Xliff1InlineWriter::write_element(std::string_view name, const Code& code) {
    write_start_tag(name, code);
    if (name == "ph" || name == "bpt" || name == "ept" || name == "it") write_text(code.details->data);
    to_.close();
}

void Xliff1InlineWriter::write_start_tag(std::string_view name, const Code& code) {
    const Attribute* id = find(code.details->extra, "id");
    const Attribute* rid = find(code.details->extra, "rid");
    to_.open_inline(name);
    to_.attribute("id", id ? id->value : code.id);
    if (name == "it") to_.attribute("pos", code.shape == Code::Shape::Start ? "open" : "close");
    if (name == "bx" || name == "ex" || name == "bpt" || name == "ept")
        to_.attribute("rid", rid ? rid->value : code.id);
    write_type(code, name);
    write_rest(code);
}

void Xliff1InlineWriter::write_type(const Code& code, std::string_view name) {
    const Attribute* native = find(code.details->extra, "ctype");
    std::string ctype;  // ex and ept have none
    if (name != "ex" && name != "ept")
        ctype = native ? native->value : ctype_of(code.type, code.sub_type, name != "ph" && name != "x");
    to_.attribute_if("ctype", ctype);
    const CodeType back = type_of_ctype(ctype);
    if (back.type != code.type) to_.attribute("tolmach:type", code.type);
    if (back.sub_type != code.sub_type) to_.attribute("tolmach:subType", code.sub_type);
}

void Xliff1InlineWriter::write_rest(const Code& code) {
    to_.attribute_if("equiv-text", displayable(code.details->equiv));
    to_.attribute_if("tolmach:disp", displayable(code.details->disp));
    if (!code.can_copy) to_.attribute("tolmach:canCopy", "no");
    if (!code.can_delete) to_.attribute("tolmach:canDelete", "no");
    if (code.can_overlap) to_.attribute("tolmach:canOverlap", yes_no(*code.can_overlap));
    if (code.can_reorder != Reorder::Yes)
        to_.attribute("tolmach:canReorder", code.can_reorder == Reorder::No ? "no" : "firstNo");
    to_.attribute_if("tolmach:copyOf", code.details->copy_of);
    to_.attribute_if("tolmach:dataRef", code.details->data_ref);
    to_.attribute_if("tolmach:dataDir", code.details->data_dir);
    to_.attribute_if("tolmach:subFlows", joined(code.details->sub_flows));
    to_.attribute_if("tolmach:dir", code.details->dir);
    for (const Attribute& attribute : code.details->extra)
        if (attribute.ns.empty() && attribute.name != "ctype" && attribute.name != "id" &&
            attribute.name != "rid")
            to_.attribute(attribute.name, attribute.value);
    write_foreign(to_, prefixes_, code.details->extra);
}

void Xliff1InlineWriter::write_mark(const Marker& marker) {
    to_.open_inline("mrk");
    const bool comment = marker.type == "comment";
    to_.attribute("mtype", mtype_of(marker));
    if (comment) to_.attribute_if("comment", displayable(marker.details->value));
    to_.attribute_if("tolmach:id", marker.id);
    to_.attribute_if("tolmach:type", marker.type);
    const bool deleted = marker.type == kDeleted;
    if (!comment && !deleted) to_.attribute_if("tolmach:value", displayable(marker.details->value));
    to_.attribute_if("tolmach:ref", marker.details->ref);
    if (marker.translate) to_.attribute("tolmach:translate", yes_no(*marker.translate));
    for (const Attribute& attribute : marker.details->extra)
        if (attribute.ns.empty() && attribute.name != "mtype") to_.attribute(attribute.name, attribute.value);
    write_foreign(to_, prefixes_, marker.details->extra);
    if (deleted) write_text(marker.details->value);
}

}  // namespace tolmach::xliff
