// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/structure.hpp"

#include "xliff/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tolmach::xliff::validation {
namespace {

bool matches(const Particle& particle, const ElementRule* rule, bool other_namespace) {
    if (particle.wildcard) return other_namespace;
    return std::find(particle.choice.begin(), particle.choice.end(), rule) != particle.choice.end();
}

std::string names_of(const Particle& particle) {
    if (particle.wildcard) return "an element of another namespace";
    std::string list;
    for (const ElementRule* rule : particle.choice) {
        if (!list.empty()) list += rule == particle.choice.back() ? " or " : ", ";
        list += "<" + rule->name + ">";
    }
    return list;
}

}  // namespace

// The grammar of 1.x is that of 1.2; its forerunners are held to the rules that merging needs only.
void Structure::report(Rule rule, LineColumn place, std::string_view message, std::string_view section) {
    if (counts(Version::V1_2)) findings_.add(rule, place, message, section);
}

const Namespace* Structure::namespace_of(std::string_view uri) const {
    if (uri == core_) return grammar_.find_namespace({});
    return uri.empty() ? nullptr : grammar_.find_namespace(uri);
}

const ElementRule* Structure::start(const xml::Element& element, LineColumn place) {
    const ElementRule* rule = nullptr;
    if (open_.empty()) {
        rule = grammar_.root();
    } else if (open_.back().rule) {
        if (const auto* ns = namespace_of(element.ns)) {
            const auto found = ns->elements.find(element.local());
            if (found != ns->elements.end()) rule = found->second;
        }
        child(open_.back(), rule, element, place);
    }
    open_.push_back({rule, place});
    if (rule) attributes(element, *rule, place);
    return rule;
}

void Structure::text(std::string_view text) {
    if (open_.empty() || !open_.back().rule || open_.back().rule->text) return;
    Open& open = open_.back();
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos || open.broken) return;
    open.broken = true;
    report(Rule::TextUnexpected, findings_.here(),
           fmt::format("<{}> holds elements only, no text", open.rule->name), open.rule->ns->section);
}

void Structure::end() {
    const Open open = open_.back();
    open_.pop_back();
    if (!open.rule || open.broken) return;
    for (std::size_t i = open.particle; i < open.rule->children.size(); ++i) {
        const Particle& particle = open.rule->children[i];
        const bool satisfied = particle.optional || (i == open.particle && open.count > 0);
        if (satisfied || !counts(particle.since)) continue;
        report(Rule::ElementMissing, open.place,
               fmt::format("<{}> has no {}", open.rule->name, names_of(particle)), open.rule->ns->section);
        return;
    }
}

void Structure::child(Open& parent, const ElementRule* rule, const xml::Element& element, LineColumn place) {
    const ElementRule& model = *parent.rule;
    const auto* ns = namespace_of(element.ns);
    const bool other = !element.ns.empty() && ns != model.ns;
    bool known = false;
    const Particle* missing = nullptr;
    for (std::size_t i = parent.particle; i < model.children.size(); ++i) {
        const Particle& particle = model.children[i];
        const std::size_t count = i == parent.particle ? parent.count : 0;
        if (counts(particle.since) && matches(particle, rule, other)) {
            known = true;
            if (missing) break;
            if (count == 0 || particle.repeats) {
                if (particle.wildcard && !module_child(parent, particle, rule, element, place)) return;
                parent.particle = i;
                parent.count = count + 1;
                return;
            }
        }
        if (!particle.optional && count == 0 && counts(particle.since) && !missing) missing = &particle;
    }
    for (std::size_t i = 0; i <= parent.particle && i < model.children.size(); ++i)
        known = known || (counts(model.children[i].since) && matches(model.children[i], rule, other));
    if (parent.broken) return;
    parent.broken = known;
    const std::string& section = model.ns->section;
    if (!known)
        report(Rule::ElementUnknown, place,
               fmt::format("<{}> may not stand in <{}>", element.name, model.name), section);
    else if (missing)
        report(Rule::ElementOrder, place,
               fmt::format("<{}> stands where <{}> wants {} first", element.name, model.name,
                           names_of(*missing)),
               section);
    else
        report(Rule::ElementOrder, place,
               fmt::format("<{}> stands too late in <{}>, or once too often", element.name, model.name),
               section);
}

