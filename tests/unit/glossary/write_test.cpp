// SPDX-License-Identifier: Apache-2.0
#include "glossary/write.hpp"

#include "support/catch.hpp"
#include "support/full_concept.hpp"
#include "zip/zip.hpp"

using namespace tolmach;
using namespace tolmach::glossary;

namespace {

std::vector<Concept> sample() {
    Concept second;
    second.id = "2 b";
    second.subject = "person";
    second.terms = {tests::term("soft power", "en"), tests::term("puissance douce", "fr", Status::Admitted),
                    tests::term("pouvoir doux", "fr", Status::Forbidden)};
    return {tests::full_concept(), second};
}

base::Outcome<std::string> write(const WriteOptions& options,
                                 const std::vector<Concept>& concepts = sample()) {
    auto written = write_terms(concepts, options);
    if (!written) FAIL(base::to_string(written.error()));
    return std::move(*written);
}

std::vector<Concept> read(const std::string& name, std::string_view bytes, const ReadOptions& options = {}) {
    auto outcome = read_terms(name, bytes, options);
    if (!outcome) FAIL(base::to_string(outcome.error()));
    for (const auto& diagnostic : outcome->diagnostics)
        if (diagnostic.severity != base::Severity::Info) FAIL_CHECK(diagnostic.message);
    return std::move(outcome->value);
}

std::vector<std::string> messages(const base::Outcome<std::string>& outcome) {
    std::vector<std::string> list;
    for (const auto& diagnostic : outcome.diagnostics)
        list.push_back(diagnostic.message);
    return list;
}

}  // namespace

TEST_CASE("TBX of every version and dialect gives everything back") {
    for (const TbxVersion version : {TbxVersion::V2008, TbxVersion::Dca, TbxVersion::Dct})
        for (const TbxDialect dialect :
             {TbxDialect::Core, TbxDialect::Min, TbxDialect::Basic, TbxDialect::Linguist}) {
            CAPTURE(static_cast<int>(version), to_string(dialect));
            WriteOptions options;
            options.tbx = {version, dialect};
            const auto written = write(options);
            CHECK(read("t.tbx", written.value) == sample());
            CHECK(write(options, read("t.tbx", written.value)).value == written.value);
            CHECK_FALSE(written.diagnostics.empty());
        }
}

TEST_CASE("TBX is written in the form that was published") {
    Concept place;
    place.id = "l-kyiv";
    place.kind = Kind::Place;
    place.definition = "capital";
    place.source = "gazetteer";
    place.terms = {tests::term("Kyiv", "en"), tests::term("Kiev", "en", Status::Deprecated)};
    place.terms[0].part_of_speech = "properNoun";
    WriteOptions options;
    const auto dca = write(options, {place});
    CHECK(dca.diagnostics.empty());
    CHECK(dca.value == R"(<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>Written by tolmach.</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
      <conceptEntry id="l-kyiv">
        <descrip type="subjectField">place</descrip>
        <descripGrp>
          <descrip type="definition">capital</descrip>
          <admin type="source">gazetteer</admin>
        </descripGrp>
        <langSec xml:lang="en">
          <termSec>
            <term>Kyiv</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </termSec>
          <termSec>
            <term>Kiev</term>
            <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
          </termSec>
        </langSec>
      </conceptEntry>
    </body>
  </text>
</tbx>
)");
    options.tbx.version = TbxVersion::Dct;
    CHECK(write(options, {place}).value.find("<min:administrativeStatus>supersededTerm-admn-sts</min:") !=
          std::string::npos);
    options.tbx.version = TbxVersion::V2008;
    CHECK(write(options, {place}).value.find(">properNoun<") != std::string::npos);
}

TEST_CASE("a table in which a row is a term loses nothing") {
    for (const Format format : {Format::Csv, Format::Tsv, Format::Xlsx}) {
        WriteOptions options;
        options.format = format;
        const auto written = write(options);
        CHECK(written.diagnostics.empty());
        CHECK(read("t." + std::string(to_string(format)), written.value) == sample());
    }
}

TEST_CASE("a table in which a row is a concept keeps all but when a term was written, and says so") {
    auto without_stamps = sample();
    without_stamps[0].terms[0].created = without_stamps[0].terms[0].modified = {};
    for (const Format format : {Format::Csv, Format::Tsv, Format::Xlsx}) {
        CAPTURE(to_string(format));
        WriteOptions options;
        options.format = format;
        options.shape = TableShape::RowIsConcept;
        const auto written = write(options);
        const auto back = read("t." + std::string(to_string(format)), written.value);
        CHECK(back == without_stamps);
        CHECK(write(options, back).value == written.value);
        CHECK(messages(written) ==
              std::vector<std::string>{
                  "a table in which a row is a concept has no place for 'created' (1 value)",
                  "a table in which a row is a concept has no place for 'created_by' (1 value)",
                  "a table in which a row is a concept has no place for 'modified' (1 value)",
                  "a table in which a row is a concept has no place for 'modified_by' (1 value)"});
    }
}

