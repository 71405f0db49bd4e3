// SPDX-License-Identifier: Apache-2.0
// The validator on modules: each constraint of 2.1, section 5, and of 2.2, beside what is unusual and valid.
#include "support/catch.hpp"
#include "support/xliff_module_sample.hpp"

#include <string>

using namespace tolmach;
using tests::found;
using tests::in_unit;
using tests::kSegment;
using tests::Sample;

namespace {

/// A source of one element.
std::string with_code(const std::string& code) {
    return in_unit("<segment><source>" + code + "</source></segment>");
}

std::string with_rule(const std::string& attributes) {
    return in_unit("<val:validation><val:rule " + attributes + "/></val:validation>" + kSegment);
}

}  // namespace

TEST_CASE("format style: values, pairs and places (5.3)") {
    CHECK(with_code("<ph id='1' fs:fs='img' fs:subFs='src,c:\\\\a.png\\alt,Smile\\title,one\\, two'/>")
              .empty());
    CHECK(with_code("<ph id='1' fs:fs='hr' fs:subFs='class,'/>").empty());
    for (const char* pairs : {"", "src", "src,a,b", ",a", "src,a\\alt", "src,a\\"}) {
        CAPTURE(pairs);
        CHECK(with_code("<ph id='1' fs:fs='img' fs:subFs='" + std::string(pairs) + "'/>") ==
              "xliff.attribute-value:2 ");
    }
    CHECK(with_code("<sc id='1'/><ec startRef='1' fs:fs='b'/>") == "xliff.format-style:2 ");
    CHECK(with_code("<ec id='1' isolated='yes' fs:fs='b' fs:subFs='a,b'/>").empty());
    Sample sample;
    sample.unit = kSegment;
    sample.root_attributes = "fs:fs='html'";
    CHECK(found(sample.bytes()) == "xliff.attribute-unknown:1 ");
    CHECK(
        in_unit("<notes><note fs:fs='p' fs:subFs='a,b' my:x='y'/></notes>" + std::string(kSegment)).empty());
}

TEST_CASE("sizes: where each attribute stands (5.7)") {
    CHECK(with_code("<ph id='1' slr:equivStorage='2' slr:sizeInfo='3'/>").empty());
    CHECK(with_code("<pc id='1' slr:storageRestriction='*' slr:sizeRestriction='1,*'>a</pc>").empty());
    CHECK(with_code("<mrk id='1' type='term' slr:storageRestriction='25' slr:sizeRestriction='2,3'>a</mrk>")
              .empty());
    for (const char* code :
         {"<ph id='1' slr:sizeRestriction='2'/>", "<ec id='1' isolated='yes' slr:storageRestriction='2'/>",
          "<mrk id='1' type='term' slr:equivStorage='2'>a</mrk>",
          "<sm id='1' type='term' slr:sizeInfo='2'/>a<em startRef='1'/>", "<ph id='1' slr:made-up='2'/>"}) {
        CAPTURE(code);
        CHECK(with_code(code) == "xliff.attribute-unknown:2 ");
    }
    CHECK(in_unit("<slr:data/>" + std::string(kSegment)) == "xliff.attribute-missing:2 ");
    CHECK(in_unit("<slr:data profile='my:p' my:a='b'><my:x/></slr:data>" + std::string(kSegment)).empty());
}

TEST_CASE("sizes: profiles of the standard and what they allow (5.7.9)") {
    const auto sized = [](const std::string& profiles, const std::string& attributes) {
        Sample sample;
        sample.file =
            "<slr:profiles " + profiles + "><slr:normalization general='nfc'/><my:x/></slr:profiles>";
        sample.unit_attributes = attributes;
        sample.unit = kSegment;
        return found(sample.bytes());
    };
    CHECK(sized("generalProfile='xliff:codepoints' storageProfile='xliff:utf16'",
                "slr:sizeRestriction='010,11' slr:storageRestriction='3,*'")
              .empty());
    CHECK(sized("generalProfile='my:lines' storageProfile=''", "slr:sizeRestriction='two lines'").empty());
    for (const char* range : {"9,3", "10,9", "*,3", "-3", "3,", ""}) {
        CAPTURE(range);
        CHECK(sized("generalProfile='xliff:codepoints'",
                    "slr:sizeRestriction='" + std::string(range) + "'") == "xliff.size:2 ");
    }
    CHECK(sized("generalProfile='xliff:words'", "") == "xliff.size:2 ");
    CHECK(sized("storageProfile='xliff:codepoints'", "") == "xliff.size:2 ");
}

