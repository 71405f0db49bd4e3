// SPDX-License-Identifier: Apache-2.0
#include "xliff/conversion/words.hpp"

#include "xliff/names.hpp"
#include "xliff/validation/grammar.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace tolmach::xliff {
namespace {

const validation::AttributeRule* rule_of(std::string_view element, std::string_view attribute) {
    const auto& attributes =
        validation::Grammar::xliff1().find_namespace("")->elements.at(element)->attributes;
    const auto rule = std::find_if(attributes.begin(), attributes.end(),
                                   [&](const auto& known) { return known.name == attribute; });
    return rule == attributes.end() ? nullptr : &*rule;
}

/// Makes a word one that an attribute of an element of 1.2 takes.
void fit(std::string& word, std::string_view element, std::string_view attribute) {
    if (!word.empty() && !rule_of(element, attribute)->type->holds(word)) word.insert(0, "x-");
}

/// The same for the type of a unit or group.
void fit_type(std::string& type, std::string_view element) {
    constexpr std::string_view kNative = "restype:";
    if (!type.starts_with(kNative)) return;
    std::string word = type.substr(kNative.size());
    fit(word, element, "restype");
    if (word.size() + kNative.size() > type.size()) type.replace(0, kNative.size(), "x:");
}

/// Puts attributes that none of the elements takes, or not with their value, into our namespace.
void set_aside(Attributes& attributes, std::initializer_list<std::string_view> elements) {
    for (Attribute& attribute : attributes) {
        if (!attribute.ns.empty()) continue;
        const bool taken = std::any_of(elements.begin(), elements.end(), [&](std::string_view element) {
            const auto* rule = rule_of(element, attribute.name);
            return rule && rule->type->holds(attribute.value);
        });
        if (taken) continue;
        attribute.ns = names::kTolmachNamespace;
        attribute.name.insert(0, "tolmach:");
    }
}

void set_aside(Content& content) {
    for (Inline& part : content)
        if (auto* code = std::get_if<Code>(&part); code && !code->details->extra.empty())
            set_aside(code->details.mutable_value().extra, {"g", "x", "bx", "ex", "ph", "it", "bpt", "ept"});
}

void fit_segment(Segment& segment) {
    if (!segment.details->native_state.empty())
        fit(segment.details.mutable_value().native_state, "target", "state");
    set_aside(segment.source);
    if (segment.target) set_aside(*segment.target);
    if (!segment.details->target_extra.empty())
        set_aside(segment.details.mutable_value().target_extra, {"target"});
    if (!segment.details->source_extra.empty())
        set_aside(segment.details.mutable_value().source_extra, {"source"});
}

}  // namespace

void make_words_valid_for_xliff1(Document& document) {
    for (File& file : document.files) {
        fit(file.datatype, "file", "datatype");
        set_aside(file.extra, {"file"});
        for (Group& group : file.groups) {
            fit_type(group.type, "group");
            set_aside(group.extra, {"group"});
        }
        for (Unit& unit : file.units) {
            fit_type(unit.type, "trans-unit");
            set_aside(unit.extra, {"trans-unit"});
            for (Segment& segment : unit.segments)
                fit_segment(segment);
        }
    }
}

}  // namespace tolmach::xliff
