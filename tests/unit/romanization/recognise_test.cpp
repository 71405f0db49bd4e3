// SPDX-License-Identifier: Apache-2.0
#include "romanization/recognise.hpp"

#include "romanization/given_names.hpp"
#include "romanization/recognise_text.hpp"
#include "romanization/title_spans.hpp"
#include "support/catch.hpp"
#include "text/utf8.hpp"

#include <algorithm>

using namespace tolmach;
using romanization::recognised_schemes;
using romanization::Root;
using romanization::schemes;

namespace {

bool has_scheme(const std::vector<romanization::Reading>& readings, std::string_view id, Root root) {
    return std::any_of(readings.begin(), readings.end(), [&](const romanization::Reading& reading) {
        return reading.root == root && reading.scheme && reading.scheme->id == id;
    });
}

std::vector<romanization::NameToken> tokens_of(const std::string& cyrillic, const std::string& latin) {
    return recognise_name(recognised_schemes(), {cyrillic, latin, ""});
}

bool has_form(const std::vector<std::string>& forms, const std::string& form) {
    return std::find(forms.begin(), forms.end(), form) != forms.end();
}

std::vector<std::string> titles_of(const std::string& utf8) {
    const std::u32string text = text::to_utf32(utf8);
    std::vector<std::string> titles;
    for (const auto& span : romanization::romanised_titles(utf8))
        titles.push_back(text::to_utf8(text.substr(span.start.value, span.size())));
    return titles;
}

}  // namespace

TEST_CASE("a name follows the schemes that write all its words") {
    const auto tokens = tokens_of("Николай Юрьевич Ящук", "Nikolay Yashchuk");
    REQUIRE(tokens.size() == 2);
    CHECK(tokens[1].cyrillic == "ящук");
    const auto common = common_readings(tokens);
    CHECK(has_scheme(common, "ru-bgn-pcgn-1947", Root::Own));
    CHECK_FALSE(has_scheme(common, "ru-iso-9-1995", Root::Own));
    CHECK(common_readings(tokens_of("Николай Ящук", "Nikolaï Yashchuk")).empty());
}

TEST_CASE("a word that nothing explains has no reading") {
    const auto tokens = tokens_of("Николай Ящук", "Nikolay Yaschenko");
    REQUIRE(tokens.size() == 2);
    CHECK(tokens[1].readings.empty());
}

TEST_CASE("initials, established forms and words in another order are explained") {
    for (const char* latin : {"N. Yashchuk", "Yashchuk N.", "Nicholas Yashchuk"})
        for (const auto& token : tokens_of("Николай Ящук", latin))
            CHECK_FALSE(token.readings.empty());
}

TEST_CASE("a Belarusian name has a Russian form, and a Russian one a Belarusian") {
    CHECK(has_form(romanization::russian_forms("цярэшчанка", 512), "терещенко"));
    CHECK(has_form(romanization::russian_forms("сяргей", 512), "сергей"));
    CHECK(has_form(romanization::belarusian_forms("дмитрий", 512), "дзмітрый"));
    const auto tokens = tokens_of("Сяргей Цярэшчанка", "Sergei Tereshchenko");
    REQUIRE(tokens.size() == 2);
    CHECK(has_scheme(tokens[1].readings, "ru-press-en", Root::Russian));
    CHECK(has_scheme(tokens_of("Сяргей Цярэшчанка", "Siarhei Tsiareshchanka")[1].readings, "be-passport",
                     Root::Own));
}

TEST_CASE("the language of a title is told from its Latin letters") {
    const romanization::TextReader reader(schemes());
    const auto russian = reader.read("Novyy most cherez Pripyat otkryli dlya dvizheniya");
    CHECK(russian.language == "ru");
    CHECK_FALSE(russian.is_doubtful);
    const auto belarusian = reader.read("Novy most praz Prypiats adkryli dlia rukhu");
    CHECK(belarusian.language == "be");
    CHECK_FALSE(romanization::is_romanised("Will the Bridge be Built?"));
    CHECK_FALSE(romanization::is_romanised("Nous ne sommes pas seuls"));
    CHECK(reader.read("").fits.empty());
    CHECK(reader.read("2019 — 2020").language.empty());
}

TEST_CASE("a sign that only one scheme writes leaves that scheme") {
    const romanization::TextReader reader(schemes());
    const auto reading = reader.read("Novaâ doroga čerez boloto");
    REQUIRE_FALSE(reading.fits.empty());
    for (const auto& fit : reading.fits)
        CHECK(fit.scheme->id.find("iso-9") != std::string::npos);
    CHECK(reading.fits.front().cyrillic.front() == "новая");
}

TEST_CASE("common given names are known by their Latin letters") {
    const romanization::GivenNames names(schemes());
    CHECK_FALSE(names.written("Siarhei").empty());
    CHECK_FALSE(names.written("Gueorgui").empty());
    CHECK(names.written("Jeffrey").empty());
}

TEST_CASE("a short passage is romanised where its letters are likelier in Russian than in Latin languages") {
    for (const char* title : {"Lukashenko nazval summu", "Gazprom snizil tseny",
                              "Port ne zakroyut do kontsa goda", "Zavod postroil tsekh"}) {
        INFO(title);
        CHECK(romanization::is_romanised(title));
    }
    for (const char* other :
         {"Various private interests", "spoke to CNN", "Students at LUISS", "trovato una soluzione",
          "Charakteristisch für dieses", "matelas pneumatique situé", "Nowe wydatki finansowane"}) {
        INFO(other);
        CHECK_FALSE(romanization::is_romanised(other));
    }
}

TEST_CASE("romanised titles are found quoted and unquoted") {
    using Titles = std::vector<std::string>;
    CHECK(titles_of("N. Orlov, « Zheleznyye dorogi i granitsy » [Railways and Borders], Izvestia, 2019.") ==
          Titles{"Zheleznyye dorogi i granitsy"});
    CHECK(titles_of("N. Orlov, “Železnye dorogi i granicy”, Minsk, 2019.") ==
          Titles{"Železnye dorogi i granicy"});
    CHECK(titles_of("N. Orlov, Zheleznye dorogi na granitse s Litvoi, Minsk, 2019, p. 5.") ==
          Titles{"Zheleznye dorogi na granitse s Litvoi"});
}

TEST_CASE("names, periodicals and other languages are no titles") {
    for (const char* text :
         {"The daily “Krasnaya zvezda” wrote so.", "Aleksandr Petrov, Nikolai Yashchuk, Vestnik MGIMO.",
          "“Railways and Borders in the East”, The Economist.", "« Les chemins de fer et la frontière »",
          "Russkoye Natsionalnoye Edinstvo was founded in Moscow."})
        CHECK(titles_of(text).empty());
}