TEST_CASE("rules of the Validation module (5.8)") {
    for (const char* rule :
         {"isPresent='a' occurs='2' existsInSource='yes' caseSensitive='no' "
          "normalization='nfd' disabled='yes'",
          "isNotPresent='a' occurs='1'", "startsWith='' existsInSource='no'", "my:rule='a'"}) {
        CAPTURE(rule);
        CHECK(with_rule(rule).empty());
    }
    for (const char* rule : {"", "isPresent='a' endsWith='b'", "isNotPresent='a' existsInSource='yes'",
                             "my:rule='a' isPresent='a'"}) {
        CAPTURE(rule);
        CHECK(with_rule(rule) == "xliff.validation-rule:2 ");
    }
    Sample sample;
    sample.unit = kSegment;
    sample.file = "<val:validation><val:rule isPresent='a' disabled='yes'/></val:validation>";
    CHECK(found(sample.bytes()) == "xliff.validation-rule:2 ");
}

TEST_CASE("resources of a file refer to each other in any order (5.5)") {
    Sample sample;
    sample.unit = kSegment;
    sample.file =
        "<res:resourceData><res:resourceItemRef ref='r'/><res:resourceItem id='r' mimeType='text/xml'>"
        "<res:source href='a'/></res:resourceItem></res:resourceData>";
    CHECK(found(sample.bytes()).empty());
    const auto item = [](const std::string& content, const std::string& version = "2.1") {
        return in_unit("<res:resourceData>" + content + "</res:resourceData>" + kSegment, version);
    };
    CHECK(item("<res:resourceItem><res:source><my:x/></res:source></res:resourceItem>").empty());
    CHECK(item("<res:resourceItem mimeType='a/b' context='no' my:a='b'><res:reference href='a' "
               "xml:lang='de' my:a='b'/></res:resourceItem>")
              .empty());
    CHECK(item("<res:resourceItem mimeType='a/b'/>") == "xliff.resource:2 ");
    CHECK(item("<res:resourceItem><res:source href='a'/></res:resourceItem>") == "xliff.resource:2 ");
    const std::string r = "<res:resourceItem id='r'><res:source><my:x/></res:source></res:resourceItem>";
    CHECK(item("<res:resourceItemRef ref='r'/>" + r).empty());
    CHECK(item(r + "<res:resourceItemRef id='s' ref='r'/>").empty());
    CHECK(item(r + "<res:resourceItemRef ref='s'/>" +
               "<res:resourceItem id='q'><res:source><my:x/></res:source>"
               "</res:resourceItem>") == "xliff.resource-reference:2 ");
    CHECK(item(r + r) == "xliff.resource:2 ");
    sample.file +=
        "<unit id='u0'><res:resourceData>" + r + "</res:resourceData><segment><source/></segment></unit>";
    sample.file.erase(0, sample.file.find("<unit"));
    sample.unit =
        "<res:resourceData><res:resourceItemRef ref='r'/></res:resourceData>" + std::string(kSegment);
    CHECK(found(sample.bytes()) == "xliff.resource-reference:2 ");  // Of another unit.
    CHECK(in_unit("<res:resourceData><res:resourceItem mimeType='a/b'><notes><note id='n'>x</note></notes>"
                  "<res:source href='a'/></res:resourceItem></res:resourceData><notes><note id='n'>y</note>"
                  "</notes>" +
                      std::string(kSegment),
                  "2.2")
              .empty());
}

