// SPDX-License-Identifier: Apache-2.0
#include "formats/addresses.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::formats {
namespace {

bool ends_address(char32_t c) {
    return text::is_space(c) || c < 0x20 ||
           std::u32string_view(U"<>\"«»“”„‹›").find(c) != std::u32string_view::npos;
}

/// Takes off stops, quotes, and brackets that were not opened inside.
std::string_view without_trailing_marks(std::string_view address) {
    const auto surplus_of = [&](char closing, char opening) {
        return std::count(address.begin(), address.end(), closing) -
               std::count(address.begin(), address.end(), opening);
    };
    auto round = surplus_of(')', '(');
    auto square = surplus_of(']', '[');
    while (!address.empty()) {
        const char last = address.back();
        const bool stop = std::string_view(".,;:!?'*_~}").find(last) != std::string_view::npos;
        if (stop || (last == ')' && round-- > 0) || (last == ']' && square-- > 0))
            address.remove_suffix(1);
        else if (address.ends_with("…") || address.ends_with("’"))
            address.remove_suffix(3);
        else
            break;
    }
    return address;
}

}  // namespace

std::vector<base::ByteSpan> web_addresses(std::string_view utf8) {
    std::vector<base::ByteSpan> found;
    std::size_t from = 0;
    while ((from = utf8.find("http", from)) != std::string_view::npos) {
        const std::string_view rest = utf8.substr(from);
        const std::size_t scheme = rest.starts_with("https://") ? 8 : rest.starts_with("http://") ? 7 : 0;
        if (scheme == 0) {
            from += 4;
            continue;
        }
        std::size_t end = scheme;
        for (std::size_t next = end; end < rest.size(); end = next)
            if (ends_address(text::next_code_point(rest, next))) break;
        const std::size_t size = without_trailing_marks(rest.substr(0, end)).size();
        if (size > scheme) found.push_back({base::ByteOffset(from), base::ByteOffset(from + size)});
        from += end;
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
