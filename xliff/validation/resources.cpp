// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/resources.hpp"

#include <fmt/format.h>

namespace tolmach::xliff::validation {

void HeldContent::start(const xml::Element& element, LineColumn place) {
    href_ = element.find("href").has_value();
    node_ = content_ = false;
    place_ = place;
}

void HeldContent::text(std::string_view text) {
    node_ = true;
    content_ = content_ || text.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

void HeldContent::check(Rule rule, std::string_view name, FindingCollector& findings) const {
    if (href_ && content_) findings.add(rule, place_, fmt::format("<{}> has both a href and content", name));
    if (!href_ && !node_)
        findings.add(rule, place_, fmt::format("<{}> has neither a href nor content", name));
}

void Resources::start(const xml::Element& element, Tag tag, Tag parent, LineColumn place) {
    if (parent == Tag::ResourceItem) item_.children = true;
    switch (tag) {
        case Tag::ResourceItem:
            item_ = {element.find("mimeType").has_value(), false, false, place};
            if (const auto id = element.find("id")) in_force_.add(*id);
            return ids_.check_module(element, Rule::Resource, place);
        case Tag::ResourceItemRef:
            if (const auto ref = element.find("ref")) references_.push_back({std::string(*ref), place});
            return ids_.check_module(element, Rule::Resource, place);
        case Tag::ResourceSource:
            held_.start(element, place);
            return languages_.check_resource(element, base::Side::Source, place);
        case Tag::ResourceTarget:
            held_.start(element, place);
            return languages_.check_resource(element, base::Side::Target, place);
        default:
            return;
    }
}

void Resources::end(Tag tag) {
    const bool content = tag == Tag::ResourceSource || tag == Tag::ResourceTarget;
    if (content) {
        held_.check(Rule::Resource, tag == Tag::ResourceSource ? "res:source" : "res:target", findings_);
        item_.content = item_.content || held_.has_node();
    }
    if (tag == Tag::ResourceItem) close_item();
    if (tag == Tag::ResourceData) close_data();
}

void Resources::close_item() {
    if (!item_.children)
        findings_.add(Rule::Resource, item_.place, "<res:resourceItem> holds nothing");
    else if (!item_.content && !item_.typed)
        findings_.add(Rule::Resource, item_.place,
                      "a resource of which neither source nor target is here has a 'mimeType'");
}

// The prose speaks of items of the file; the samples of the committee also refer to items of the same unit,
// and to some that are nowhere.
void Resources::close_data() {
    for (const Reference& reference : references_)
        if (!in_force_.contains(reference.id))
            findings_.add(
                Rule::ResourceReference, reference.place,
                fmt::format("neither the unit nor the file has a resource with the id '{}'", reference.id));
    references_.clear();
}

}  // namespace tolmach::xliff::validation
