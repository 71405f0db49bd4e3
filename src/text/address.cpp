// SPDX-License-Identifier: Apache-2.0
#include "text/address.hpp"

#include "text/character.hpp"
#include "text/quotes.hpp"

#include <algorithm>

namespace tolmach::text {
namespace {

using View = std::u32string_view;

bool ascii_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
bool ascii_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
bool in_host(char32_t c) {
    return ascii_letter(c) || ascii_digit(c) || c == U'-' || c == U'.';
}

bool ends_address(char32_t c) {
    return is_space(c) || c < 0x20 || View(U"<>\uFFFC").find(c) != View::npos || is_quotation_mark(c);
}

// Takes off stops, quotes, and brackets that were not opened inside.
View without_trailing_marks(View address) {
    const auto surplus_of = [&](char32_t closing, char32_t opening) {
        return std::count(address.begin(), address.end(), closing) -
               std::count(address.begin(), address.end(), opening);
    };
    auto round = surplus_of(U')', U'(');
    auto square = surplus_of(U']', U'[');
    while (!address.empty()) {
        const char32_t last = address.back();
        const bool stop = View(U".,;:!?'*_~}…’").find(last) != View::npos;
        if (!stop && !(last == U')' && round-- > 0) && !(last == U']' && square-- > 0)) break;
        address.remove_suffix(1);
    }
    return address;
}

constexpr View kAfterScheme = U"://";

// `https://…`: where the scheme begins; npos where none does.
std::size_t scheme_start(View token) {
    const std::size_t mark = token.find(kAfterScheme);
    if (mark == View::npos || mark + 3 == token.size()) return View::npos;
    std::size_t start = mark;
    while (start > 0 && (in_host(token[start - 1]) || token[start - 1] == U'+'))
        --start;
    while (start < mark && !ascii_letter(token[start]))
        ++start;
    return start < mark ? start : View::npos;
}

bool is_mail(View token) {
    const std::size_t at = token.find(U'@');
    return at != 0 && at != View::npos && token.find(U'.', at) != View::npos;
}

// `10.1080/09668136.2015.1020459` behind an optional `doi:`.
bool is_doi(View token) {
    if (const std::size_t colon = token.find(U':'); colon == 3) token.remove_prefix(4);
    if (!token.starts_with(U"10.")) return false;
    const std::size_t slash = token.find(U'/');
    return slash != View::npos && slash >= 7 && slash + 1 < token.size() &&
           std::all_of(token.begin() + 3, token.begin() + static_cast<std::ptrdiff_t>(slash),
                       [](char32_t c) { return ascii_digit(c) || c == U'.'; });
}

// `gov.example/en`, `a.example:80/b`, `a.example?q=1`: the last name in small letters, for `U.S./EU` is none.
bool is_host_with_path(View token) {
    std::size_t end = 0;
    while (end < token.size() && in_host(token[end]))
        ++end;
    if (end == token.size() || end == 0) return false;
    const View host = token.substr(0, end);
    const std::size_t dot = host.rfind(U'.');
    if (dot == View::npos || dot == 0 || host.size() - dot < 3) return false;
    const bool small = std::all_of(host.begin() + static_cast<std::ptrdiff_t>(dot) + 1, host.end(),
                                   [](char32_t c) { return c >= U'a' && c <= U'z'; });
    const bool more = end + 1 < token.size();
    return small && (token[end] == U'/' || (more && token[end] == U'?') ||
                     (more && token[end] == U':' && ascii_digit(token[end + 1])));
}

// Where the address in a token begins; npos where the token holds none.
std::size_t address_start(View token) {
    if (const std::size_t start = scheme_start(token); start != View::npos) return start;
    std::size_t start = 0;
    while (start < token.size() && !ascii_letter(token[start]) && !ascii_digit(token[start]))
        ++start;
    const View rest = without_trailing_marks(token.substr(start));
    const bool found = rest.starts_with(kWebHost) || is_mail(rest) || is_doi(rest) || is_host_with_path(rest);
    return found ? start : View::npos;
}

// Whether a colon or a question mark stands behind a host: small letters behind a stop.
bool may_end_host(View text, std::size_t at) {
    while (at > 0 && text[at - 1] >= U'a' && text[at - 1] <= U'z')
        --at;
    return at > 0 && text[at - 1] == U'.';
}

// A glance that spares nearly every text: without one of these signs there is no address.
bool may_hold_address(View text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (c == U'/' || c == U'@') return true;
        if ((c == U':' || c == U'?') && may_end_host(text, i)) return true;
        if (c == U'w' && text.substr(i).starts_with(kWebHost)) return true;
    }
    return false;
}

}  // namespace

std::vector<Stretch> addresses(std::u32string_view text) {
    std::vector<Stretch> found;
    if (!may_hold_address(text)) return found;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        while (i < text.size() && !ends_address(text[i]))
            ++i;
        const View token = text.substr(start, i - start);
        if (const std::size_t at = address_start(token); at != View::npos)
            found.push_back({start + at, start + at + without_trailing_marks(token.substr(at)).size()});
        if (i == start) ++i;
    }
    return found;
}

std::size_t find_address_sign(std::u32string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] != kAfterScheme.front() && text[at] != kWebHost.front()) continue;
        if (text.substr(at).starts_with(kAfterScheme) || text.substr(at).starts_with(kWebHost)) return at;
    }
    return View::npos;
}

}  // namespace tolmach::text
