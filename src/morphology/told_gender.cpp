// SPDX-License-Identifier: Apache-2.0
// What the words of a lexeme tell of its gender.
#include "morphology/forms.hpp"
#include "morphology/parts.hpp"
#include "morphology/person.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace tolmach::morphology {
namespace {

constexpr std::array kGenders = {Gender::Masculine, Gender::Feminine, Gender::Neuter};

Agreement agreement_of(Gender gender) {
    if (gender == Gender::Feminine) return Agreement::Feminine;
    return gender == Gender::Neuter ? Agreement::Neuter : Agreement::Masculine;
}

// How well the words fit a gender: how many adjectives lead them in it, and whether what follows these is a
// word of it.
std::pair<std::size_t, bool> fit(const Tables& tables, const Parts& parts, WordKind kind, Gender gender) {
    const auto has_rules = [&](std::size_t at, WordKind as) {
        return !tables.rules_for(tables.for_patterns(parts[at].word), as, agreement_of(gender)).empty();
    };
    const std::size_t tie = first_tie(tables, parts);
    std::size_t adjectives = 0;
    while (adjectives + 1 < tie && has_rules(adjectives, WordKind::Adjective))
        ++adjectives;
    return {adjectives, has_rules(adjectives, kind)};
}

// An acronym, whose ending tells nothing: `ООН`, `БелТА`.
bool is_acronym_like(const std::string& word) {
    const std::u32string letters = text::to_utf32(word);
    return std::count_if(letters.begin(), letters.end(), text::is_upper) > 1 || letters.size() == 1;
}

}  // namespace

std::optional<Gender> contradicting_gender(const Lexeme& lexeme) {
    const Tables* tables = tables_of(lexeme.language);
    if (tables == nullptr || tables->strategy != Strategy::Agreement || lexeme.gender == Gender::Unknown ||
        lexeme.number == Number::Plural || !lexeme.declension.empty() || lexeme.part_of_speech == "adjective")
        return std::nullopt;
    const Parts parts = parts_of(lexeme.text);
    if (lexeme.kind == Kind::Person) {
        const auto told = certain_sex(*tables, parts);
        if (!told || *told == agreement_of(lexeme.gender)) return std::nullopt;
        return *told == Agreement::Feminine ? Gender::Feminine : Gender::Masculine;
    }
    if (std::any_of(parts.begin(), parts.end(), [](const Part& part) { return is_acronym_like(part.word); }))
        return std::nullopt;
    const WordKind kind = lexeme.kind == Kind::Place ? WordKind::Place : WordKind::Noun;
    const auto given = fit(*tables, parts, kind, lexeme.gender);
    for (const Gender other : kGenders) {
        const auto fits = fit(*tables, parts, kind, other);
        if (!fits.second || fits <= given) continue;
        // An ending alone tells it where it is that of most words of the gender.
        const std::u32string head = tables->for_patterns(parts[fits.first].word);
        if (fits.first > given.first || tables->likely_agreement(head, kind) == agreement_of(other))
            return other;
    }
    return std::nullopt;
}

}  // namespace tolmach::morphology
