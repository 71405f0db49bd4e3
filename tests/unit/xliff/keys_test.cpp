// SPDX-License-Identifier: Apache-2.0
#include "xliff/keys.hpp"

#include "support/catch.hpp"
#include "xliff/read.hpp"

using namespace tolmach;

namespace {

std::string judged(std::string_view units) {
    const auto document =
        xliff::read("a.xlf", "<xliff version='2.1' srcLang='en'><file id='f' original='n.txt'>\n" +
                                 std::string(units) + "</file></xliff>");
    REQUIRE(document);
    const auto keys = xliff::require_keys(*document);
    return keys ? "" : base::to_string(keys.error().location) + ": " + keys.error().message;
}

}  // namespace

TEST_CASE("keys that are missing or occur twice are named with their lines") {
    CHECK(judged("<unit id='a'><segment id='1'/></unit>\n<unit id='b'><segment id='1'/></unit>") == "");
    CHECK(judged("<unit id='a'/>\n<unit id='a'/>") ==
          "a.xlf:3:1: the unit id a occurs twice in file n.txt, first in line 2");
    CHECK(judged("<unit/>") == "a.xlf:2:1: a unit has no id");
    CHECK(judged("<unit id='a'><segment id='1'/><segment id='1'/></unit>") ==
          "a.xlf:2:1: unit a has two segments 1");
    CHECK(judged("<unit id='a'/></file><file id='g' original='n.txt'><unit id='a'/>") == "");
}

TEST_CASE("the ids of the parts of a unit") {
    CHECK(xliff::whole_id("b7.2") == "b7");
    CHECK(xliff::whole_id("b7").empty());
    CHECK(xliff::whole_id("b7.02").empty());
    CHECK(xliff::whole_id(".2").empty());
    CHECK(xliff::whole_id("b7.").empty());
    CHECK(xliff::whole_id("b7.x").empty());
}
