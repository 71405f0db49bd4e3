// SPDX-License-Identifier: Apache-2.0
#include "glossary/file_base.hpp"

#include "base/files.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "support/terms.hpp"

using namespace tolmach;
using namespace tolmach::glossary;
using tests::term;

namespace {

// Writes a base, changes it and gives what is there then, or the message of the refusal.
template <class Change>
std::string changed(const std::string& name, const std::string& bytes, const Change& change) {
    tests::Scratch folder;
    REQUIRE(base::write_file(folder / name, bytes));
    {
        const auto opened = FileBase::open(folder / name);
        if (!opened) return opened.error().message;
        auto concepts = opened->concepts();
        change(concepts);
        if (const auto saved = opened->save(concepts); !saved) {
            CHECK(base::read_file(folder / name).value() == bytes);
            return saved.error().message;
        }
    }
    return base::read_file(folder / name).value();
}

const auto add_french = [](std::vector<Concept>& concepts) {
    concepts[0].terms.push_back(term("voie", "fr"));
};

constexpr const char* kTbx = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- by hand -->
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><titleStmt><title>T</title></titleStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="a"><langSec xml:lang="en"><termSec><term>track</term></termSec></langSec></conceptEntry>
<conceptEntry id="b"><!-- c --><langSec xml:lang="en"><termSec><term>gauge</term></termSec></langSec></conceptEntry>
</body><back><refObjectSec type="respPerson"><refObject id="Anna"><item type="fn">Anna</item></refObject></refObjectSec></back></text></tbx>
)";

}  // namespace

TEST_CASE("an edit of a table changes the rows that it must, and no others") {
    CHECK(changed("t.csv",
                  "\xEF\xBB\xBF"
                  "concept_id;lang;term;boss\r\na;en;\"track\";keep!\r\nb;en;gauge;\r\n",
                  add_french) ==
          "\xEF\xBB\xBF"
          "concept_id;lang;term;boss\r\na;en;\"track\";keep!\r\na;fr;voie\r\nb;en;gauge;\r\n");
    CHECK(changed("t.csv", "Ours,,\n\nen,fr,boss\ntrack,,keep!\ngauge,écart,", add_french) ==
          "Ours,,\n\nen,fr,boss\ntrack,voie,keep!\ngauge,écart,");
    CHECK(changed("t.tsv", "en\tru\ntrack\tпуть", add_french) == "en\tru\tfr\ntrack\tпуть\tvoie\n");
}

TEST_CASE("what is said of a term where a row is a concept has a column behind its language") {
    const auto feminine = [](std::vector<Concept>& concepts) {
        concepts[0].terms[1].gender = Gender::Feminine;
    };
    CHECK(changed("t.csv", "en,fr\ntrack,voie\n", feminine) == "en,fr,fr:gender\ntrack,voie,feminine\n");
    CHECK(changed("t.csv", "en,fr,fr:gender\ntrack,voie,m\n", feminine) ==
          "en,fr,fr:gender\ntrack,voie,feminine\n");
    CHECK(changed("t.csv", "en,fr\nPLACES,\ntrack,voie (m.)\n", feminine) ==
          "en,fr,fr:gender\nPLACES,\ntrack,voie (m.),feminine\n");
    const auto gone = [](std::vector<Concept>& concepts) { concepts[0].terms.pop_back(); };
    CHECK(changed("t.csv", "en,fr,fr:note\ntrack,voie,of rails\n", gone) == "en,fr,fr:note\ntrack,,\n");
}

TEST_CASE("terms that go leave the rest of a table as it is") {
    const auto drop = [](std::vector<Concept>& concepts) {
        concepts[0].terms.erase(concepts[0].terms.begin());
    };
    CHECK(changed("t.csv", "concept_id,lang,term,definition,boss\na,en,track,two rails,x\na,fr,voie,,y\n",
                  drop) == "concept_id,lang,term,definition,boss\na,fr,voie,two rails,y\n");
    const auto remove = [](std::vector<Concept>& concepts) { concepts.erase(concepts.begin()); };
    CHECK(changed("t.csv", "en,fr,boss\ntrack,voie,x\ngauge,écart,y\n", remove) ==
          "en,fr,boss\ngauge,écart,y\n");
}

TEST_CASE("new fields and concepts get columns, and what has no place is refused") {
    const auto add = [](std::vector<Concept>& concepts) {
        Concept made;
        made.id = "p1";
        made.kind = Kind::Person;
        made.terms = {term("Anna", "en")};
        concepts.push_back(made);
    };
    CHECK(changed("t.csv", "en,boss\ntrack,x", add) == "en,boss,concept_id,kind\ntrack,x\nAnna,,p1,person\n");
    const auto note = [](std::vector<Concept>& concepts) { concepts[0].terms[0].gender = Gender::Feminine; };
    CHECK(changed("t.csv", "concept_id,lang,term\na,en,track\n", note) ==
          "concept_id,lang,term,gender\na,en,track,feminine\n");
    CHECK(changed("t.csv", "en,boss\ntrack,x\n", note) == "en,boss,en:gender\ntrack,x,feminine\n");
    CHECK(changed("t.csv", "en,en:note,en\ntrack,of rails,way\n", note) ==
          "the file has no place for what is to be written of 'term-track'");
}

TEST_CASE("an edit of TBX keeps header, back matter and comments, or is refused") {
    const std::string file = kTbx;
    std::string wanted = file;
    wanted.insert(
        wanted.find("</conceptEntry>"),
        "<langSec xml:lang=\"fr\">\n          <termSec>\n            <term>voie</term>\n            "
        "<termNote "
        "type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>\n          </termSec>\n        "
        "</langSec>");
    CHECK(changed("t.tbx", file, add_french) == wanted);
    const auto remove = [](std::vector<Concept>& concepts) { concepts.pop_back(); };
    const std::string without = changed("t.tbx", file, remove);
    CHECK(without.find("gauge") == without.npos);
    CHECK(without.find("<item type=\"fn\">Anna</item>") != without.npos);
    const auto define = [](std::vector<Concept>& concepts) { concepts[1].definition = "a width"; };
    CHECK(changed("t.tbx", file, define).find("the entry 'b' says what would be lost: <!-- c ") == 0);
}

TEST_CASE("a base whose backup alone is there is lost, not new") {
    tests::Scratch folder;
    REQUIRE(base::write_file(folder / "t.csv~", "en\nx\n"));
    for (const auto& refused :
         {FileBase::open(folder / "t.csv").error(), read_terms(folder / "t.csv").error()})
        CHECK(refused.code == base::ErrorCode::Refused);
}

TEST_CASE("a file that others wrote meanwhile is not written over, and a workbook is not edited") {
    tests::Scratch folder;
    REQUIRE(base::write_file(folder / "t.csv", "en,fr\ntrack,\n"));
    const auto opened = FileBase::open(folder / "t.csv");
    REQUIRE(base::write_file(folder / "t.csv", "en,fr\nother,\n", base::Existing::Replace));
    auto concepts = opened->concepts();
    add_french(concepts);
    CHECK(opened->save(concepts).error().code == base::ErrorCode::Refused);
    CHECK(base::read_file(folder / "t.csv").value() == "en,fr\nother,\n");
    CHECK(FileBase::open(folder / "t.xlsx").error().code == base::ErrorCode::Usage);
}
