// SPDX-License-Identifier: Apache-2.0
#include "reports/report.hpp"

#include "support/catch.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

using namespace tolmach;

namespace {

constexpr base::CheckInfo kNumbers{"number.mismatch", base::Severity::Warning, "numbers differ", "Why."};
constexpr base::CheckInfo kLost{"footnote.lost", base::Severity::Error, "a call is lost", "How."};

base::Diagnostic example() {
    auto d = base::diagnostic(kNumbers, "numbers differ by value");
    d.location = {"note.fr.xlf", 12, 0};
    d.unit = "b1";
    d.segment = "s2";
    d.side = base::Side::Target;
    d.span = base::CodePointSpan{base::CodePoint(3), base::CodePoint(7)};
    d.text = "a <b> \"c\"";
    return d;
}

}  // namespace

TEST_CASE("the text report names place, severity, text and check") {
    const std::vector<base::Diagnostic> findings = {example()};
    CHECK(reports::render(findings, reports::Format::Text) ==
          "note.fr.xlf:12 b1/s2: warning: numbers differ by value (‘a <b> \"c\"’) [number.mismatch]\n"
          "0 errors, 1 warning\n");
    CHECK(reports::render({}, reports::Format::Text) == "0 errors, 0 warnings\n");
}

TEST_CASE("the JSON record has all fields, null where there is nothing") {
    std::string json = reports::to_json(example());
    const std::size_t id = json.find("\"id\":\"") + 6;
    CHECK(json.find_first_not_of("0123456789abcdef", id) == id + 16);
    json.replace(id, 16, "ID");
    CHECK(
        json ==
        R"({"version":1,"id":"ID","file":"note.fr.xlf","original":null,"language":null,"unit":"b1","segment":"s2","side":"target",)"
        R"("check":"number.mismatch","severity":"warning","start":3,"end":7,"text":"a <b> \"c\"",)"
        R"("message":"numbers differ by value","suggestion":null,"term":null,"line":12,"column":null,"sentence":null})");
}

TEST_CASE("one finding is one line, whatever the file, its ids and its text say") {
    base::Diagnostic d = example();
    d.location.file = "a\x1b[2J\xff.xlf";
    d.unit = "b\n1";
    d.text = "\u202eabc\u009b";
    d.message = "two\r\nlines";
    d.suggestion = "\a";
    CHECK(reports::render(std::vector{d}, reports::Format::Text) ==
          "a\\u001B[2J\\xFF.xlf:12 b\\n1/s2: warning: two\\r\\nlines (‘[RLO]abc\\u009B’); write ‘\\u0007’ "
          "[number.mismatch]\n0 errors, 1 warning\n");
    for (const auto format : {reports::Format::Junit, reports::Format::Html}) {
        const std::string page = reports::render(std::vector{d}, format);
        CHECK(text::is_utf8(page));
        CHECK(page.find('\x1b') == std::string::npos);
        CHECK(page.find("\u202e") == std::string::npos);
    }
    CHECK(reports::render(std::vector{d}, reports::Format::Junit).find("a\\u001B[2J\\xFF.xlf") !=
          std::string::npos);
    const auto json = nlohmann::json::parse(reports::render(std::vector{d}, reports::Format::Json));
    CHECK(json[0]["unit"] == "b\n1");
    CHECK(json[0]["file"] == "a\x1b[2J\ufffd.xlf");
}

TEST_CASE("a finding of a unit has no stray slash, one about the source says so") {
    base::Diagnostic d = example();
    d.segment.clear();
    d.side = base::Side::Source;
    d.location.column = 5;
    CHECK(reports::render(std::vector{d}, reports::Format::Text)
              .starts_with("note.fr.xlf:12:5 b1 (source): warning: "));
    CHECK(reports::render(std::vector{d}, reports::Format::Junit).find("name=\"b1: numbers") !=
          std::string::npos);
    const auto sarif = nlohmann::json::parse(reports::render(std::vector{d}, reports::Format::Sarif));
    const auto& location = sarif["runs"][0]["results"][0]["locations"][0];
    CHECK(location["logicalLocations"][0]["fullyQualifiedName"] == "b1");
    CHECK(location["physicalLocation"]["region"] == nlohmann::json{{"startLine", 12}, {"startColumn", 5}});
    CHECK(sarif["runs"][0]["columnKind"] == "unicodeCodePoints");
}

