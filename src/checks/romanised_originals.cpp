// SPDX-License-Identifier: Apache-2.0
#include "checks/romanised_originals.hpp"

#include "citation/style.hpp"
#include "glossary/equivalents.hpp"
#include "glossary/key_index.hpp"
#include "romanization/lattice.hpp"
#include "romanization/romanize.hpp"
#include "text/locale.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tolmach::checks {
namespace {

// Schemes write a word for a word.
std::string length_key(std::string_view text) {
    return std::to_string(std::count(text.begin(), text.end(), ' '));
}

bool is_in_cyrillic(const glossary::Term& term) {
    return glossary::is_acceptable(term) && text::script_of_tag(term.language) == "Cyrl";
}

std::vector<glossary::TermPlace> originals_as_long_as(const glossary::Concepts& concepts,
                                                      std::string_view passage) {
    const glossary::KeyIndex by_length(
        concepts, "titles.words", [](const glossary::Concept& entry, const glossary::Term& term) {
            const bool is_original = entry.kind == glossary::Kind::Title && is_in_cyrillic(term);
            return is_original ? std::vector{length_key(term.text)} : std::vector<std::string>();
        });
    return by_length.find(length_key(passage));
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

bool may_have_original(const glossary::Concepts& concepts, std::string_view passage) {
    return !originals_as_long_as(concepts, passage).empty();
}

RomanisedOriginal original_of(const glossary::Concepts& concepts, std::string_view passage) {
    for (const auto& [entry, term] : originals_as_long_as(concepts, passage))
        if (is_romanisation(*term, passage)) return {entry, term};
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
