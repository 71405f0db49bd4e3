// SPDX-License-Identifier: Apache-2.0
#include "checks/romanised_originals.hpp"

#include "citation/style.hpp"
#include "glossary/equivalents.hpp"
#include "romanization/lattice.hpp"
#include "romanization/romanize.hpp"
#include "text/locale.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

std::size_t spaces_in(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

bool is_in_cyrillic(const glossary::Term& term) {
    return glossary::is_acceptable(term) && text::script_of_tag(term.language) == "Cyrl";
}

}  // namespace

bool is_romanisation(const glossary::Term& original, std::string_view latin) {
    const std::string language = text::primary_language(original.language);
    return std::any_of(romanization::schemes().begin(), romanization::schemes().end(),
                       [&](const romanization::Scheme& scheme) {
                           return scheme.language == language &&
                                  romanization::can_write(scheme, original.text, latin);
                       });
}

RomanisedOriginal original_of(std::span<const glossary::Concept> concepts, std::string_view passage) {
    for (const glossary::Concept& each : concepts) {
        if (each.kind != glossary::Kind::Title) continue;
        for (const glossary::Term& term : each.terms)
            if (is_in_cyrillic(term) && spaces_in(term.text) == spaces_in(passage) &&
                is_romanisation(term, passage))
                return {&each, &term};
    }
    return {};
}

std::string as_edition_prints(const glossary::Term& original, const std::string& language) {
    if (text::same_script(original.language, language)) return original.text;
    const auto style = citation::find_style(citation::usual_style(text::primary_language(language)));
    if (!style) return original.text;
    const auto named = style->schemes.find(text::primary_language(original.language));
    const romanization::Scheme* scheme =
        named == style->schemes.end() ? nullptr
                                      : romanization::find_scheme(romanization::schemes(), named->second);
    return scheme ? romanization::romanize(*scheme, original.text) : original.text;
}

}  // namespace tolmach::checks
