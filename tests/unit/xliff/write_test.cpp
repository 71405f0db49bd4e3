// SPDX-License-Identifier: Apache-2.0
#include "xliff/write.hpp"

#include "support/catch.hpp"
#include "support/xliff_samples.hpp"
#include "xliff/names.hpp"

using namespace tolmach;
using namespace tolmach::xliff;

namespace {

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string written(const Document& document, Version version, bool term_marks = false, bool fill = false) {
    const auto bytes = write(document, {version, term_marks, fill});
    REQUIRE(bytes);
    return *bytes;
}

}  // namespace

TEST_CASE("2.1 has codes that nest as pc, others as sc and ec, and what XML cannot hold as cp") {
    const std::string xml = written(tests::sample_document(), Version::V2_1);
    CHECK(holds(xml, "version=\"2.1\" srcLang=\"en\" trgLang=\"be\""));
    CHECK(holds(xml,
                "<source>Mr <mrk id=\"m1\" type=\"term\" ref=\"#/gls=e1\">Lukashenko</mrk> said "
                "<cp hex=\"001F\"/>&lt;b&gt; &amp; so<ph id=\"1\" type=\"other\" "
                "subType=\"tolmach:footnote-call\" canCopy=\"no\" canDelete=\"no\" disp=\"[1]\" "
                "dataRef=\"d1\" subFlows=\"fn1\"/>.</source>"));
    CHECK(holds(
        xml,
        "<sc id=\"3\" type=\"fmt\" subType=\"xlf:b\" canOverlap=\"no\" dataRef=\"d2\"/>Bold<ph id=\"2\""));
    CHECK(holds(xml, "<pc id=\"4\" type=\"fmt\" subType=\"xlf:b\">plain</pc>."));
    CHECK(holds(xml, "<data id=\"d2\">**</data>"));
    CHECK_FALSE(holds(xml, "<data id=\"d4\""));
    CHECK(holds(xml, "<unit id=\"b3\" translate=\"no\"") == false);
    CHECK(holds(xml, "<unit id=\"b3\" xml:space=\"preserve\" translate=\"no\">"));
    CHECK(holds(xml, "<gls:glossEntry id=\"e1\" ref=\"#m1\">"));
    CHECK(holds(xml, "xmlns:fs=\"urn:oasis:names:tc:xliff:fs:2.0\""));
}

TEST_CASE("2.2 differs by its namespace, and both are the same bytes each time") {
    const Document document = tests::translated_document();
    CHECK(holds(written(document, Version::V2_2), "document:2.2"));
    CHECK(holds(written(document, Version::V2_0), "version=\"2.0\""));
    CHECK(written(document, Version::V2_1) == written(document, Version::V2_1));
}

TEST_CASE("1.2 is segmented, has every target filled, and no state where nobody translated") {
    const std::string xml = written(tests::sample_document(), Version::V1_2, false, true);
    CHECK(holds(xml, "<trans-unit id=\"b1\" restype=\"x-paragraph\" xml:space=\"preserve\" fs:fs=\"p\">"));
    CHECK(holds(xml, "<seg-source><mrk mtype=\"seg\" mid=\"s1\">Mr Lukashenko said "));
    CHECK(holds(xml, "</mrk> <mrk mtype=\"seg\" mid=\"s2\">"));
    CHECK(holds(xml, "<target><mrk mtype=\"seg\" mid=\"s1\">“Novaya Gazeta”, 10 May 2015.</mrk></target>"));
    CHECK_FALSE(holds(xml, "state="));
    CHECK_FALSE(holds(xml, "mtype=\"term\""));
    CHECK(holds(xml, "<note from=\"tolmach\" annotates=\"source\">Lukashenko = Лукашэнка</note>"));
    CHECK(holds(xml, "<internal-file form=\"base64\">ewogICJ2IjogMQp9</internal-file>"));
    CHECK(holds(xml, "<ph id=\"tolmach-cp1\" ctype=\"x-tolmach-cp\">001F</ph>"));
    CHECK(holds(xml, "<bpt id=\"3\" rid=\"3\" ctype=\"bold\">**</bpt>"));
    CHECK(holds(xml, "<g id=\"4\" ctype=\"bold\">plain</g>"));
}

TEST_CASE("1.2 marks terms in the text when asked to") {
    const std::string xml = written(tests::sample_document(), Version::V1_2, true);
    CHECK(holds(xml,
                "<mrk mtype=\"term\" tolmach:id=\"m1\" tolmach:type=\"term\" "
                "tolmach:ref=\"#/gls=e1\">Lukashenko</mrk>"));
}

TEST_CASE("1.2 says the state of a target that somebody translated") {
    const std::string xml = written(tests::translated_document(), Version::V1_2);
    CHECK(holds(xml, "<target state=\"final\"><mrk mtype=\"seg\" mid=\"s1\">“Novaya"));
    CHECK(holds(xml, "approved=\"yes\""));
    CHECK(holds(xml, "<mrk mtype=\"seg\" mid=\"s1\" tolmach:state=\"translated\">Спадар"));
}

TEST_CASE("what cannot be written is refused with a reason") {
    Document document = tests::sample_document();
    CHECK(write(document, {Version::V1_1, false}).error().code == base::ErrorCode::Unsupported);
    document.files[0].units[2].id = "b\x01";
    CHECK(write(document, {}).error().message == "XML cannot hold a character of unit of unit b\uFFFD");
    document = tests::sample_document();
    document.files[0].units[3].group = 0;
    CHECK(write(document, {}));
    document.files[0].units[3].group = 1;
    document.files[0].units[1].group = 1;
    CHECK(write(document, {}));
    document.files[0].units[2].group = std::nullopt;
    CHECK(write(document, {}).error().message == "the parts of group g2 are not adjacent");
    document.source_language.clear();
    CHECK(write(document, {}).error().message == "the document names no source language");
}
