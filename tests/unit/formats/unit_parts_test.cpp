// SPDX-License-Identifier: Apache-2.0
#include "formats/unit_parts.hpp"

#include "segmentation/segment.hpp"
#include "support/catch.hpp"
#include "support/plain.hpp"

using namespace tolmach;

namespace {

formats::Extracted segmented(const std::string& text) {
    formats::Extracted read = tests::read_note(text);
    for (xliff::Unit& unit : read.file.units)
        unit = segmentation::segment(unit, "en");
    return read;
}

}  // namespace

TEST_CASE("each sentence becomes a unit and a place in the source") {
    const auto parts = formats::split_units(segmented("Title\n\nThe bridge fell. It was old.\n"));
    CHECK(tests::listed(parts.file) == std::vector<std::string>{"b1 title: Title",
                                                                "b2.1 paragraph: The bridge fell.",
                                                                "b2.2 paragraph: It was old."});
    REQUIRE(parts.skeleton.holes.size() == 3);
    CHECK(parts.skeleton.holes[1].span == base::ByteSpan{base::ByteOffset(7), base::ByteOffset(23)});
    CHECK(parts.skeleton.holes[2].span == base::ByteSpan{base::ByteOffset(24), base::ByteOffset(35)});
}

TEST_CASE("joining gives the units that were cut, calls included") {
    const std::string note =
        "Title\n\nThe bridge fell.[1] It was old.\n\nNotes\n\n[1] Ivanov, 2014. See also p. 5 of it.\n";
    const auto whole = segmented(note);
    const auto joined = formats::join_units(formats::split_units(whole).file);
    CHECK(tests::listed(joined) == tests::listed(whole.file));
}

TEST_CASE("units of other programs are not joined") {
    xliff::File file;
    for (const char* id : {"menu.1", "menu.2"}) {
        xliff::Unit& unit = file.units.emplace_back();
        unit.id = id;
    }
    CHECK(formats::join_units(file) == file);
}
