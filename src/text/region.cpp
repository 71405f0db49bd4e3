// SPDX-License-Identifier: Apache-2.0
#include "text/region.hpp"

#include "text/locale.hpp"

#include <unicode/locid.h>

namespace tolmach::text {

std::string with_region(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(std::string(tag).c_str(), status);
    icu::Locale likely = locale;
    likely.addLikelySubtags(status);
    if (U_FAILURE(status) || *locale.getCountry() != '\0' || *likely.getCountry() == '\0')
        return canonical_tag(tag);
    const std::string script = locale.getScript();
    return locale.getLanguage() + (script.empty() ? "" : "-" + script) + "-" + likely.getCountry();
}

}  // namespace tolmach::text
