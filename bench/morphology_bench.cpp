// SPDX-License-Identifier: Apache-2.0
// The forms of a mixed set of terms. The bar: 100,000 terms a second and core, since a base of 100,000
// concepts in four languages is to be ready within ten seconds.
#include "morphology/forms.hpp"

#include <benchmark/benchmark.h>

namespace {

using tolmach::morphology::Kind;
using tolmach::morphology::Lexeme;

std::vector<Lexeme> terms() {
    std::vector<Lexeme> all;
    const auto add = [&](const char* language, Kind kind, std::initializer_list<const char*> texts) {
        for (const char* text : texts)
            all.push_back({text, language, kind, {}, {}, "", ""});
    };
    add("en", Kind::Term, {"policy note", "sanction", "chief of staff", "buffer zone", "treaty"});
    add("en", Kind::Person, {"Alexander Lukashenko", "Sergey Lavrov"});
    add("fr", Kind::Term, {"union douanière", "chef d’État", "sanction économique", "traité"});
    add("fr", Kind::Organisation, {"Organisation du traité de sécurité collective"});
    add("ru", Kind::Term, {"мягкая сила", "санкция", "сфера влияния", "таможенная пошлина", "Запад"});
    add("ru", Kind::Person, {"Александр Григорьевич Лукашенко", "Сергей Лавров", "Кравец"});
    add("ru", Kind::Place, {"Барановичи", "Минск", "Ростов-на-Дону", "Белоруссия"});
    add("ru", Kind::Organisation, {"Западный военный округ", "Союзное государство"});
    add("be", Kind::Term, {"мяккая сіла", "санкцыя", "сфера ўплыву", "мытная пошліна", "Захад"});
    add("be", Kind::Person, {"Аляксандр Лукашэнка", "Сяргей Лаўроў", "Кравец"});
    add("be", Kind::Place, {"Баранавічы", "Мінск", "Гомель", "Расія"});
    add("be", Kind::Organisation, {"Заходняя ваенная акруга", "Саюзная дзяржава"});
    return all;
}

void forms(benchmark::State& state) {
    const std::vector<Lexeme> lexemes = terms();
    for (auto each : state)
        for (const Lexeme& lexeme : lexemes)
            benchmark::DoNotOptimize(tolmach::morphology::forms_of(lexeme));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(lexemes.size()));
}
BENCHMARK(forms);

}  // namespace
