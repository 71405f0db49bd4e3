// SPDX-License-Identifier: Apache-2.0
// Regions for programs that know a language only with one.
#pragma once

#include <string>
#include <string_view>

namespace tolmach::text {

/// The region subtag of a tag, or the one its language is likely that of (CLDR likely subtags): `FR` of `fr`,
/// `BY` of `be-tarask`; empty for a language without data.
std::string region_of_tag(std::string_view tag);

/// Language and region alone: `fr-FR`, `be-BY`; the primary language where no region is known.
std::string with_region(std::string_view tag);

}  // namespace tolmach::text