TEST_CASE("sizes: without a profile a number, and references to data that is in force (5.7.6)") {
    for (const char* attributes : {"slr:sizeInfo='wide'", "slr:sizeInfo='25.5'", "slr:sizeInfo=''",
                                   "slr:sizeInfoRef='nowhere'", "slr:sizeInfoRef='s2'"}) {
        CAPTURE(attributes);
        Sample sample;
        sample.unit = "<slr:data profile='my:p'><my:x id='s2'/></slr:data>" + std::string(kSegment);
        sample.unit_attributes = attributes;
        CHECK(found(sample.bytes()) == "xliff.size:2 ");
        CHECK(with_code("<ph id='1' " + std::string(attributes) + "/>") == "xliff.size:2 ");
    }
    Sample sample;
    sample.unit = kSegment;
    sample.unit_attributes = "slr:sizeInfo='25'";
    CHECK(found(sample.bytes()).empty());
    sample.file =
        "<slr:profiles generalProfile='my:p'/><slr:data profile='my:p'><my:x id='s1'><my:y id='s2'/></my:x>"
        "</slr:data>";
    for (const char* attributes : {"slr:sizeInfo='wide'", "slr:sizeInfoRef='s1'", "slr:sizeInfoRef='s2'"}) {
        CAPTURE(attributes);
        sample.unit_attributes = attributes;
        CHECK(found(sample.bytes()).empty());
    }
    // A sample of the committee has words on these, and no profile.
    CHECK(with_code("<sc id='1' slr:sizeInfo='some info'/><ec startRef='1'/>").empty());
    sample = {};
    sample.file = "<unit id='u0'><slr:data profile='my:p'><my:x id='s1'/></slr:data>" +
                  std::string(kSegment) + "</unit>";
    sample.unit = "<segment><source><ph id='1' slr:sizeInfoRef='s1'/></source></segment>";
    CHECK(found(sample.bytes()) == "xliff.size:2 ");  // Of another unit.
}

TEST_CASE("a glossary entry may refer elsewhere, a candidate may not (5.1, 5.2)") {
    const std::string marked = "<segment id='s'><source><mrk id='m1' type='term'>a</mrk></source></segment>";
    const auto entry = [&](const std::string& ref) {
        return in_unit("<gls:glossary><gls:glossEntry ref='#m1'><gls:term/><gls:translation ref='" + ref +
                       "'/></gls:glossEntry></gls:glossary>" + marked);
    };
    CHECK(entry("#m1").empty());
    CHECK(entry("t=#m1") == "xliff.reference-elsewhere:2 ");
    CHECK(entry("base.tbx") == "xliff.reference-elsewhere:2 ");
    CHECK(entry("#m2") == "xliff.reference-id:2 ");
    CHECK(entry("#x=m1") == "xliff.fragment:2 ");
    CHECK(in_unit("<mtc:matches><mtc:match ref='s'><source/><target/></mtc:match></mtc:matches>" + marked) ==
          "xliff.reference-id:2 ");
}

TEST_CASE("tracked changes are of what is there (2.0, section 5.6)") {
    const auto tracked = [](const std::string& revisions, const std::string& items,
                            const std::string& notes =
                                "<note id='n1' category='c'>x</note><note id='n2'>y</note>") {
        return in_unit(
            "<ctr:changeTrack xmlns:ctr='urn:oasis:names:tc:xliff:changetracking:2.0'><ctr:revisions " +
            revisions + "><ctr:revision version='r1'>" + items +
            "</ctr:revision></ctr:revisions></ctr:changeTrack><notes>" + notes + "</notes>" + kSegment);
    };
    const std::string content = "<ctr:item property='content'>old</ctr:item>";
    const std::string category = "<ctr:item property='category'>old</ctr:item>";
    CHECK(tracked("appliesTo='note' ref='n1' currentVersion='r1'", content + category).empty());
    CHECK(tracked("appliesTo='note'", content, "<note id='n1'/>").empty());
    CHECK(tracked("appliesTo='note'", category, "<note category='c'/><note/>").empty());
    CHECK(tracked("appliesTo='source'", content).empty());
    CHECK(tracked("appliesTo='match' ref='x'", content).empty());  // It may stand before.
    for (const auto& [revisions, items] :
         {std::pair{"appliesTo='note' ref='n3'", content},
          {"appliesTo='note'", content},
          {"appliesTo='data'", content},
          {"appliesTo='source' ref='n1'", content},
          {"appliesTo='note' ref='n2'", category},
          {"appliesTo='note' ref='n1'", std::string("<ctr:item property='tangerine'>a</ctr:item>")},
          {"appliesTo='note' ref='n1'", category + category},
          {"appliesTo='note' ref='n1' currentVersion='r2'", content}}) {
        CAPTURE(revisions, items);
        CHECK(tracked(revisions, items) == "xliff.change-tracking:2 ");
    }
}

