// SPDX-License-Identifier: Apache-2.0
#include "formats/addresses.hpp"

#include "text/address.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace tolmach::formats {

std::vector<base::ByteSpan> web_addresses(std::string_view utf8) {
    std::vector<base::ByteSpan> found;
    if (utf8.find("http") == std::string_view::npos) return found;
    const std::u32string text = text::to_utf32(utf8);
    std::size_t at = 0;
    std::size_t byte = 0;
    const auto byte_at = [&](std::size_t code_point) {
        for (; at < code_point; ++at)
            text::next_code_point(utf8, byte);
        return base::ByteOffset(byte);
    };
    for (const auto& [start, end] : text::addresses(text)) {
        const auto address = std::u32string_view(text).substr(start, end - start);
        if (!address.starts_with(U"http://") && !address.starts_with(U"https://")) continue;
        const base::ByteOffset first = byte_at(start);
        found.push_back({first, byte_at(end)});
    }
    return found;
}

bool is_safe_address(std::string_view address) {
    const std::size_t mark = address.find_first_of(":/?#");
    if (address.empty() || mark == std::string_view::npos || address[mark] != ':') return !address.empty();
    const std::string scheme = text::to_lower(address.substr(0, mark));
    return scheme == "http" || scheme == "https" || scheme == "mailto";
}

std::string escape_address(std::string_view address) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string escaped;
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte == 0x7F ||
            std::string_view("\"<>\\^`{|}[]").find(c) != std::string_view::npos) {
            escaped += '%';
            escaped += kHex[byte >> 4];
            escaped += kHex[byte & 15];
        } else {
            escaped += c;
        }
    }
    return escaped;
}

}  // namespace tolmach::formats
