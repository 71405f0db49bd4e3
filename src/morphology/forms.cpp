// SPDX-License-Identifier: Apache-2.0
#include "morphology/forms.hpp"

#include "morphology/noun_phrase.hpp"
#include "morphology/person.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::morphology {
namespace {

constexpr std::string_view kIndeclinable = "indeclinable";
constexpr std::size_t kMostWordsOfName = 3;
constexpr std::size_t kMostWordsOfTerm = 16;  // Longer ones are sentences, which do not inflect.

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
std::vector<WordKind> word_kinds_of(const Lexeme& lexeme, const Parts& parts) {
    const std::string& pos = lexeme.part_of_speech;
    if (pos == "adjective") return {WordKind::Adjective};
    switch (lexeme.kind) {
        case Kind::Person:
            return {WordKind::Surname};
        case Kind::Place:
            return {WordKind::Place};
        case Kind::Organisation:
        case Kind::Title:
            return {WordKind::Noun};
        case Kind::Term:
            break;
    }
    if (parts.size() > 1) return {WordKind::Noun};
    if (is_capitalised(lexeme.text)) return {WordKind::Place, WordKind::Noun};
    if (pos.empty()) return {WordKind::Noun, WordKind::Adjective};
    return {WordKind::Noun};
}

Animacy animacy_of(Kind kind) {
    if (kind == Kind::Person) return Animacy::Living;
    return kind == Kind::Place || kind == Kind::Organisation ? Animacy::Thing : Animacy::Either;
}

bool is_adjective(const Tables& tables, std::string_view word) {
    const std::u32string lower = tables.for_patterns(word);
    for (std::size_t i = 0; i < kAgreements; ++i)
        if (!tables.rules_for(lower, WordKind::Adjective, static_cast<Agreement>(i)).empty()) return true;
    return false;
}

// A term of unknown kind that may be a person's name.
bool looks_like_person(const Tables& tables, const Lexeme& lexeme, const Parts& parts) {
    if (lexeme.kind != Kind::Term || lexeme.number == Number::Plural || !lexeme.declension.empty())
        return false;
    if (parts.size() > kMostWordsOfName) return false;
    if (parts.size() > 1 && is_adjective(tables, parts.front().word)) return false;
    const std::u32string lower = tables.for_patterns(parts.back().word);
    if (std::any_of(tables.impersonal.begin(), tables.impersonal.end(),
                    [&](const Pattern& pattern) { return pattern.fits(lower); }))
        return false;
    return std::all_of(parts.begin(), parts.end(),
                       [](const Part& part) { return is_capitalised(part.word) && part.before.empty(); });
}

Cells phrase_cells(const Tables& tables, const Parts& parts, const Head& head) {
    switch (tables.strategy) {
        case Strategy::Agreement:
            if (parts.size() == 1 && head.kind == WordKind::Adjective)
                return adjective_cells(tables, parts, head);
            return agreeing_cells(tables, parts, head);
        case Strategy::AgreementBeforeTie:
            return before_tie_cells(tables, parts, head);
        case Strategy::HeadBeforeTie:
            return head_before_tie_cells(tables, parts, head);
    }
    return {};
}

// The cells of a word without forms: the word in every case of its number.
Cells indeclinable_cells(const Tables& tables, const Lexeme& lexeme) {
    const std::string_view number = lexeme.number == Number::Plural ? ".pl" : ".sg";
    Cells cells;
    for (const std::string& label : tables.labels)
        cells.push_back(label.ends_with(number) ? std::vector{lexeme.text} : std::vector<std::string>());
    return cells;
}

Cells cells_of(const Tables& tables, const Lexeme& lexeme) {
    if (lexeme.declension == kIndeclinable) return indeclinable_cells(tables, lexeme);
    const Parts parts = parts_of(lexeme.text);
    if (parts.size() > kMostWordsOfTerm) return indeclinable_cells(tables, lexeme);
    const bool agreeing = tables.strategy == Strategy::Agreement;
    const bool person = agreeing && lexeme.kind == Kind::Person;
    Cells cells(tables.labels.size());
    if (person || (agreeing && looks_like_person(tables, lexeme, parts)))
        cells = person_cells(tables, parts, lexeme.gender, lexeme.declension);
    if (!person)
        for (const WordKind kind : word_kinds_of(lexeme, parts)) {
            const Head head{kind, animacy_of(lexeme.kind), agreements_of(lexeme), lexeme.declension};
            add_cells(cells, phrase_cells(tables, parts, head));
        }
    const bool none =
        std::all_of(cells.begin(), cells.end(), [](const auto& forms) { return forms.empty(); });
    return none ? indeclinable_cells(tables, lexeme) : cells;
}

// The article at the start of a term contracts with the preposition before it: Le Monde, du Monde, au Monde.
void add_contracted(const Tables& tables, std::vector<Form>& forms) {
    const std::size_t whole = forms.size();
    for (std::size_t i = 0; i < whole; ++i) {
        const std::size_t space = forms[i].text.find(' ');
        if (space == std::string::npos) continue;
        const std::string article = text::to_lower(forms[i].text.substr(0, space));
        for (const Contraction& each : tables.contracted)
            if (article == each.article)
                forms.push_back(
                    {each.contracted + forms[i].text.substr(space),
                     each.grammatical_case + forms[i].grammar.substr(forms[i].grammar.find('.'))});
    }
}

}  // namespace

std::vector<Form> forms_of(const Lexeme& lexeme) {
    const Tables* tables = tables_of(lexeme.language);
    if (tables == nullptr || lexeme.text.empty())
        return {{lexeme.text, lexeme.number == Number::Plural ? "nom.pl" : "nom.sg"}};
    Cells cells = cells_of(*tables, lexeme);
    std::vector<Form> forms = {{lexeme.text, {}}};
    for (std::size_t label = 0; label < cells.size(); ++label)
        for (std::string& form : cells[label])
            if (forms.front().grammar.empty() && form == lexeme.text)
                forms.front().grammar = tables->labels[label];
            else
                forms.push_back({std::move(form), tables->labels[label]});
    if (forms.front().grammar.empty()) forms.front().grammar = tables->labels.front();
    if (!tables->contracted.empty()) add_contracted(*tables, forms);
    return forms;
}

const std::vector<std::string>& elided_prefixes(std::string_view language) {
    static const std::vector<std::string> none;
    const Tables* tables = tables_of(language);
    return tables == nullptr ? none : tables->elided;
}

}  // namespace tolmach::morphology
