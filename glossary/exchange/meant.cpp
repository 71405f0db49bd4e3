// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/meant.hpp"

#include "glossary/diagnostics.hpp"
#include "glossary/vocabulary.hpp"
#include "text/character.hpp"
#include "text/known_language.hpp"
#include "text/locale.hpp"

#include <algorithm>
#include <array>

namespace tolmach::glossary {
namespace {

constexpr const base::CheckInfo* kOdd = &kGlossaryOdd;
constexpr const base::CheckInfo* kLost = &kGlossaryLost;

std::string quoted(std::string_view value) {
    return "'" + std::string(value) + "'";
}

Meant meant_language(std::string_view value) {
    std::string tag(value);
    std::replace(tag.begin(), tag.end(), '_', '-');
    const bool is_tag = text::is_language_tag(tag);
    if (is_tag && text::is_known_language(tag)) return {tag, {}, {}};
    if (const auto name = our_name("language", value))
        return {std::string(*name), kOdd, quoted(value) + " is read as the language " + std::string(*name)};
    const std::size_t subtag = std::min(tag.find('-'), tag.size());
    if (const auto language = our_name("country", tag.substr(0, subtag)); language && is_tag)
        return {std::string(*language) + tag.substr(subtag), kOdd,
                quoted(value) + " is a country and no language, and is read as " + std::string(*language)};
    if (is_tag) return {tag, kOdd, quoted(value) + " is no language that is known; write en, fr, ru, be …"};
    return {std::string(value), {}, {}};
}

Meant meant_word_class(std::string_view value) {
    constexpr std::array<std::string_view, 4> silent = {"noun", "properNoun", "adjective", "other"};
    const auto name = our_name("pos", value);
    if (name && std::find(silent.begin(), silent.end(), *name) != silent.end())
        return {std::string(*name), {}, {}};
    if (name)
        return {std::string(*name), kOdd,
                "no forms are made of the part of speech " + quoted(value) +
                    "; they are of noun, properNoun and adjective"};
    if (const auto nearest = nearest_name("pos", value))
        return {std::string(*nearest), kOdd,
                quoted(value) + " is read as the part of speech " + std::string(*nearest)};
    return {std::string(value), kOdd,
            quoted(value) + " is no part of speech that is known; " + known_values("pos", value)};
}

Meant meant_status(std::string_view value) {
    if (is_our_name("status", value)) return {text::to_lower(value), {}, {}};
    if (const auto name = our_name("status", value)) return {std::string(*name), {}, {}};
    if (const auto name = our_name("status-lost", value))
        return {std::string(*name), kLost,
                "the status " + quoted(value) + " is kept as " + std::string(*name)};
    const auto nearest = nearest_name("status", value);
    const std::string read_as(nearest.value_or("admitted"));
    return {read_as, nearest ? kOdd : kLost,
            quoted(value) + " is no status and is read as " + read_as + "; " + known_values("status", value)};
}

Meant meant_name(std::string_view field, std::string_view value) {
    if (is_our_name(field, value)) return {text::to_lower(value), {}, {}};
    if (const auto name = our_name(field, value)) return {std::string(*name), {}, {}};
    const std::string of = quoted(value) + " is no value of '" + std::string(field) + "' and ";
    if (const auto nearest = nearest_name(field, value))
        return {std::string(*nearest), kOdd,
                of + "is read as " + std::string(*nearest) + "; " + known_values(field, value)};
    return {{}, kOdd, of + "was left out; " + known_values(field, value)};
}

}  // namespace

Meant meant(std::string_view field, std::string_view value) {
    if (field == "lang") return meant_language(value);
    if (field == "pos") return meant_word_class(value);
    if (field == "status") return meant_status(value);
    if (field == "kind") {
        Meant kind = meant_name(field, value);
        const bool said_so = !kind.remark.empty() || is_our_name(field, value);
        if (!said_so) kind = {kind.value, kOdd, quoted(value) + " is read as the kind " + kind.value};
        return kind;
    }
    constexpr std::array<std::string_view, 5> names = {"type", "gender", "number", "usage", "case"};
    const bool named = std::find(names.begin(), names.end(), field) != names.end();
    return named ? meant_name(field, value) : Meant{std::string(value), {}, {}};
}

}  // namespace tolmach::glossary
