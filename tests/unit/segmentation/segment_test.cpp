// SPDX-License-Identifier: Apache-2.0
#include "segmentation/segment.hpp"

#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;
using tests::content;

namespace {

xliff::Unit untranslated(std::string_view source) {
    auto made = tests::unit(source, "");
    made.segments[0].target.reset();
    made.segments[0].state = xliff::State::Initial;
    return made;
}

std::vector<std::string> cut(std::string_view source, std::string type = "tolmach:paragraph") {
    auto made = untranslated(source);
    made.type = std::move(type);
    std::vector<std::string> parts;
    for (const auto& s : segmentation::segment(made, "en").segments)
        parts.push_back(s.id + "|" + xliff::plain_text(s.source));
    return parts;
}
using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("a paragraph is cut into sentences, white space stands between them") {
    CHECK(cut("One. Two!  Three") == Parts{"s1|One.", "i1| ", "s2|Two!", "i2|  ", "s3|Three"});
    CHECK(cut("Only one.") == Parts{"s1|Only one."});
}

TEST_CASE("a footnote call belongs to the sentence before it") {
    const auto segments =
        segmentation::segment(untranslated("It is{fn1/}. Then.{fn2/} More."), "en").segments;
    REQUIRE(segments.size() == 5);
    CHECK(segments[0].source == content("It is{fn1/}."));
    CHECK(segments[2].source == content("Then.{fn2/}"));
}

TEST_CASE("a pair of codes is never cut") {
    const auto segments = segmentation::segment(untranslated("{1}One. Two.{/1} Three."), "en").segments;
    REQUIRE(segments.size() == 3);
    CHECK(segments[0].source == content("{1}One. Two.{/1}"));
}

TEST_CASE("references and titles are one segment") {
    CHECK(cut("Ibid. P. 5.", "tolmach:footnote-ibid").size() == 1);
    CHECK(cut("War. Peace.", "tolmach:title").size() == 1);
}