TEST_CASE("SARIF names files by URI references") {
    const auto uri = [](const char* file) {
        base::Diagnostic d = example();
        d.location.file = file;
        const auto sarif = nlohmann::json::parse(reports::render(std::vector{d}, reports::Format::Sarif));
        return sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            .get<std::string>();
    };
    CHECK(uri("sp ace/é #1?.xlf") == "sp%20ace/%C3%A9%20%231%3F.xlf");
    CHECK(uri("a:b%20\xff.xlf") == "a%3Ab%2520%FF.xlf");
    CHECK(uri("/tmp/a b.xlf") == "file:///tmp/a%20b.xlf");
    CHECK(uri("../note.fr.xlf") == "../note.fr.xlf");
}

TEST_CASE("an error fails a JUnit case with its message and type") {
    base::Diagnostic d = example();
    d.severity = base::Severity::Error;
    d.message = "a < b";
    CHECK(
        reports::render(std::vector{d}, reports::Format::Junit)
            .find(
                "<failure message=\"a &lt; b\" type=\"number.mismatch\">note.fr.xlf:12 b1/s2: error: a &lt; "
                "b (‘a &lt;b&gt; &quot;c&quot;’)</failure>") != std::string::npos);
}

TEST_CASE("every format is well-formed and escapes what it must") {
    const std::vector<base::Diagnostic> findings = {example()};
    CHECK(nlohmann::json::parse(reports::render(findings, reports::Format::Json)).size() == 1);
    const auto sarif = nlohmann::json::parse(reports::render(findings, reports::Format::Sarif));
    CHECK(sarif["runs"][0]["results"][0]["ruleId"] == "number.mismatch");
    CHECK(reports::render(findings, reports::Format::Junit).find("failures=\"0\"") != std::string::npos);
    CHECK(reports::format_from("sarif") == reports::Format::Sarif);
    CHECK_FALSE(reports::format_from("pdf"));
}

TEST_CASE("a sentence is shown with a caret under the place, wherever it stands") {
    base::Diagnostic d = example();
    d.sentence = "Les « ports »\u00A0: fermés";
    d.span = base::CodePointSpan{base::CodePoint(13), base::CodePoint(15)};
    d.text = "\u00A0:";
    CHECK(reports::render(std::vector{d}, reports::Format::Text) ==
          "note.fr.xlf:12 b1/s2: warning: numbers differ by value (‘[NBSP]:’) [number.mismatch]\n"
          "    Les « ports »[NBSP]: fermés\n"
          "                 ^~~~~~~\n"
          "0 errors, 1 warning\n");
    d.sentence = std::string(100, 'a') + "42" + std::string(100, 'b');
    d.span = base::CodePointSpan{base::CodePoint(100), base::CodePoint(102)};
    CHECK(reports::render(std::vector{d}, reports::Format::Text)
              .find("    …" + std::string(40, 'a') + "42" + std::string(40, 'b') + "…\n    " +
                    std::string(41, ' ') + "^~\n") != std::string::npos);
    d.span = base::CodePointSpan{base::CodePoint(300), base::CodePoint(302)};
    CHECK(reports::render(std::vector{d}, reports::Format::Text).find('^') == std::string::npos);
}

