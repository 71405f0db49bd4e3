// SPDX-License-Identifier: Apache-2.0
#include "checks/name_beginnings.hpp"

#include "glossary/equivalents.hpp"
#include "glossary/matcher.hpp"
#include "support/catch.hpp"
#include "support/terms.hpp"
#include "text/fold.hpp"

#include <algorithm>

using namespace tolmach;
using glossary::Kind;

namespace {

std::vector<std::u32string> words_in(std::string_view text, std::string_view language) {
    const std::u32string folded = text::fold_with_offsets(text).text;
    std::vector<std::u32string> words;
    for (const auto& word : glossary::words_of(folded, glossary::word_rules(language)))
        words.push_back(folded.substr(word.start, word.end - word.start));
    return words;
}

// The word, and every word that is one letter away.
std::vector<std::u32string> slips_of(const std::u32string& word) {
    std::vector<std::u32string> all = {word};
    for (std::size_t i = 0; i < word.size(); ++i) {
        std::u32string changed = word;
        all.push_back(changed.erase(i, 1));
        for (const char32_t c : {U'а', U'в', U'ц', U'ь'}) {
            (changed = word)[i] = c;
            all.push_back(changed);
            all.push_back((changed = word).insert(i, 1, c));
        }
        if (i + 1 < word.size()) {
            std::swap((changed = word)[i], changed[i + 1]);
            all.push_back(changed);
        }
    }
    return all;
}

}  // namespace

TEST_CASE("no form of a name, and no slip in one, is missed by the glance") {
    const std::vector<std::tuple<Kind, const char*, const char*>> names = {
        {Kind::Person, "ru", "Сергей Орлов"},
        {Kind::Person, "ru", "Лев Толстой"},
        {Kind::Person, "ru", "Пётр Белый"},
        {Kind::Person, "ru", "Ольга Зеленская"},
        {Kind::Person, "ru", "Любовь Соболь"},
        {Kind::Place, "ru", "Полтава"},
        {Kind::Place, "ru", "Нижний Новгород"},
        {Kind::Place, "ru", "Орёл"},
        {Kind::Place, "be", "Рыга"},
        {Kind::Place, "be", "Брэст"},
        {Kind::Place, "be", "Магілёў"},
        {Kind::Place, "be", "Беларусь"},
        {Kind::Place, "be", "Масква"},
        {Kind::Place, "be", "Гродна"},
        {Kind::Person, "be", "Пётр Машэраў"},
        {Kind::Person, "be", "Людміла Ціханоўская"},
        {Kind::Organisation, "ru", "Еврокомиссия"},
        {Kind::Organisation, "be", "Савет Еўропы"},
        {Kind::Person, "be", "Васіль Быкаў"},
        {Kind::Place, "be", "Вільня"},
    };
    for (const auto& [kind, language, name] : names) {
        const auto beginnings = checks::beginnings_of(name, language);
        for (const glossary::TermForm& form : glossary::forms_of_term(kind, tests::term(name, language)))
            for (const std::u32string& word : words_in(form.text, language)) {
                if (word.size() < 3) continue;
                for (const std::u32string& slip : slips_of(word))
                    if (!std::any_of(beginnings.begin(), beginnings.end(), [&](const auto& each) {
                            return each.may_begin(checks::Consonants(slip), true);
                        }))
                        FAIL(name << ", " << form.text);
            }
    }
}

TEST_CASE("a word without a capital is a name that lost it, or that begins with the second letter") {
    const auto all = checks::beginnings_of("Полтава", "ru");
    REQUIRE(all.size() == 1);
    CHECK(all[0].may_begin(checks::Consonants(U"полтаве"), false));
    CHECK(all[0].may_begin(checks::Consonants(U"олтава"), false));
    CHECK(all[0].may_begin(checks::Consonants(U"оплтава"), false));
    CHECK_FALSE(all[0].may_begin(checks::Consonants(U"столица"), false));
    CHECK_FALSE(all[0].may_begin(checks::Consonants(U"москва"), true));
    CHECK(checks::beginnings_of("Roma", "fr")[0].may_begin(checks::Consonants(U"x"), true));
}
