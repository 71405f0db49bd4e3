// SPDX-License-Identifier: Apache-2.0
#include "text/encoding.hpp"

#include "text/utf8.hpp"

#include <unicode/ucnv.h>

#include <memory>

namespace tolmach::text {
namespace {

using base::ErrorCode;
using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

constexpr std::string_view kAskForEncoding = "say which it is with --encoding, or save the file as UTF-8";

struct Bom {
    std::string_view bytes, encoding;
};
// UTF-32LE stands before UTF-16LE because its BOM begins with the other's.
constexpr Bom kBoms[] = {{"\xEF\xBB\xBF", "UTF-8"},
                         {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                         {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                         {"\xFF\xFE", "UTF-16LE"},
                         {"\xFE\xFF", "UTF-16BE"}};

base::Location line_of(std::string_view bytes, std::size_t at) {
    std::size_t line = 1;
    for (const char c : bytes.substr(0, at))
        line += c == '\n';
    return {"", line, 0};
}

base::Result<Converter> open(std::string_view encoding) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(std::string(encoding).c_str(), &status), &ucnv_close);
    if (U_FAILURE(status) || encoding.empty())
        return base::fail(ErrorCode::Usage, "unknown encoding '" + std::string(encoding) + "'", {},
                          "use a name such as UTF-8, windows-1251 or windows-1252");
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

std::string iana_name(UConverter* converter, std::string_view asked) {
    UErrorCode status = U_ZERO_ERROR;
    const char* name = ucnv_getStandardName(ucnv_getName(converter, &status), "IANA", &status);
    return U_SUCCESS(status) && name ? name : std::string(asked);
}

base::Result<std::string> convert(std::string_view bytes, UConverter* from, std::string_view name) {
    std::string utf8;
    UErrorCode status = U_ZERO_ERROR;
    const char* source = bytes.data();
    const char* const limit = source + bytes.size();
    UChar buffer[4096];
    do {
        UChar* target = buffer;
        status = U_ZERO_ERROR;
        ucnv_toUnicode(from, &target, buffer + std::size(buffer), &source, limit, nullptr, true, &status);
        for (const UChar* p = buffer; p < target;) {
            char32_t c = *p++;
            if (U16_IS_LEAD(c) && p < target) c = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(c, *p++));
            append_utf8(utf8, c);
        }
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (U_FAILURE(status)) {
        const auto at = static_cast<std::size_t>(source - bytes.data());
        return base::fail(ErrorCode::Encoding,
                          "byte " + std::to_string(at) + " is not " + std::string(name) + " text",
                          line_of(bytes, at), std::string(kAskForEncoding));
    }
    return utf8;
}

// The text of what is not UTF-8; nothing for what is.
base::Result<std::optional<std::string>> converted(std::string_view bytes, std::string_view encoding) {
    if (encoding == "UTF-8") {
        const auto bad = first_invalid_utf8(bytes);
        if (!bad) return std::nullopt;
        return base::fail(ErrorCode::Encoding, "byte " + std::to_string(bad->value) + " is not UTF-8",
                          line_of(bytes, bad->value), std::string(kAskForEncoding));
    }
    auto converter = open(encoding);
    if (!converter) return base::fail(converter.error());
    return convert(bytes, converter->get(), encoding);
}

// UTF-16 without BOM: mostly ASCII text has a NUL in every second byte.
std::string_view guess_utf16(std::string_view bytes) {
    if (bytes.size() < 4 || bytes.size() % 2 != 0 || bytes.find('\0') == bytes.npos) return {};
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        (i % 2 == 0 ? even : odd) += bytes[i] == '\0';
    const std::size_t pairs = bytes.size() / 2;
    if (odd > pairs / 2 && even == 0) return "UTF-16LE";
    if (even > pairs / 2 && odd == 0) return "UTF-16BE";
    return {};
}

// Cyrillic words are runs of high bytes, mostly lower case (0xE0 and above in windows-1251); Latin words of
// western Europe have single high letters between ASCII ones. Anything between is too weak a guess.
std::string_view guess_8bit(std::string_view bytes) {
    std::size_t cyrillic = 0;
    std::size_t low_case = 0;
    std::size_t latin = 0;
    std::size_t other = 0;
    const auto high = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]) >= 0x80; };
    const auto ascii_letter = [&](std::size_t i) {
        const char c = static_cast<char>(bytes[i] | 0x20);
        return c >= 'a' && c <= 'z';
    };
    for (std::size_t i = 0; i < bytes.size();) {
        if (!high(i)) {
            ++i;
            continue;
        }
        const std::size_t start = i;
        std::size_t letters = 0;
        for (; i < bytes.size() && high(i); ++i) {
            const auto c = static_cast<unsigned char>(bytes[i]);
            letters += c >= 0xC0;
            low_case += c >= 0xE0;
        }
        const bool touches_ascii =
            (start > 0 && ascii_letter(start - 1)) || (i < bytes.size() && ascii_letter(i));
        if (letters >= 3)
            cyrillic += letters;
        else if (letters > 0 && touches_ascii)
            latin += letters;
        else if (letters > 0)
            other += letters;
    }
    if (cyrillic > 8 && cyrillic > 10 * latin && 2 * low_case > cyrillic) return "windows-1251";
    if (cyrillic == 0 && latin >= other) return "windows-1252";
    return {};
}

