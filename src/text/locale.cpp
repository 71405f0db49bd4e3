// SPDX-License-Identifier: Apache-2.0
#include "text/locale.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

namespace tolmach::text {
namespace {

bool alpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool digit(char c) {
    return c >= '0' && c <= '9';
}
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::vector<std::string> subtags(std::string_view tag) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= tag.size();) {
        const std::size_t end = std::min(tag.find('-', start), tag.size());
        parts.emplace_back(tag.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

bool all(const std::string& s, bool (*test)(char)) {
    return std::all_of(s.begin(), s.end(), test);
}
bool alnum(char c) {
    return alpha(c) || digit(c);
}
bool sized(const std::string& s, std::size_t low, std::size_t high) {
    return s.size() >= low && s.size() <= high;
}

std::string likely_script(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(std::string(tag).c_str(), status);
    locale.addLikelySubtags(status);
    return U_SUCCESS(status) ? locale.getScript() : "";
}

std::string display_name(const icu::Locale& language, const icu::Locale& in) {
    icu::UnicodeString name;
    std::string utf8;
    language.getDisplayLanguage(in, name).toUTF8String(utf8);
    return utf8;
}

}  // namespace

bool is_language_tag(std::string_view tag) {
    const auto parts = subtags(tag);
    for (const std::string& part : parts)
        if (!sized(part, 1, 8) || !all(part, alnum)) return false;
    std::size_t i = 0;
    const auto take = [&](auto fits) {
        if (i >= parts.size() || !fits(parts[i])) return false;
        return ++i, true;
    };
    const auto private_use = [&] {
        return i < parts.size() && lower(parts[i][0]) == 'x' && parts[i].size() == 1;
    };
    if (private_use()) return parts.size() > 1;
    // RFC 5646 lists irregular grandfathered tags; those with "i-" are the only ones still met.
    if (parts[0].size() == 1) return lower(parts[0][0]) == 'i' && parts.size() > 1;
    if (!take([](const auto& p) { return sized(p, 2, 8) && all(p, alpha); })) return false;
    if (parts[0].size() <= 3)
        for (int extlang = 0; extlang < 3; ++extlang)
            if (!take([](const auto& p) { return p.size() == 3 && all(p, alpha); })) break;
    take([](const auto& p) { return p.size() == 4 && all(p, alpha); });
    take([](const auto& p) { return (p.size() == 2 && all(p, alpha)) || (p.size() == 3 && all(p, digit)); });
    while (take([](const auto& p) { return sized(p, 5, 8) || (p.size() == 4 && digit(p[0])); })) {
    }
    while (i < parts.size() && parts[i].size() == 1 && !private_use()) {
        ++i;
        if (!take([](const auto& p) { return p.size() >= 2; })) return false;
        while (take([](const auto& p) { return p.size() >= 2; })) {
        }
    }
    if (private_use()) return i + 1 < parts.size();
    return i == parts.size();
}

std::string canonical_tag(std::string_view tag) {
    std::string canonical;
    bool in_extension = false;
    for (std::string part : subtags(tag)) {
        const bool first = canonical.empty();
        std::transform(part.begin(), part.end(), part.begin(), lower);
        if (!first && !in_extension && part.size() == 4 && alpha(part[0])) part[0] = upper(part[0]);
        if (!first && !in_extension && part.size() == 2)
            std::transform(part.begin(), part.end(), part.begin(), upper);
        in_extension = in_extension || part.size() == 1;
        canonical += (first ? "" : "-") + part;
    }
    return canonical;
}

std::string primary_language(std::string_view tag) {
    std::string language(tag.substr(0, tag.find_first_of("-_")));
    std::transform(language.begin(), language.end(), language.begin(), lower);
    return language;
}

bool matches(std::string_view range, std::string_view tag) {
    if (range == "*") return true;
    if (tag.size() < range.size()) return false;
    const bool prefix = std::equal(range.begin(), range.end(), tag.begin(),
                                   [](char a, char b) { return lower(a) == lower(b); });
    return prefix && (tag.size() == range.size() || tag[range.size()] == '-');
}

std::string script_of_tag(std::string_view tag) {
    // Those that most texts are in are asked of ICU once.
    static const auto known = [] {
        std::map<std::string, std::string, std::less<>> all;
        for (const char* each : {"en", "fr", "ru", "be"})
            all.emplace(each, likely_script(each));
        return all;
    }();
    const auto at = known.find(tag);
    return at == known.end() ? likely_script(tag) : at->second;
}

bool is_right_to_left(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(std::string(tag).c_str(), status);
    return U_SUCCESS(status) && locale.isRightToLeft();
}

std::string language_name(std::string_view tag) {
    const icu::Locale locale(primary_language(tag).c_str());
    if (*locale.getLanguage() == '\0' || *locale.getISO3Language() == '\0') return {};
    return display_name(locale, icu::Locale::getEnglish());
}

std::string meant_language(std::string_view word) {
    const icu::UnicodeString sought = icu::UnicodeString::fromUTF8(std::string(word)).foldCase();
    for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
        const icu::Locale language(*code);
        icu::UnicodeString english, own;
        language.getDisplayLanguage(icu::Locale::getEnglish(), english);
        language.getDisplayLanguage(language, own);
        if (english.foldCase() == sought || own.foldCase() == sought) return *code;
    }
    if (word.size() == 3) {  // BCP 47 takes the shorter of two codes: `ru`, not `rus`.
        const icu::Locale shorter(std::string(word).c_str());
        return std::string_view(shorter.getLanguage()).size() == 2 ? shorter.getLanguage() : "";
    }
    if (word.size() != 2) return {};
    std::string region(word);
    std::transform(region.begin(), region.end(), region.begin(), upper);
    const char* const* countries = icu::Locale::getISOCountries();
    while (*countries != nullptr && *countries != region)
        ++countries;
    if (*countries == nullptr) return {};  // Likely subtags make English of what is no country.
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(("und-" + region).c_str(), status);
    locale.addLikelySubtags(status);
    return U_SUCCESS(status) ? locale.getLanguage() : "";
}

bool same_script(std::string_view a, std::string_view b) {
    return a == b || script_of_tag(a) == script_of_tag(b);
}

}  // namespace tolmach::text
