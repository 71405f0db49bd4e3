// SPDX-License-Identifier: Apache-2.0
#include "reports/report.hpp"

#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace tolmach;

namespace {

base::Diagnostic example() {
    auto d = base::diagnostic("number.mismatch", "numbers differ by value");
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

TEST_CASE("the JSON record has the fields of the design, null where there is nothing") {
    CHECK(reports::to_json(example()) ==
          R"({"file":"note.fr.xlf","original":null,"unit":"b1","segment":"s2","side":"target",)"
          R"("check":"number.mismatch","severity":"warning","start":3,"end":7,"text":"a <b> \"c\"",)"
          R"("message":"numbers differ by value","suggestion":null,"term":null})");
}

TEST_CASE("every format is well-formed and escapes what it must") {
    const std::vector<base::Diagnostic> findings = {example()};
    CHECK(nlohmann::json::parse(reports::render(findings, reports::Format::Json)).size() == 1);
    const auto sarif = nlohmann::json::parse(reports::render(findings, reports::Format::Sarif));
    CHECK(sarif["runs"][0]["results"][0]["ruleId"] == "number.mismatch");
    CHECK(reports::render(findings, reports::Format::Html).find("a &lt;b&gt; &quot;c&quot;") !=
          std::string::npos);
    CHECK(reports::render(findings, reports::Format::Junit).find("failures=\"0\"") != std::string::npos);
    CHECK(reports::format_from("sarif") == reports::Format::Sarif);
    CHECK_FALSE(reports::format_from("pdf"));
}
