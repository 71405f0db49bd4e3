// SPDX-License-Identifier: Apache-2.0
// Writing one trans-unit of XLIFF 1.2, and what its files and groups write in the same way.
#pragma once

#include "xliff/common/write_parts.hpp"

#include <initializer_list>

namespace tolmach::xliff {

void write_trans_unit(XmlWriter& to, const Prefixes& prefixes, const Unit& unit, const WriteOptions& options);
void write_xliff1_note(XmlWriter& to, const Note& note);

struct NativeAttribute {
    std::string_view name;
    std::string value;
};
/// Attributes that this program computes, each replaced by what the file had if it had one; then the rest of
/// what the file had. Empty ones are left out unless they are required.
void write_native(XmlWriter& to, const Prefixes& prefixes, const std::vector<NativeAttribute>& computed,
                  const Attributes& extra, std::initializer_list<std::string_view> required);

/// `canResegment`, `srcDir` and `trgDir` in our namespace.
template <class Element>
void write_xliff1_common(XmlWriter& to, const Element& element) {
    if (element.can_resegment) to.attribute("tolmach:canResegment", yes_no(*element.can_resegment));
    to.attribute_if("tolmach:srcDir", element.directions->source);
    to.attribute_if("tolmach:trgDir", element.directions->target);
}

/// Whether an extension is this element of 1.2.
bool is_xliff1_element(std::string_view extension, std::string_view local);

}  // namespace tolmach::xliff
