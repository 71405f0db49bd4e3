// SPDX-License-Identifier: Apache-2.0
#include "romanization/other_languages.hpp"

#include "support/catch.hpp"

using tolmach::romanization::other_language_of;

TEST_CASE("titles in Ukrainian and Kazakh are told by words that Russian and Belarusian do not have") {
    for (const char* title :
         {"Zakon pro osvitu u mistakh", "Ščo dali z portom", "Shcho dali z portom", "Uriad hovoryt’ pro port",
          "Port ta misto: zvit pro rik", "Spivrobitnytstvo portiv"}) {
        INFO(title);
        CHECK(other_language_of(title) == "uk");
    }
    CHECK(other_language_of("Qazaqstan porty turaly") == "kk");
}

TEST_CASE("no title in Russian or Belarusian is told to be in another language") {
    for (const char* title : {"Port zakryt na zimu", "Ta samaya doroga", "Pro port i pro gorod",
                              "Vid na port", "Zhiteli goroda zhdut parokhoda", "Port zachyniali na zimu",
                              "Zhykhary horada chakaiuts’ parakhod", "Ab bytse i pratsy", "Voina i mir"}) {
        INFO(title);
        CHECK(other_language_of(title).empty());
    }
    CHECK(other_language_of("").empty());
    CHECK(other_language_of(std::string(100'000, 'q')).empty());
}
