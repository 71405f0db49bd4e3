// SPDX-License-Identifier: Apache-2.0
#include "checks/not_prose.hpp"

#include "checks/segment_check.hpp"
#include "text/address.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <array>

namespace tolmach::checks {
namespace {

using Text = std::u32string_view;
constexpr std::size_t kLongestMarkup = 1000;

bool in_name(char32_t c) {
    return in_word(c) || c == U'_';
}
bool ascii_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

// The end of something that begins at `at` and is closed by `closing` near; `at` where it is not closed.
std::size_t closed_by(Text text, std::size_t at, Text closing, Text forbidden = {}) {
    const Text near = text.substr(at, kLongestMarkup);
    const std::size_t end = near.find(closing, 1);
    if (end == Text::npos || (!forbidden.empty() && near.substr(1, end).find_first_of(forbidden) < end))
        return at;
    return at + end + closing.size();
}

// `{name, plural, one {# file}}`, `${x}`: to the partner of the brace.
std::size_t braces(Text text, std::size_t at) {
    int depth = 0;
    for (std::size_t i = at; i < std::min(text.size(), at + kLongestMarkup); ++i) {
        depth += text[i] == U'{' ? 1 : text[i] == U'}' ? -1 : 0;
        if (depth == 0) return i + 1;
    }
    return at;
}

std::size_t tag(Text text, std::size_t at) {
    const char32_t next = at + 1 < text.size() ? text[at + 1] : 0;
    return ascii_letter(next) || among(next, U"/!?") ? closed_by(text, at, U">", U"<") : at;
}

// `[url="…"]`, `[/b]`: what is in brackets in prose has no equals sign and no slash in front.
std::size_t bracket_code(Text text, std::size_t at) {
    const std::size_t end = closed_by(text, at, U"]", U"[");
    const Text inside = text.substr(at, end - at);
    return inside.size() > 2 && (inside[1] == U'/' || inside.find(U'=') != Text::npos) ? end : at;
}

std::size_t entity(Text text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && end - at < 32 &&
           (ascii_letter(text[end]) || text[end] == U'#' || (text[end] >= U'0' && text[end] <= U'9')))
        ++end;
    return end > at + 1 && end < text.size() && text[end] == U';' ? end + 1 : at;
}

// `name="value"`: to the closing quotation mark.
std::size_t attribute(Text text, std::size_t at) {
    const char32_t quote = at + 1 < text.size() ? text[at + 1] : 0;
    const bool named = at > 0 && (in_name(text[at - 1]) || text[at - 1] == U'-');
    return named && (quote == U'"' || quote == U'\'') ? closed_by(text, at + 1, Text(&quote, 1)) : at;
}

// The end of the markup that begins at a place; the place itself where none does.
std::size_t markup_end(Text text, std::size_t at) {
    switch (text[at]) {
        case U'<':
            return tag(text, at);
        case U'&':
            return entity(text, at);
        case U'{':
            return braces(text, at);
        case U'[':
            return bracket_code(text, at);
        case U'`':
            return closed_by(text, at, U"`");
        case U'=':
            return std::max(attribute(text, at), at);
        case U']':
            return text.substr(at, 2) == U"](" ? closed_by(text, at, U")") : at;
        default:
            return at;
    }
}

bool is_emoticon(Text token) {
    const bool eyes = token.size() >= 2 && token.size() <= 4 && among(token[0], U":;=8");
    return eyes && std::all_of(token.begin() + 1, token.end(),
                               [](char32_t c) { return among(c, U"-'()[]DPpOo|/\\*"); });
}

// `C:` alone, `doi:`, `ISBN:`: what stands before an identifier is written closed up.
bool names_identifier(Text token) {
    if (token.size() < 2 || token.back() != U':') return false;
    std::u32string name;
    for (const char32_t c : token.substr(0, token.size() - 1))
        name.push_back(text::to_lower(c));
    for (const Text known :
         {U"doi", U"isbn", U"issn", U"arxiv", U"urn", U"http", U"https", U"ftp", U"mailto"})
        if (name == known) return true;
    return token.size() == 2 && token[0] >= U'A' && token[0] <= U'Z';
}

bool is_path(Text token) {
    const bool drive = token.size() > 2 && ascii_letter(token[0]) && token[1] == U':';
    const bool rooted = token.size() > 1 && token[0] == U'/' && in_name(token[1]);
    return (drive && (token[2] == U'\\' || token[2] == U'/')) || rooted || token.starts_with(U"~/") ||
           token.starts_with(U"./") || token.starts_with(U"../") || token.find(U'\\') != Text::npos;
}

// `%s`, `%1$d`, `:count`, `@user`, `$name`, `--force`.
bool is_placeholder_or_option(Text token) {
    if (token.size() < 2) return false;
    if (token.starts_with(U"--")) return token.size() > 2 && ascii_letter(token[2]);
    return among(token[0], U"%:@$!") && (in_name(token[1]) || token[1] == U'(' || token[1] == U'%');
}

// `hh:mm`, `12:30`, `oracle:thin`, `a=b`, `std::x`: a colon or an equals sign between what is no space.
// After a colon a quotation may begin.
bool is_key_and_value(Text token) {
    for (std::size_t i = 1; i + 1 < token.size(); ++i) {
        if (token[i] == U'=') return true;
        if (token[i] == U':' && (in_name(token[i + 1]) || among(token[i + 1], U":/%$-+\\{"))) return true;
    }
    return token.find(U"->") != Text::npos || token.find(U"&&") != Text::npos;
}

// A token without the marks of the sentence around it.
text::Stretch core_of(Text text, text::Stretch token) {
    while (token.start < token.end && among(text[token.start], U"([«“„‟\"'‘"))
        ++token.start;
    while (token.end > token.start && among(text[token.end - 1], U".,;!?)]»”“\"'’…"))
        --token.end;
    return token;
}

void mask_range(std::vector<bool>& mask, std::size_t start, std::size_t end) {
    std::fill(mask.begin() + static_cast<std::ptrdiff_t>(start),
              mask.begin() + static_cast<std::ptrdiff_t>(std::max(start, end)), true);
}

void mask_token(Text text, text::Stretch token, std::vector<bool>& mask) {
    const Text whole = text.substr(token.start, token.end - token.start);
    if (is_emoticon(whole)) return mask_range(mask, token.start, token.end);
    const text::Stretch core = core_of(text, token);
    const Text word = text.substr(core.start, core.end - core.start);
    if (is_path(word) || is_placeholder_or_option(word) || is_key_and_value(word) || names_identifier(word))
        mask_range(mask, core.start, core.end);
}

// A character that all of the above have somewhere, addresses aside; two hyphens have it as one.
bool is_suspicious(char32_t c) {
    constexpr auto kSigns = [] {
        std::array<bool, 0x80> made{};
        for (const char32_t sign : kSignsOfNoProse)
            made[sign] = true;
        return made;
    }();
    return c < kSigns.size() && kSigns[c];
}

bool may_be_no_prose(Text text) {
    return std::any_of(text.begin(), text.end(), is_suspicious) || text.find(U"--") != Text::npos;
}

}  // namespace

std::vector<bool> not_prose(std::u32string_view text) {
    std::vector<bool> mask(text.size(), false);
    if (!may_be_no_prose(text)) {
        for (const auto& [start, end] : text::addresses(text))
            mask_range(mask, start, end);
        return mask;
    }
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = markup_end(text, i);
        mask_range(mask, i, end);
        i = std::max(end, i + 1);
    }
    for (const auto& [start, end] : text::addresses(text))
        mask_range(mask, start, end);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t start = i;
        while (i < text.size() && !text::is_space(text[i]) && text[i] != kCode && !mask[i])
            ++i;
        if (i > start && may_be_no_prose(text.substr(start, i - start))) mask_token(text, {start, i}, mask);
    }
    return mask;
}

}  // namespace tolmach::checks
