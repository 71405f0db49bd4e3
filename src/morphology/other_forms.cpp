// SPDX-License-Identifier: Apache-2.0
// Forms that a lexeme does not have: those of the other sex, and those of other kinds of words.
#include "morphology/forms.hpp"
#include "morphology/person.hpp"

#include <array>

namespace tolmach::morphology {
namespace {

constexpr std::array kInflectedKinds = {WordKind::Noun, WordKind::Adjective, WordKind::Place,
                                        WordKind::Surname, WordKind::Given};

void append(const Tables& tables, const Cells& cells, std::vector<Form>& forms) {
    for (std::size_t label = 0; label < cells.size(); ++label)
        for (const std::string& text : cells[label])
            if (tables.labels[label].ends_with(".sg")) forms.push_back({text, tables.labels[label]});
}

}  // namespace

std::vector<Form> forms_of_other_sex(const Lexeme& person) {
    std::vector<Form> forms;
    const Tables* tables = tables_of(person.language);
    if (tables == nullptr || tables->counterparts.empty() || person.kind != Kind::Person) return forms;
    const Parts parts = parts_of(person.text);
    const std::vector<Agreement> sexes = sexes_of(*tables, parts, person.gender);
    if (parts.empty() || sexes.size() != 1) return forms;
    const bool woman = sexes.front() == Agreement::Feminine;
    const Agreement other = woman ? Agreement::Masculine : Agreement::Feminine;
    const std::string& surname = parts.back().word;
    const std::u32string lower = tables->for_patterns(surname);
    for (const Sign& sign : tables->counterparts) {
        if (sign.agreement != other || !sign.pattern.fits(lower)) continue;
        Cells cells(tables->labels.size());
        inflect(*tables, stem_of(surname, sign.pattern), {WordKind::Surname, other, Animacy::Living, {}},
                cells);
        append(*tables, cells, forms);
        break;
    }
    return forms;
}

std::vector<std::string> conceivable_forms(std::string_view word, std::string_view language) {
    const Tables* tables = tables_of(language);
    std::vector<std::string> forms = {std::string(word)};
    if (tables == nullptr || tables->strategy != Strategy::Agreement) return forms;
    for (const WordKind kind : kInflectedKinds)
        for (std::size_t agreement = 0; agreement < kAgreements; ++agreement) {
            Cells cells(tables->labels.size());
            inflect(*tables, word, {kind, static_cast<Agreement>(agreement), Animacy::Either, {}}, cells);
            for (std::vector<std::string>& cell : cells)
                for (std::string& form : cell)
                    add_form(forms, std::move(form));
        }
    return forms;
}

}  // namespace tolmach::morphology
