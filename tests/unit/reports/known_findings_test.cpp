// SPDX-License-Identifier: Apache-2.0
#include "reports/known_findings.hpp"

#include "support/catch.hpp"

using namespace tolmach;

namespace {

constexpr base::CheckInfo kSpace{"space.double", base::Severity::Warning, "two spaces", "Why."};

base::Diagnostic found() {
    auto d = base::diagnostic(kSpace, "two spaces");
    d.location = {"a/note.fr.xlf", 12, 3};
    d.original = "note.txt";
    d.unit = "b1";
    d.segment = "s2";
    d.side = base::Side::Target;
    d.span = base::CodePointSpan{base::CodePoint(3), base::CodePoint(5)};
    d.text = "\u00a0 \t";
    return d;
}

reports::Identities identities(std::uint64_t content) {
    reports::Identities all;
    for (const char* file : {"a/note.fr.xlf", "b/note.fr.xlf"}) {
        all.add_file(file, "note.txt", "fr");
        all.add_segment(file, "note.txt", "b1", "s2", content);
        all.add_segment(file, "note.txt", "b7", "s1", content);
    }
    return all;
}

}  // namespace

TEST_CASE("a finding is told by what its segment holds, and not by where it stands") {
    const std::string id = identities(7).id_of(found());
    CHECK(id.size() == 16);
    base::Diagnostic moved = found();
    moved.location = {"b/note.fr.xlf", 99, 1};
    moved.unit = "b7";
    moved.segment = "s1";
    moved.message = "worded anew";
    CHECK(identities(7).id_of(moved) == id);
    CHECK(identities(8).id_of(found()) != id);
    base::Diagnostic later = found();
    later.span = base::CodePointSpan{base::CodePoint(4), base::CodePoint(5)};
    CHECK(identities(7).id_of(later) != id);
    base::Diagnostic other = found();
    other.check = "space.edge";
    CHECK(identities(7).id_of(other) != id);
}

TEST_CASE("a table of findings is read as it is written") {
    const auto row = reports::known_finding(found(), identities(7), "vera", "a\tname\nof a firm");
    CHECK(row.language == "fr");
    const std::string table =
        reports::known_findings_head() + "# a word of ours\r\n\n" + reports::as_row(row);
    const auto read = reports::read_known_findings("known.tsv", table);
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    CHECK((*read)[0].id == row.id);
    CHECK((*read)[0].line == 5);
    CHECK((*read)[0].reason == "a\\tname\\nof a firm");
    CHECK((*read)[0].text == "[NBSP] \\t");
}

TEST_CASE("a table that is none is named with its line") {
    const auto message = [](std::string_view table) {
        const auto read = reports::read_known_findings("known.tsv", table);
        return read ? std::string("read")
                    : std::to_string(read.error().location.line) + " " + read.error().message;
    };
    CHECK(message("check,reason\n").starts_with("1 no table of findings"));
    CHECK(message(reports::known_findings_head() + "0123456789abcdef\tspace.double\n") ==
          "3 a row of 2 cells, where 7 are wanted");
    CHECK(message(reports::known_findings_head() + "b1/s2\t\t\t\t\t\t\n") ==
          "3 'b1/s2' is not the id of a finding");
    CHECK(message("") == "read");
}
