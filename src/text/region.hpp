// SPDX-License-Identifier: Apache-2.0
// Language tags with their regions, as office programs want them.
#pragma once

#include <string>
#include <string_view>

namespace tolmach::text {

/// The tag with the region that its language is likely of (CLDR likely subtags): `be-BY` of `be`, `ru-Latn-RU`
/// of `ru-Latn`; a tag that has a region, or of which nothing is known, as it is.
std::string with_region(std::string_view tag);

}  // namespace tolmach::text
