// SPDX-License-Identifier: Apache-2.0
#include "xliff/validate.hpp"

#include "support/catch.hpp"
#include "support/xliff_samples.hpp"
#include "support/xliff_validated.hpp"
#include "xliff/validation/fragment_id.hpp"
#include "xliff/write.hpp"

#include <string>

using namespace tolmach;
using tests::found, tests::in_source, tests::kCore, tests::with_unit;
using xliff::validation::parse_fragment;

namespace {

/// What is said of the first rule that a document breaks.
std::string message(const std::string& bytes) {
    const auto validity = xliff::validate("a.xlf", bytes);
    REQUIRE(validity);
    REQUIRE_FALSE(validity->findings.empty());
    return validity->findings.front().message;
}

}  // namespace

TEST_CASE("an attribute that a well-known tool writes is named after it") {
    CHECK(message("<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><file original='a' "
                  "source-language='en' datatype='plaintext'><header><tool tool-id='xcode' "
                  "build-num='15A'/></header>"
                  "<body/></file></xliff>")
              .starts_with("<tool> takes no attribute 'build-num'; Apple's Xcode writes it"));
}

TEST_CASE("what this program writes is valid") {
    for (const xliff::Document& document : {tests::sample_document(), tests::translated_document()})
        for (const xliff::Version version :
             {xliff::Version::V1_2, xliff::Version::V2_0, xliff::Version::V2_1, xliff::Version::V2_2}) {
            const auto bytes = xliff::write(document, {version, false});
            REQUIRE(bytes);
            INFO(*bytes);
            const auto validity = xliff::validate("a.xlf", *bytes);
            REQUIRE(validity);
            for (const base::Diagnostic& finding : validity->findings)  // A sample adds a code to its target.
                CHECK(finding.check == "xliff.code-extra");
        }
}

TEST_CASE("a finding names unit, place and the section of its version") {
    const std::string content = "<segment state='bad'><source/></segment>";
    const auto old = xliff::validate("a.xlf", with_unit(content));
    REQUIRE(old);
    REQUIRE(old->findings.size() == 2);
    CHECK(old->findings[0].unit == "u1");
    CHECK(base::to_string(old->findings[0].location) == "a.xlf:3:15");
    CHECK(old->findings[0].message ==
          "'bad' is no value of 'state' on <segment>: it takes initial, translated, reviewed or final "
          "(XLIFF 2.1 §4.3)");
    const auto newest =
        xliff::validate("a.xlf", with_unit(content, "2.2", "urn:oasis:names:tc:xliff:document:2.2"));
    REQUIRE(newest);
    CHECK(newest->findings[0].message.ends_with("(XLIFF 2.2 §3.3)"));
}

TEST_CASE("what is no XLIFF is refused, a newer version by its name") {
    CHECK(found("<html/>") == "error: the root element is not <xliff>");
    CHECK(found("<xliff") == "error: unclosed token");
    CHECK(found("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.3' version='2.3'/>") ==
          "error: the file is of XLIFF 2.3, which this program does not know");
    CHECK(found("<!DOCTYPE x [<!ENTITY e 'x'>]><xliff version='2.0'/>") ==
          "error: a DOCTYPE with an internal subset is refused");
    CHECK(found("<xliff xmlns='urn:x' version='3'/>") == "error: the root element is not <xliff>");
    CHECK(found("<xliff xmlns='urn:x' version='2.1' srcLang='en'/>") ==
          "xliff.namespace:1 xliff.element-missing:1 ");
    CHECK(found("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.3' version='2.1' srcLang='en'/>") ==
          "xliff.namespace:1 xliff.element-missing:1 ");
    CHECK(found("<xliff version='3'/>") == "error: the version '3' is no version of XLIFF");
    CHECK(found("<xliff/>") == "error: <xliff> says no version");
    CHECK(message("<xliff xmlns='urn:oasis:names:tc:xliff:document:1.1'/>")
              .starts_with("<xliff> says no version: '1.1' goes with its namespace"));
}