// An element in a wildcard: of a module of XLIFF only what the standard names for this place, others freely.
bool Structure::module_child(Open& parent, const Particle& particle, const ElementRule* rule,
                             const xml::Element& element, LineColumn place) {
    const auto* ns = namespace_of(element.ns);
    // Of ITS, which others define, only a few elements are a module, and only from 2.1 on.
    const bool module = ns && (ns->is_module() || (rule && counts(Version::V2_1)));
    if (!module) return true;
    for (std::size_t i = 0; i < particle.modules.size(); ++i) {
        if (particle.modules[i].element != rule) continue;
        const unsigned bit = 1U << i;
        if ((parent.modules & bit) != 0 && !particle.modules[i].repeats)
            report(Rule::ElementOrder, place,
                   fmt::format("<{}> may stand in <{}> only once", element.name, parent.rule->name),
                   ns->section);
        parent.modules |= bit;
        return true;
    }
    if (!rule)
        report(Rule::ElementUnknown, place, fmt::format("the module has no element <{}>", element.name),
               ns->section);
    else if (!particle.modules.empty())
        report(Rule::ElementUnknown, place,
               fmt::format("<{}> may not stand in <{}>", element.name, parent.rule->name), ns->section);
    return true;
}

void Structure::attributes(const xml::Element& element, const ElementRule& rule, LineColumn place) {
    for (const xml::Attribute& given : element.attributes)
        attribute(given, rule, place);
    for (const AttributeRule& wanted : rule.attributes) {
        if (!wanted.required) continue;
        const auto here = [&](const xml::Attribute& a) { return a.name == wanted.name; };
        if (std::none_of(element.attributes.begin(), element.attributes.end(), here))
            report(Rule::AttributeMissing, place,
                   fmt::format("<{}> has no attribute '{}'", element.name, wanted.name), rule.ns->section);
    }
}

void Structure::attribute(const xml::Attribute& given, const ElementRule& rule, LineColumn place) {
    if (given.ns.empty() || given.ns == names::kXml)
        for (const AttributeRule& known : rule.attributes) {
            if (known.name != given.name || !counts(known.since)) continue;
            if (!known.type->holds(given.value))
                report(Rule::AttributeValue, place,
                       fmt::format("'{}' is no value of '{}' on <{}>: it takes {}", given.value, given.name,
                                   rule.name, known.type->wanted()),
                       rule.ns->section);
            return;
        }
    if (!given.ns.empty()) return foreign_attribute(given, rule, place);
    const std::string_view writer = grammar_.writer_of(rule.name, given.name);
    report(Rule::AttributeUnknown, place,
           fmt::format("<{}> takes no attribute '{}'{}{}", rule.name, given.name, writer.empty() ? "" : "; ",
                       writer),
           rule.ns->section);
}

void Structure::foreign_attribute(const xml::Attribute& given, const ElementRule& rule, LineColumn place) {
    const auto* ns = namespace_of(given.ns);
    const std::string_view prefix = ns ? std::string_view(ns->prefix) : std::string_view();
    const bool taken = (rule.foreign == Foreign::Any) ||
                       (rule.foreign == Foreign::Codes && (prefix == "fs" || prefix == "slr")) ||
                       (rule.foreign == Foreign::Marks && given.ns != names::kXml) ||
                       (rule.foreign == Foreign::Segment && prefix == "pgs" && counts(Version::V2_2));
    if (!taken || given.ns == core_)
        return report(Rule::AttributeUnknown, place,
                      fmt::format("<{}> takes no attribute '{}'", rule.name, given.name), rule.ns->section);
    if (given.ns == names::kXml && given.local() == "lang" &&
        !find_value_kind("language")->holds(given.value))
        report(Rule::AttributeValue, place,
               fmt::format("'{}' is no value of '{}': it takes {}", given.value, given.name,
                           find_value_kind("language")->wanted));
    if (!ns) return;
    const auto known = ns->attributes.find(given.local());
    if (known == ns->attributes.end()) {
        if (ns->is_module())
            report(Rule::AttributeUnknown, place, fmt::format("the module has no attribute '{}'", given.name),
                   ns->section);
    } else if ((ns->is_module() || counts(Version::V2_1)) && !known->second.may_stand_on(rule.name)) {
        report(Rule::AttributeUnknown, place,
               fmt::format("<{}> takes no attribute '{}'", rule.name, given.name), ns->section);
    } else if (!known->second.type->holds(given.value)) {
        report(Rule::AttributeValue, place,
               fmt::format("'{}' is no value of '{}': it takes {}", given.value, given.name,
                           known->second.type->wanted()),
               ns->section);
    }
}

}  // namespace tolmach::xliff::validation
