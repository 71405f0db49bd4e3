// SPDX-License-Identifier: Apache-2.0
// OwnedAttributes: attributes that XLIFF 2 has no place for are written into the Metadata module, grouped by
// the element that owns them, and read back from there.
#pragma once

#include "xliff/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xliff {

inline constexpr std::string_view kOwnedCategory = "xliff-1.2";

/// Attributes of one owner: "" (the element that has the metadata), "segment 2", "target 2", "note 1",
/// "code start ID".
struct OwnedAttributes {
    std::string owner;
    Attributes attributes;
};

/// The name of an attribute as a `mda:meta` type: `maxwidth`, or `{namespace}prefix:name`.
std::string meta_type(const Attribute& attribute);
Attribute attribute_of_meta(std::string_view type, std::string value);

/// What of an element's attributes XLIFF 2 cannot hold in place. `foreign_too`: the element takes no foreign
/// attributes, except those of XLIFF modules.
Attributes not_in_place(const Attributes& extra, bool foreign_too);
bool stays_in_place(const Attribute& attribute, bool foreign_too);

/// Everything of a unit that is written as metadata.
std::vector<OwnedAttributes> owned_attributes(const Unit& unit);
/// The owner name of a code.
std::string owner_of(const Code& code);

/// Restores attributes to the elements that own them.
void restore(Unit& unit, const std::vector<OwnedAttributes>& owned);

}  // namespace tolmach::xliff
