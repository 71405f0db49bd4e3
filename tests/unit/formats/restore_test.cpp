// SPDX-License-Identifier: Apache-2.0
#include "formats/restore.hpp"

#include "support/catch.hpp"

using namespace tolmach;
using formats::restore;

namespace {

xliff::Segment segment(const std::string& id, const std::string& source, const std::string& target = {}) {
    xliff::Segment made;
    made.id = id;
    made.source = xliff::content_of(source);
    if (!target.empty()) made.target = xliff::content_of(target);
    return made;
}

xliff::Unit unit_of(const std::string& id, std::vector<xliff::Segment> segments) {
    xliff::Unit made;
    made.id = id;
    made.segments = std::move(segments);
    return made;
}

xliff::Segment gap() {
    xliff::Segment made = segment("", " ");
    made.ignorable = true;
    return made;
}

xliff::Code call_without_details() {
    xliff::Code call;
    call.id = "2";
    return call;
}

// Two sentences, the second with a call whose details a tool would drop, and a heading.
xliff::File extracted() {
    xliff::File file;
    file.original = "note.txt";
    file.skeleton = xliff::SkeletonData{"skeleton", {}};
    xliff::Unit paragraph = unit_of("b1", {segment("s1", "It closed."), gap(), segment("s2", "It opened.")});
    paragraph.type = "tolmach:paragraph";
    xliff::Code call = call_without_details();
    call.details.mutable_value().sub_flows = {"fn1"};
    paragraph.segments[2].source.emplace_back(call);
    file.units = {std::move(paragraph), unit_of("b2", {segment("", "Ports")})};
    return file;
}

}  // namespace

TEST_CASE("skeleton, types, gaps and codes come from the extracted file, targets from the returned one") {
    xliff::File returned;
    returned.target_language = "fr";
    returned.units = {
        unit_of("b1", {segment("s1", "It closed.", "Il ferma."), segment("s2", "It opened.", "Il ouvrit.")}),
        unit_of("b2", {segment("", "Ports", "Des ports")})};
    xliff::Segment& second = returned.units[0].segments[1];
    second.source.emplace_back(call_without_details());
    second.target->emplace_back(call_without_details());
    const auto whole = restore(returned, extracted());
    REQUIRE(whole);
    CHECK(whole->skeleton->text == "skeleton");
    CHECK(whole->target_language == "fr");
    const xliff::Unit& unit = whole->units[0];
    CHECK(unit.type == "tolmach:paragraph");
    REQUIRE(unit.segments.size() == 3);
    CHECK(unit.segments[1].ignorable);
    CHECK(xliff::plain_text(*unit.segments[0].target) == "Il ferma.");
    CHECK(xliff::is_footnote_call(std::get<xliff::Code>(unit.segments[2].target->back())));
}

TEST_CASE("sentences that were joined, and ids that were made anew, are found by their source") {
    xliff::File returned;
    returned.units = {unit_of("x7", {segment("", "Ports", "Des ports")}),
                      unit_of("b1", {segment("", "It closed. It opened.", "Il ferma. Il ouvrit.")})};
    const auto whole = restore(returned, extracted());
    REQUIRE(whole);
    REQUIRE(whole->units[0].segments.size() == 1);
    CHECK(xliff::plain_text(whole->units[0].segments[0].source) == "It closed. It opened.");
    CHECK(xliff::plain_text(*whole->units[0].segments[0].target) == "Il ferma. Il ouvrit.");
    CHECK(whole->units[1].id == "b2");
    CHECK(xliff::plain_text(*whole->units[1].segments[0].target) == "Des ports");
}

TEST_CASE("what does not match is named") {
    const auto error_of = [](std::vector<xliff::Unit> units) {
        xliff::File returned;
        returned.units = std::move(units);
        const auto whole = restore(returned, extracted());
        return whole ? "none" : whole.error().message;
    };
    const auto paragraph = unit_of("b1", {segment("s1", "It closed."), segment("s2", "It opened.")});
    const auto heading = unit_of("b2", {segment("", "Ports")});
    CHECK(error_of({paragraph, heading}) == "none");
    CHECK(error_of({paragraph}) == "unit b2: it did not come back");
    CHECK(error_of({paragraph, unit_of("b2", {segment("", "Gates")})}) ==
          "unit b2: its source is not that of the extracted file");
    CHECK(error_of({paragraph, heading, unit_of("b3", {segment("", "More")})}) ==
          "unit b3: the extracted file has no such unit");
    CHECK(error_of({unit_of("b1", {segment("1", "It"), segment("2", "closed. It opened.")}), heading}) ==
          "unit b1: its sentences are cut otherwise than in the extracted file");
}