TEST_CASE("findings beyond the limit are counted") {
    const auto validity = xliff::validate("a.xlf", in_source("<ph/><ph/><ph/>"), {.limit = 2});
    REQUIRE(validity);
    CHECK(validity->findings.size() == 2);
    CHECK(validity->left_out == 1);
}

TEST_CASE("the order of children is that of the schema") {
    CHECK(found(with_unit("<segment><target/><source/></segment>")) == "xliff.element-order:3 ");
    CHECK(found(with_unit("<segment><source/><source/></segment>")) == "xliff.element-order:3 ");
    CHECK(found(with_unit("<segment/>")) == "xliff.element-missing:3 ");
    CHECK(found(with_unit("text<segment><source/></segment>")) == "xliff.text-unexpected:3 ");
}

TEST_CASE("settings of 2.2 are unknown before") {
    const std::string note = "<notes><note ref='#x'>n</note></notes><segment><source/></segment>";
    CHECK(found(with_unit(note)) == "xliff.attribute-unknown:3 ");
    CHECK(found(with_unit(note, "2.2", "urn:oasis:names:tc:xliff:document:2.2")) == "");
    CHECK(found(with_unit(note, "2.2")) == "xliff.version:1 xliff.attribute-unknown:3 ");
}

TEST_CASE("codes that end in a segment which waits for its translation are no fault of the target") {
    CHECK(found(with_unit("<segment><source><sc id='1'/>a</source><target><sc id='1'/>b</target></segment>"
                          "<segment><source>c<ec startRef='1'/></source></segment>")) == "");
    CHECK(found(with_unit("<segment><source><sm id='1' type='term'/>a</source>"
                          "<target><sm id='1' type='term'/>b</target></segment>"
                          "<segment><source>c<em startRef='1'/></source></segment>")) == "");
}

TEST_CASE("targets are read in their order") {
    const std::string swapped =
        "<segment><source><sc id='1'/>a</source><target order='2'>b<ec startRef='1'/></target></segment>"
        "<segment><source>b<ec startRef='1'/></source><target order='1'><sc id='1'/>a</target></segment>";
    CHECK(found(with_unit(swapped)) == "");
}

TEST_CASE("the end of a pc belongs to the sequence that the pc begins") {
    CHECK(found(in_source(
              "<pc id='1' canReorder='firstNo' canCopy='no' canDelete='no'>a<pc id='2'>b</pc></pc>")) == "");
    CHECK(found(in_source("<pc id='1'>a<ph id='2' canReorder='no' canCopy='no' canDelete='no'/></pc>")) ==
          "xliff.reorder-sequence:3 ");
}

TEST_CASE("references to units are found before and after the code") {
    const std::string head =
        "<xliff xmlns='" + std::string(kCore) + "' version='2.0' srcLang='en'><file id='f'>";
    const std::string call =
        "<unit id='a'><segment><source><ph id='1' subFlows='n1 n2'/></source></segment></unit>";
    const std::string first = "<unit id='n1'><segment><source/></segment></unit>";
    const std::string second = "<unit id='n2'><segment><source/></segment></unit>";
    CHECK(found(head + first + call + second + "</file></xliff>") == "");
    CHECK(found(head + first + call + "</file></xliff>") == "xliff.sub-flows:1 ");
}

TEST_CASE("sizes are held against the profile of their file, which stands behind its attributes") {
    const auto file = [](const std::string& profile) {
        return "<xliff xmlns='" + std::string(kCore) +
               "' xmlns:slr='urn:oasis:names:tc:xliff:sizerestriction:2.0' version='2.0' srcLang='en'>"
               "<file id='f' slr:sizeRestriction='two lines'><slr:profiles generalProfile='" +
               profile + "'/><unit id='u'><segment><source/></segment></unit></file></xliff>";
    };
    CHECK(found(file("xliff:codepoints")) == "xliff.size:1 ");
    CHECK(found(file("my:lines")) == "");
}