TEST_CASE("what is said of a term stands in a column of its own, before it or behind it") {
    const auto back = read("t.csv",
                           "fr:genre,en,fr,fr:admitted,fr:note,ru,ru:gender,gender\n"
                           "f,salt,saumure,sel,courant,соль,ж,\n"
                           ",lime,chaux,,,,,feminine\n");
    REQUIRE(back.size() == 2);
    CHECK(back[0].terms[1].gender == Gender::Feminine);
    CHECK(back[0].terms[1].note.empty());
    CHECK(back[0].terms[2].note == "courant");
    CHECK(back[0].terms[3].gender == Gender::Feminine);
    CHECK(back[1].terms[0].gender == Gender::Feminine);
}

TEST_CASE("OmegaT's glossary holds the acceptable pairs") {
    WriteOptions options;
    options.format = Format::Omegat;
    options.languages = {"en", "fr"};
    const auto written = write(options);
    CHECK(written.value == "soft power\tpuissance douce\t\n");
    CHECK(messages(written).back() == "OmegaT's glossary has no place for 'usage' (1 value)");
    ReadOptions reading;
    reading.languages = options.languages;
    const auto back = read(
        "g.txt", "# comment\n\nsoft power\tpuissance douce\tjournalistic\nsoft power\tsoft power\n", reading);
    REQUIRE(back.size() == 1);
    CHECK(back[0].id == "term-soft-power");
    REQUIRE(back[0].terms.size() == 3);
    CHECK(back[0].terms[1].note == "journalistic");
    CHECK(read_terms("g.txt", "a\tb\n").error().code == base::ErrorCode::Usage);
}

TEST_CASE("UTX keeps pairs, statuses and concepts") {
    WriteOptions options;
    options.format = Format::Utx;
    options.languages = {"en", "fr"};
    options.date = "2026-01-02";
    const auto written = write(options);
    CHECK(written.value ==
          "\xEF\xBB\xBF#UTX 1.20; en/fr; 2026-01-02;\r\n"
          "#src\ttgt\tsrc:pos\ttgt:pos\tsrc:comment\ttgt:comment\tterm status\tconcept ID\r\n"
          "soft power\tpuissance douce\t-\t-\t-\t-\tprovisional\t2 b\r\n"
          "soft power\tpouvoir doux\t-\t-\t-\t-\tforbidden\t2 b\r\n");
    const auto back = read("g.utx", written.value);
    REQUIRE(back.size() == 1);
    CHECK(back[0].terms == sample()[1].terms);
    CHECK(write(options, back).value == written.value);
}

TEST_CASE("GlossML keeps terms and definitions") {
    WriteOptions options;
    options.format = Format::Glossml;
    const auto written = write(options);
    const auto back = read("g.gls", written.value);
    REQUIRE(back.size() == 2);
    CHECK(back[1].terms[1].text == "puissance douce");
    CHECK(back[0].note == sample()[0].note);
    CHECK(write(options, back).value == written.value);
}

TEST_CASE("the first sheet of a workbook is a table") {
    const std::string ns = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const std::vector<zip::Entry> entries = {
        {"xl/workbook.xml",
         "<workbook " + ns + " xmlns:r=\"urn:r\"><sheets><sheet name=\"a\" r:id=\"x\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"x\" Target=\"worksheets/s.xml\"/></Relationships>"},
        {"xl/sharedStrings.xml",
         "<sst " + ns +
             "><si><t>en</t></si><si><r><t>Бела</t></r><r><t>русь</t></r><rPh><t>x</t></rPh></si></sst>"},
        {"xl/worksheets/s.xml", "<worksheet " + ns +
                                    "><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" "
                                    "t=\"inlineStr\"><is><t>ru</t></is></c></row>"
                                    "<row r=\"4\"><c r=\"A4\"><v>12</v></c><c r=\"C4\" "
                                    "t=\"s\"><v>1</v></c></row></sheetData></worksheet>"}};
    const auto back = read("g.xlsx", zip::write(entries).value());
    REQUIRE(back.size() == 1);
    CHECK(back[0].id == "term-12");
    CHECK(back[0].terms == std::vector{tests::term("12", "en"), tests::term("Беларусь", "ru")});
    CHECK(read_terms("g.xlsx", zip::write({{"word/document.xml", "<a/>"}}).value()).error().message ==
          "this container is no workbook");
}
