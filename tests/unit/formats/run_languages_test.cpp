// SPDX-License-Identifier: Apache-2.0
#include "formats/run_languages.hpp"

#include "support/catch.hpp"
#include "unit/formats/note_sample.hpp"

using namespace tolmach;
using formats::Run;
using tests::block;
using tests::segment;

namespace {

/// The text with `{tag: …}` around what is in another language.
std::string shown(const std::vector<Run>& runs) {
    std::string text;
    for (const Run& run : runs)
        text += run.language.empty() ? run.text : "{" + run.language + ": " + run.text + "}";
    return text;
}

std::string told(const std::string& kind, const std::string& source, const std::string& target,
                 const std::string& edition) {
    const xliff::Unit unit = block("u1", kind, {segment(source, target)});
    return shown(formats::with_languages(formats::runs_of(unit), unit, {"en", edition}));
}

}  // namespace

TEST_CASE("cited titles are in the language they are written in") {
    const char* source = "Ann Bee, « The Roads of the North », Road Studies, vol. 2, March 2020.";
    CHECK(told("footnote-bibliographic", source,
               "Ann Bee, « The Roads of the North », Road Studies, vol. 2, mars 2020.",
               "fr") == "Ann Bee, « {en: The Roads of the North} », Road Studies, vol. 2, mars 2020.");
    CHECK(told("footnote-bibliographic", source,
               "Bee A. The Roads of the North // Road Studies. 2020. Vol. 2.",
               "ru") == "Bee A. {en: The Roads of the North} // {en: Road Studies}. 2020. Vol. 2.");
}

TEST_CASE("the initials of an author are no part of a title") {
    CHECK(told("footnote-bibliographic", "Ann C. Bee, « The Roads of the North », Road Studies, March 2020.",
               "Bee A. C. The Roads of the North // Road Studies. March 2020.",
               "ru") == "Bee A. C. {en: The Roads of the North} // {en: Road Studies}. March 2020.");
}

TEST_CASE("a title that the source has too is in the source's language, whatever its words") {
    const char* note = "Ann Bee, « Minsk Rail Strategies », 3 March 2020.";
    CHECK(told("footnote-bibliographic", note, "Ann Bee, « Minsk Rail Strategies », 3 mars 2020.", "fr") ==
          "Ann Bee, « {en: Minsk Rail Strategies} », 3 mars 2020.");
    CHECK(told("footnote-bibliographic", note, "Ann Bee, « Stratégies ferroviaires », 3 mars 2020.", "fr") ==
          "Ann Bee, « Stratégies ferroviaires », 3 mars 2020.");
}

TEST_CASE("a romanised title, a Russian one and a Belarusian one") {
    CHECK(told("footnote-bibliographic", "« Doroga idyot na sever strany »",
               "« Belorussiya otkryla zheleznuyu dorogu » [La Biélorussie ouvre une voie]", "fr") ==
          "« {ru-Latn: Belorussiya otkryla zheleznuyu dorogu} » [La Biélorussie ouvre une voie]");
    CHECK(told("footnote-bibliographic", "Pavel Rudnev, « Tseny na perevozku rastut vdvoe » [x]",
               "Pavel Rudnev, « Tseny na perevozku rastut vdvoe » [Les prix doublent]",
               "fr") == "Pavel Rudnev, « {ru-Latn: Tseny na perevozku rastut vdvoe} » [Les prix doublent]");
    CHECK(told("footnote-bibliographic", "x", "«Железная дорога и порт» [Чыгунка і порт]", "be") ==
          "«{ru: Железная дорога и порт}» [Чыгунка і порт]");
    CHECK(told("footnote-bibliographic", "See A. Bee, « A Road », Roads, 2019.",
               "Падрабязней гл. таксама: Железная дорога и порт [Чыгунка і порт] // Roads. 2019.", "be") ==
          "Падрабязней гл. таксама: {ru: Железная дорога и порт} [Чыгунка і порт] // Roads. 2019.");
    CHECK(told("footnote-bibliographic", "See A. Bee, « A Road », Roads, 2019.",
               "Roads. 03.05.2019 ; Д. Орлов поздравил А. Белова с победой [Дз. Арлоў павіншаваў А. Бялова] "
               "// Roads. 2019.",
               "be") ==
          "Roads. 03.05.2019 ; {ru: Д. Орлов поздравил А. Белова с победой} [Дз. Арлоў павіншаваў А. Бялова] "
          "// Roads. 2019.");
    CHECK(told("footnote-bibliographic", "« Doroga idyot na sever strany »",
               "« Novaâ doroga respubliki Belarusʹ » [La route]",
               "fr") == "« {ru-Latn: Novaâ doroga respubliki Belarusʹ} » [La route]");
    CHECK(told("footnote-bibliographic", "x", "«Чыгунка зноў адкрытая ў Брэсце»", "ru") ==
          "«{be: Чыгунка зноў адкрытая ў Брэсце}»");
    CHECK(told("paragraph", "x", "Le journal « Народная газета » paraît", "fr") ==
          "Le journal « {ru: Народная газета} » paraît");
}

TEST_CASE("the edition's own text, single names and short words stay in its language") {
    CHECK(told("paragraph", "RussNeft and « RussNeft »", "RussNeft et « RussNeft »", "fr") ==
          "RussNeft et « RussNeft »");
    CHECK(told("paragraph", "x", "Компания RussNeft и агентство Sputnik", "ru") ==
          "Компания RussNeft и агентство Sputnik");
    CHECK(told("paragraph", "x", "Он сказал: «Это наша дорога, и мы её построили».", "ru") ==
          "Он сказал: «Это наша дорога, и мы её построили».");
    CHECK(told("paragraph", "the « road of the north »", "la « route du nord et de la mer »", "fr") ==
          "la « route du nord et de la mer »");
}

TEST_CASE("what is not translated is in the source's language") {
    const xliff::Unit unit = block("u1", "paragraph", {segment("Left as it was.", std::nullopt)});
    CHECK(shown(formats::with_languages(formats::runs_of(unit), unit, {"en", "fr"})) ==
          "{en: Left as it was.}");
}

TEST_CASE("cutting at languages keeps every character") {
    for (const char* text :
         {"«", "« a b » c [d e] f", "д е « The road of the sea » ж", "\"The road\" и \"путь домой\""}) {
        const xliff::Unit unit = block("u1", "footnote-commentary", {segment("x", text)});
        std::string joined;
        for (const Run& run : formats::with_languages(formats::runs_of(unit), unit, {"en", "ru"}))
            joined += run.text;
        CHECK(joined == text);
    }
}
