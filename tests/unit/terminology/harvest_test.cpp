// SPDX-License-Identifier: Apache-2.0
#include "terminology/harvest.hpp"

#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;

namespace {

// Each proposal as `kind: preferred; other; …`, a term of another language with its tag.
std::vector<std::string> proposed(const std::vector<std::pair<std::string, std::string>>& units) {
    std::vector<xliff::Unit> made;
    for (const auto& [kind, source] : units) {
        made.push_back(tests::unit(source, "", "b" + std::to_string(made.size() + 1)));
        made.back().type = "tolmach:" + kind;
    }
    std::vector<std::string> all;
    for (const auto& entry : terminology::harvest(tests::document(std::move(made), "fr"), "en")) {
        std::string line(to_string(entry.kind));
        line += entry.subject.empty() ? ":" : " (" + entry.subject + "):";
        for (const auto& term : entry.terms)
            line += " " + term.text + (term.language == "en" ? "" : "@" + term.language) + ";";
        all.push_back(line);
    }
    return all;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("variants of a person are one concept, the full form first") {
    CHECK(proposed({{"paragraph",
                     "The president, Alyaksandr Lukashenka, met A. Lukashenko’s critics. Lukashenka left."},
                    {"footnote-bibliographic",
                     "Yury Tsarik, Jane Doe and Tom B. Marsh Jr., « A Title », Riddle, May 2020."},
                    {"footnote-op-cit", "Yuri Tsarik, « A Title », op. cit."}}) ==
          Lines{"person: Alyaksandr Lukashenka; A. Lukashenko; Lukashenka;",
                "person: Yury Tsarik; Yuri Tsarik;", "person: Jane Doe;", "person: Tom B. Marsh Jr.;",
                "organisation (periodical): Riddle;"});
}

TEST_CASE("a family name alone is a person behind an office only") {
    CHECK(proposed({{"paragraph", "However, Prime Minister Pashinyan met Mr. Karras. The Rivers rose."}}) ==
          Lines{"person: Pashinyan;", "person: Karras;"});
}

TEST_CASE("bodies are known by their head, acronyms by what they stand for") {
    CHECK(
        proposed(
            {{"paragraph",
              "It joined the Collective Security Treaty Organization (CSTO) and the Russian-led Northern "
              "Customs "
              "Union in 2014 (NCU). The Russian Western Military District (ZVO) and the Western Military "
              "District "
              "asked NATO. The Guard of Honor of the People’s Liberation Army came to the Union State."}}) ==
        Lines{"organisation: Collective Security Treaty Organization; CSTO;",
              "organisation: Northern Customs Union; NCU;",
              "organisation: Russian Western Military District; Western Military District; ZVO;",
              "organisation: Guard of Honor;", "organisation: People’s Liberation Army;",
              "organisation: Union State;", "organisation: NATO;"});
}

TEST_CASE("a body has its own name behind it in parentheses") {
    CHECK(proposed(
              {{"paragraph", "The Russian National Unity (Russkoye Natsionalnoye Edinstvo) is active."}}) ==
          Lines{"organisation: Russian National Unity; Russkoye Natsionalnoye Edinstvo@ru-Latn;"});
}

TEST_CASE("romanised titles come with their translation; what stands in titles is no name") {
    CHECK(proposed({{"footnote-bibliographic",
                     "Jane Doe, « Voennaya Doktrina Respubliki Belarus » [Military Doctrine of the Republic "
                     "of Belarus], "
                     "2016; Ministry of Defense, Republic of Belarus, « Zapad v ogne » [The West on Fire], 2 "
                     "May 2020."}}) == Lines{"person: Jane Doe;", "organisation: Ministry of Defense;",
                                             "place: Republic of Belarus;",
                                             "title: Voennaya Doktrina Respubliki Belarus@ru-Latn; Military "
                                             "Doctrine of the Republic of Belarus;",
                                             "title: Zapad v ogne@ru-Latn; The West on Fire;"});
}

TEST_CASE("references in parentheses are read as references") {
    CHECK(
        proposed(
            {{"footnote-commentary",
              "The idea is old (see Marlène Laruelle, « The Russian World: Power in Asia », Center on Global "
              "Interests, May 2015, pp. 23-25)."}}) ==
        Lines{"person: Marlène Laruelle;", "organisation: Center on Global Interests;"});
}

TEST_CASE("publishers and periodicals are told apart, places stand behind prepositions") {
    CHECK(proposed({{"footnote-bibliographic",
                     "Ann Bell, « X », Ostrogorski Centre Belarus Digest, 1 August 2016."},
                    {"footnote-bibliographic",
                     "Ann Bell, « Y », OSW Center for Eastern Studies, Policy Papers, n° 3."},
                    {"paragraph", "They left for Riga and stayed in Vilnius, in Home and in May."}}) ==
          Lines{"person: Ann Bell;", "organisation: Ostrogorski Centre;",
                "organisation (periodical): Belarus Digest;", "organisation: OSW Center for Eastern Studies;",
                "organisation (periodical): Policy Papers;", "place: Vilnius;", "place: Home;"});
}

TEST_CASE("a season, a city and an office where a container stands are no periodicals") {
    CHECK(proposed({{"footnote-bibliographic", "Ann Bell, « X », River Review, Summer 2016."},
                    {"footnote-bibliographic", "Ann Bell, « Y », Brussels, 2017."},
                    {"footnote-bibliographic", "Ann Bell, « Z », President of Freedonia, 3 May 2017."},
                    {"paragraph", "All of the Republic was there."}}) ==
          Lines{"person: Ann Bell;", "organisation (periodical): River Review;", "place: Brussels;",
                "organisation: President of Freedonia;"});
}

TEST_CASE("initials without end are nobody, and take no time without end") {
    std::string initials;
    for (int i = 0; i < 200'000; ++i)
        initials += "A. B. C. D. ";
    CHECK(proposed({{"paragraph", initials}}).empty());
    CHECK(proposed({{"paragraph", "He met A. B. C. Marsh in May."}}) == Lines{"person: A. B. C. Marsh;"});
}

TEST_CASE("a preposition that stands before bodies too tells no place alone") {
    CHECK(proposed({{"paragraph",
                     "An engineer at Rosatom spoke to Bloomberg. He went from Minsk to Warsaw and rested at "
                     "Warsaw."}}) == Lines{"place: Minsk;", "place: Warsaw;"});
}
