// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/scope.hpp"

#include "xliff/names.hpp"

#include <algorithm>
#include <array>

namespace tolmach::xliff::validation {
namespace {

struct Field {
    std::string_view name;
    std::string_view Item::*field;
};
constexpr std::array kFields = {
    Field{"id", &Item::id},
    Field{"type", &Item::type},
    Field{"startRef", &Item::start_ref},
    Field{"dataRef", &Item::data_ref},
    Field{"dataRefStart", &Item::data_ref},
    Field{"dataRefEnd", &Item::data_ref_end},
    Field{"subType", &Item::sub_type},
    Field{"canCopy", &Item::can_copy},
    Field{"canDelete", &Item::can_delete},
    Field{"canReorder", &Item::can_reorder},
    Field{"canOverlap", &Item::can_overlap},
    Field{"isolated", &Item::isolated},
    Field{"translate", &Item::translate},
    Field{"copyOf", &Item::copy_of},
    Field{"dir", &Item::dir},
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

void Scope::clear() {
    parts.clear();
    items.clear();
    data.clear();
    notes.clear();
    candidate_refs.clear();
    strings.clear();
    id = {};
    variants.reset();
}

bool Scope::has_order() const {
    return std::any_of(parts.begin(), parts.end(), [](const Part& p) { return p.order.has_value(); });
}

std::vector<const Item*> Scope::reading_order(Side side) const {
    std::vector<const Item*> ordered;
    for (const Item& item : items)
        if (item.side == side) ordered.push_back(&item);
    if (side == Side::Source || !has_order()) return ordered;
    const auto position = [this](const Item* item) {
        return parts[item->part].order.value_or(item->part + 1);
    };
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&](const Item* a, const Item* b) { return position(a) < position(b); });
    return ordered;
}

Item item_of(const xml::Element& element, Item::Kind kind, Strings& strings) {
    Item item;
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