TEST_CASE("variants by plural, gender and choice (2.2)") {
    const auto variants = [](const std::string& on, const std::string& chosen) {
        Sample sample;
        sample.version = "2.2";
        sample.unit_attributes = "pgs:switch='" + on + "'";
        sample.unit = "<segment pgs:case='" + chosen + "'><source>a</source></segment>";
        return found(sample.bytes());
    };
    CHECK(variants("plural:n", "0").empty());
    CHECK(variants("ordinal:n", "3.14").empty());
    CHECK(variants("gender:host plural:guests", "feminine other").empty());
    CHECK(variants("plural:count,gender:host_gender", "1,common").empty());
    CHECK(variants("select:x", "anything").empty());
    for (const auto& [on, chosen] : {std::pair{"plural:n", "1 2"},
                                     {"plural:n", "several"},
                                     {"number:n", "1"},
                                     {"plural:", "1"},
                                     {"plural", "1"}}) {
        CAPTURE(on, chosen);
        CHECK(variants(on, chosen) == "xliff.variants:2 ");
    }
    CHECK(in_unit("<segment pgs:case='1'><source/></segment>", "2.2") == "xliff.variants:2 ");
    CHECK(in_unit("<segment pgs:case='1'><source/></segment>") == "xliff.attribute-unknown:2 ");
    CHECK(in_unit("<segment pgs:switch='plural:n'><source/></segment>", "2.2") ==
          "xliff.attribute-unknown:2 ");
}

TEST_CASE("the prefix xlf is the standard's own (4.3.1.35, 4.3.1.36)") {
    CHECK(in_unit("<segment state='final' subState='xlf:done'><source/><target>b</target></segment>") ==
          "xliff.sub-state:2 ");
    CHECK(in_unit("<mtc:matches><mtc:match ref='#s' type='tm' subType='xlf:x'><source/><target/></mtc:match>"
                  "</mtc:matches><segment id='s'><source/></segment>") == "xliff.attribute-value:2 ");
    CHECK(with_code("<mrk id='1' type='my:new' ref='urn:x' value='v' my:a='b'>a</mrk>").empty());
    Sample sample;
    sample.unit = kSegment;
    sample.unit_attributes = "type='xlf:heading'";
    CHECK(found(sample.bytes()) == "xliff.attribute-value:2 ");
}

TEST_CASE("candidates, glossary and metadata with all they may have (5.1, 5.2, 5.4)") {
    const std::string metadata =
        "<mda:metadata id='x'><mda:metaGroup id='y' category='c' appliesTo='ignorable'><mda:metaGroup>"
        "<mda:meta type='t'/></mda:metaGroup><mda:meta type='t'>v</mda:meta></mda:metaGroup></mda:metadata>";
    const std::string match =
        "<mtc:match id='m' ref='#s' matchQuality='99.5' matchSuitability='100' similarity='0.0' origin='o' "
        "reference='yes' type='tm' subType='my:x' my:a='b' its:tool='t' itsm:domains='d'>" +
        metadata +
        "<originalData><data id='d'>x</data></originalData><source xml:lang='en' xml:space='preserve'>"
        "<ph id='1' dataRef='d'/></source><target xml:lang='de'><ph id='1' dataRef='d'/></target><my:x/>"
        "</mtc:match>";
    const std::string entry =
        "<gls:glossEntry id='g' ref='#s' my:a='b'><gls:term source='s' my:a='b'>t</gls:term><gls:translation "
        "id='h' ref='#s' source='s'>u</gls:translation><gls:translation/><gls:definition source='s'>d"
        "</gls:definition>" +
        metadata + "<my:x/></gls:glossEntry>";
    CHECK(in_unit("<my:first id='1'/><mtc:matches>" + match +
                  "</mtc:matches><my:second id='2'><my:x id='3'/>"
                  "</my:second><gls:glossary>" +
                  entry + "</gls:glossary>" + metadata +
                  "<segment id='s'><source>a</source></segment><ignorable><source/></ignorable>")
              .empty());
    for (const char* quality : {"1e1", "100.5", "-1", "x", "", "inf"}) {
        CAPTURE(quality);
        CHECK(in_unit("<mtc:matches><mtc:match ref='#s' matchQuality='" + std::string(quality) +
                      "'><source/><target/></mtc:match></mtc:matches><segment id='s'><source/></segment>") ==
              "xliff.attribute-value:2 ");
    }
    CHECK(in_unit("<gls:glossary><gls:glossEntry ref='#t=s'><gls:term/><gls:definition/></gls:glossEntry>"
                  "</gls:glossary><segment><source>a</source><target><mrk id='s' type='term'>b</mrk></target>"
                  "</segment>")
              .empty());
}
