// SPDX-License-Identifier: Apache-2.0
#include "xliff/conversion/attributes.hpp"

#include "xliff/conversion/kept.hpp"
#include "xliff/names.hpp"

#include <string>
#include <string_view>

namespace tolmach::xliff {
namespace {

constexpr std::string_view kNativeSpace = "tolmach:native-space";
constexpr std::string_view kNativeIts = "tolmach:native-its-";

bool is_space(const Attribute& attribute) {
    return attribute.ns == names::kXml && attribute.name == "xml:space";
}

/// Keeps `xml:space` of a source or target; whether it asks for white space to be kept.
bool keep_space(Attributes& extra) {
    bool preserve = false;
    for (Attribute& attribute : extra)
        if (is_space(attribute)) {
            preserve = attribute.value == "preserve";
            attribute = {std::string(kNativeSpace), std::string(names::kTolmachNamespace),
                         std::move(attribute.value)};
        }
    return preserve;
}

bool says_space(const SegmentDetails& details) {
    for (const Attributes* extra : {&details.source_extra, &details.target_extra})
        if (std::any_of(extra->begin(), extra->end(), is_space)) return true;
    return false;
}

template <class Change>
void change_content(Content& content, Change change) {
    for (Inline& part : content) {
        if (auto* code = std::get_if<Code>(&part); code && !code->details->extra.empty())
            change(code->details.mutable_value().extra);
        if (auto* marker = std::get_if<Marker>(&part); marker && !marker->details->extra.empty())
            change(marker->details.mutable_value().extra);
    }
}

template <class Change>
void change_unit(Unit& unit, Change change) {
    change(unit.extra);
    for (Note& note : unit.notes)
        change(note.extra);
    for (Match& match : unit.matches) {
        change(match.extra);
        change_content(match.source, change);
        change_content(match.target, change);
    }
    for (Segment& segment : unit.segments) {
        change(segment.extra);
        if (!segment.details->source_extra.empty()) change(segment.details.mutable_value().source_extra);
        if (!segment.details->target_extra.empty()) change(segment.details.mutable_value().target_extra);
        change_content(segment.source, change);
        if (segment.target) change_content(*segment.target, change);
    }
}

/// Calls `change` with the attributes of everything in a document.
template <class Change>
void change_attributes(Document& document, Change change) {
    change(document.extra);
    for (File& file : document.files) {
        change(file.extra);
        for (Note& note : file.notes)
            change(note.extra);
        for (Group& group : file.groups) {
            change(group.extra);
            for (Note& note : group.notes)
                change(note.extra);
        }
        for (Unit& unit : file.units)
            change_unit(unit, change);
    }
}

void restore_list(Attributes& extra) {
    for (Attribute& attribute : extra) {
        if (attribute.ns != names::kTolmachNamespace) continue;
        const std::size_t colon = attribute.name.find(':');
        const std::string name = "tolmach" + attribute.name.substr(colon == std::string::npos ? 0 : colon);
        if (name == kNativeSpace)
            attribute = {"xml:space", std::string(names::kXml), std::move(attribute.value)};
        else if (name.starts_with(kNativeIts))
            attribute = {"its:" + name.substr(kNativeIts.size()), std::string(names::kIts),
                         std::move(attribute.value)};
    }
}

}  // namespace

void make_space_valid_for_xliff2(Document& document) {
    for (File& file : document.files)
        for (Unit& unit : file.units) {
            bool preserve = false;
            for (Segment& segment : unit.segments)
                if (says_space(*segment.details)) {
                    SegmentDetails& details = segment.details.mutable_value();
                    preserve = keep_space(details.source_extra) || preserve;
                    preserve = keep_space(details.target_extra) || preserve;
                }
            if (preserve && !std::exchange(unit.preserve_space, true))
                keep(unit.extra, kNativeSpace, "default");
        }
}

void hide_its(Document& document) {
    change_attributes(document, [](Attributes& extra) {
        for (Attribute& attribute : extra)
            if (attribute.ns == names::kIts && !attribute.name.ends_with(":version"))
                attribute = {std::string(kNativeIts) + attribute.name.substr(attribute.name.find(':') + 1),
                             std::string(names::kTolmachNamespace), std::move(attribute.value)};
    });
}

void restore_attributes(Document& document) {
    for (File& file : document.files)
        for (Unit& unit : file.units)
            if (take(unit.extra, kNativeSpace)) unit.preserve_space = false;
    change_attributes(document, restore_list);
}

}  // namespace tolmach::xliff
