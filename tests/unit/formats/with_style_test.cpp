// SPDX-License-Identifier: Apache-2.0
#include "formats/unit_text.hpp"
#include "support/catch.hpp"

using namespace tolmach::formats;
using tolmach::base::CodePoint;

namespace {

Run text_run(std::string text) {
    Run run;
    run.text = std::move(text);
    return run;
}

// The runs, italic ones in stars, a bar between two.
std::string shown(const std::vector<Run>& runs) {
    std::string text;
    for (const Run& run : runs) {
        text += text.empty() ? "" : "|";
        const std::string said = run.kind == Run::Kind::LineBreak ? "/" : run.text;
        text += has(run.styles, TextStyle::Italic) ? "*" + said + "*" : said;
    }
    return text;
}

std::string styled(const std::vector<Run>& runs,
                   const std::vector<std::pair<std::size_t, std::size_t>>& places) {
    std::vector<tolmach::base::CodePointSpan> stretches;
    for (const auto& [start, end] : places)
        stretches.push_back({CodePoint(start), CodePoint(end)});
    return shown(with_style(runs, stretches, TextStyle::Italic));
}

}  // namespace

TEST_CASE("a stretch of runs gets a look, and nothing beside it") {
    const std::vector<Run> runs = {text_run("Белл, Порт"), text_run(" и море, 2015")};
    CHECK(styled(runs, {}) == "Белл, Порт| и море, 2015");
    CHECK(styled(runs, {{6, 10}}) == "Белл, |*Порт*| и море, 2015");
    CHECK(styled(runs, {{6, 17}}) == "Белл, |*Порт*|* и море*|, 2015");
    CHECK(styled(runs, {{0, 4}, {19, 23}}) == "*Белл*|, Порт| и море, |*2015*");
    CHECK(styled(runs, {{20, 99}}) == "Белл, Порт| и море, 2|*015*");
}

TEST_CASE("a line break counts as a space, and a call as nothing") {
    Run line_break = text_run("");
    line_break.kind = Run::Kind::LineBreak;
    Run call = text_run("");
    call.kind = Run::Kind::NoteCall;
    CHECK(styled({text_run("ab"), line_break, call, text_run("cd")}, {{1, 4}}) == "a|*b*|/||*c*|d");
}
