// SPDX-License-Identifier: Apache-2.0
#include "xliff/v1/vocabulary.hpp"

#include "text/utf8.hpp"

#include <array>
#include <optional>
#include <utility>

namespace tolmach::xliff {
namespace {

struct Ctype {
    std::string_view ctype, type, sub_type;
    bool paired;
};
// XLIFF 1.2 section 2.3 (ctype) and XLIFF 2.1 section 4.3.1.36 (subType).
constexpr std::array kCtypes = {
    Ctype{"bold", "fmt", "xlf:b", true},       Ctype{"italic", "fmt", "xlf:i", true},
    Ctype{"underlined", "fmt", "xlf:u", true}, Ctype{"link", "link", "", true},
    Ctype{"lb", "fmt", "xlf:lb", false},       Ctype{"pb", "fmt", "xlf:pb", false},
    Ctype{"image", "image", "", false},
};

std::string_view behind_colon(std::string_view value) {
    return value.substr(value.find(':') + 1);
}

}  // namespace

std::string ctype_of(std::string_view type, std::string_view sub_type, bool paired) {
    if (type.empty() && sub_type.empty()) return {};
    for (const Ctype& known : kCtypes)
        if (known.type == type && known.sub_type == sub_type && known.paired == paired)
            return std::string(known.ctype);
    return "x-" + std::string(sub_type.empty() ? type : behind_colon(sub_type));
}

CodeType type_of_ctype(std::string_view ctype) {
    if (ctype.empty()) return {};
    for (const Ctype& known : kCtypes)
        if (known.ctype == ctype) return {std::string(known.type), std::string(known.sub_type)};
    const bool own = ctype.starts_with("x-");
    std::string name(own ? ctype.substr(2) : ctype);
    for (char& c : name)
        if (c == ':' || c == ' ' || c == '\t' || c == '\n' || c == '\r') c = '-';
    for (const std::string_view type : {"fmt", "ui", "quote", "link", "image", "other"})
        if (own && name == type) return {name, {}};
    if (name.empty()) return {"other", {}};
    return {"other", (own ? "x:" : "ctype:") + name};
}

std::string mtype_of(const Marker& marker) {
    for (const Attribute& attribute : marker.details->extra)
        if (attribute.ns.empty() && attribute.name == "mtype") return attribute.value;
    if (marker.type == "term") return "term";
    if (!marker.translate.value_or(true)) return "protected";
    return marker.type == "comment" ? "x-comment" : "x-tolmach-mark";
}

Marker marker_of_mtype(std::string_view mtype) {
    Marker marker;
    if (mtype == "protected") {
        marker.translate = false;
    } else if (mtype == "term") {
        marker.type = "term";
    } else if (mtype == "x-comment") {
        marker.type = "comment";
    } else if (mtype != "x-tolmach-mark") {
        const CodeType named = type_of_ctype(mtype);
        marker.type = mtype.starts_with("x-") ? named.sub_type : "mtype:" + std::string(mtype);
    }
    return marker;
}

std::string restype_of(std::string_view type) {
    if (type.empty()) return {};
    if (type.starts_with("restype:")) return std::string(behind_colon(type));
    return "x-" + std::string(behind_colon(type));
}

std::string type_of_restype(std::string_view restype, bool by_tolmach) {
    if (restype.empty()) return {};
    const bool own = restype.starts_with("x-");
    std::string name(own ? restype.substr(2) : restype);
    for (char& c : name)
        if (c == ':' || c == ' ') c = '-';
    return (!own ? "restype:" : by_tolmach ? "tolmach:" : "x:") + name;
}

std::string_view state_word(State state) {
    switch (state) {
        case State::Initial:
            return {};
        case State::Translated:
            return "translated";
        case State::Reviewed:
            return "signed-off";
        case State::Final:
            return "final";
    }
    return {};
}

std::string state_word(const Segment& segment) {
    return std::string(segment.state == State::Initial ? std::string_view(segment.details->native_state)
                                                       : state_word(segment.state));
}

std::string common_state(const Unit& unit) {
    std::optional<std::string> common;
    for (const Segment& segment : unit.segments) {
        if (segment.ignorable) continue;
        std::string word = state_word(segment);
        if (!segment.target || word.empty() || (common && *common != word)) return {};
        common = std::move(word);
    }
    return common.value_or(std::string());
}

State state_of_word(std::string_view word) {
    for (const State state : {State::Translated, State::Reviewed, State::Final})
        if (state_word(state) == word) return state;
    return State::Initial;
}

bool is_exact_state(std::string_view word) {
    return word.empty() || state_of_word(word) != State::Initial;
}

std::string terms_note(const std::vector<GlossEntry>& glossary) {
    std::string text;
    for (const GlossEntry& entry : glossary) {
        text += (text.empty() ? "" : "\n") + entry.term;
        for (std::size_t i = 0; i < entry.translations.size(); ++i)
            text += (i == 0 ? " = " : ", ") + entry.translations[i];
        if (!entry.definition.empty()) text += " (" + entry.definition + ")";
    }
    return text;
}

std::size_t standoff_length(const Inline& part) {
    if (const auto* text = std::get_if<Text>(&part)) return text::count_code_points(text->value);
    return std::holds_alternative<Code>(part) ? 1 : 0;
}

std::size_t standoff_length(const Content& content) {
    std::size_t length = 0;
    for (const Inline& part : content)
        length += standoff_length(part);
    return length;
}

}  // namespace tolmach::xliff
