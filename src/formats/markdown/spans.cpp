// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/spans.hpp"

#include "formats/html/characters.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::formats::markdown {
namespace {

constexpr std::size_t kLongestLabel = 999;
constexpr std::size_t kDeepestParentheses = 32;
constexpr std::size_t kLongestEntity = 32;
constexpr std::size_t kLongestAttributes = 400;
constexpr std::size_t kLongestInstruction = 2000;

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

char at_or_nul(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : '\0';
}

std::size_t pass_white(std::string_view text, std::size_t at) {
    while (at < text.size() && is_white(text[at]))
        ++at;
    return at;
}

std::size_t behind(std::string_view text, std::string_view end, std::size_t from) {
    const std::size_t at = text.find(end, from);
    return at == text.npos ? kNoEnd : at + end.size();
}

// An attribute of a tag behind its white space: `name`, `name=value`, `name="value"`.
std::size_t html_attribute_end(std::string_view text, std::size_t at) {
    constexpr std::string_view kInNames = "_.:-";
    const auto is_name = [&](char c) {
        return is_ascii_letter_or_digit(c) || kInNames.find(c) != kInNames.npos;
    };
    const char first = at_or_nul(text, at);
    if (!is_latin_letter(first) && first != '_' && first != ':') return kNoEnd;
    while (at < text.size() && is_name(text[at]))
        ++at;
    const std::size_t equals = pass_white(text, at);
    if (at_or_nul(text, equals) != '=') return at;
    at = pass_white(text, equals + 1);
    const char quote = at_or_nul(text, at);
    if (quote == '"' || quote == '\'') return behind(text, text.substr(at, 1), at + 1);
    const std::size_t end = std::min(text.find_first_of(" \t\r\n\"'=<>`", at), text.size());
    return end == at ? kNoEnd : end;
}

std::size_t declaration_end(std::string_view text, std::size_t at) {
    const std::string_view from = text.substr(at);
    if (from.starts_with("<!-->")) return at + 5;
    if (from.starts_with("<!--->")) return at + 6;
    if (from.starts_with("<!--")) return behind(text, "-->", at + 4);
    if (from.starts_with("<![CDATA[")) return behind(text, "]]>", at);
    if (from.starts_with("<?")) return behind(text, "?>", at + 2);
    return is_latin_letter(at_or_nul(text, at + 2)) ? behind(text, ">", at) : kNoEnd;
}

// `#12` or `#x1F`; nothing where it is none.
std::string numeric_entity(std::string_view name) {
    const bool hexadecimal = name.size() > 2 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view figures = name.substr(hexadecimal ? 2 : 1);
    const auto base = static_cast<char32_t>(hexadecimal ? 16 : 10);
    if (figures.empty() || figures.size() > (hexadecimal ? 6 : 7)) return {};
    char32_t c = 0;
    for (const char figure : figures) {
        const char small = static_cast<char>(figure | 0x20);
        const bool is_number = figure >= '0' && figure <= '9';
        if (!is_number && (!hexadecimal || small < 'a' || small > 'f')) return {};
        c = c * base + static_cast<char32_t>(is_number ? figure - '0' : small - 'a' + 10);
    }
    const bool sound = c != 0 && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
    std::string made;
    text::append_utf8(made, sound ? c : 0xFFFD);
    return made;
}

}  // namespace

std::size_t html_tag_end(std::string_view text, std::size_t at) {
    const char kind = at_or_nul(text, at + 1);
    if (kind == '!' || kind == '?') return declaration_end(text, at);
    const bool closing = kind == '/';
    std::size_t end = at + (closing ? 2 : 1);
    if (!is_latin_letter(at_or_nul(text, end))) return kNoEnd;
    while (end < text.size() && (is_ascii_letter_or_digit(text[end]) || text[end] == '-'))
        ++end;
    for (;;) {
        const std::size_t next = pass_white(text, end);
        if (at_or_nul(text, next) == '>') return next + 1;
        if (!closing && at_or_nul(text, next) == '/' && at_or_nul(text, next + 1) == '>') return next + 2;
        if (closing || next == end) return kNoEnd;
        end = html_attribute_end(text, next);
        if (end == kNoEnd) return kNoEnd;
    }
}

