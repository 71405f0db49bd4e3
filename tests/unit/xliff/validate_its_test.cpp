// SPDX-License-Identifier: Apache-2.0
// The validator on the ITS module: each constraint of 2.1, section 5.9, and what is unusual and valid.
#include "support/catch.hpp"
#include "support/xliff_module_sample.hpp"

#include <string>

using namespace tolmach;
using tests::found;
using tests::in_unit;
using tests::kSegment;
using tests::Sample;

namespace {

/// A source of one annotation with these attributes.
std::string annotated(const std::string& attributes, const std::string& before = {}) {
    return in_unit(before + "<segment><source><mrk id='m' " + attributes + ">a</mrk></source></segment>");
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
