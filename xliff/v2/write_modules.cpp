// SPDX-License-Identifier: Apache-2.0
#include "xliff/v2/write_modules.hpp"

#include "xliff/names.hpp"
#include "xliff/v2/write_inline.hpp"

#include <fmt/format.h>

namespace tolmach::xliff {
namespace {

/// One `mda:metaGroup` that declares its own prefix.
std::string meta_group(const OwnedAttributes& owned) {
    std::string xml =
        fmt::format("<mda:metaGroup xmlns:mda=\"{}\" category=\"{}", names::kMetadata, kOwnedCategory);
    if (!owned.owner.empty()) append_escaped(xml, " " + owned.owner, true);
    xml += "\">";
    for (const Attribute& attribute : owned.attributes) {
        xml += "<mda:meta type=\"";
        append_escaped(xml, meta_type(attribute), true);
        xml += "\">";
        append_escaped(xml, displayable(attribute.value), true);
        xml += "</mda:meta>";
    }
    return xml + "</mda:metaGroup>";
}

bool is_metadata(std::string_view extension) {
    const ElementName name = name_of_extension(extension);
    return name.ns == names::kMetadata && name.local == "metadata" && !extension.ends_with("/>");
}

void write_match(XmlWriter& to, const Prefixes& prefixes, const Match& match, const std::string& reference) {
    to.open("mtc:match");
    to.attribute_if("id", match.id);
    to.attribute("ref", match.ref.empty() ? reference : match.ref);
    if (match.similarity) to.attribute("similarity", fmt::format("{}", *match.similarity));
    if (match.quality) to.attribute("matchQuality", fmt::format("{}", *match.quality));
    if (match.suitability) to.attribute("matchSuitability", fmt::format("{}", *match.suitability));
    to.attribute_if("origin", match.origin);
    to.attribute_if("type", match.type);
    to.attribute_if("subType", match.sub_type);
    if (match.reference) to.attribute("reference", "yes");
    write_foreign(to, prefixes, match.extra);
    if (Attributes owned = not_in_place(match.extra, false); !owned.empty())
        write_extensions(to, {}, {{"", std::move(owned)}});
    OriginalData data;
    data.add(match.source);
    data.add(match.target);
    data.number();
    write_original_data(to, data);
    Xliff2InlineWriter inlines(to, prefixes, data);
    for (const auto& [name, content] :
         {std::pair{"source", &match.source}, std::pair{"target", &match.target}}) {
        to.open(name);
        inlines.write(*content);
        to.close();
    }
    for (const std::string& extension : match.extensions)
        to.raw(extension);
    to.close();
}

void write_text_element(XmlWriter& to, std::string_view name, std::string_view source,
                        std::string_view text) {
    to.open(name);
    to.attribute_if("source", source);
    to.text(displayable(text));
    to.close();
}

}  // namespace

std::string default_reference(const Unit& unit) {
    for (const Segment& segment : unit.segments)
        if (!segment.id.empty()) return "#" + segment.id;
    return "#/u=" + unit.id;
}

void write_matches(XmlWriter& to, const Prefixes& prefixes, const Unit& unit) {
    if (unit.matches.empty()) return;
    const std::string reference = default_reference(unit);
    to.open("mtc:matches");
    for (const Match& match : unit.matches)
        write_match(to, prefixes, match, reference);
    to.close();
}

void write_glossary(XmlWriter& to, const Prefixes& prefixes, const std::vector<GlossEntry>& glossary) {
    if (glossary.empty()) return;
    to.open("gls:glossary");
    for (const GlossEntry& entry : glossary) {
        to.open("gls:glossEntry");
        to.attribute_if("id", entry.id);
        to.attribute_if("ref", entry.ref);
        write_foreign(to, prefixes, entry.extra);
        write_text_element(to, "gls:term", entry.term_source, entry.term);
        for (const std::string& translation : entry.translations)
            write_text_element(to, "gls:translation", {}, translation);
        if (!entry.definition.empty() || entry.translations.empty())
            write_text_element(to, "gls:definition", {}, entry.definition);
        to.close();
    }
    to.close();
}

void write_original_data(XmlWriter& to, const OriginalData& data) {
    if (data.entries().empty()) return;
    to.open("originalData");
    for (const OriginalData::Entry& entry : data.entries()) {
        to.open("data");
        to.attribute("id", entry.id);
        to.attribute_if("dir", entry.dir);
        Xliff2InlineWriter::write_text(to, entry.text);
        to.close();
    }
    to.close();
}

void write_extensions(XmlWriter& to, const std::vector<std::string>& extensions,
                      const std::vector<OwnedAttributes>& owned) {
    std::string groups;
    for (const OwnedAttributes& item : owned)
        groups += meta_group(item);
    for (const std::string& extension : extensions) {
        if (groups.empty() || !is_metadata(extension)) {
            to.raw(extension);
            continue;
        }
        const std::size_t end = extension.rfind("</");
        to.raw(extension.substr(0, end) + groups + extension.substr(end));
        groups.clear();
    }
    if (!groups.empty())
        to.raw(fmt::format("<mda:metadata xmlns:mda=\"{}\">{}</mda:metadata>", names::kMetadata, groups));
}

}  // namespace tolmach::xliff
