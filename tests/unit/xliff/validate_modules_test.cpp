// SPDX-License-Identifier: Apache-2.0
// The validator on modules: each constraint of 2.1, section 5, and of 2.2, beside what is unusual and valid.
#include "support/catch.hpp"
#include "support/xliff_validated.hpp"

#include <string>

using namespace tolmach;
using tests::found;

namespace {

constexpr const char* kNamespaces =
    " xmlns:its='http://www.w3.org/2005/11/its' xmlns:itsm='urn:oasis:names:tc:xliff:itsm:2.1' "
    "xmlns:mtc='urn:oasis:names:tc:xliff:matches:2.0' xmlns:gls='urn:oasis:names:tc:xliff:glossary:2.0' "
    "xmlns:fs='urn:oasis:names:tc:xliff:fs:2.0' xmlns:mda='urn:oasis:names:tc:xliff:metadata:2.0' "
    "xmlns:res='urn:oasis:names:tc:xliff:resourcedata:2.0' "
    "xmlns:val='urn:oasis:names:tc:xliff:validation:2.0' "
    "xmlns:slr='urn:oasis:names:tc:xliff:sizerestriction:2.0' xmlns:pgs='urn:oasis:names:tc:xliff:pgs:1.0' "
    "xmlns:my='urn:my'";

constexpr const char* kSegment = "<segment><source>a</source></segment>";

/// A document of one file: what stands before its unit, in the tag of the unit, and in the unit.
struct Sample {
    std::string file, unit_attributes, unit, file_attributes;
    std::string version = "2.1", root_attributes = "its:version='2.0'";

    std::string bytes() const {
        const std::string core = version == "2.2" ? "2.2" : "2.0";
        return "<xliff xmlns='urn:oasis:names:tc:xliff:document:" + core + "' version='" + version +
               "' srcLang='en' trgLang='fr' " + root_attributes + kNamespaces + "><file id='f' " +
               file_attributes + ">\n" + file + "<unit id='u' " + unit_attributes + ">" + unit +
               "</unit></file></xliff>";
    }
};

std::string in_unit(const std::string& unit, const std::string& version = "2.1") {
    Sample sample;
    sample.unit = unit;
    sample.version = version;
    return found(sample.bytes());
}

/// A source of one annotation with these attributes.
std::string annotated(const std::string& attributes, const std::string& before = {}) {
    return in_unit(before + "<segment><source><mrk id='m' " + attributes + ">a</mrk></source></segment>");
}

/// A source of one element.
std::string with_code(const std::string& code) {
    return in_unit("<segment><source>" + code + "</source></segment>");
}

std::string with_rule(const std::string& attributes) {
    return in_unit("<val:validation><val:rule " + attributes + "/></val:validation>" + kSegment);
}

constexpr const char* kLocalisation = "xliff.localisation:2 ";
constexpr const char* kIssues =
    "<its:locQualityIssues xml:id='q'><its:locQualityIssue locQualityIssueType='grammar'/>"
    "</its:locQualityIssues>";
constexpr const char* kRecords =
    "<its:provenanceRecords xml:id='p'><its:provenanceRecord tool='t'/></its:provenanceRecords>";

}  // namespace

TEST_CASE("an annotation of ITS needs neither type nor translate (5.9)") {
    for (const char* attributes :
         {"its:allowedCharacters='[a-z]'", "its:localeFilterList='fr'",
          "its:localeFilterList='*-CH' its:localeFilterType='exclude'", "its:locQualityIssueComment='so'",
          "its:locQualityIssueType='other' its:locQualityIssueSeverity='0' its:locQualityIssueEnabled='no'",
          "its:locQualityRatingScore='50.5' its:locQualityRatingScoreThreshold='20'",
          "its:locQualityRatingVote='-3' its:locQualityRatingVoteThreshold='+5'", "its:taClassRef='urn:x'",
          "its:taSource='s' its:taIdent='i'", "its:taIdentRef='http://x/y z%20#é'",
          "its:person='A' its:revTool='B'", "its:mtConfidence='0.5' its:annotatorsRef='mt-confidence|urn:x'",
          "itsm:domains='law,tax'", "itsm:lang='ru'"})
        for (const char* type : {"", " type='its:generic'", " translate='no' type='its:generic'"}) {
            CAPTURE(attributes, type);
            CHECK(annotated(std::string(attributes) + type).empty());
        }
    CHECK(annotated("its:termConfidence='0.9' type='term' its:annotatorsRef='terminology|t'").empty());
    CHECK(annotated("its:termConfidence='0.9' type='its:term-no' its:annotatorsRef='terminology|t'").empty());
    CHECK(annotated("type='its:term-no'").empty());
}