base::Result<std::string> detect(std::string_view bytes) {
    if (const auto utf16 = guess_utf16(bytes); !utf16.empty()) return std::string(utf16);
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos)
        return base::fail(ErrorCode::Unsupported, "this is a binary file, not text", line_of(bytes, nul),
                          "give the note as text; for other formats use their own extension");
    const auto bad = first_invalid_utf8(bytes);
    if (!bad) return std::string("UTF-8");
    if (const auto guess = guess_8bit(bytes); !guess.empty()) return std::string(guess);
    return base::fail(
        ErrorCode::Encoding,
        "byte " + std::to_string(bad->value) + " is not UTF-8, and no other encoding fits well enough",
        line_of(bytes, bad->value), std::string(kAskForEncoding));
}

}  // namespace

base::Result<DecodedView> decode_view(std::string_view bytes, std::string_view encoding) {
    DecodedView decoded{bytes, std::nullopt};
    for (const Bom& bom : kBoms) {
        const bool fits = encoding.empty() || bom.encoding.starts_with(encoding);
        if (!fits || !bytes.starts_with(bom.bytes)) continue;
        decoded.encoding = bom.encoding;
        decoded.bom = true;
        decoded.body.remove_prefix(bom.bytes.size());
        break;
    }
    if (!decoded.bom) {
        auto converter =
            encoding.empty() ? base::Result<Converter>(Converter(nullptr, &ucnv_close)) : open(encoding);
        if (!converter) return base::fail(converter.error());
        auto name = encoding.empty() ? detect(decoded.body) : iana_name(converter->get(), encoding);
        if (!name) return base::fail(name.error());
        decoded.encoding = *name;
    }
    const bool is_checked = !decoded.bom && encoding.empty() && decoded.encoding == "UTF-8";
    if (is_checked) return decoded;
    auto text = converted(decoded.body, decoded.encoding);
    if (!text) return base::fail(text.error());
    decoded.converted = std::move(*text);
    // A second way to write a character (or a lossy table) would change bytes on the way back.
    if (decoded.converted) {
        auto again = encode(*decoded.converted, decoded.encoding, decoded.bom);
        if (!again || *again != bytes)
            return base::fail(ErrorCode::Encoding,
                              "the text does not survive decoding from " + decoded.encoding, {},
                              std::string(kAskForEncoding));
    }
    return decoded;
}

base::Result<Decoded> decode(std::string_view bytes, std::string_view encoding) {
    auto view = decode_view(bytes, encoding);
    if (!view) return base::fail(view.error());
    return Decoded{view->converted ? std::move(*view->converted) : std::string(view->body),
                   std::move(view->encoding), view->bom};
}

std::optional<int> decode_byte(char byte, std::string_view encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const auto converter = open(encoding);
    if (!converter || ucnv_getMaxCharSize(converter->get()) != 1) return std::nullopt;
    const char* at = &byte;
    const UChar32 c = ucnv_getNextUChar(converter->get(), &at, &byte + 1, &status);
    return U_SUCCESS(status) ? c : -1;
}

base::Result<std::string> encode(std::string_view utf8, std::string_view encoding, bool bom) {
    std::string bytes;
    for (const Bom& known : kBoms)
        if (bom && known.encoding == encoding) bytes = known.bytes;
    if (encoding == "UTF-8") return bytes += utf8;
    auto converter = open(encoding);
    if (!converter) return base::fail(converter.error());
    char buffer[64];
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t start = i;
        const auto c = static_cast<UChar32>(next_code_point(utf8, i));
        UChar units[2];
        std::int32_t count = 0;
        U16_APPEND_UNSAFE(units, count, c);
        const UChar* source = units;
        char* target = buffer;
        UErrorCode status = U_ZERO_ERROR;
        ucnv_fromUnicode(converter->get(), &target, buffer + sizeof buffer, &source, units + count, nullptr,
                         true, &status);
        if (U_FAILURE(status)) {
            char name[16];
            std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c));
            return base::fail(
                ErrorCode::Encoding,
                "the character " + std::string(name) + " does not fit into " + std::string(encoding),
                line_of(utf8, start), "write the edition in UTF-8");
        }
        bytes.append(buffer, static_cast<std::size_t>(target - buffer));
    }
    return bytes;
}

}  // namespace tolmach::text
