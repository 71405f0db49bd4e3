// SPDX-License-Identifier: Apache-2.0
#include "text/character.hpp"

#include "text/utf8.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <atomic>
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

using Properties = std::uint16_t;
constexpr Properties kLetter = 1, kUpper = 2, kLower = 4, kDigit = 8, kMark = 16, kSpace = 32,
                     kPunctuation = 64, kNoText = 128, kInvisible = 256;

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

Script script_by_icu(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(icu(c), &status)) {
        case USCRIPT_LATIN:
            return Script::Latin;
        case USCRIPT_CYRILLIC:
            return Script::Cyrillic;
        case USCRIPT_COMMON:
        case USCRIPT_INHERITED:
            return Script::Common;
        default:
            return Script::Other;
    }
}

Properties properties_by_icu(char32_t c) {
    const auto mask = U_GET_GC_MASK(icu(c));
    Properties found = 0;
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

// Readers ask several times for each character of a document, so those of its scripts are looked up once.
constexpr std::size_t kTabled = 0x2100;  // Up to General Punctuation and the currency signs.

// What `of` says of a character; one that was asked for is known from then on, in all threads.
template <class Value, Value of(char32_t)>
Value tabled(char32_t c) {
    static std::array<std::atomic<std::uint32_t>, kTabled> answers;  // 0 where nobody has asked, else 1 more.
    if (c >= kTabled) return of(c);
    std::uint32_t answer = answers[c].load(std::memory_order_relaxed);
    if (answer == 0) {
        answer = static_cast<std::uint32_t>(of(c)) + 1;
        answers[c].store(answer, std::memory_order_relaxed);
    }
    return static_cast<Value>(answer - 1);
}

bool has(char32_t c, Properties wanted) {
    return (tabled<Properties, properties_by_icu>(c) & wanted) != 0;
}

char32_t lower_by_icu(char32_t c) {
    return static_cast<char32_t>(u_tolower(icu(c)));
}

}  // namespace

bool is_letter(char32_t c) {
    return has(c, kLetter);
}
bool is_upper(char32_t c) {
    return has(c, kUpper);
}
bool is_lower(char32_t c) {
    return has(c, kLower);
}
bool is_digit(char32_t c) {
    return has(c, kDigit);
}
bool is_mark(char32_t c) {
    return has(c, kMark);
}
bool is_space(char32_t c) {
    return has(c, kSpace);
}
bool is_punctuation(char32_t c) {
    return has(c, kPunctuation);
}
bool is_no_text(char32_t c) {
    return has(c, kNoText);
}

bool is_invisible(char32_t c) {
    return has(c, kInvisible);
}

bool is_direction_mark(char32_t c) {
    return u_hasBinaryProperty(icu(c), UCHAR_BIDI_CONTROL);
}

char32_t to_lower(char32_t c) {
    return tabled<char32_t, lower_by_icu>(c);
}
char32_t to_upper(char32_t c) {
    return static_cast<char32_t>(u_toupper(icu(c)));
}

Script script_of(char32_t c) {
    return tabled<Script, script_by_icu>(c);
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
