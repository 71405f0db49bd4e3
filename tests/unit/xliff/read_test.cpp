// SPDX-License-Identifier: Apache-2.0
#include "xliff/read.hpp"

#include "support/catch.hpp"
#include "support/xliff_samples.hpp"
#include "xliff/write.hpp"

using namespace tolmach;
using namespace tolmach::xliff;

namespace {

Document again(const std::string& bytes) {
    const auto document = read("note.xlf", bytes);
    INFO((document ? std::string() : to_string(document.error())));
    REQUIRE(document);
    return *document;
}

/// What reading changes by design: see read.hpp.
Document normalised(Document document) {
    document.name = "note.xlf";
    for (File& file : document.files)
        for (Unit& unit : file.units) {
            unit.line = unit.column = 0;
            for (Match& match : unit.matches)
                match.ref.clear();
            const auto plain = [](Content& content) {
                for (Inline& part : content) {
                    if (auto* code = std::get_if<Code>(&part)) {
                        code->can_overlap.reset();
                        code->details.mutable_value().data_ref.clear();
                    }
                }
            };
            for (Segment& segment : unit.segments) {
                segment.line = segment.column = 0;
                plain(segment.source);
                if (segment.target) plain(*segment.target);
            }
        }
    return document;
}

std::string error_of(const std::string& bytes) {
    const auto document = read("a.xlf", bytes);
    REQUIRE_FALSE(document);
    return to_string(document.error());
}

}  // namespace

TEST_CASE("what is written in 2.x is read back, and is written the same again") {
    for (const Document& document : {tests::sample_document(), tests::translated_document()})
        for (const Version version : {Version::V2_0, Version::V2_1, Version::V2_2}) {
            const std::string bytes = *write(document, {version, false});
            Document expected = document;
            expected.version = version;
            const Document back = again(bytes);
            CHECK(normalised(expected) == normalised(back));
            CHECK(*write(back, {version, false}) == bytes);
        }
}

TEST_CASE("what is written in 1.2 is read back, and is written the same again") {
    for (const Document& document : {tests::sample_document(), tests::translated_document()})
        for (const bool marks : {false, true}) {
            const std::string bytes = *write(document, {Version::V1_2, marks});
            INFO(bytes);
            Document expected = document;
            expected.version = Version::V1_2;
            const Document back = again(bytes);
            CHECK(normalised(expected) == normalised(back));
            CHECK(*write(back, {Version::V1_2, marks}) == bytes);
        }
}

TEST_CASE("segments know their line, marked segments of 1.2 too; one that is its whole unit has the unit's") {
    const Document two = again(
        "<xliff version='2.1' srcLang='en'>\n<file id='f'><unit id='a'>\n "
        "<segment><source>é</source></segment> "
        "<ignorable><source/></ignorable>\r\n  <segment><source/></segment></unit></file></xliff>");
    const auto& segments = two.files[0].units[0].segments;
    CHECK((segments[0].line == 3 && segments[0].column == 2));
    CHECK((segments[1].line == 3 && segments[1].column == 40));
    CHECK((segments[2].line == 4 && segments[2].column == 3));
    const Document one = again(
        "<xliff version='1.2'><file original='a' source-language='en' datatype='plaintext'><body>\n"
        "<trans-unit id='a'><source>A b</source>\n<seg-source><mrk mtype='seg' mid='1'>A</mrk> \n"
        "<mrk mtype='seg' mid='2'>b</mrk></seg-source></trans-unit>\n<trans-unit id='b'><source>c</source>"
        "</trans-unit></body></file></xliff>");
    CHECK(one.files[0].units[0].segments[0].line == 3);
    CHECK(one.files[0].units[0].segments[2].line == 4);
    CHECK(one.files[0].units[1].segments[0].line == 0);
}

TEST_CASE("units know their line") {
    const Document document = again(
        "<xliff version='2.1' srcLang='en'>\n <file id='f'>\n  <unit id='é'/>  <unit id='b'/>\n "
        "</file></xliff>");
    CHECK(document.files[0].units[0].line == 3);
    CHECK(document.files[0].units[0].column == 3);
    CHECK(document.files[0].units[1].line == 3);
    CHECK(document.files[0].units[1].column == 19);
}

TEST_CASE("what is no XLIFF is refused with its place and what to do") {
    CHECK(error_of("<html/>") == "a.xlf:1:1: the root element is html, not xliff\n  give an XLIFF file");
    CHECK(error_of("<xliff/>") ==
          "a.xlf:1:1: the file does not say its XLIFF version\n"
          "  write the version on the root element, for example version=\"2.1\"");
    CHECK(error_of("<xliff version='2.3'/>") ==
          "a.xlf:1:1: XLIFF 2.3 is newer than what is read\n"
          "  versions 1.0, 1.1, 1.2, 2.0, 2.1 and 2.2 are read");
    CHECK(error_of("").find("a.xlf:1:1: no element found") == 0);
    const std::string whole = *write(tests::sample_document());
    CHECK(error_of(whole.substr(0, whole.size() / 2)).find("a.xlf:") == 0);
    CHECK(error_of("<!DOCTYPE xliff [<!ENTITY a 'b'>]><xliff/>").find("internal subset") !=
          std::string::npos);
    CHECK(error_of("<xliff version='2.1'>\n&nbsp;</xliff>").find("a.xlf:2:1: undefined entity") == 0);
}

TEST_CASE("a segment with two targets is refused by its line: one would be lost") {
    const std::string two =
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' trgLang='fr'>"
        "<file id='f'><unit id='u'><segment><source>a</source><target>b</target>\n";
    const std::string one =
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><file original='a' "
        "source-language='en' datatype='plaintext'><body><trans-unit id='u'><source>a</source>"
        "<target>b</target>\n";
    const std::string two_end = "</segment></unit></file></xliff>";
    const std::string one_end = "</trans-unit></body></file></xliff>";
    for (const auto& [bytes, allowed] :
         {std::pair{two + "<target>c</target>" + two_end, false},
          {one + "<target>c</target>" + one_end, false},
          {two + "</segment><segment><source>a</source><target>c</target>" + two_end, true},
          {one + "<alt-trans><target>c</target><target>d</target></alt-trans>" + one_end, true},
          {one + "<x xmlns='urn:x'><target>c</target><target>d</target></x>" + one_end, true}}) {
        INFO(bytes);
        const auto document = read("note.xlf", bytes);
        REQUIRE(document.has_value() == allowed);
        if (!allowed) {
            CHECK(document.error().location.line == 2);
            CHECK(document.error().message == "a second <target> in one segment");
        }
    }
}
