// SPDX-License-Identifier: Apache-2.0
// Reading one trans-unit of XLIFF 1.x, and what its files and groups hold in the same way.
#pragma once

#include "xliff/codec.hpp"
#include "xliff/dialect.hpp"
#include "xliff/names.hpp"
#include "xliff/native_1.hpp"

namespace tolmach::xliff {

/// Sets `places` unless that is null.
Unit read_trans_unit(const Element& element, const Inherited& inherited, const Origin& origin,
                     UnitPlaces* places);
Note read_note_of_one(const Element& element);

/// The attributes that files, groups and units share; what they do not have is left in `extra`.
template <class Common>
void read_common_of_one(const Element& element, const Inherited& own, bool ours, Common& to) {
    to.translate = own.translate;
    to.can_resegment = yes_or_no(element.find("canResegment", names::kOurs));
    to.src_dir = element.value("srcDir", names::kOurs);
    to.trg_dir = element.value("trgDir", names::kOurs);
    to.extra = attributes_but(element, {"id", "resname", "restype", "translate"});
    std::erase_if(to.extra, [](const Attribute& attribute) { return attribute.ns == names::kOurs; });
    if constexpr (requires { to.type; }) {
        const std::string_view restype = element.find("restype").value_or("");
        to.type = type_of_restype(restype, ours);
        if (const auto own_type = element.find("type", names::kOurs)) to.type = *own_type;
        if (restype_of(to.type) != restype)
            to.extra.insert(to.extra.begin(), {"restype", "", std::string(restype)});
    }
}

}  // namespace tolmach::xliff
