// SPDX-License-Identifier: Apache-2.0
#include "text/known_language.hpp"

#include "text/locale.hpp"

#include <unicode/uloc.h>

#include <set>
#include <string>

namespace tolmach::text {
namespace {

std::set<std::string, std::less<>> read_languages() {
    std::set<std::string, std::less<>> known = {"und", "mul", "zxx", "mis", "i", "x", "sh"};
    for (const char* const* code = uloc_getISOLanguages(); *code; ++code)
        known.insert(*code);
    return known;
}

}  // namespace

bool is_known_language(std::string_view tag) {
    static const auto known = read_languages();
    const std::string language = primary_language(canonical_tag(tag));
    // Of three letters there are thousands more (ISO 639-3) than ICU has names for.
    return language.size() == 3 || known.count(language) > 0;
}

}  // namespace tolmach::text
