// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/change_tracking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tolmach::xliff::validation {
namespace {

constexpr std::string_view kNamespace = "urn:oasis:names:tc:xliff:changetracking:";
constexpr std::string_view kContent = "content";  // The property that is no attribute.
// What stands after the changes that are tracked of it; modules may stand before them.
constexpr std::array<std::string_view, 8> kBehind = {"note", "data",   "segment", "ignorable",
                                                     "unit", "source", "target",  "group"};

std::set<std::string, std::less<>> attribute_names(const xml::Element& element) {
    std::set<std::string, std::less<>> names;
    for (const xml::Attribute& attribute : element.attributes)
        names.emplace(attribute.name);
    return names;
}

}  // namespace

void ChangeTracking::start(const xml::Element& element, std::size_t depth, LineColumn place) {
    if (element.ns.starts_with(kNamespace)) {
        if (element.local() == "changeTrack" && depth > 1 &&
            (containers_.empty() || containers_.back().depth != depth - 1))
            containers_.push_back({depth - 1, {}, {}});
        if (!containers_.empty()) open_own(element, place);
        return;
    }
    for (auto at = containers_.rbegin(); at != containers_.rend() && at->depth + 2 >= depth; ++at)
        look_at(*at, element);
}

void ChangeTracking::open_own(const xml::Element& element, LineColumn place) {
    Container& container = containers_.back();
    if (element.local() == "revisions") {
        Revisions& added = container.revisions.emplace_back();
        added.element = element.find("appliesTo").value_or("");
        added.ref = element.find("ref").value_or("");
        added.current = element.find("currentVersion").value_or("");
        added.place = place;
        container.revised[added.element].by_ref.emplace(added.ref, container.revisions.size() - 1);
    }
    if (container.revisions.empty()) return;
    Revisions& open = container.revisions.back();
    if (element.local() == "revision") {
        properties_.clear();
        if (const auto version = element.find("version")) open.versions.emplace(*version);
    }
    if (element.local() != "item") return;
    open.items.push_back({std::string(element.find("property").value_or("")), place});
    if (!properties_.insert(open.items.back().property).second)
        findings_.add(Rule::ChangeTracking, place,
                      fmt::format("the revision has '{}' twice", open.items.back().property));
}

void ChangeTracking::look_at(Container& container, const xml::Element& element) {
    const auto at = container.revised.find(std::string(element.local()));
    if (at == container.revised.end()) return;
    Revised& revised = at->second;
    const auto names = attribute_names(element);
    revised.attributes.insert(names.begin(), names.end());
    ++revised.count;
    const auto id = element.find("id");
    if (!id) return;
    revised.has_ids = true;
    const auto [first, last] = revised.by_ref.equal_range(std::string(*id));
    for (auto ref = first; ref != last; ++ref) {
        Revisions& revisions = container.revisions[ref->second];
        if (std::exchange(revisions.found, true)) continue;
        check_items(revisions, names);
    }
}

void ChangeTracking::end(std::size_t depth) {
    if (containers_.empty() || containers_.back().depth != depth) return;
    check_revisions(containers_.back());
    containers_.pop_back();
}

void ChangeTracking::check_revisions(const Container& container) {
    for (const Revisions& revisions : container.revisions) {
        if (!revisions.current.empty() && !revisions.versions.contains(revisions.current))
            findings_.add(Rule::ChangeTracking, revisions.place,
                          fmt::format("no revision has the version '{}'", revisions.current));
        if (std::find(kBehind.begin(), kBehind.end(), revisions.element) == kBehind.end()) continue;
        const Revised& revised = container.revised.at(revisions.element);
        if (!revisions.ref.empty() && !revisions.found)
            findings_.add(Rule::ChangeTracking, revisions.place,
                          fmt::format("no <{}> beside it has the id '{}'", revisions.element, revisions.ref));
        if (!revisions.ref.empty()) continue;
        if (revised.count == 0)
            findings_.add(Rule::ChangeTracking, revisions.place,
                          fmt::format("there is no <{}> beside it", revisions.element));
        else if (revised.count > 1 && revised.has_ids)
            findings_.add(Rule::ChangeTracking, revisions.place,
                          fmt::format("several <{}> stand beside it: a ref says which", revisions.element));
        else
            check_items(revisions, revised.attributes);
    }
}

void ChangeTracking::check_items(const Revisions& revisions,
                                 const std::set<std::string, std::less<>>& attributes) {
    for (const RevisionItem& item : revisions.items)
        if (item.property != kContent && !attributes.contains(item.property))
            findings_.add(Rule::ChangeTracking, item.place,
                          fmt::format("the <{}> has no attribute '{}'", revisions.element, item.property));
}

}  // namespace tolmach::xliff::validation
