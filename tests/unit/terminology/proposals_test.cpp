// SPDX-License-Identifier: Apache-2.0
#include "terminology/proposals.hpp"

#include "support/catch.hpp"

using namespace tolmach;
using glossary::Concept;
using glossary::Kind;
using glossary::Status;

namespace {

Concept entry(Kind kind, const std::vector<std::pair<const char*, const char*>>& terms) {
    Concept made;
    made.kind = kind;
    for (const auto& [language, text] : terms) {
        made.terms.emplace_back();
        made.terms.back().text = text;
        made.terms.back().language = language;
    }
    return made;
}

}  // namespace

TEST_CASE("a romanised title gets its original, and the certainty with it") {
    std::vector<Concept> proposed = {
        entry(Kind::Title, {{"ru-Latn", "Novaja služba"}, {"en", "A new service"}}),
        entry(Kind::Title, {{"und-Latn", "Der Dienst"}, {"en", "The service"}}),
        entry(Kind::Person, {{"ru-Latn", "Ivan Petrov"}})};
    bool certain = true;
    const auto restore = [&](std::string_view, std::string_view) {
        return terminology::RestoredTitle{"Новая служба", "ru", certain, certain ? "certain" : "high",
                                          "ru-scholarly"};
    };
    auto sure = proposed;
    terminology::fill_originals(sure, restore);
    REQUIRE(sure[0].terms.size() == 3);
    CHECK(sure[0].terms[0].text == "Новая служба");
    CHECK(sure[0].terms[0].status == Status::Preferred);
    CHECK(sure[0].terms[0].note == "restored, certain, by ru-scholarly");
    CHECK(sure[1] == proposed[1]);
    CHECK(sure[2] == proposed[2]);
    certain = false;
    terminology::fill_originals(proposed, restore);
    CHECK(proposed[0].terms[0].status == Status::Admitted);
}

TEST_CASE("what the base has is not proposed, in another spelling of a name neither") {
    const std::vector<Concept> base = {entry(Kind::Person, {{"en", "Alyaksandr Lukashenka"}}),
                                       entry(Kind::Title, {{"ru", "Новая служба"}}),
                                       entry(Kind::Organisation, {{"en", "Harbour Board"}})};
    const auto left = terminology::only_new({entry(Kind::Person, {{"en", "Aliaksandr Lukashenka"}}),
                                             entry(Kind::Title, {{"ru", "Новая служба"}, {"en", "New"}}),
                                             entry(Kind::Organisation, {{"en", "Harbour board"}}),
                                             entry(Kind::Person, {{"en", "Viktar Lukashenka"}}),
                                             entry(Kind::Organisation, {{"en", "Ferry Board"}})},
                                            base);
    REQUIRE(left.size() == 2);
    CHECK(left[0].terms[0].text == "Viktar Lukashenka");
    CHECK(left[1].terms[0].text == "Ferry Board");
}
