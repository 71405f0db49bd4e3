// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.hpp"

#include "text/append_utf32.hpp"

#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>

namespace tolmach::text {
namespace {

bool is_trail(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

constexpr std::size_t kWord = 8;  // Bytes that are looked at as one.

std::uint64_t word_at(const char* bytes) {
    std::uint64_t word = 0;
    static_assert(sizeof word == kWord);
    std::memcpy(&word, bytes, kWord);
    return word;
}

bool is_ascii_word(const char* bytes) {
    constexpr std::uint64_t kHigh = 0x8080808080808080U;
    return (word_at(bytes) & kHigh) == 0;
}

// How many characters begin in a word: a trail byte begins with the bits 10.
std::size_t characters_in_word(const char* bytes) {
    constexpr std::uint64_t kLowest = 0x0101010101010101U;
    const std::uint64_t word = word_at(bytes);
    const std::uint64_t trails = (word >> 7U) & (~word >> 6U) & kLowest;
    return kWord - static_cast<std::size_t>((trails * kLowest) >> 56U);  // The sum of its bytes.
}

// How many bytes of ASCII a text begins with, by words; 0 where there is no such word.
std::size_t ascii_at(std::string_view text) {
    std::size_t at = 0;
    while (at + kWord <= text.size() && is_ascii_word(text.data() + at))
        at += kWord;
    return at;
}

}  // namespace

std::optional<ByteOffset> first_invalid_utf8(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const std::size_t size = bytes.size();
    std::size_t i = 0;
    while (i < size) {
        if (const std::size_t ascii = ascii_at(bytes.substr(i)); ascii > 0) {
            i += ascii;
            continue;
        }
        const std::size_t start = i;
        UChar32 c = 0;
        U8_NEXT(data, i, size, c);
        if (c < 0) return ByteOffset(start);
    }
    return std::nullopt;
}

bool is_utf8(std::string_view bytes) {
    return !first_invalid_utf8(bytes);
}

char32_t next_code_point(std::string_view utf8, std::size_t& position) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(utf8.data());
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(data, position, utf8.size(), c);
    return static_cast<char32_t>(c);
}

std::u32string to_utf32(std::string_view utf8) {
    std::u32string code_points;
    code_points.reserve(utf8.size());
    append_utf32(code_points, utf8);
    return code_points;
}

void append_utf32(std::u32string& to, std::string_view utf8) {
    constexpr std::size_t kAtOnce = 256;
    char32_t made[kAtOnce];
    const auto* const data = reinterpret_cast<const std::uint8_t*>(utf8.data());
    std::size_t count = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        if (count + kWord > kAtOnce) {
            to.append(made, count);
            count = 0;
        }
        if (i + kWord <= utf8.size() && is_ascii_word(utf8.data() + i)) {
            for (std::size_t k = 0; k < kWord; ++k)
                made[count + k] = data[i + k];
            count += kWord;
            i += kWord;
            continue;
        }
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(data, i, utf8.size(), c);
        made[count++] = static_cast<char32_t>(c);
    }
    to.append(made, count);
}

void append_utf8(std::string& to, char32_t code_point) {
    char buffer[U8_MAX_LENGTH];
    std::size_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, code_point);
    to.append(buffer, length);
}

std::string to_utf8(std::u32string_view code_points) {
    std::string utf8(code_points.size() * U8_MAX_LENGTH, '\0');
    std::size_t size = 0;
    for (const char32_t c : code_points)
        U8_APPEND_UNSAFE(utf8.data(), size, c);
    utf8.resize(size);
    return utf8;
}

std::size_t count_code_points(std::string_view utf8) {
    std::size_t count = 0;
    std::size_t byte = 0;
    for (; byte + kWord <= utf8.size(); byte += kWord)
        count += characters_in_word(utf8.data() + byte);
    for (; byte < utf8.size(); ++byte)
        count += is_trail(utf8[byte]) ? 0 : 1;
    return count;
}

ByteOffset byte_of(std::string_view utf8, CodePoint at) {
    std::size_t byte = 0;
    std::size_t n = at.value;
    for (; n >= kWord && utf8.size() - byte > kWord; byte += kWord)
        n -= characters_in_word(utf8.data() + byte);
    while (byte > 0 && byte < utf8.size() && is_trail(utf8[byte]))
        ++byte;
    for (; n > 0 && byte < utf8.size(); --n) {
        ++byte;
        while (byte < utf8.size() && is_trail(utf8[byte]))
            ++byte;
    }
    return ByteOffset(byte);
}

std::string_view last_code_points(std::string_view utf8, std::size_t count) {
    std::size_t start = utf8.size();
    while (start > 0 && count > 0)
        if (!is_trail(utf8[--start])) --count;
    return utf8.substr(start);
}

CodePoint code_point_of(std::string_view utf8, ByteOffset at) {
    return CodePoint(count_code_points(utf8.substr(0, at.value)));
}

}  // namespace tolmach::text
