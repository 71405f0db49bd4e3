// SPDX-License-Identifier: Apache-2.0
// Reading one trans-unit of XLIFF 1.x, and what its files and groups hold in the same way.
#pragma once

#include "xliff/common/version_reader.hpp"
#include "xliff/names.hpp"
#include "xliff/v1/dialect.hpp"
#include "xliff/v1/vocabulary.hpp"

namespace tolmach::xliff {

/// Sets `places` unless that is null.
Unit read_trans_unit(const Element& element, const Inherited& inherited, const FileProfile& profile,
                     UnitLocations* places);
Note read_xliff1_note(const Element& element);

/// The attributes that files, groups and units share; what they do not have is left in `extra`.
template <class Common>
void read_xliff1_common(const Element& element, const Inherited& own, bool by_tolmach, Common& to) {
    to.translate = own.translate;
    to.can_resegment = yes_or_no(element.find("canResegment", names::kTolmachNamespace));
    to.directions = Directions{element.value("srcDir", names::kTolmachNamespace),
                               element.value("trgDir", names::kTolmachNamespace)};
    to.extra = attributes_but(element, {"id", "resname", "restype", "translate"});
    std::erase_if(to.extra,
                  [](const Attribute& attribute) { return attribute.ns == names::kTolmachNamespace; });
    if constexpr (requires { to.type; }) {
        const std::string_view restype = element.find("restype").value_or("");
        to.type = type_of_restype(restype, by_tolmach);
        if (const auto own_type = element.find("type", names::kTolmachNamespace)) to.type = *own_type;
        if (restype_of(to.type) != restype)
            to.extra.insert(to.extra.begin(), {"restype", "", std::string(restype)});
    }
}

}  // namespace tolmach::xliff
