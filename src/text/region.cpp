// SPDX-License-Identifier: Apache-2.0
#include "text/region.hpp"

#include "text/locale.hpp"

#include <unicode/locid.h>

namespace tolmach::text {

std::string region_of_tag(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(std::string(tag).c_str(), status);
    locale.addLikelySubtags(status);
    return U_SUCCESS(status) ? locale.getCountry() : "";
}

std::string with_region(std::string_view tag) {
    const std::string region = region_of_tag(tag);
    return primary_language(tag) + (region.empty() ? "" : "-" + region);
}

}  // namespace tolmach::text
