// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/nested_ids.hpp"

#include "xliff/validation/values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tolmach::xliff::validation {

void NestedIds::check_module(const xml::Element& element, Rule rule, LineColumn place) {
    const auto id = element.find("id");
    if (id && !module_.empty() && !module_.back().ids.emplace(*id).second)
        findings_.add(rule, place, fmt::format("the id '{}' occurs twice", *id));
}

void NestedIds::check_extension(const xml::Element& element, const std::vector<Tag>& open, LineColumn place) {
    const auto owner = std::find_if(open.rbegin(), open.rend(), [](Tag tag) { return tag != Tag::Other; });
    if (*owner == Tag::Skeleton) return;  // Its content belongs to the document and is no extension.
    const auto depth = static_cast<std::size_t>(open.rend() - owner);
    for (const xml::Attribute& attribute : element.attributes)
        if (attribute.name == "id" || attribute.name == "xml:id")
            check_extension_id(attribute.value, *owner, depth, place);
}

void NestedIds::check_extension_id(std::string_view id, Tag owner, std::size_t depth, LineColumn place) {
    if ((owner == Tag::File || owner == Tag::Group || owner == Tag::Unit) && !is_name_token(id))
        findings_.add(Rule::ExtensionId, place,
                      fmt::format("the id '{}' of an extension is no name token", id));
    if (extensions_.empty() || extensions_.back().depth != depth) extensions_.push_back({depth, {}});
    if (!extensions_.back().ids.emplace(id).second)
        findings_.add(Rule::ExtensionId, place,
                      fmt::format("the id '{}' occurs twice among the extensions of one element", id));
}

void NestedIds::end(std::size_t depth) {
    for (auto* sets : {&extensions_, &module_})
        if (!sets->empty() && sets->back().depth > depth) sets->pop_back();
}

}  // namespace tolmach::xliff::validation
