// SPDX-License-Identifier: Apache-2.0
#include "glossary/take_over.hpp"

#include "support/catch.hpp"
#include "support/terms.hpp"

using namespace tolmach;
using namespace tolmach::glossary;
using tests::term;

namespace {

Concept concept_of(std::string id, std::vector<Term> terms) {
    Concept made;
    made.id = std::move(id);
    made.terms = std::move(terms);
    return made;
}

}  // namespace

TEST_CASE("an import says what it says, and the rest of a concept stays") {
    Term by_hand = term("Minsk", "fr");
    by_hand.note = "checked";
    std::vector<Concept> base = {concept_of(
        "a", {term("Minsk", "en"), by_hand, term("Mensk", "fr", Status::Forbidden), term("Мінск", "be")})};
    const auto intake =
        take_over(base, {concept_of("a", {term("Minsk", "en"), term("Minsk", "fr")})}, OnConflict::Update);
    REQUIRE(intake);
    CHECK(intake->count.unchanged == 1);
    CHECK(base[0].terms.size() == 4);
    CHECK(base[0].terms[1].note == "checked");
}

TEST_CASE("a preferred term takes the place of another, which is named") {
    std::vector<Concept> base = {concept_of("a", {term("Moscow", "en"), term("Moskou", "fr")})};
    const auto intake =
        take_over(base, {concept_of("a", {term("Moscow", "en"), term("Moscou", "fr")})}, OnConflict::Update);
    REQUIRE(intake);
    REQUIRE(intake->count.displaced.size() == 1);
    CHECK(intake->count.displaced[0].term.text == "Moskou");
    CHECK(base[0] == concept_of("a", {term("Moscow", "en"), term("Moscou", "fr")}));
}

TEST_CASE("an id that would stand for another thing is refused as a whole, unless it is to be replaced") {
    const std::vector<Concept> before = {concept_of("c2", {term("Vladimir Putin", "en")})};
    const std::vector<Concept> places = {concept_of("c1", {term("Brest", "en")}),
                                         concept_of("c2", {term("Minsk", "en")})};
    for (const OnConflict known : {OnConflict::Update, OnConflict::Merge}) {
        auto base = before;
        const auto refused = take_over(base, places, known);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == base::ErrorCode::Refused);
        CHECK(refused.error().message ==
              "nothing was imported: 'c2' is 'Vladimir Putin' and would become 'Minsk'");
    }
    auto base = before;
    const auto replaced = take_over(base, places, OnConflict::Replace);
    REQUIRE(replaced);
    CHECK(replaced->count.displaced.at(0).term.text == "Vladimir Putin");
    CHECK(base[0].terms[0].text == "Minsk");
}
