// SPDX-License-Identifier: Apache-2.0
#include "formats/bound_spaces.hpp"

#include "support/catch.hpp"

using tolmach::formats::bind_spaces;

namespace {

/// With `~` for a no-break space.
std::string bound(std::string_view text, std::string_view language) {
    std::string shown = bind_spaces(text, language);
    for (std::size_t at = 0; (at = shown.find("\u00A0", at)) != std::string::npos;)
        shown.replace(at, std::string_view("\u00A0").size(), "~");
    return shown;
}

}  // namespace

TEST_CASE("words of one letter go to the next line with what is behind them") {
    CHECK(bound("Дорога в Минск и к морю", "ru") == "Дорога в~Минск и~к~морю");
    CHECK(bound("В Минске (и в Бресте)", "ru") == "В~Минске (и~в~Бресте)");
    CHECK(bound("дарога ў горад і з горада", "be-tarask") == "дарога ў~горад і~з~горада");
    CHECK(bound("il y a un an", "fr") == "il y a un an");
    CHECK(bound("дорога в Минск", "fr") == "дорога в Минск");
}

TEST_CASE("numbers stay with what counts them and what they count, initials with their name") {
    CHECK(bound("№ 57, с. 12, т. 3, 5 млн, 2020 г., 12 % и 3 августа 2020 г.", "ru") ==
          "№~57, с.~12, т.~3, 5~млн, 2020~г., 12~% и~3~августа 2020~г.");
    CHECK(bound("n° 57, pp. 3, 12 km et 5 millions", "fr") == "n°~57, pp.~3, 12~km et 5~millions");
    CHECK(bound("А. С. Пушкин и (J. Smith)", "ru") == "А.~С.~Пушкин и~(J.~Smith)");
    CHECK(bound("la route n° est longue, p. ex. ici", "fr") == "la route n° est longue, p. ex. ici");
    CHECK(bound("5 млновых", "ru") == "5 млновых");
}

TEST_CASE("marks stay with the text that they belong to, at the ends of a text too") {
    CHECK(bound("Le « mot » : oui ; non !", "fr") == "Le «~mot~»~: oui~; non~!");
    CHECK(bound(" », fin « ", "fr") == "~», fin «~");
    CHECK(bound("Минск — город", "ru") == "Минск~— город");
    CHECK(bound("« a » : b", "en") == "« a » : b");
}

TEST_CASE("other spaces stay as they are") {
    CHECK(bound("в  Минск", "ru") == "в  Минск");
    CHECK(bind_spaces("в\u202FМинск", "ru") == "в\u202FМинск");
    CHECK(bind_spaces(" в ", "ru") == " в ");
    CHECK(bind_spaces("", "ru").empty());
    const std::string once = bind_spaces("Дорога в Минск, № 5", "ru");
    CHECK(bind_spaces(once, "ru") == once);
}
