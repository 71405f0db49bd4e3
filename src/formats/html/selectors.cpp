// SPDX-License-Identifier: Apache-2.0
#include "formats/html/selectors.hpp"

#include <algorithm>
#include <cassert>

namespace tolmach::formats::html {
namespace {

using Condition = Selector::Condition;

bool equals_small(std::string_view written, std::string_view small) {
    return std::equal(written.begin(), written.end(), small.begin(), small.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b;
    });
}

bool has_small_word(std::string_view list, std::string_view word) {
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find_first_of(" \n\t\r\f", at), list.size());
        if (equals_small(list.substr(at, end - at), word)) return true;
        at = end + 1;
    }
    return false;
}

bool holds(const Markup& markup, const Token& tag, const Condition& condition) {
    const TagAttribute* found = markup.find(tag, condition.name);
    if (!found || condition.kind == Condition::Kind::Has) return found != nullptr;
    std::string decoded;
    std::string_view value = markup.raw(*found);
    if (value.find('&') != value.npos) value = decoded = decode_text(value, true);
    return condition.kind == Condition::Kind::Is ? equals_small(value, condition.value)
                                                 : has_small_word(value, condition.value);
}

// Attributes whose values are lists of words.
bool is_list(std::string_view name) {
    return name == "class" || name == "role" || name == "epub:type" || name == "rel";
}

std::string without_quotes(std::string_view value) {
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
        value = value.substr(1, value.size() - 2);
    return ascii_lowered(value);
}

Condition valued(std::string_view name, std::string_view value) {
    return {ascii_lowered(name), without_quotes(value),
            is_list(ascii_lowered(name)) ? Condition::Kind::HasWord : Condition::Kind::Is};
}

}  // namespace

base::Result<Selector> parse_selector(std::string_view text) {
    const auto refuse = [&] {
        return base::fail(
            base::ErrorCode::Usage, "'" + std::string(text) + "' is no simple selector", {},
            "such as aside, .share, #menu or [role=search]; an element, then what it must have");
    };
    Selector made;
    std::size_t at = std::min(text.find_first_of(".#["), text.size());
    made.element = ascii_lowered(text.substr(0, at));
    if (made.element == "*") made.element.clear();
    if (text.empty() || made.element.find_first_of(" >+~:,*]") != std::string::npos) return refuse();
    while (at < text.size()) {
        const char mark = text[at++];
        const std::size_t end =
            mark == '[' ? text.find(']', at) : std::min(text.find_first_of(".#[", at), text.size());
        if (end == text.npos || end == at) return refuse();
        const std::string_view said = text.substr(at, end - at);
        at = mark == '[' ? end + 1 : end;
        const std::size_t equals = mark == '[' ? said.find('=') : said.npos;
        if (mark != '[' && said.find_first_of(" >+~:,*]") != said.npos) return refuse();
        if (mark == '.')
            made.conditions.push_back({"class", ascii_lowered(said), Condition::Kind::HasWord});
        else if (mark == '#')
            made.conditions.push_back({"id", ascii_lowered(said), Condition::Kind::Is});
        else if (mark != '[')
            return refuse();
        else if (equals == said.npos)
            made.conditions.push_back({ascii_lowered(said), {}, Condition::Kind::Has});
        else
            made.conditions.push_back(valued(said.substr(0, equals), said.substr(equals + 1)));
    }
    return made;
}

Selectors selectors_of(const std::vector<std::string_view>& cells) {
    Selectors made;
    for (const std::string_view cell : cells) {
        auto selector = parse_selector(cell);
        assert(selector && "a selector of our tables");
        made.push_back(std::move(*selector));
    }
    return made;
}

bool fits(const Markup& markup, const Token& tag, const Selectors& selectors) {
    return std::any_of(selectors.begin(), selectors.end(), [&](const Selector& selector) {
        return (tag.attributes > 0 || selector.conditions.empty()) &&
               (selector.element.empty() || selector.element == tag.name) &&
               std::all_of(selector.conditions.begin(), selector.conditions.end(),
                           [&](const Condition& condition) { return holds(markup, tag, condition); });
    });
}

}  // namespace tolmach::formats::html
