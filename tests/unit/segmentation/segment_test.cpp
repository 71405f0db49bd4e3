// SPDX-License-Identifier: Apache-2.0
#include "segmentation/segment.hpp"

#include "segmentation/house.hpp"
#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;
using tests::content;

namespace {

xliff::Unit untranslated(std::string_view source) {
    auto made = tests::unit(source, "");
    made.segments[0].target.reset();
    made.segments[0].state = xliff::State::Initial;
    return made;
}

std::vector<std::string> cut(std::string_view source, std::string type = "tolmach:paragraph") {
    auto made = untranslated(source);
    made.type = std::move(type);
    std::vector<std::string> parts;
    for (const auto& s : segmentation::segment(made, "en").segments)
        parts.push_back(s.id + "|" + xliff::plain_text(s.source));
    return parts;
}
using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("a paragraph is cut into sentences, white space stands between them") {
    CHECK(cut("One. Two!  Three") == Parts{"s1|One.", "i1| ", "s2|Two!", "i2|  ", "s3|Three"});
    CHECK(cut("Only one.") == Parts{"s1|Only one."});
}

TEST_CASE("a footnote call belongs to the sentence before it") {
    const auto segments =
        segmentation::segment(untranslated("It is{fn1/}. Then.{fn2/} More."), "en").segments;
    REQUIRE(segments.size() == 5);
    CHECK(segments[0].source == content("It is{fn1/}."));
    CHECK(segments[2].source == content("Then.{fn2/}"));
}

TEST_CASE("a pair of codes is never cut") {
    const auto segments = segmentation::segment(untranslated("{1}One. Two.{/1} Three."), "en").segments;
    REQUIRE(segments.size() == 3);
    CHECK(segments[0].source == content("{1}One. Two.{/1}"));
}

TEST_CASE("references and titles are one segment") {
    CHECK(cut("Ibid. P. 5.", "tolmach:footnote-ibid").size() == 1);
    CHECK(cut("War. Peace.", "tolmach:title").size() == 1);
}

TEST_CASE("space inside a pair at a break is passed over to where the pair is closed") {
    const auto segments = segmentation::segment(untranslated("{1}One. {/1}Two."), "en").segments;
    REQUIRE(segments.size() == 2);
    CHECK(segments[0].source == content("{1}One. {/1}"));
    CHECK(segments[1].source == content("Two."));
}

TEST_CASE("by a rule file codes are not seen, and go to the side it names") {
    const auto cut_by = [](std::string_view handle, std::string_view source) {
        const auto file =
            R"(<srx version="2.0" xmlns="http://www.lisa.org/srx20"><header segmentsubflows="yes" cascade="no">)" +
            std::string(handle) +
            R"(</header><body><languagerules><languagerule languagerulename="A"><rule break="yes">
<beforebreak>\.</beforebreak><afterbreak>\s?[A-Z]</afterbreak></rule></languagerule></languagerules><maprules>
<languagemap languagepattern=".*" languagerulename="A"/></maprules></body></srx>)";
        const auto rules = segmentation::Rules::compile(segmentation::read_srx("r.srx", file).value(), "en");
        return segmentation::segment(untranslated(source), rules.value()).value().segments;
    };
    const auto stays = cut_by("", "One.{fn1/}Two.");
    REQUIRE(stays.size() == 2);
    CHECK(stays[0].source == content("One.{fn1/}"));
    const auto goes = cut_by(R"(<formathandle type="isolated" include="no"/>)", "One.{fn1/}Two.");
    REQUIRE(goes.size() == 2);
    CHECK(goes[1].source == content("{fn1/}Two."));
    const auto opens = cut_by("", "One.{1} Two.{/1}");
    REQUIRE(opens.size() == 2);
    CHECK(opens[1].source == content("{1} Two.{/1}"));
}

TEST_CASE("the house's rules hold where a translator would not cut") {
    const auto starts = [](std::string_view text, std::string_view language) {
        return segmentation::sentence_starts(text, segmentation::house_rules(language)).value().size();
    };
    for (const auto& [language, whole] : std::vector<std::pair<const char*, const char*>>{
             {"en",
              "Dr. J. R. Novak (see Smith, A. War. Peace, p. 5) spoke to the U.S. Senate at 5 p.m. on "
              "Friday."},
             {"en", "2.1. New ports, e.g. Fig. 3 and https://a.example/B.C?x=1. of the town"},
             {"fr",
              "M. Dupont, art. 5 et al. 3, écrit à Mme Z. Martin (cf. p. 12) av. J.-C. dans «La Paix. La "
              "Guerre», chap. IV."},
             {"ru",
              "В 1854 г. Толстой жил на ул. Ленина, д. 5, см. гл. 3 и т. д. и т. п. в г. Москве, а М. А. "
              "Булгаков — нет."},
             {"be",
              "У 1990 г. Быкаў жыў у г. Мінску па вул. Я. Купалы, гл. с. 5–7, і г. д. і інш. у XX стст. н. "
              "э. там."},
         }) {
        INFO(whole);
        CHECK(starts(whole, language) == 0);
    }
    CHECK(starts("It was late. [12] The end.\u00B9 He left\uFFFC. mRNA is. p53 too.", "en") == 4);
    CHECK(starts("— Да! — сказал он. — Идём? — Нет… Пора.", "ru") == 3);
}

