// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/unit_record.hpp"

#include "xliff/names.hpp"

#include <algorithm>
#include <array>

namespace tolmach::xliff::validation {
namespace {

struct Field {
    std::string_view name;
    std::string_view InlineElement::*field;
};
constexpr std::array kFields = {
    Field{"id", &InlineElement::id},
    Field{"type", &InlineElement::type},
    Field{"startRef", &InlineElement::start_ref},
    Field{"dataRef", &InlineElement::data_ref},
    Field{"dataRefStart", &InlineElement::data_ref},
    Field{"dataRefEnd", &InlineElement::data_ref_end},
    Field{"subType", &InlineElement::sub_type},
    Field{"canCopy", &InlineElement::can_copy},
    Field{"canDelete", &InlineElement::can_delete},
    Field{"canReorder", &InlineElement::can_reorder},
    Field{"canOverlap", &InlineElement::can_overlap},
    Field{"isolated", &InlineElement::isolated},
    Field{"translate", &InlineElement::translate},
    Field{"copyOf", &InlineElement::copy_of},
    Field{"dir", &InlineElement::dir},
};

// Words that recur in every file need not be kept.
std::string_view kept(std::string_view value, Strings& strings) {
    for (const std::string_view word : {"yes", "no", "fmt", "term"})
        if (value == word) return word;
    return strings.keep(value);
}

}  // namespace

std::string_view Strings::keep(std::string_view text) {
    if (used_ == kept_.size()) kept_.emplace_back();
    return kept_[used_++].assign(text);
}

void UnitRecord::clear() {
    parts.clear();
    items.clear();
    data.clear();
    notes.clear();
    candidate_refs.clear();
    strings.clear();
    id = {};
    variants.reset();
}

bool UnitRecord::has_order() const {
    return std::any_of(parts.begin(), parts.end(),
                       [](const SegmentRecord& p) { return p.order.has_value(); });
}

std::vector<const InlineElement*> UnitRecord::reading_order(Side side) const {
    std::vector<const InlineElement*> ordered;
    for (const InlineElement& item : items)
        if (item.side == side) ordered.push_back(&item);
    if (side == Side::Source || !has_order()) return ordered;
    const auto position = [this](const InlineElement* item) {
        return parts[item->part].order.value_or(item->part + 1);
    };
    std::stable_sort(ordered.begin(), ordered.end(), [&](const InlineElement* a, const InlineElement* b) {
        return position(a) < position(b);
    });
    return ordered;
}

InlineElement inline_element_of(const xml::Element& element, InlineElement::Kind kind, Strings& strings) {
    InlineElement item;
    item.kind = kind;
    for (const xml::Attribute& attribute : element.attributes) {
        if (!attribute.ns.empty()) {
            item.its = item.its || attribute.ns == names::kIts || attribute.ns == names::kItsMapping;
            continue;
        }
        if (attribute.name == "value") item.value = strings.keep(attribute.value);
        if (attribute.name == "ref") item.ref = strings.keep(attribute.value);
        for (const Field& field : kFields)
            if (field.name == attribute.name) {
                item.*field.field = kept(attribute.value, strings);
                break;
            }
    }
    return item;
}

}  // namespace tolmach::xliff::validation