TEST_CASE("annotations of ITS that say too much, too little or on the wrong element (5.9)") {
    for (const char* attributes : {"its:locQualityIssueSeverity='5'",
                                   "its:locQualityIssueType='other' type='comment' value='v'",
                                   "its:locQualityRatingScore='5' its:locQualityRatingVote='5'",
                                   "its:locQualityRatingVote='1' its:locQualityRatingScoreThreshold='5'",
                                   "its:locQualityRatingVoteThreshold='5'",
                                   "its:taSource='s'",
                                   "its:taIdent='i'",
                                   "its:taIdentRef='urn:x' its:taIdent='i' its:taSource='s'",
                                   "its:taConfidence='1' its:annotatorsRef='text-analysis|urn:x'",
                                   "its:localeFilterType='include'",
                                   "its:mtConfidence='0.5'",
                                   "its:mtConfidence='0.5' its:annotatorsRef='terminology|urn:x'",
                                   "its:taClassRef='urn:x' its:taConfidence='0.5'",
                                   "its:termConfidence='0.5' type='term'",
                                   "its:annotatorsRef='urn:x'",
                                   "its:annotatorsRef='mt-confidence'",
                                   "its:annotatorsRef=''",
                                   "its:annotatorsRef='nothing|urn:x'",
                                   "its:annotatorsRef='mt-confidence | urn:x'",
                                   "its:annotatorsRef='domain|urn:x domain|urn:y'",
                                   "itsm:domains='law' type='term'",
                                   "its:termConfidence='0.5' its:annotatorsRef='terminology|urn:x'",
                                   "its:termConfidence='0.5' its:annotatorsRef='terminology|urn:x' "
                                   "type='term' value='v' ref='urn:x'"}) {
        CAPTURE(attributes);
        CHECK(annotated(attributes).find(kLocalisation) == 0);
    }
    CHECK(annotated("itsm:topics='law' translate='no'") == "xliff.attribute-unknown:2 ");
    CHECK(annotated("its:version='1.0' translate='no'") == "xliff.attribute-value:2 ");
    CHECK(annotated("its:taIdentRef='a#b#c'") == "xliff.attribute-value:2 ");
    CHECK(annotated("its:taIdentRef='100%'") == "xliff.attribute-value:2 ");
    CHECK(annotated("its:mtConfidence='1.5' its:annotatorsRef='mt-confidence|x'") ==
          "xliff.attribute-value:2 ");
    Sample sample;
    sample.unit = kSegment;
    sample.unit_attributes = "its:locQualityIssueType='other'";
    CHECK(found(sample.bytes()) == "xliff.attribute-unknown:2 ");
}

TEST_CASE("ITS inherits its version, annotators and ratings (5.9)") {
    Sample sample;
    sample.unit = "<segment><source><mrk id='m' its:mtConfidence='1'>a</mrk></source></segment>";
    sample.file_attributes = "its:annotatorsRef='terminology|a mt-confidence|b'";
    CHECK(found(sample.bytes()).empty());
    sample.root_attributes.clear();
    CHECK(found(sample.bytes()) == "xliff.localisation:1 xliff.localisation:2 ");
    sample.unit_attributes = "its:version='2.0'";
    sample.file_attributes.clear();
    CHECK(found(sample.bytes()) == kLocalisation);
    sample.unit =
        "<segment><source><mrk id='m' its:locQualityRatingScoreThreshold='9'>a</mrk></source></segment>";
    sample.unit_attributes += " its:locQualityRatingScore='5'";
    CHECK(found(sample.bytes()).empty());
    sample.version = "2.0";  // ITS is no module of it.
    sample.unit_attributes.clear();
    CHECK(found(sample.bytes()).empty());
}

TEST_CASE("records of ITS and what refers to them (5.9)") {
    for (const char* to : {"#its=q", "q", "#/f=f/u=u/its=q"})
        CHECK(annotated("its:locQualityIssuesRef='" + std::string(to) + "'", kIssues).empty());
    CHECK(annotated("its:provenanceRecordsRef='#its=p'", std::string(kIssues) + kRecords).empty());
    CHECK(annotated("its:provenanceRecordsRef='#its=q'", kIssues) == "xliff.reference-id:2 ");
    CHECK(annotated("its:locQualityIssuesRef='http://x/y'", kIssues) == "xliff.reference-id:2 ");
    CHECK(annotated("its:locQualityIssuesRef='#its=q' its:locQualityIssueComment='c'", kIssues) ==
          kLocalisation);
    CHECK(in_unit(std::string(kIssues) + kIssues + kSegment) == kLocalisation);
    CHECK(in_unit("<its:locQualityIssues xml:id='1'><its:locQualityIssue locQualityIssueType='other'/>"
                  "</its:locQualityIssues>" +
                  std::string(kSegment)) == "xliff.attribute-value:2 ");
    CHECK(in_unit("<its:provenanceRecords xml:id='p'><its:provenanceRecord/></its:provenanceRecords>" +
                  std::string(kSegment)) == kLocalisation);
    CHECK(in_unit("<its:provenanceRecords xml:id='p'><its:provenanceRecord tool='t' annotatorsRef='x|y'/>"
                  "</its:provenanceRecords>" +
                  std::string(kSegment)) == "xliff.attribute-unknown:2 ");
    Sample sample;
    sample.file = kRecords;
    sample.unit = kSegment;
    sample.unit_attributes = sample.file_attributes = "its:provenanceRecordsRef='#its=p'";
    CHECK(found(sample.bytes()).empty());
    sample.unit_attributes.clear();
    sample.unit = "<segment><source><mrk id='m' its:provenanceRecordsRef='#its=p'>a</mrk></source></segment>";
    CHECK(found(sample.bytes()) == "xliff.reference-id:2 ");
}

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
