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

bool has_language_name(std::string_view tag) {
    const std::string language = primary_language(tag);
    return !language.empty() && *uloc_getISO3Language(language.c_str()) != '\0';
}

std::optional<LanguageFault> language_fault(const std::string& word) {
    const bool is_tag = is_language_tag(word);
    const std::string language = is_tag ? primary_language(word) : word;
    const bool is_known = is_tag && is_known_language(word);
    // A word of three letters may be a language that ICU has no name for, but `rus` is Russian.
    if (is_known && language.size() != 3) return std::nullopt;
    const std::string meant = meant_language(language);
    if (is_known && meant.empty()) return std::nullopt;
    return LanguageFault{
        is_tag ? "no language has the tag '" + word + "'" : "'" + word + "' is not a language tag",
        meant.empty() ? "write it as in BCP 47: fr, ru, be, be-tarask"
                      : language_name(meant) + " is " + meant};
}

}  // namespace tolmach::text
