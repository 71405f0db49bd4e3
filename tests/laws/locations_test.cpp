// SPDX-License-Identifier: Apache-2.0
// Every finding points into its file: a line that is there, a span that lies in its segment and holds its
// text.
#include "base/files.hpp"
#include "checks/check.hpp"
#include "support/catch.hpp"
#include "support/shared.hpp"
#include "text/utf8.hpp"
#include "xliff/read.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

using namespace tolmach;

namespace {

// Segments need no id, so that one of several may be meant.
bool text_stands_there(const xliff::Segment& segment, const base::Diagnostic& finding) {
    if (finding.side == base::Side::Target && !segment.target) return false;
    const std::u32string plain = text::to_utf32(
        xliff::plain_text(finding.side == base::Side::Source ? segment.source : *segment.target));
    return finding.span->end.value <= plain.size() &&
           text::to_utf8(plain.substr(finding.span->start.value, finding.span->size())) == finding.text;
}

void holds(const xliff::Document& document, std::size_t lines, const base::Diagnostic& finding) {
    INFO(finding.location.file << ':' << finding.location.line << ' ' << finding.unit << ' '
                               << finding.check);
    CHECK(finding.location.line >= 1);
    CHECK(finding.location.line <= lines);
    if (!finding.span) return;
    bool found = false;
    for (const xliff::File& file : document.files)
        for (const xliff::Unit& unit : file.units)
            for (const xliff::Segment& segment : unit.segments)
                found = found || (file.original == finding.original && unit.id == finding.unit &&
                                  segment.id == finding.segment && text_stands_there(segment, finding));
    CHECK(found);
}

}  // namespace

TEST_CASE("every finding lies inside its file") {
    const auto folder = tests::require_shared("conformance", {"xliff12", "xliff2"});
    if (!folder) return;
    std::size_t findings = 0;
    for (const char* standard : {"xliff12", "xliff2"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder / standard)) {
            if (!entry.is_regular_file()) continue;
            const auto bytes = base::read_file(entry.path());
            const auto document = xliff::read(entry.path().filename().string(), *bytes);
            if (!document) continue;
            const auto lines = static_cast<std::size_t>(std::count(bytes->begin(), bytes->end(), '\n')) + 1 +
                               static_cast<std::size_t>(std::count(bytes->begin(), bytes->end(), '\r'));
            for (const base::Diagnostic& finding : checks::run(checks::plain_checks(), *document)) {
                holds(*document, lines, finding);
                ++findings;
            }
        }
    std::printf("%zu findings\n", findings);
    CHECK(findings > 1000);
}