TEST_CASE("prose is cut by the rules of prose alone, though those of footnotes are compiled with them") {
    const std::string text =
        "See Weir A. Quays. M.: Voda, 1999. P. 3. It is so. Ibid. P. 5 // Ports. Там же. С. 7. М. 2001.";
    for (const char* language : {"en", "fr", "ru", "be", "de"}) {
        const auto alone = segmentation::Rules::compile(segmentation::house_srx(), language).value();
        const auto note =
            segmentation::Rules::compile(segmentation::house_srx(), std::string(language) + "-x-footnote")
                .value();
        CHECK(segmentation::house_rules(language).breaks(text).value() == alone.breaks(text).value());
        CHECK(segmentation::house_rules(language, segmentation::TextKind::Footnote).breaks(text).value() ==
              note.breaks(text).value());
        CHECK(alone.breaks(text).value() != note.breaks(text).value());
    }
}

TEST_CASE("acts, archives and descriptions are cut where their sentences end, and nowhere else") {
    const auto marked = [](std::string text, std::string_view language, bool is_note = false) {
        const auto kind = is_note ? segmentation::TextKind::Footnote : segmentation::TextKind::Prose;
        const auto starts =
            segmentation::sentence_starts(text, segmentation::house_rules(language, kind)).value();
        for (auto at = starts.rbegin(); at != starts.rend(); ++at)
            text.insert(at->value, "|");
        return text;
    };
    for (const auto& [language, text] : std::vector<std::pair<const char*, const char*>>{
             {"ru", "Приказ управления от 3 марта 2011 г. № 17 отменён."},
             {"ru", "Порядок действует с 5 февр. 2019 г. |Правление его утвердило."},
             {"ru", "Это следует из абз. 2 п. 7 ст. 4. |Суд с этим согласен."},
             {"ru", "Статья 7. Учёт ведёт управление. |Статья 8. Списки хранятся."},
             {"ru", "ЦГИА. Ф. 12. Оп. 4. Д. 81. Л. 3–6. |Там это записано."},
             {"ru", "Он печатался в ж. «Вестник» и в газ. «Река». |Потом умер."},
             {"ru", "Учёт ведёт управление. |(в ред. Приказа от 3 марта 2011 г. № 17)"},
             {"ru", "Учёт ведёт управление. |(пункт введен Приказом от 3 марта 2011 г. N ПР1-17)"},
             {"ru", "Министр И. Петров. |Тверь. |3 марта 2011 г. |№ 17."},
             {"ru", "Он принят. |Приказ от 3 марта 2011 г. № 17 его отменил."},
             {"ru", "Сторона живёт по адресу: ул. Речная, д. 5, кв. 12. |Другая не явилась."},
             {"ru", "Я там был. |(…) |— И что же?"},
             {"be", "Улік вядзе ўпраўленне. |(у рэд. Загаду ад 4 лютага 2009 г. № 12)"},
             {"be", "Міністр І. Пятроў. |4 лютага 2009 г. |№ 12."},
             {"be", "Загад ад 4 лютага 2009 г. № 12 страціў моц."},
             {"be", "Гэта вынікае з арт. 5. |Суд з гэтым згодны."},
             {"be", "Артыкул 3. Улік вядзе ўпраўленне. |Спісы захоўваюцца."},
             {"be", "НГАБ. Ф. 7. Воп. 2. Спр. 33. Арк. 8. |Так там напісана."},
             {"fr", "À l’art. 7. |Elle le prévoit ainsi."},
             {"fr", "Art. 3. – Le registre est tenu par le bureau. |Art. 4. – Il est public."},
             {"fr", "Le canton compte 900 hab. env. |Voir le plan."},
             {"fr", "Nous y étions. |(...) |R - Certes."},
             {"fr", "L’affaire Martin c. Dubois a fait jurisprudence."},
             {"en", "Section 4. The register is kept by the office. |It is public."},
         }) {
        std::string whole = text;
        std::erase(whole, '|');
        INFO(text);
        CHECK(marked(whole, language) == text);
    }
    for (const char* whole :
         {"Петров И. Реки и люди: учеб. пособие для студентов вузов. М.: Вода, 2004.",
          "Иванова А. Берега // Вопросы рек. – 1991. - № 4. – С. 7–9.",
          "Петров И. Реки. В 2 т. Т. 1. Малые реки севера. М.: Вода, 2004.",
          "Сборник статей о малых реках и их людях / Под ред. П. П. Сидорова. Гродно, 2001. C. 14–20."}) {
        INFO(whole);
        CHECK(marked(whole, "ru", true) == whole);
    }
}