TEST_CASE("fragment identifiers are parsed by prefix, order and leaf") {
    const auto id = parse_fragment("f=f1/u=2/n=n1");
    CHECK(id.file == "f1");
    CHECK(id.unit == "2");
    CHECK(id.prefix == "n");
    CHECK(id.leaf == "n1");
    CHECK(id.fault == "");
    CHECK(parse_fragment("/f=f1").from_root);
    CHECK(parse_fragment("m1").leaf == "m1");
    for (const char* bad : {"u=1/f=1", "f=1/f=2", "n=1/u=2", "a/b", "zz=1", "z=1", "r$d=1", "", "f="}) {
        INFO(bad);
        CHECK(parse_fragment(bad).fault != "");
    }
}

TEST_CASE("1.2: codes and segments of a unit fit each other") {
    const auto unit = [](const std::string& content) {
        return "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><file original='a' "
               "source-language='en' datatype='plaintext'><body><trans-unit id='1'>" +
               content + "</trans-unit></body></file></xliff>";
    };
    CHECK(found(unit("<source><g id='1'>a</g></source><target><g id='1'>b</g></target>")) == "");
    CHECK(found(unit("<source>a</source><target><x id='9'/></target>")) == "xliff.code-extra:1 ");
    CHECK(found(unit("<source>a<ept id='1'/></source>")) == "xliff.code-pair:1 ");
    CHECK(found(unit("<source>a</source><seg-source><mrk mtype='seg' mid='1'>a</mrk></seg-source>"
                     "<target><mrk mtype='seg' mid='2'>b</mrk></target>")) == "xliff.segment-ids:1 ");
    CHECK(found(unit("<source>a</source><target phase-name='p'>b</target>")) == "xliff.reference-id:1 ");
    CHECK(found(unit("<source>a</source><target state='done'>b</target>")) == "xliff.attribute-value:1 ");
    CHECK(found(unit("<source>a</source><target state='x-done'>b</target>")) == "");
}

TEST_CASE("1.0 and 1.1 are held to what merging needs") {
    CHECK(found("<xliff version='1.0'><file made-up='x'><body><trans-unit id='1'/><trans-unit id='1'/></body>"
                "</file></xliff>") == "xliff.id-unique:1 ");
}

TEST_CASE("resources: languages, contents and references (Resource Data module, 5.6)") {
    const auto with_resource = [](const std::string& inside, const std::string& unit) {
        return found(
            "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' trgLang='fr' "
            "xmlns:res='urn:oasis:names:tc:xliff:resourcedata:2.0'><file id='f1'><res:resourceData>"
            "<res:resourceItem id='r1' mimeType='text/xml' context='no'>" +
            inside + "</res:resourceItem></res:resourceData><unit id='u1'>" + unit +
            "<segment><source/></segment></unit></file></xliff>");
    };
    const std::string source = "<res:source href='a' xml:lang='en'/>";
    const auto refer = [](const std::string& id) {
        return "<res:resourceData><res:resourceItemRef ref='" + id + "'/></res:resourceData>";
    };
    CHECK(with_resource(source + "<res:target href='b' xml:lang='fr'/>", refer("r1")).empty());
    CHECK(with_resource(source + "<res:target href='b' xml:lang='de'/>", "") == "xliff.resource-language:1 ");
    CHECK(with_resource("<res:source href='a' xml:lang='de'/>", "") == "xliff.resource:1 ");
    for (const char* target : {"<res:target/>", "<res:target href='b'><x xmlns='urn:x'/></res:target>"}) {
        CAPTURE(target);
        CHECK(with_resource(source + target, "") == "xliff.resource:1 ");
    }
    CHECK(with_resource(source, refer("r2")) == "xliff.resource-reference:1 ");
}
