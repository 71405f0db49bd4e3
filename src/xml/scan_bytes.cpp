// SPDX-License-Identifier: Apache-2.0
#include "xml/scan_bytes.hpp"

#include "text/utf8.hpp"
#include "xml/character.hpp"

#include <charconv>
#include <cstdint>

namespace tolmach::xml {

std::size_t wide_character(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
    };
    const auto trails = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(at);
    const unsigned next = byte(at + 1);
    if (!trails(at + 1) || lead < 0xC2 || lead > 0xF4) return 0;
    if (lead < 0xE0) return 2;
    if (!trails(at + 2)) return 0;
    if (lead < 0xF0) {
        const bool overlong = lead == 0xE0 && next < 0xA0;
        const bool surrogate = lead == 0xED && next >= 0xA0;
        const bool forbidden = lead == 0xEF && next == 0xBF && byte(at + 2) >= 0xBE;
        return overlong || surrogate || forbidden ? 0 : 3;
    }
    const bool outside = (lead == 0xF0 && next < 0x90) || (lead == 0xF4 && next >= 0x90);
    return outside || !trails(at + 3) ? 0 : 4;
}

bool append_reference(std::string& to, std::string_view name) {
    constexpr std::pair<std::string_view, char> kPredefined[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto& [known, character] : kPredefined)
        if (name == known) {
            to += character;
            return true;
        }
    if (!name.starts_with('#')) return false;
    const bool hex = name.starts_with("#x");
    name.remove_prefix(hex ? 2 : 1);
    std::uint32_t c = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), c, hex ? 16 : 10);
    if (error != std::errc() || end != name.data() + name.size() || !is_xml_character(c)) return false;
    text::append_utf8(to, c);
    return true;
}

std::optional<std::string_view> prefix_of(std::string_view name) {
    const std::size_t colon = colon_in(name);
    if (colon == std::string_view::npos) return std::string_view();
    const std::string_view local = name.substr(colon + 1);
    if (colon == 0 || local.empty() || !has(kStartsName, local[0]) || among(local, ':')) return std::nullopt;
    return name.substr(0, colon);
}

}  // namespace tolmach::xml
