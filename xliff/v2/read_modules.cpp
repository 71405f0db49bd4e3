// SPDX-License-Identifier: Apache-2.0
#include "xliff/v2/read_modules.hpp"

#include "xliff/common/version_reader.hpp"
#include "xliff/names.hpp"
#include "xliff/v2/read_inline.hpp"

namespace tolmach::xliff {
namespace {

using names::kGlossary;
using names::kMatches;
using names::kMetadata;

/// The owner of a group of metadata that we carry; nothing for any other.
std::optional<std::string> carried_owner(const Element& group) {
    if (!group.is(kMetadata, "metaGroup")) return std::nullopt;
    std::string_view category = group.find("category").value_or("");
    if (!category.starts_with(kOwnedCategory)) return std::nullopt;
    category.remove_prefix(kOwnedCategory.size());
    if (category.empty()) return std::string();
    if (!category.starts_with(' ')) return std::nullopt;
    return std::string(category.substr(1));
}

Match read_match(const Element& element) {
    Match match;
    match.id = element.value("id");
    match.ref = element.value("ref");
    match.origin = element.value("origin");
    match.type = element.value("type");
    match.sub_type = element.value("subType");
    match.similarity = percentage(element.find("similarity"));
    match.quality = percentage(element.find("matchQuality"));
    match.suitability = percentage(element.find("matchSuitability"));
    match.reference = element.find("reference") == "yes";
    match.extra = attributes_but(element, {"id", "ref", "origin", "type", "subType", "similarity",
                                           "matchQuality", "matchSuitability", "reference"});
    Xliff2InlineReader inlines(element);
    std::vector<OwnedAttributes> owned;
    element.for_each_child([&](const Element& child) {
        if (child.is("source"))
            match.source = inlines.read(child);
        else if (child.is("target"))
            match.target = inlines.read(child);
        else if (child.is_element() && !child.is("originalData"))
            read_extension(child, match.extensions, owned);
    });
    for (const OwnedAttributes& item : owned)
        match.extra.insert(match.extra.end(), item.attributes.begin(), item.attributes.end());
    return match;
}

GlossEntry read_entry(const Element& element) {
    GlossEntry entry;
    entry.id = element.value("id");
    entry.ref = element.value("ref");
    entry.extra = attributes_but(element, {"id", "ref"});
    element.for_each_child([&](const Element& child) {
        if (child.is(kGlossary, "term")) {
            entry.term = child.all_text();
            entry.term_source = child.value("source");
        }
        if (child.is(kGlossary, "translation")) entry.translations.push_back(child.all_text());
        if (child.is(kGlossary, "definition")) entry.definition = child.all_text();
    });
    return entry;
}

}  // namespace

std::vector<Match> read_matches(const Element& matches) {
    std::vector<Match> all;
    matches.for_each_child([&](const Element& child) {
        if (child.is(kMatches, "match")) all.push_back(read_match(child));
    });
    return all;
}

std::vector<GlossEntry> read_glossary(const Element& glossary) {
    std::vector<GlossEntry> all;
    glossary.for_each_child([&](const Element& child) {
        if (child.is(kGlossary, "glossEntry")) all.push_back(read_entry(child));
    });
    return all;
}

void read_extension(const Element& element, std::vector<std::string>& extensions,
                    std::vector<OwnedAttributes>& owned) {
    bool ours = false, others = false;
    if (element.is(kMetadata, "metadata"))
        element.for_each_child([&](const Element& group) {
            const auto owner = carried_owner(group);
            ours = ours || owner.has_value();
            others = others || (group.is_element() && !owner);
            if (!owner) return;
            OwnedAttributes item{*owner, {}};
            group.for_each_child([&](const Element& meta) {
                if (meta.is(kMetadata, "meta"))
                    item.attributes.push_back(attribute_of_meta(meta.value("type"), meta.all_text()));
            });
            owned.push_back(std::move(item));
        });
    if (ours && !others) return;
    extensions.push_back(
        ours ? element.to_xml([](const Element& group) { return carried_owner(group).has_value(); })
             : element.to_xml());
}

}  // namespace tolmach::xliff
