// SPDX-License-Identifier: Apache-2.0
#include "xliff/free_space.hpp"

#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;

namespace {

// The two sides of a unit after folding, segments between bars, codes as `{}`.
std::string folded(xliff::Unit unit, bool preserve = false) {
    unit.preserve_space = preserve;
    xliff::fold_free_space(unit);
    std::string shown;
    for (const bool is_source : {true, false})
        for (const xliff::Segment& segment : unit.segments) {
            for (const xliff::Inline& part :
                 is_source ? segment.source : segment.target.value_or(xliff::Content{})) {
                if (const auto* text = std::get_if<xliff::Text>(&part)) shown += text->value;
                if (std::holds_alternative<xliff::Code>(part)) shown += "{}";
            }
            shown += '|';
        }
    return shown;
}

}  // namespace

TEST_CASE("white space that is free becomes one space, and none at the ends of a unit") {
    CHECK(folded(tests::unit("\n   A neat\n\t  file.\n  ", " Un fichier \n propre.\r\n")) ==
          "A neat file.|Un fichier propre.|");
    CHECK(folded(tests::unit(" A  b ", "\n c"), true) == " A  b |\n c|");
    CHECK(folded(tests::unit("", " \n ")) == "||");
}

TEST_CASE("between segments one space stays, wherever it stood") {
    xliff::Unit unit = tests::unit("One. ", "Un.\n   ");
    unit.segments.push_back(tests::unit("\n  Two.", " Deux.").segments[0]);
    CHECK(folded(unit) == "One. |Two.|Un. |Deux.|");
    unit.segments.insert(unit.segments.begin() + 1, tests::unit(" ", "").segments[0]);
    unit.segments[0] = tests::unit("\nOne.\n", "\nUn.\n").segments[0];
    unit.segments[1].ignorable = true;
    unit.segments[1].target.reset();
    unit.segments[2] = tests::unit("\nTwo.\n", "\nDeux.\n").segments[0];
    CHECK(folded(unit) == "One. ||Two.|Un.||Deux.|");
}

TEST_CASE("the space before and after a code is kept") {
    CHECK(folded(tests::unit("{fn1}  word  {fn2}", "{fn1} mot\n\n{fn2}")) == "{} word {}|{} mot {}|");
}

TEST_CASE("no-break spaces are no free space") {
    CHECK(folded(tests::unit("5\u00A0\u00A0%", "5\u202F %\u00A0")) == "5\u00A0\u00A0%|5\u202F %\u00A0|");
}
