// SPDX-License-Identifier: Apache-2.0
#include "xliff/v2/write_inline.hpp"

#include "base/overloaded.hpp"
#include "xliff/common/pairing.hpp"
#include "xliff/v2/metadata_attributes.hpp"

#include <cstdio>

namespace tolmach::xliff {

void Xliff2InlineWriter::write_text(XmlWriter& to, std::string_view text) {
    for_each_run(
        text, [&](std::string_view run) { to.text(run); },
        [&](char32_t control) {
            char hex[8];
            std::snprintf(hex, sizeof hex, "%04X", static_cast<unsigned>(control));
            to.open_inline("cp");
            to.attribute("hex", hex);
            to.close();
        });
}

void Xliff2InlineWriter::write(const Content& content) {
    const std::vector<std::size_t> partners = nested_partners(content);
    for (std::size_t i = 0; i < content.size(); ++i) {
        const bool nested = partners[i] != kNoPartner;
        std::visit(base::overloaded{[&](const Text& text) { write_text(to_, text.value); },
                                    [&](const Code& code) {
                                        if (!nested)
                                            write_alone(code);
                                        else if (partners[i] > i)
                                            write_nested_start(code, std::get<Code>(content[partners[i]]));
                                        else
                                            to_.close();
                                    },
                                    [&](const Marker& marker) { write_marker(marker, nested); }},
                   content[i]);
    }
}

void Xliff2InlineWriter::write_shared(const Code& code) {
    to_.attribute_if("type", code.type);
    to_.attribute_if("subType", code.sub_type);
    if (!code.can_copy) to_.attribute("canCopy", "no");
    if (!code.can_delete) to_.attribute("canDelete", "no");
    if (code.can_reorder != Reorder::Yes)
        to_.attribute("canReorder", code.can_reorder == Reorder::No ? "no" : "firstNo");
    to_.attribute_if("copyOf", code.details->copy_of);
}

void Xliff2InlineWriter::write_foreign_of_code(const Code& code) {
    for (const Attribute& attribute : code.details->extra)
        if (stays_in_place(attribute, true)) to_.attribute(prefixes_.qualified(attribute), attribute.value);
}

void Xliff2InlineWriter::write_nested_start(const Code& start, const Code& end) {
    to_.open_inline("pc");
    to_.attribute("id", start.id);
    write_shared(start);
    if (start.can_overlap.value_or(false)) to_.attribute("canOverlap", "yes");
    to_.attribute_if("equivStart", displayable(start.details->equiv));
    to_.attribute_if("equivEnd", displayable(end.details->equiv));
    to_.attribute_if("dispStart", displayable(start.details->disp));
    to_.attribute_if("dispEnd", displayable(end.details->disp));
    write_data("dataRefStart", start);
    write_data("dataRefEnd", end);
    to_.attribute_if("subFlowsStart", joined(start.details->sub_flows));
    to_.attribute_if("subFlowsEnd", joined(end.details->sub_flows));
    to_.attribute_if("dir", start.details->dir);
    write_foreign_of_code(start);
}

void Xliff2InlineWriter::write_alone(const Code& code) {
    const bool start = code.shape == Code::Shape::Start, end = code.shape == Code::Shape::End;
    to_.open_inline(start ? "sc" : end ? "ec" : "ph");
    to_.attribute(end && !code.isolated ? "startRef" : "id", code.id);
    if (code.isolated && (start || end)) to_.attribute("isolated", "yes");
    write_shared(code);
    if ((start || end) && !code.can_overlap.value_or(false)) to_.attribute("canOverlap", "no");
    to_.attribute_if("equiv", displayable(code.details->equiv));
    to_.attribute_if("disp", displayable(code.details->disp));
    write_data("dataRef", code);
    to_.attribute_if("subFlows", joined(code.details->sub_flows));
    if (start || (end && code.isolated)) to_.attribute_if("dir", code.details->dir);
    write_foreign_of_code(code);
    to_.close();
}

void Xliff2InlineWriter::write_marker(const Marker& marker, bool nested) {
    if (marker.edge == Edge::End) {
        if (!nested) {
            to_.open_inline("em");
            to_.attribute("startRef", marker.id);
        }
        to_.close();
        return;
    }
    to_.open_inline(nested ? "mrk" : "sm");
    to_.attribute("id", marker.id);
    to_.attribute_if("type", marker.type);
    to_.attribute_if("value", displayable(marker.details->value));
    to_.attribute_if("ref", marker.details->ref);
    if (marker.translate) to_.attribute("translate", yes_no(*marker.translate));
    write_foreign(to_, prefixes_, marker.details->extra);
    if (!nested) to_.close();
}

}  // namespace tolmach::xliff
