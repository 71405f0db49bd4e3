// SPDX-License-Identifier: Apache-2.0
#include "xliff/v2/metadata_attributes.hpp"

#include "xliff/names.hpp"

#include <charconv>
#include <map>

namespace tolmach::xliff {
namespace {

constexpr std::string_view kModules = "urn:oasis:names:tc:xliff:";

void carry(std::vector<OwnedAttributes>& to, std::string owner, Attributes attributes) {
    if (!attributes.empty()) to.push_back({std::move(owner), std::move(attributes)});
}

void carry_codes(std::vector<OwnedAttributes>& to, std::map<std::string, bool>& seen,
                 const Content& content) {
    for (const Inline& part : content)
        if (const auto* code = std::get_if<Code>(&part)) {
            Attributes attributes = not_in_place(code->details->extra, true);
            if (!attributes.empty() && !seen[owner_of(*code)]) {
                seen[owner_of(*code)] = true;
                carry(to, owner_of(*code), std::move(attributes));
            }
        }
}

void append(Attributes& to, const Attributes& attributes) {
    to.insert(to.end(), attributes.begin(), attributes.end());
}

/// The number at the end of "segment 12", from 1; 0 where it is none.
std::size_t index_in(std::string_view owner) {
    std::size_t n = 0;
    const std::size_t space = owner.rfind(' ');
    if (space != std::string_view::npos)
        std::from_chars(owner.data() + space + 1, owner.data() + owner.size(), n);
    return n;
}

void restore_codes(Content& content, const std::map<std::string, const Attributes*>& codes) {
    for (Inline& part : content)
        if (auto* code = std::get_if<Code>(&part))
            if (const auto at = codes.find(owner_of(*code)); at != codes.end())
                append(code->details.mutable_value().extra, *at->second);
}

}  // namespace

std::string meta_type(const Attribute& attribute) {
    return attribute.ns.empty() ? attribute.name : "{" + attribute.ns + "}" + attribute.name;
}

Attribute attribute_of_meta(std::string_view type, std::string value) {
    const std::size_t brace = type.starts_with('{') ? type.find('}') : std::string_view::npos;
    if (brace == std::string_view::npos) return {std::string(type), {}, std::move(value)};
    return {std::string(type.substr(brace + 1)), std::string(type.substr(1, brace - 1)), std::move(value)};
}

bool stays_in_place(const Attribute& attribute, bool foreign_too) {
    if (attribute.ns.empty()) return false;
    return !foreign_too || attribute.ns == names::kXml ||
           std::string_view(attribute.ns).starts_with(kModules);
}

Attributes not_in_place(const Attributes& extra, bool foreign_too) {
    Attributes owned;
    for (const Attribute& attribute : extra)
        if (!stays_in_place(attribute, foreign_too)) owned.push_back(attribute);
    return owned;
}

std::string owner_of(const Code& code) {
    constexpr std::string_view kShapes[] = {"placeholder ", "start ", "end "};
    return "code " + std::string(kShapes[static_cast<std::size_t>(code.shape)]) + code.id;
}

std::vector<OwnedAttributes> owned_attributes(const Unit& unit) {
    std::vector<OwnedAttributes> all;
    std::map<std::string, bool> seen;
    carry(all, "", not_in_place(unit.extra, false));
    for (std::size_t i = 0; i < unit.notes.size(); ++i)
        carry(all, "note " + std::to_string(i + 1), not_in_place(unit.notes[i].extra, false));
    for (std::size_t i = 0; i < unit.segments.size(); ++i) {
        const Segment& segment = unit.segments[i];
        const std::string n = std::to_string(i + 1);
        Attributes own = not_in_place(segment.extra, true);
        if (segment.approved && segment.state != State::Final) own.push_back({"approved", {}, "yes"});
        carry(all, "segment " + n, std::move(own));
        carry(all, "source " + n, not_in_place(segment.details->source_extra, true));
        carry(all, "target " + n, not_in_place(segment.details->target_extra, true));
    }
    for (const Segment& segment : unit.segments)
        carry_codes(all, seen, segment.source);
    for (const Segment& segment : unit.segments)
        if (segment.target) carry_codes(all, seen, *segment.target);
    return all;
}

void restore(Unit& unit, const std::vector<OwnedAttributes>& owned) {
    if (owned.empty()) return;
    std::map<std::string, const Attributes*> codes;
    for (const OwnedAttributes& item : owned) {
        const std::string_view owner = item.owner;
        const std::size_t n = index_in(owner);
        const bool of_segment = n >= 1 && n <= unit.segments.size();
        if (owner.empty())
            append(unit.extra, item.attributes);
        else if (owner.starts_with("code "))
            codes[item.owner] = &item.attributes;
        else if (owner.starts_with("note ") && n >= 1 && n <= unit.notes.size())
            append(unit.notes[n - 1].extra, item.attributes);
        else if (owner.starts_with("source ") && of_segment)
            append(unit.segments[n - 1].details.mutable_value().source_extra, item.attributes);
        else if (owner.starts_with("target ") && of_segment)
            append(unit.segments[n - 1].details.mutable_value().target_extra, item.attributes);
        else if (owner.starts_with("segment ") && of_segment)
            for (const Attribute& attribute : item.attributes) {
                if (attribute.name == "approved" && attribute.ns.empty())
                    unit.segments[n - 1].approved = true;
                else
                    unit.segments[n - 1].extra.push_back(attribute);
            }
    }
    for (Segment& segment : unit.segments) {
        restore_codes(segment.source, codes);
        if (segment.target) restore_codes(*segment.target, codes);
    }
}

}  // namespace tolmach::xliff
