// SPDX-License-Identifier: Apache-2.0
// Converting what 1.2 takes and XLIFF 2 does not: it is valid there, and comes home as it was.
#include "xliff/convert.hpp"

#include "support/catch.hpp"
#include "support/xliff_validated.hpp"
#include "xliff/read.hpp"

#include <string>

using namespace tolmach;
using namespace tolmach::xliff;

namespace {

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// A 1.2 document of these units, what stands before its file, and its header.
std::string xliff12(const std::string& units, const std::string& header = {}, const std::string& root = {}) {
    return "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' xmlns:sdl='urn:sdl' version='1.2'>" + root +
           "<file original='a' source-language='en' target-language='fr' datatype='plaintext'><header>" +
           header + "</header><body>" + units + "</body></file></xliff>";
}

std::string converted(const std::string& bytes, Version to) {
    const auto document = read("a.xlf", bytes);
    REQUIRE(document);
    const auto result = convert(*document, to);
    INFO((result ? std::string() : base::to_string(result.error())));
    REQUIRE(result);
    CHECK(tests::found(result->bytes).empty());
    return result->bytes;
}

/// Out to 2.1, 2.2 and home again; gives what came home.
std::string there_and_back(const std::string& bytes) {
    CHECK(tests::found(bytes).empty());
    converted(bytes, Version::V2_2);
    return converted(converted(bytes, Version::V2_1), Version::V1_2);
}

constexpr const char* kUnit = "<trans-unit id='u'><source>a</source><target>b</target></trans-unit>";

}  // namespace

TEST_CASE("white space that the source or the target keeps, the unit keeps in XLIFF 2") {
    for (const auto& [source, target] :
         {std::pair{" xml:space='preserve'", ""}, {"", " xml:space='preserve'"}}) {
        const std::string bytes = xliff12("<trans-unit id='u'><source" + std::string(source) +
                                          "> a</source><target" + target + "> b</target></trans-unit>");
        CHECK(holds(converted(bytes, Version::V2_1), "<unit id=\"u\" xml:space=\"preserve\""));
        const std::string home = there_and_back(bytes);
        CHECK(holds(home, *source ? "<source xml:space=\"preserve\">" : "<target xml:space=\"preserve\">"));
        CHECK(holds(home, "<trans-unit id=\"u\" xml:space=\"default\""));
    }
}

TEST_CASE("ids of vendor elements are fitted, and given back") {
    const std::string defs =
        "<sdl:defs><sdl:x id='1'/><sdl:x id='1'><sdl:y xml:id='b a'/></sdl:x>"
        "<sdl:x id='dJqoJ+ftUi='>id=\"1\"</sdl:x></sdl:defs>";
    const std::string bytes =
        xliff12("<trans-unit id='u'><source>a</source><target>b</target>" + defs +
                    "</trans-unit><trans-unit id='v'><source>a</source>" + defs + "</trans-unit>",
                defs + "<sdl:more id='1'/>", "<sdl:root id='1'>" + defs + "</sdl:root>");
    const std::string there = converted(bytes, Version::V2_1), home = there_and_back(bytes);
    CHECK(holds(there, "tolmach:native-id=\"dJqoJ+ftUi=\""));
    CHECK_FALSE(holds(home, "native-"));
    for (std::string_view part : {"<sdl:x id=\"1\"/><sdl:x id=\"1\"><sdl:y xml:id=\"b a\"/></sdl:x>"
                                  "<sdl:x id=\"dJqoJ+ftUi=\">id=\"1\"</sdl:x>",
                                  "<sdl:more", "<sdl:root"})
        CHECK(holds(home, part));
}

TEST_CASE("ids that are no name tokens or occur twice are fitted, and given back where they may be") {
    const std::string home =
        there_and_back(xliff12("<trans-unit id='two words'><source>a<x id='a b'/></source></trans-unit>"));
    CHECK(holds(home, "<trans-unit id=\"two words\""));
    CHECK(holds(home, "<x id=\"a b\""));
    const std::string twice = xliff12(std::string(kUnit) + kUnit);
    CHECK(tests::found(twice) == "xliff.id-unique:1 ");
    CHECK(holds(converted(converted(twice, Version::V2_1), Version::V1_2), "<trans-unit id=\"u\""));
}

TEST_CASE("ids that XLIFF 2 does not take are fitted in a document of XLIFF 2 too") {
    const std::string bytes = tests::with_unit(
        "<segment><source>a</source></segment></unit><unit id='two words'>"
        "<segment><source>b</source></segment>");
    CHECK(tests::found(bytes) == "xliff.attribute-value:3 ");
    CHECK(holds(converted(bytes, Version::V2_2), "<unit id=\"two_words\""));
    CHECK(holds(converted(converted(bytes, Version::V2_1), Version::V1_2), "<trans-unit id=\"two words\""));
}

TEST_CASE("words that 1.2 does not list get its prefix for words of one's own") {
    const std::string bytes =
        "<xliff version='1.1'><file original='a' source-language='en' target-language='fr' "
        "datatype='recipe'><body><trans-unit id='u'><source>a</source><target "
        "state='needs-work'>b</target></trans-unit></body></file></xliff>";
    const std::string there = converted(bytes, Version::V1_2);
    CHECK(holds(there, "datatype=\"x-recipe\""));
    CHECK(holds(there, "state=\"x-needs-work\""));
}

TEST_CASE("what cannot be made valid is refused with the rule, the unit and its line") {
    const auto document = read("a.xlf", tests::in_source("<sm id='1' type='term'/>a"));
    REQUIRE(document);
    const auto result = convert(*document, Version::V2_2);
    REQUIRE_FALSE(result);
    CHECK(holds(result.error().message, "no valid XLIFF 2.2, unit u1: no <em>"));
    CHECK(result.error().location.line == 3);
}

TEST_CASE("several targets of a candidate are kept, and the parts of its source stand where they may") {
    const std::string home = there_and_back(xliff12(
        "<trans-unit id='u'><source>a</source><target>b</target><alt-trans><source>a</source><seg-source>"
        "<mrk mtype='seg' mid='1'>a</mrk></seg-source><target>c</target><target>d</target></alt-trans>"
        "</trans-unit>"));
    CHECK(home.find("<target>c</target>") < home.find("d</target>"));
}

TEST_CASE("1.2 has no element of a glossary, and its entries come home") {
    const std::string bytes =
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' "
        "xmlns:gls='urn:oasis:names:tc:xliff:glossary:2.0' "
        "version='2.1' srcLang='en' trgLang='fr'><file id='f'><unit id='u'><gls:glossary><gls:glossEntry "
        "id='g' "
        "ref='#m'><gls:term source='base'>a\nb</gls:term><gls:translation>c "
        "\"d\"</gls:translation><gls:translation>"
        "e</gls:translation><gls:definition>f</gls:definition></gls:glossEntry></"
        "gls:glossary><segment><source>"
        "<mrk id='m' type='term'>a</mrk></source></segment></unit></file></xliff>";
    const std::string there = converted(bytes, Version::V1_2);
    CHECK_FALSE(holds(there, "gls"));
    const auto before = read("a.xlf", bytes), after = read("a.xlf", converted(there, Version::V2_1));
    REQUIRE(before);
    REQUIRE(after);
    CHECK(after->files[0].units[0].glossary == before->files[0].units[0].glossary);
}
