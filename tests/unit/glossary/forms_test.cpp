// SPDX-License-Identifier: Apache-2.0
#include "glossary/matcher/forms.hpp"

#include "support/catch.hpp"

#include <algorithm>

using namespace tolmach::glossary;

namespace {

// The likeliest form of a case of a term without a gender.
std::string likeliest(Kind kind, const std::string& text, std::string_view grammar) {
    Term term;
    term.text = text;
    term.language = "ru";
    term.status = Status::Preferred;
    const auto forms = forms_of_term(kind, term);
    const auto at = std::find_if(forms.begin(), forms.end(), [&](const TermForm& form) {
        return form.mention == Mention::Whole &&
               (" " + form.likeliest + " ").find(" " + std::string(grammar) + " ") != std::string::npos;
    });
    return at == forms.end() ? "" : at->text;
}

}  // namespace

TEST_CASE("a form of the dictionary that may be another case does not stand before the likeliest") {
    CHECK(likeliest(Kind::Person, "Велман", "nom.sg") == "Велман");
    CHECK(likeliest(Kind::Person, "Велман", "gen.sg") == "Велмана");
    CHECK(likeliest(Kind::Person, "Анна Велман", "gen.sg") == "Анны Велман");
    CHECK(likeliest(Kind::Place, "Велдово", "gen.sg") == "Велдова");
    CHECK(likeliest(Kind::Place, "Велдово", "acc.sg") == "Велдово");
}
