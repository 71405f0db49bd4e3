// SPDX-License-Identifier: Apache-2.0
// TBX files that nobody here wrote: each is read, or refused with a reason; export, import, export gives the
// same bytes; those that are published as valid are.
#include "base/files.hpp"
#include "glossary/read.hpp"
#include "glossary/validate_tbx.hpp"
#include "glossary/write.hpp"
#include "support/catch.hpp"
#include "support/shared.hpp"

#include <algorithm>

using namespace tolmach;
using namespace tolmach::glossary;

namespace {

constexpr const char* kSuite = "conformance/tbx";
constexpr const char* kTerms = "corpora/qa";

std::vector<std::filesystem::path> files(const std::string& part) {
    std::vector<std::filesystem::path> found;
    const auto folder = tests::require_shared(part);
    if (!folder) return found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder))
        if (entry.path().extension() == ".tbx") found.push_back(entry.path());
    CHECK_FALSE(found.empty());
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

TEST_CASE("every TBX file is read, and nothing refused but terms without text") {
    std::size_t entries = 0, terms = 0;
    for (const auto& path : files(kSuite)) {
        CAPTURE(path.filename());
        const auto read = read_terms(path);
        if (!read) FAIL(base::to_string(read.error()));
        for (const auto& diagnostic : read->diagnostics)
            if (diagnostic.severity == base::Severity::Error)
                CHECK(diagnostic.message == "a term without text");
        entries += read->value.size();
        for (const Concept& each : read->value)
            terms += each.terms.size();
    }
    std::printf("tbx: %zu concepts, %zu terms read\n", entries, terms);
}

TEST_CASE("export, import and export give the same bytes, and nothing of the concepts is lost") {
    std::vector<std::filesystem::path> all = files(kSuite);
    for (const auto& path : files(kTerms))
        all.push_back(path);
    for (const auto& path : all) {
        const auto concepts = read_terms(path).value().value;
        for (const TbxVersion version : {TbxVersion::V2008, TbxVersion::Dca, TbxVersion::Dct})
            for (const TbxDialect dialect :
                 {TbxDialect::Core, TbxDialect::Min, TbxDialect::Basic, TbxDialect::Linguist}) {
                CAPTURE(path.filename(), static_cast<int>(version), to_string(dialect));
                const auto written = write_tbx(concepts, {version, dialect});
                const auto back = read_terms("back.tbx", written.value).value();
                CHECK(back.diagnostics.empty());
                const bool same = write_tbx(back.value, {version, dialect}).value == written.value;
                CHECK(same);
                CHECK(back.value.size() == concepts.size());
                const auto findings = validate_tbx("back.tbx", written.value).value();
                for (const auto& finding : findings)
                    FAIL_CHECK(finding.location.line << ": " << finding.message);
            }
    }
}

TEST_CASE("files published as valid are valid") {
    std::vector<std::filesystem::path> all = files(kSuite);
    for (const auto& path : files(kTerms))
        all.push_back(path);
    for (const auto& path : all) {
        const auto findings = validate_tbx(path.string(), base::read_file(path).value());
        // The TBX-Min of 2013 is older than the standard that is checked.
        if (path.parent_path().filename() == "TBX-Min") {
            CHECK(findings.error().message == "this is not TBX of 2008 or 2019: the root element is <TBX>");
            continue;
        }
        for (const auto& finding : findings.value())
            UNSCOPED_INFO(path.filename() << ":" << finding.location.line << " " << finding.message);
        CHECK(findings->empty());
    }
}