TEST_CASE("a summary counts by check and has equal findings in one line") {
    base::Diagnostic d = example();
    d.text = "Russia";
    d.suggestion = "Россия";
    base::Diagnostic grave = base::diagnostic(kLost, "a footnote is lost");
    grave.unit = "b9";
    CHECK(reports::summary(std::vector{d, d, example(), grave}, 5) ==
          "error footnote.lost: 1\n"
          "    a footnote is lost  (b9)\n"
          "warning number.mismatch: 3\n"
          "    ‘Russia’ → ‘Россия’, 2 places  (first note.fr.xlf:12 b1/s2)\n"
          "    numbers differ by value (‘a <b> \"c\"’)  (note.fr.xlf:12 b1/s2)\n"
          "1 error, 3 warnings\n");
    CHECK(reports::summary(std::vector{d, example()}, 1).find("… and 1 others") != std::string::npos);
}

TEST_CASE("a file without findings is a JUnit case that passes; what is not shown is counted") {
    reports::ReportOptions options;
    options.files = {"clean.fr.xlf"};
    const std::string junit = reports::render({}, reports::Format::Junit, options);
    CHECK(junit.find(
              "<testsuite name=\"clean.fr.xlf\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\" "
              "time=\"0\">\n"
              "    <testcase classname=\"check\" name=\"clean.fr.xlf\" file=\"clean.fr.xlf\" time=\"0\"/>") !=
          std::string::npos);
    options.totals = {2, 3, 0};
    CHECK(reports::render(std::vector{example()}, reports::Format::Text, options)
              .ends_with("2 errors, 3 warnings; 4 not shown\n"));
}

TEST_CASE("SARIF tells a finding again by what it is about, not by its line") {
    const auto fingerprint = [](const base::Diagnostic& d) {
        const auto sarif = nlohmann::json::parse(reports::render(std::vector{d}, reports::Format::Sarif));
        return sarif["runs"][0]["results"][0]["partialFingerprints"]["finding/v2"].get<std::string>();
    };
    base::Diagnostic moved = example(), other = example();
    moved.location.line = 99;
    other.segment = "s3";
    CHECK(fingerprint(moved) == fingerprint(example()));
    CHECK(fingerprint(other) != fingerprint(example()));
}

TEST_CASE("SARIF has the exact place and what fix would write, where they are known") {
    reports::ReportOptions options;
    options.version = "1.2.3";
    options.regions = {reports::Region{{"", 3, 7}, {"", 3, 9}, "&amp;"}, std::nullopt};
    const auto sarif = nlohmann::json::parse(
        reports::render(std::vector{example(), example()}, reports::Format::Sarif, options));
    const auto& run = sarif["runs"][0];
    CHECK(run["tool"]["driver"]["version"] == "1.2.3");
    CHECK(run["tool"]["driver"]["rules"].size() == 1);
    const nlohmann::json region = {{"startLine", 3}, {"startColumn", 7}, {"endLine", 3}, {"endColumn", 9}};
    CHECK(run["results"][0]["locations"][0]["physicalLocation"]["region"] == region);
    const auto& change = run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0];
    CHECK(change["deletedRegion"] == region);
    CHECK(change["insertedContent"]["text"] == "&amp;");
    CHECK_FALSE(run["results"][1].contains("fixes"));
}

TEST_CASE("JUnit fails what the command fails for, and no two cases have one name") {
    reports::ReportOptions options;
    options.fails_from = base::Severity::Warning;
    const std::string failing =
        reports::render(std::vector{example(), example()}, reports::Format::Junit, options);
    CHECK(failing.find("failures=\"2\"") != std::string::npos);
    CHECK(failing.find("name=\"b1/s2: numbers differ by value (2)\"") != std::string::npos);
    options.fails_from = base::Severity::Error;
    CHECK(reports::render(std::vector{example()}, reports::Format::Junit, options).find("<failure") ==
          std::string::npos);
}

TEST_CASE("CSV quotes what it must, and no spreadsheet takes a cell for a formula") {
    base::Diagnostic d = example();
    d.suggestion = "=cmd";
    d.message = "two\nlines";
    const std::string csv = reports::render(std::vector{d}, reports::Format::Csv);
    CHECK(csv.starts_with("\xEF\xBB\xBFid,file,line,"));
    CHECK(csv.find(",\"a <b> \"\"c\"\"\",\"two\nlines\",'=cmd,") != std::string::npos);
}