std::string html_tag_name(std::string_view tag) {
    const std::size_t from = std::min(tag.find_first_not_of("</"), tag.size());
    std::size_t end = from;
    while (end < tag.size() && (is_ascii_letter_or_digit(tag[end]) || tag[end] == '-'))
        ++end;
    return text::to_lower(tag.substr(from, end - from));
}

std::size_t autolink_end(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_first_of("<> \t\r\n", at + 1);
    if (end == text.npos || text[end] != '>') return kNoEnd;
    const std::string_view address = text.substr(at + 1, end - at - 1);
    const std::size_t scheme = std::min(address.find_first_of(":@"), address.size());
    if (scheme == address.size() || scheme == 0) return kNoEnd;
    const bool is_mail = address[scheme] == '@';
    if (is_mail ? address.find_first_of("@:/\\", scheme + 1) != address.npos || scheme + 1 == address.size()
                : scheme < 2 || scheme > 32 || !is_latin_letter(address[0]))
        return kNoEnd;
    const std::string_view allowed = is_mail ? "+.-_!#$%&'*/=?^`{|}~" : "+.-";
    for (const char c : address.substr(0, scheme))
        if (!is_ascii_letter_or_digit(c) && allowed.find(c) == allowed.npos) return kNoEnd;
    return end + 1;
}

std::size_t bare_address_end(std::string_view text, std::size_t colon) {
    if (!text.substr(colon).starts_with("://")) return kNoEnd;
    std::size_t scheme = colon;
    while (scheme > 0 && is_ascii_letter_or_digit(text[scheme - 1]))
        --scheme;
    const std::string name = text::to_lower(text.substr(scheme, colon - scheme));
    if (name != "http" && name != "https" && name != "ftp") return kNoEnd;
    std::size_t end = std::min(text.find_first_of(" \t\r\n<\\", colon), text.size());
    std::size_t open = 0, closed = 0;
    for (const char c : text.substr(colon, end - colon))
        open += c == '(', closed += c == ')';
    constexpr std::string_view kBehind = "?!.,:*_~'\"";
    while (end > colon + 3 &&
           (kBehind.find(text[end - 1]) != kBehind.npos || (text[end - 1] == ')' && closed > open))) {
        if (text[end - 1] == ')') --closed;
        --end;
    }
    return end > colon + 3 ? end : kNoEnd;
}

std::size_t entity_end(std::string_view text, std::size_t at, std::string& character) {
    std::size_t end = at + 1;
    const std::size_t last = std::min(text.size(), end + kLongestEntity);
    while (end < last && (is_ascii_letter_or_digit(text[end]) || (end == at + 1 && text[end] == '#')))
        ++end;
    if (at_or_nul(text, end) != ';' || end == at + 1) return kNoEnd;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    if (name[0] == '#') {
        character = numeric_entity(name);
        return character.empty() ? kNoEnd : end + 1;
    }
    character = html::named_character(text.substr(at + 1, end - at));
    return character.empty() ? kNoEnd : end + 1;
}

std::size_t named_entity_end(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && end - at < kLongestEntity && is_ascii_letter_or_digit(text[end]))
        ++end;
    const bool is_name = at_or_nul(text, end) == ';' && is_latin_letter(at_or_nul(text, at + 1));
    return is_name ? end + 1 : kNoEnd;
}

std::size_t attributes_end(std::string_view text, std::size_t at) {
    if (at_or_nul(text, at) != '{') return kNoEnd;
    const std::size_t end =
        text.substr(0, std::min(text.size(), at + kLongestAttributes)).find_first_of("{}\r\n", at + 1);
    if (end == text.npos || text[end] != '}') return kNoEnd;
    const std::string_view inside = text.substr(at + 1, end - at - 1);
    const char first = at_or_nul(inside, std::min(inside.find_first_not_of(' '), inside.size()));
    const bool is_mark = first == '#' || first == '.' || first == ':' || first == '=' || first == '-';
    return is_mark || inside.find('=') != inside.npos ? end + 1 : kNoEnd;
}

