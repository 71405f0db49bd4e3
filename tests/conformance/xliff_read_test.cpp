// SPDX-License-Identifier: Apache-2.0
// Every XLIFF of the shared folder is read, or refused with the right reason.
#include "conformance/xliff_files.hpp"
#include "xliff/read.hpp"
#include "xliff/write.hpp"

#include <map>

using namespace tolmach;

namespace {

/// Files that must be refused, with the place and the reason.
const std::map<std::string, std::string> kRefused = {
    {"context-group.xlf", ":7:6: unbound prefix"},
    {"context-group-nested.xlf", ":7:6: unbound prefix"},
    {"context-group-trans-unit.jsont2.xlf", ":48:5: unbound prefix"},
    {"with-segment-state.xliff", ":3:5: unbound prefix"},
    {"generalstructure.xlf", ":17:23: not well-formed"},      // a bare ampersand
    {"groupingtranslations.xlf", ":11:25: not well-formed"},  // an ellipsis in place of attributes
    {"invalid_xml_entity.xlf", ":8:29: not well-formed"},     // a reference to a control character
    {"empty.xlf", ":1:1: no element found"},
    {"EmptyFile.xlf", ":1:2: no element found"},  // a BOM alone
    {"InvalidFile.xlf", ":1:2: syntax error"},
    {"invalid-xml-resources.xlf", ":8:15: mismatched tag"},
    {"DocumentWithValidValues.xlf", ":2:1: XLIFF version is newer than what is read"},  // version="version"
    {"FullDocument.xlf", ":2:1: XLIFF version is newer than what is read"},
};

}  // namespace

TEST_CASE("every file is read, or refused with the right reason") {
    if (!tests::has_xliff_files()) return;
    std::size_t read = 0, refused = 0;
    for (const std::string folder : {"xliff12", "xliff2"})
        for (const auto& path : tests::xliff_files(folder)) {
            INFO(path);
            const auto document = xliff::read(path.string(), tests::bytes_of(path));
            const auto expected = kRefused.find(path.filename().string());
            REQUIRE(document.has_value() == (expected == kRefused.end()));
            if (document) {
                ++read;
            } else {
                ++refused;
                CHECK(base::to_string(document.error()).find(expected->second) != std::string::npos);
                CHECK_FALSE(document.error().help.empty());
            }
        }
    CHECK(read > 0);
    CHECK(refused == kRefused.size());
    WARN(read << " files read, " << refused << " refused");
}

TEST_CASE("what is read from any file is written, and comes back the same") {
    if (!tests::has_xliff_files()) return;
    std::size_t same = 0, without_language = 0;
    for (const std::string folder : {"xliff12", "xliff2"})
        for (const auto& path : tests::xliff_files(folder)) {
            INFO(path);
            const auto document = xliff::read(path.string(), tests::bytes_of(path));
            if (!document) continue;
            const auto version = std::max(document->version, xliff::Version::V1_2);
            const auto bytes = xliff::write(*document, {version, false});
            if (!bytes) {
                without_language += bytes.error().message == "the document names no source language";
                continue;
            }
            const auto again = xliff::read(path.string(), *bytes);
            REQUIRE(again);
            // Notes of a file that stand behind its units are written where they belong, and read as notes
            // there.
            const bool misplaced = path.filename().string().find("notes-after-segment") == 0 ||
                                   path.filename().string().find("bad_InvalidNotesIn") == 0;
            if (!misplaced) CHECK(*xliff::write(*again, {version, false}) == *bytes);
            ++same;
        }
    CHECK(same > 0);
    WARN(same << " files written and read again, " << without_language << " name no language");
}
