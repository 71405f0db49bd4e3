// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/sizes.hpp"

#include "xliff/names.hpp"

#include <algorithm>

namespace tolmach::xliff::validation {

void Sizes::start(const xml::Element& element, Tag tag, LineColumn place) {
    const bool restricted =
        std::any_of(element.attributes.begin(), element.attributes.end(),
                    [](const xml::Attribute& attribute) { return attribute.ns == names::kSizeRestriction; });
    if (restricted) {
        SizeAttributes attributes = size_attributes(element, place);
        if (tag == Tag::File)
            of_file_ = std::move(attributes);
        else
            check_sizes(attributes, context_, findings_);
    }
    if (tag == Tag::SizeProfiles) {
        context_.general_profile = element.find("generalProfile").value_or("");
        context_.storage_profile = element.find("storageProfile").value_or("");
        check_size_profiles(element, place, findings_);
    }
    if (tag == Tag::SizeData) {
        in_data_ = true;
        if (const auto id = element.find("id", names::kXml)) context_.ids.add(*id);
    }
}

void Sizes::start_foreign(const xml::Element& element) {
    if (!in_data_) return;
    for (const xml::Attribute& attribute : element.attributes)
        if (attribute.name == "id" || attribute.name == "xml:id") context_.ids.add(attribute.value);
}

void Sizes::end(Tag tag) {
    if (tag == Tag::SizeData) in_data_ = false;
}

void Sizes::close_container(Tag tag) {
    if (tag == Tag::File) {
        check_sizes(of_file_, context_, findings_);
        of_file_ = {};
        context_.general_profile.clear();
        context_.storage_profile.clear();
    }
    context_.ids.close();
}

}  // namespace tolmach::xliff::validation
