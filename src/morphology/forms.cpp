// SPDX-License-Identifier: Apache-2.0
#include "morphology/forms.hpp"

#include "morphology/noun_phrase.hpp"
#include "morphology/person.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::morphology {
namespace {

constexpr std::string_view kIndeclinable = "indeclinable";
constexpr std::size_t kMostWordsOfName = 3;

std::vector<Agreement> agreements_of(const Lexeme& lexeme) {
    using enum Agreement;
    if (lexeme.number == Number::Plural) return {Plural};
    std::vector<Agreement> all;
    if (lexeme.gender == Gender::Masculine) all = {Masculine};
    if (lexeme.gender == Gender::Feminine) all = {Feminine};
    if (lexeme.gender == Gender::Neuter) all = {Neuter};
    if (lexeme.gender == Gender::Unknown) all = {Masculine, Feminine, Neuter};
    if (lexeme.number == Number::Unknown) all.push_back(Plural);
    return all;
}

// What a single word or a head may be, by the kind of its concept.
std::vector<WordKind> word_kinds_of(const Lexeme& lexeme, bool name) {
    if (lexeme.part_of_speech == "adjective") return {WordKind::Adjective};
    if (lexeme.kind == Kind::Person) return {WordKind::Surname};
    if (lexeme.kind == Kind::Place) return {WordKind::Place};
    if (lexeme.kind == Kind::Organisation || name) return {WordKind::Noun, WordKind::Place};
    return {WordKind::Noun};
}

Animacy animacy_of(Kind kind) {
    if (kind == Kind::Person) return Animacy::Living;
    return kind == Kind::Place || kind == Kind::Organisation ? Animacy::Thing : Animacy::Either;
}

// A term of unknown kind that is written as names are.
bool looks_like_name(const Parts& parts) {
    return parts.size() <= kMostWordsOfName && std::all_of(parts.begin(), parts.end(), [](const Part& part) {
               return is_capitalised(part.word) && part.before.empty();
           });
}

Cells phrase_cells(const Tables& tables, const Parts& parts, const Head& head) {
    switch (tables.strategy) {
        case Strategy::Agreement:
            return agreeing_cells(tables, parts, head);
        case Strategy::AgreementBeforeTie:
            return before_tie_cells(tables, parts, head);
        case Strategy::HeadBeforeTie:
            return head_before_tie_cells(tables, parts, head);
    }
    return {};
}

Cells cells_of(const Tables& tables, const Lexeme& lexeme) {
    const Parts parts = parts_of(lexeme.text);
    const bool by_rule = lexeme.declension.empty();
    const bool name = lexeme.kind == Kind::Term && by_rule && looks_like_name(parts);
    const bool agreeing = tables.strategy == Strategy::Agreement;
    if (lexeme.kind == Kind::Person && by_rule && agreeing) return person_cells(tables, parts, lexeme.gender);
    Cells cells(tables.labels.size());
    if (name && agreeing && lexeme.number != Number::Plural)
        cells = person_cells(tables, parts, lexeme.gender);
    for (const WordKind kind : word_kinds_of(lexeme, name))
        add_cells(cells,
                  phrase_cells(tables, parts,
                               {kind, animacy_of(lexeme.kind), agreements_of(lexeme), lexeme.declension}));
    return cells;
}

}  // namespace

std::vector<Form> forms_of(const Lexeme& lexeme) {
    const Tables* tables = tables_of(lexeme.language);
    if (tables == nullptr || lexeme.text.empty() || lexeme.declension == kIndeclinable)
        return {{lexeme.text, lexeme.number == Number::Plural ? "nom.pl" : "nom.sg"}};
    const Cells cells = cells_of(*tables, lexeme);
    std::vector<Form> forms = {{lexeme.text, {}}};
    for (std::size_t label = 0; label < cells.size(); ++label)
        for (const std::string& form : cells[label])
            if (forms.front().grammar.empty() && form == lexeme.text)
                forms.front().grammar = tables->labels[label];
            else
                forms.push_back({form, tables->labels[label]});
    if (forms.front().grammar.empty()) forms.front().grammar = tables->labels.front();
    return forms;
}

const std::vector<std::string>& elided_prefixes(std::string_view language) {
    static const std::vector<std::string> none;
    const Tables* tables = tables_of(language);
    return tables == nullptr ? none : tables->elided;
}

}  // namespace tolmach::morphology
