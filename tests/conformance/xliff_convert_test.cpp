// SPDX-License-Identifier: Apache-2.0
// There and back between the versions, over every file of the shared folder: text, codes, states, notes and
// candidates come home equal.
#include "conformance/xliff_files.hpp"
#include "support/xliff_shown.hpp"
#include "xliff/convert.hpp"
#include "xliff/names.hpp"
#include "xliff/read.hpp"
#include "xliff/validate.hpp"

#include <algorithm>
#include <map>
#include <optional>

using namespace tolmach;
using namespace tolmach::xliff;

namespace {

/// What does not come home equal, and why.
const std::map<std::string, std::string> kOther = {
    {"ValidDocument.xlf", "two ignorables side by side are one gap between segments in 1.2"},
    {"example_ignorable.xliff", "an ignorable without text is no gap in 1.2"},
    {"testTranslateWithTarget.xlf", "an ignorable that holds an annotation's end only is no gap in 1.2"},
    {"withReferences.xlf", "annotations that begin at one place come home in another order"},
    {"PAS-10-Test01.xlf", "a restype that 1.2 does not list comes home as `x-stringtable`"},
    {"no-target-state-not-initial.xlf", "a state without a target has no place in 1.2"},
};

std::optional<Document> converted(const Document& document, Version to) {
    const auto result = convert(document, to);
    INFO((result ? std::string() : base::to_string(result.error())));
    CHECK(result);
    if (!result) return std::nullopt;
    const auto again = read("converted.xlf", result->bytes);
    INFO((again ? std::string() : base::to_string(again.error())));
    CHECK(again);
    return again ? std::optional(*again) : std::nullopt;
}

/// In 1.2 segments need an id; where there was none, it does not matter.
void forget_given_ids(Document& home, const Document& before) {
    for (std::size_t f = 0; f < home.files.size() && f < before.files.size(); ++f)
        for (std::size_t u = 0; u < home.files[f].units.size() && u < before.files[f].units.size(); ++u) {
            auto& segments = home.files[f].units[u].segments;
            const auto& given = before.files[f].units[u].segments;
            for (std::size_t s = 0; s < segments.size() && s < given.size(); ++s)
                if (given[s].id.empty()) segments[s].id.clear();
        }
}

bool is_valid(const std::string& bytes) {
    const auto validity = validate("sample.xlf", bytes);
    return validity &&
           std::none_of(validity->findings.begin(), validity->findings.end(),
                        [](const auto& finding) { return finding.severity == base::Severity::Error; });
}

constexpr Version kVersions[] = {Version::V1_2, Version::V2_0, Version::V2_1, Version::V2_2};

/// Converts every file of a folder there and back. XLIFF 2 that is not valid is made valid on the way, and so
/// does not come home equal: it is left out.
void there_and_back(const std::string& folder, bool two) {
    const auto files = tests::xliff_files(folder);
    if (files.empty()) return;
    std::size_t same = 0, all = 0;
    for (const auto& path : files) {
        const std::string bytes = tests::bytes_of(path);
        const auto document = read(path.string(), bytes);
        if (!document || names::is_xliff2(document->version) != two || (two && !is_valid(bytes))) continue;
        INFO(path);
        const Version there = two ? Version::V1_2 : Version::V2_1;
        if (document->files.empty()) {
            CHECK_FALSE(convert(*document, there));  // Neither version has a document without a file.
            continue;
        }
        const auto away = converted(*document, there);
        // 1.2 that is not valid may not come home: it is refused.
        if (!away || (!two && !is_valid(bytes) && !convert(*away, Version::V1_2))) continue;
        auto home = converted(*away, two ? document->version : Version::V1_2);
        if (!home) continue;
        forget_given_ids(*home, *document);
        const std::string before = tests::shown(*document), after = tests::shown(*home);
        INFO(tests::difference(before, after));
        CHECK((before == after) == !kOther.contains(path.filename().string()));
        ++all;
        same += before == after ? 1 : 0;
    }
    CHECK(all > 0);
    WARN(same << " of " << all << " files came home equal");
}

}  // namespace

TEST_CASE("1.2 to 2.1 and back") {
    there_and_back("xliff12", false);
}

TEST_CASE("2.x to 1.2 and back") {
    there_and_back("xliff2", true);
}

TEST_CASE("what is written in any version is valid, and what is valid is never refused") {
    if (!tests::has_xliff_files()) return;
    std::size_t written = 0, refused = 0;
    for (const std::string folder : {"xliff12", "xliff2"})
        for (const auto& path : tests::xliff_files(folder)) {
            const std::string bytes = tests::bytes_of(path);
            const auto document = read(path.string(), bytes);
            if (!document) continue;
            for (const Version version : kVersions) {
                INFO(path << " to " << names::number(version));
                const auto result = convert(*document, version);
                ++(result ? written : refused);
                if (result) {
                    CHECK(is_valid(result->bytes));
                } else {
                    INFO(base::to_string(result.error()));
                    CHECK_FALSE(is_valid(bytes));
                    CHECK(result.error().message.find("no valid XLIFF") != std::string::npos);
                }
            }
        }
    CHECK(written > 0);
    WARN(written << " were written, " << refused << " refused");
}