std::size_t instruction_end(std::string_view text, std::size_t at) {
    const char second = at_or_nul(text, at + 1);
    if (second != '{' && second != '%') return kNoEnd;
    return behind(text.substr(0, std::min(text.size(), at + kLongestInstruction)),
                  second == '{' ? "}}" : "%}", at + 2);
}

std::string_view note_label(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with("[^")) return {};
    const std::size_t end = text.find_first_of("[] \t\r\n", at + 2);
    const bool is_label = end != text.npos && text[end] == ']' && end - at < kLongestLabel;
    return is_label ? text.substr(at + 2, end - at - 2) : std::string_view{};
}

std::size_t link_label_end(std::string_view text, std::size_t at) {
    if (at_or_nul(text, at) != '[') return kNoEnd;
    const std::size_t last = std::min(text.size(), at + kLongestLabel + 2);
    bool blank = true;
    for (std::size_t i = at + 1; i < last; ++i) {
        if (text[i] == '[') return kNoEnd;
        if (text[i] == ']') return blank ? kNoEnd : i + 1;
        blank = blank && is_white(text[i]);
        if (text[i] == '\\') ++i;
    }
    return kNoEnd;
}

std::string normal_label(std::string_view label) {
    std::string folded;
    for (const char c : label)
        if (!is_white(c))
            folded += c;
        else if (!folded.empty() && folded.back() != ' ')
            folded += ' ';
    if (!folded.empty() && folded.back() == ' ') folded.pop_back();
    return text::to_lower(text::to_upper(folded));
}

std::size_t destination_end(std::string_view text, std::size_t at) {
    if (at_or_nul(text, at) == '<') {
        for (std::size_t i = at + 1; i < text.size() && text[i] != '<' && text[i] != '\n' && text[i] != '\r';
             ++i) {
            if (text[i] == '>') return i + 1;
            if (text[i] == '\\') ++i;
        }
        return kNoEnd;
    }
    std::size_t depth = 0, end = at;
    for (; end < text.size() && static_cast<unsigned char>(text[end]) > ' ' && text[end] != 0x7F; ++end) {
        if (text[end] == '\\' && is_ascii_punctuation(at_or_nul(text, end + 1))) {
            ++end;
        } else if (text[end] == '(') {
            if (++depth > kDeepestParentheses) return kNoEnd;
        } else if (text[end] == ')') {
            if (depth == 0) break;
            --depth;
        }
    }
    return depth > 0 ? kNoEnd : std::min(end, text.size());
}

std::string destination_of(std::string_view written) {
    if (written.starts_with('<')) written = written.substr(1, written.size() - 2);
    std::string address;
    for (std::size_t i = 0; i < written.size(); ++i) {
        std::string character;
        const std::size_t end = written[i] == '&' ? entity_end(written, i, character) : kNoEnd;
        if (end != kNoEnd) {
            address += character;
            i = end - 1;
            continue;
        }
        if (written[i] == '\\' && is_ascii_punctuation(at_or_nul(written, i + 1))) ++i;
        address += written[i];
    }
    return address;
}

std::size_t link_title_end(std::string_view text, std::size_t at) {
    const char open = at_or_nul(text, at);
    if (open != '"' && open != '\'' && open != '(') return kNoEnd;
    const char close = open == '(' ? ')' : open;
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] == close) return i + 1;
        if (text[i] == '(' && open == '(') return kNoEnd;
        if (text[i] == '\n' && at_or_nul(text, i + 1) == '\n') return kNoEnd;
        if (text[i] == '\\') ++i;
    }
    return kNoEnd;
}

std::size_t skip_white(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    if (at_or_nul(text, at) != '\n') return at;
    ++at;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    return at;
}

}  // namespace tolmach::formats::markdown
