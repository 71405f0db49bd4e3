// SPDX-License-Identifier: Apache-2.0
#include "segmentation/set_parser.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace tolmach::segmentation {
namespace {

using text::CharSet;

std::optional<std::size_t> hex_value(char32_t c) {
    if (c >= U'0' && c <= U'9') return c - U'0';
    if (c >= U'a' && c <= U'f') return c - U'a' + 10;
    if (c >= U'A' && c <= U'F') return c - U'A' + 10;
    return std::nullopt;
}

}  // namespace

bool SetParser::take(std::u32string_view wanted) {
    if (!text_.substr(std::min(at_, text_.size())).starts_with(wanted)) return false;
    at_ += wanted.size();
    return true;
}

CharSet SetParser::escaped_in_set() {
    const char32_t c = peek();
    ++at_;
    if (c == U'p' || c == U'P') return property(c == U'P');
    if (CharSet set = escaped_set(c, dialect_); !set.empty()) return set;
    const auto value = character(c);
    if (!value) beyond_ = true;
    return value ? cased({{*value, *value}}) : CharSet{};
}

CharSet SetParser::property(bool negated) {
    std::u32string name(1, peek());
    ++at_;
    if (name == U"{") {
        const std::size_t end = std::min(text_.find(U'}', at_), text_.size());
        name = text_.substr(at_, end - at_);
        at_ = end + 1;
        if (name.starts_with(U'^')) {
            negated = !negated;
            name.erase(0, 1);
        }
    }
    CharSet set = property_set(text::to_utf8(name), dialect_);
    if (set.empty()) beyond_ = true;
    set = cased(std::move(set));
    return negated ? text::complement(set) : set;
}

std::optional<char32_t> SetParser::character(char32_t c) {
    static constexpr std::u32string_view kNames = U"tnrfae";
    static constexpr std::u32string_view kValues = U"\t\n\r\f\a\x1b";
    if (const auto i = kNames.find(c); i != kNames.npos) return kValues[i];
    if (c == U'x' && take(U"{")) return hex_number(6, true);
    if (c == U'x') return hex_number(2, false);
    if (c == U'u') return hex_number(4, false);
    const bool letter_or_digit =
        (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == 0;
    return letter_or_digit ? std::nullopt : std::optional(c);
}

std::optional<char32_t> SetParser::hex_number(std::size_t digits, bool braced) {
    std::size_t value = 0;
    std::size_t count = 0;
    for (; count < digits && hex_value(peek()); ++count, ++at_)
        value = value * 16 + *hex_value(peek());
    if (count == 0 || value > 0x10FFFF || (braced && !take(U"}"))) return std::nullopt;
    return static_cast<char32_t>(value);
}

CharSet SetParser::char_class() {
    if (++depth_ > kMaxDepth) beyond_ = true;
    const bool negated = take(U"^");
    CharSet set;
    CharSet operand;
    bool intersect = false, subtract = false;
    const auto fold = [&] {
        if (intersect)
            set = text::common(set, operand);
        else if (subtract)
            set = text::common(set, text::complement(operand));
        else
            set = operand;
        operand.clear();
    };
    while (!done() && peek() != U']') {
        const bool both = take(U"&&");
        if (both || take(U"--")) {
            fold();
            intersect = both;
            subtract = !both;
        } else {
            operand = text::united(operand, class_item());
        }
    }
    if (!take(U"]")) beyond_ = true;
    fold();
    --depth_;
    return negated ? text::complement(set) : set;
}

CharSet SetParser::class_item() {
    if (peek() == U'[' && peek(1) == U':') beyond_ = true;
    if (take(U"[")) return char_class();
    if (take(U"\\Q")) {
        CharSet quoted;
        while (!done() && !take(U"\\E")) {
            quoted = text::united(quoted, cased({{peek(), peek()}}));
            ++at_;
        }
        return quoted;
    }
    const CharSet first = class_end();
    const bool one = first.size() == 1 && first[0].first == first[0].last;
    if (!one || peek() != U'-' || peek(1) == U']' || peek(1) == U'[' || peek(1) == U'-') return cased(first);
    ++at_;
    const CharSet last = class_end();
    if (first.empty() || last.empty() || last[0].first < first[0].first) {
        beyond_ = true;
        return {};
    }
    return cased({{first[0].first, last[0].first}});
}

CharSet SetParser::class_end() {
    const auto ignore_case = std::exchange(ignore_case_, false);
    CharSet set;
    if (take(U"\\")) {
        set = escaped_in_set();
    } else if (!done()) {
        set = {{peek(), peek()}};
        ++at_;
    }
    ignore_case_ = ignore_case;
    return set;
}

}  // namespace tolmach::segmentation
