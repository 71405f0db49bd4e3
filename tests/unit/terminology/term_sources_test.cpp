// SPDX-License-Identifier: Apache-2.0
#include "terminology/term_sources.hpp"

#include "support/catch.hpp"
#include "support/units.hpp"
#include "terminology/annotate.hpp"
#include "xliff/write.hpp"

#include <algorithm>

using namespace tolmach;
using glossary::Concept;
using glossary::Kind;
using glossary::Status;
using glossary::Term;

namespace {

Term term(std::string language, std::string text, Status status = Status::Preferred) {
    Term made;
    made.language = std::move(language);
    made.text = std::move(text);
    made.status = status;
    return made;
}

struct Read {
    std::vector<std::string> terms;     // `id kind: en=soft power, fr:admitted=…`
    std::vector<std::string> messages;  // `3: …`
};

std::string shown(const Concept& entry) {
    std::string line = entry.id + " " + std::string(to_string(entry.kind)) + ":";
    for (const Term& each : entry.terms)
        line += (&each == &entry.terms.front() ? " " : ", ") + each.language +
                (each.status == Status::Preferred ? "" : ":" + std::string(to_string(each.status))) + "=" +
                each.text;
    return line;
}

Read read(std::string_view bytes, const glossary::ReadOptions& options = {}) {
    const auto found = terminology::read_term_source("file", bytes, options);
    if (!found) return {{}, {base::to_string(found.error())}};
    Read made;
    for (const Concept& each : found->value.concepts)
        made.terms.push_back(shown(each));
    for (const base::Diagnostic& each : found->diagnostics)
        made.messages.push_back(std::to_string(each.location.line) + ": " + each.message);
    return made;
}

std::string translated(const std::string& units) {
    return "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' "
           "xmlns:gls='urn:oasis:names:tc:xliff:glossary:"
           "2.0' version='2.1' srcLang='en' trgLang='fr'><file id='f1'>\n" +
           units + "</file></xliff>";
}

std::string unit(const std::string& id, const std::string& glossary, const std::string& source,
                 const std::string& target) {
    return "<unit id='" + id + "'>" +
           (glossary.empty() ? "" : "<gls:glossary>" + glossary + "</gls:glossary>") + "<segment><source>" +
           source + "</source><target>" + target + "</target></segment></unit>\n";
}

std::string tmx(const std::string& units) {
    return "<tmx version='1.4'><header srclang='en'/><body>\n" + units + "</body></tmx>";
}

std::string variants(const std::string& en, const std::string& fr) {
    return "<tu><tuv xml:lang='en'><seg>" + en + "</seg></tuv>\n<tuv xml:lang='fr'><seg>" + fr +
           "</seg></tuv></tu>\n";
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("glossary entries are concepts; one term in several units is one concept") {
    const std::string entry = "<gls:glossEntry id='g1' ref='#t1'><gls:term>gauge</gls:term><gls:translation>";
    const std::string marked = "A <mrk id='t1' type='term' ref='#gls=g1'>Gauge</mrk>";
    const auto found = read(translated(
        unit("b1", entry + "écartement</gls:translation></gls:glossEntry>", marked, "Un écartement") +
        unit("b2", entry + "jauge</gls:translation></gls:glossEntry>", marked, "Une jauge")));
    CHECK(found.terms == Lines{"term-gauge term: en=gauge, fr=écartement, fr=jauge"});
    CHECK(found.messages.empty());
}

TEST_CASE("a marked term and what the target marks under its id are a pair") {
    const auto found =
        read(translated(unit("b1", "",
                             "<mrk id='m1' type='term'>Soft  power</mrk>, <sm id='m2' type='term'/>hard "
                             "<pc id='c'>power</pc><em startRef='m2'/>",
                             "<mrk id='m2' type='term'>puissance dure</mrk>, <mrk id='m1' "
                             "type='term'>puissance douce</mrk>")));
    CHECK(found.terms == Lines{"term-soft-power term: en=Soft  power, fr=puissance douce",
                               "term-hard-power term: en=hard power, fr=puissance dure"});
    CHECK(found.messages.empty());
}

TEST_CASE("an entry that only defines a term has what the target marks as its translation") {
    const auto found = terminology::read_term_source(
        "file", translated(unit(
                    "b1",
                    "<gls:glossEntry ref='#m1'><gls:term>gauge</gls:term><gls:definition>width of a "
                    "track</gls:definition></gls:glossEntry>",
                    "<mrk id='m1' type='term'>gauges</mrk>", "<mrk id='m1' type='term'>écartement</mrk>")));
    REQUIRE(found);
    REQUIRE(found->value.concepts.size() == 1);
    CHECK(shown(found->value.concepts[0]) == "term-gauge term: en=gauge, fr=écartement");
    CHECK(found->value.concepts[0].definition == "width of a track");
}

TEST_CASE("annotations of ITS: a definition, an address, what is no term, a term of another type") {
    const auto found = terminology::read_term_source(
        "file", translated(unit("b1", "",
                                "<mrk id='m1' type='term' value='a berry'>strawberry</mrk> <mrk id='m2' "
                                "type='its:term-no'>no</mrk> <mrk id='m3' type='term' "
                                "ref='http://example.org/b'>bilberry</mrk> <mrk id='m4' type='generic' "
                                "xmlns:its='http://www.w3.org/2005/11/its' its:term='yes'>cloudberry</mrk>",
                                "")));
    REQUIRE(found);
    const auto& concepts = found->value.concepts;
    REQUIRE(concepts.size() == 3);
    CHECK(concepts[0].definition == "a berry");
    CHECK(concepts[1].properties.at(0).target == "http://example.org/b");
    CHECK(shown(concepts[2]) == "term-cloudberry term: en=cloudberry");
}

TEST_CASE("a term that only the target marks is refused, unless an entry gives it") {
    const std::string entry =
        "<gls:glossEntry><gls:term>gauge</gls:term><gls:translation>écartement</"
        "gls:translation></gls:glossEntry>";
    const auto found = read(translated(unit("b1", entry, "gauge",
                                            "<mrk id='m1' type='term'>écartement</mrk> <mrk id='m2' "
                                            "type='term'>voie</mrk>")));
    CHECK(found.terms == Lines{"term-gauge term: en=gauge, fr=écartement"});
    CHECK(found.messages ==
          Lines{"2: in b1 the target marks the term 'voie', but the source marks none under its id"});
}

TEST_CASE("XLIFF 1.2: marks with a mid, and marks without one in their order") {
    const auto file = [](const std::string& source, const std::string& target) {
        return "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original='a' "
               "source-language='en' target-language='be' datatype='plaintext'><body><trans-unit "
               "id='1'><source>" +
               source + "</source><target>" + target + "</target></trans-unit></body></file></xliff>";
    };
    CHECK(read(file("<mrk mtype='term' mid='a'>x</mrk><mrk mtype='term' mid='b'>y</mrk>",
                    "<mrk mtype='term' mid='b'>ы</mrk><mrk mtype='term' mid='a'>кс</mrk>"))
              .terms == Lines{"term-x term: en=x, be=кс", "term-y term: en=y, be=ы"});
    CHECK(read(file("<mrk mtype='term'>x</mrk><mrk mtype='term'>y</mrk>",
                    "<mrk mtype='term'>кс</mrk><mrk mtype='term'>ы</mrk>"))
              .terms == Lines{"term-x term: en=x, be=кс", "term-y term: en=y, be=ы"});
    const auto uneven =
        read(file("<mrk mtype='term'>x</mrk>", "<mrk mtype='term'>кс</mrk><mrk mtype='term'>ы</mrk>"));
    CHECK(uneven.terms == Lines{"term-x term: en=x"});
    CHECK(uneven.messages.size() == 2);
}

TEST_CASE("what a file does not say of its languages, the options may") {
    const std::string file =
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='en'><file "
        "id='f'><unit id='u'><segment><source><mrk id='m' type='term'>x</mrk></source><target><mrk "
        "id='m' type='term'>кс</mrk></target></segment></unit></file></xliff>";
    CHECK(read(file).messages.at(0).find("the file does not say its languages") != std::string::npos);
    glossary::ReadOptions options;
    options.languages = {"en", "ru"};
    CHECK(read(file, options).terms == Lines{"term-x term: en=x, ru=кс"});
}

TEST_CASE("a marked text that is too long, and markers nested without end") {
    const std::string many(20'000, 'x');
    const auto found = read(translated(unit("b1", "", "<mrk id='m1' type='term'>" + many + "</mrk>", "")));
    CHECK(found.terms.empty());
    CHECK(found.messages == Lines{"2: in b1 a text is marked that is too long for a term"});
    std::string open;
    for (int i = 0; i < 20'000; ++i)
        open += "<sm id='m" + std::to_string(i) + "' type='term'/>a";
    CHECK(read(translated(unit("b1", "", open, ""))).terms.empty());
}

TEST_CASE("what extract wrote comes back: ids, kinds, texts, languages, statuses") {
    Concept person;
    person.id = "p";
    person.kind = Kind::Person;
    person.terms = {term("en", "Vladimir Putin"), term("en", "Putin"), term("fr", "Vladimir Poutine"),
                    term("fr", "Poutine")};
    Concept power;
    power.id = "s";
    power.definition = "influence without force";
    power.terms = {term("en", "soft power"), term("en", "co-optive power", Status::Deprecated),
                   term("fr", "puissance douce", Status::Admitted)};
    Concept title;
    title.id = "t";
    title.kind = Kind::Title;
    title.terms = {term("ru-Latn", "Voennaya doktrina"), term("fr", "Doctrine militaire")};
    const std::vector<Concept> base = {person, power, title};
    const glossary::Matcher matcher(base, "en");
    const std::string source = "Vladimir Putin; Putin on soft power, co-optive power and “Voennaya doktrina”";
    for (const xliff::Version version : {xliff::Version::V2_1, xliff::Version::V1_2}) {
        auto document = tests::document(
            {terminology::annotate(tests::unit(source, "…"), matcher, base, {"en", "fr"})}, "fr");
        document.version = version;
        const auto bytes = xliff::write(document, {version, false});
        REQUIRE(bytes);
        const auto found = terminology::read_term_source("note.xlf", *bytes);
        REQUIRE(found);
        CHECK(found->diagnostics.empty());
        auto back = found->value.concepts;
        REQUIRE(back.size() == 3);
        for (std::size_t i = 0; i < back.size(); ++i) {
            const auto by_text = [](const Term& a, const Term& b) { return a.text < b.text; };
            auto expected = base[i];
            std::sort(expected.terms.begin(), expected.terms.end(), by_text);
            std::sort(back[i].terms.begin(), back[i].terms.end(), by_text);
            CHECK(shown(back[i]) == shown(expected));
            CHECK(back[i].definition == expected.definition);
        }
    }
}

TEST_CASE("marks of a memory belong together by number, else by order") {
    CHECK(read(tmx(variants("<hi type='term' x='2'>a</hi> <hi type='term' x='1'>b</hi>",
                            "<hi x='1' type='term'>бэ</hi> <hi x='2' type='term'>а</hi>") +
                   variants("<hi type='term'>soft <ph>&lt;i></ph>power</hi>, <hi type='bold'>c</hi>",
                            "<hi type='term'>puissance douce</hi>") +
                   variants("<bpt i='1' type='term'>{</bpt>d<ept i='1'>}</ept>",
                            "<bpt i='1' type='term'>{</bpt>dé<ept i='1'>}</ept>")))
              .terms == Lines{"term-a term: en=a, fr=а", "term-b term: en=b, fr=бэ",
                              "term-soft-power term: en=soft power, fr=puissance douce",
                              "term-d term: en=d, fr=dé"});
}

TEST_CASE("a unit of several languages, the source not first; the same pair twice is once") {
    const std::string unit =
        "<tu><tuv xml:lang='be'><seg><hi type='term'>газ</hi></seg></tuv><tuv lang='en'><seg><hi "
        "type='term'>gas</hi></seg></tuv><tuv xml:lang='fr'><seg><hi "
        "type='term'>gaz</hi></seg></tuv></tu>";
    CHECK(read(tmx(unit + unit)).terms == Lines{"term-gas term: en=gas, be=газ, fr=gaz"});
}

TEST_CASE("marks without a counterpart, variants without a language: refused with their lines") {
    const auto found = read(
        tmx(variants("<hi type='term'>a</hi> <hi type='term'>b</hi>", "<hi type='term'>а</hi>") +
            variants("<hi type='term' x='1'>c</hi>", "<hi type='term' x='2'>d</hi>") +
            "<tu><tuv><seg><hi type='term'>e</hi></seg></tuv><tuv xml:lang='f r'><seg>e</seg></tuv></tu>"));
    CHECK(found.terms.empty());
    CHECK(found.messages == Lines{"2: the term 'a' (en) has no counterpart in the variant fr of line 3",
                                  "2: the term 'b' (en) has no counterpart in the variant fr of line 3",
                                  "3: the term 'а' (fr) has no counterpart in the variant en of line 2",
                                  "4: the term 'c' (en) has no counterpart in the variant fr of line 5",
                                  "5: the term 'd' (fr) has no counterpart in the variant en of line 4",
                                  "6: the variant does not say its language", "6: 'f r' is no language tag"});
}

TEST_CASE("a memory without marks, and files that are not built as TMX is") {
    CHECK(read(tmx(variants("gas", "gaz"))).messages ==
          Lines{"0: the memory marks no term: terms are read from <hi type=\"term\">"});
    const auto error = [](const std::string& bytes) { return read(bytes).messages.at(0); };
    CHECK(error("<tmx><tu/></tmx>").find("file:1:6: <tu> stands outside of <body>") != std::string::npos);
    CHECK(error(tmx("<tu><seg/></tu>")).find("<seg> stands outside of <tuv>") != std::string::npos);
    CHECK(error(tmx(variants("<hi type='term'><body><tu/></body></hi>", "")))
              .find("file:2:45: <body> stands inside of <seg>") != std::string::npos);
    CHECK(error(tmx(variants("<bpt i='1' type='term'/><bpt i='1' type='term'/>", "")))
              .find("two <bpt> have the number '1'") != std::string::npos);
    CHECK(error(tmx("<tu>")).find("file:2:") != std::string::npos);
    CHECK(read(tmx(variants("<bpt i='1' type='term'/>a", ""))).messages.at(0) ==
          "2: the <bpt> with the number '1' has no <ept>");
}
