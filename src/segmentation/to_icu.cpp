// SPDX-License-Identifier: Apache-2.0
#include "segmentation/pattern.hpp"

#include <fmt/format.h>

namespace tolmach::segmentation {
namespace {

std::string class_text(const text::CharSet& set) {
    std::string made = "[";
    for (const text::CodePointRange& range : set)
        made += fmt::format("\\x{{{:x}}}-\\x{{{:x}}}", static_cast<unsigned>(range.first),
                            static_cast<unsigned>(range.last));
    return made + "]";
}

// The length of the escape at the start of `rest`, and what ICU writes for it; empty where it is the same.
struct Escape {
    std::size_t length;
    std::string icu;
};

Escape escape_at(std::string_view rest, Dialect dialect) {
    const char letter = rest.size() > 1 ? rest[1] : '\0';
    if (letter == 'Q') return {std::min(rest.find("\\E"), rest.size()), {}};
    if (dialect == Dialect::Icu) return {std::min<std::size_t>(2, rest.size()), {}};
    if (std::string_view("sSdDwW").find(letter) != std::string_view::npos && letter != '\0')
        return {2, class_text(escaped_set(static_cast<char32_t>(letter), dialect))};
    const auto close = rest.find('}');
    if ((letter == 'p' || letter == 'P') && rest.size() > 2 && rest[2] == '{' && close != rest.npos) {
        const auto name = rest.substr(3, close - 3);
        const auto set = property_set(name, dialect);
        if (!set.empty() && set != property_set(name, Dialect::Icu))
            return {close + 1, class_text(letter == 'P' ? text::complement(set) : set)};
    }
    return {std::min<std::size_t>(2, rest.size()), {}};
}

// The length of a flag group's opening such as `(?iu` or `(?-U:`; 0 where none stands there.
std::size_t flags_at(std::string_view rest) {
    if (!rest.starts_with("(?")) return 0;
    const std::size_t end = rest.find_first_not_of("imswxudU-", 2);
    return end != rest.npos && end > 2 && (rest[end] == ':' || rest[end] == ')') ? end + 1 : 0;
}

// A flag group without the flags that are Java's alone: Unicode is what ICU always has.
std::string icu_flags(std::string_view group) {
    std::string flags;
    for (const char c : group.substr(2, group.size() - 3))
        if (c != 'u' && c != 'U' && c != 'd') flags += c;
    if (flags == "-") flags.clear();
    if (group.back() == ')' && flags.empty()) return {};
    return "(?" + flags + group.back();
}

// ICU bounds what a lookbehind may match, Java does not: what it repeats without end it repeats so often
// here.
constexpr std::string_view kOften = "255}";

class Translator {
  public:
    explicit Translator(Dialect dialect) : dialect_(dialect) {}

    std::string translate(std::string_view pattern) {
        for (std::size_t length = 1; !pattern.empty(); pattern.remove_prefix(length))
            length = translate_at(pattern);
        return std::move(made_);
    }

  private:
    // Translates what stands at the start of `rest` and gives its length.
    std::size_t translate_at(std::string_view rest) {
        if (rest[0] == '\\') {
            const auto [length, icu] = escape_at(rest, dialect_);
            made_ += icu.empty() ? rest.substr(0, length) : std::string_view(icu);
            return length;
        }
        if (rest[0] == '[') ++classes_;
        if (rest[0] == ']' && classes_ > 0) --classes_;
        return classes_ > 0 || rest[0] == ']' ? keep(rest, 1) : outside_class(rest);
    }

    std::size_t outside_class(std::string_view rest) {
        if (const std::size_t flags = flags_at(rest); flags > 0) {
            if (rest[flags - 1] == ':') lookbehinds_.push_back(in_lookbehind());
            made_ += icu_flags(rest.substr(0, flags));
            return flags;
        }
        if (rest[0] == '(')
            lookbehinds_.push_back(in_lookbehind() || rest.starts_with("(?<=") || rest.starts_with("(?<!"));
        if (rest[0] == ')' && !lookbehinds_.empty()) lookbehinds_.pop_back();
        if (!in_lookbehind()) return keep(rest, 1);
        if (rest[0] == '+' || rest[0] == '*') {
            made_.append(rest[0] == '+' ? "{1," : "{0,").append(kOften);
            return 1;
        }
        const std::size_t digits = rest[0] == '{' ? rest.find_first_not_of("0123456789", 1) : rest.npos;
        if (digits == rest.npos || !rest.substr(digits).starts_with(",}")) return keep(rest, 1);
        made_.append(rest.substr(0, digits + 1)).append(kOften);
        return digits + 2;
    }

    std::size_t keep(std::string_view rest, std::size_t length) {
        made_ += rest.substr(0, length);
        return length;
    }

    bool in_lookbehind() const { return !lookbehinds_.empty() && lookbehinds_.back(); }

    Dialect dialect_;
    std::string made_;
    std::size_t classes_ = 0;
    std::vector<bool> lookbehinds_;  // For each open group.
};

}  // namespace

std::string to_icu(std::string_view pattern, Dialect dialect) {
    return Translator(dialect).translate(pattern);
}

}  // namespace tolmach::segmentation
