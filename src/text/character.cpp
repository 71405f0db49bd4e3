// SPDX-License-Identifier: Apache-2.0
#include "text/character.hpp"

#include "text/utf8.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstdint>

namespace tolmach::text {
namespace {

UChar32 icu(char32_t c) {
    return static_cast<UChar32>(c);
}

icu::Locale locale_of(std::string_view language) {
    return language.empty() ? icu::Locale::getRoot() : icu::Locale(std::string(language).c_str());
}

std::string utf8_of(const icu::UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

icu::UnicodeString unicode(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

bool is_no_text_by_icu(char32_t c) {
    if (c >= 0x20 && c < 0x7F) return false;
    if (c == U'\t' || c == U'\n' || c == U'\r' || c == 0x85) return false;
    return c == 0xFFFD || c > 0x10FFFF || u_charType(icu(c)) == U_CONTROL_CHAR ||
           u_charType(icu(c)) == U_SURROGATE || U_IS_UNICODE_NONCHAR(icu(c));
}

bool is_invisible_by_icu(char32_t c) {
    return u_hasBinaryProperty(icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
           !u_hasBinaryProperty(icu(c), UCHAR_VARIATION_SELECTOR);
}

known_characters::Properties script_by_icu(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(icu(c), &status)) {
        case USCRIPT_LATIN:
            return known_characters::kLatin;
        case USCRIPT_CYRILLIC:
            return known_characters::kCyrillic;
        case USCRIPT_COMMON:
        case USCRIPT_INHERITED:
            return 0;
        default:
            return known_characters::kOtherScript;
    }
}

known_characters::Properties properties_by_icu(char32_t c) {
    using namespace known_characters;
    const auto mask = U_GET_GC_MASK(icu(c));
    auto found = static_cast<Properties>(kAsked | script_by_icu(c));
    if ((mask & U_GC_L_MASK) != 0) found |= kLetter;
    if ((mask & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0) found |= kUpper;
    if (u_hasBinaryProperty(icu(c), UCHAR_LOWERCASE)) found |= kLower;
    if (u_isdigit(icu(c))) found |= kDigit;
    if ((mask & U_GC_M_MASK) != 0) found |= kMark;
    if (u_isUWhiteSpace(icu(c))) found |= kSpace;
    if (u_ispunct(icu(c))) found |= kPunctuation;
    if (is_no_text_by_icu(c)) found |= kNoText;
    if (is_invisible_by_icu(c)) found |= kInvisible;
    return found;
}

}  // namespace

namespace known_characters {

std::array<std::atomic<Properties>, kSize> properties;
std::array<std::atomic<char32_t>, kSize> small_letters;

Properties ask_properties(char32_t c) {
    const Properties found = properties_by_icu(c);
    if (c < kSize) properties[c].store(found, std::memory_order_relaxed);
    return found;
}

char32_t ask_lower(char32_t c) {
    const auto lower = static_cast<char32_t>(u_tolower(icu(c)));
    if (c < kSize) small_letters[c].store(lower, std::memory_order_relaxed);
    return lower;
}

}  // namespace known_characters

bool is_direction_mark(char32_t c) {
    return u_hasBinaryProperty(icu(c), UCHAR_BIDI_CONTROL);
}

char32_t to_upper(char32_t c) {
    return static_cast<char32_t>(u_toupper(icu(c)));
}

std::string to_lower(std::string_view utf8, std::string_view language) {
    return utf8_of(unicode(utf8).toLower(locale_of(language)));
}

std::string to_upper(std::string_view utf8, std::string_view language) {
    return utf8_of(unicode(utf8).toUpper(locale_of(language)));
}

bool has_letter(std::u32string_view text) {
    return std::any_of(text.begin(), text.end(), is_letter);
}

bool has_letter_or_digit(std::u32string_view text) {
    return std::any_of(text.begin(), text.end(), [](char32_t c) { return is_letter(c) || is_digit(c); });
}

std::size_t skip_spaces(std::u32string_view text, std::size_t at) {
    while (at < text.size() && is_space(text[at]))
        ++at;
    return at;
}

std::string_view trim(std::string_view utf8) {
    std::size_t first = 0;
    for (std::size_t i = 0; i < utf8.size(); first = i)
        if (!is_space(next_code_point(utf8, i))) break;
    std::size_t end = utf8.size();
    while (end > first) {
        const std::size_t last = end - last_code_points(utf8.substr(first, end - first), 1).size();
        std::size_t i = last;
        if (!is_space(next_code_point(utf8, i)) || i != end) break;
        end = last;
    }
    return utf8.substr(first, end - first);
}

}  // namespace tolmach::text
