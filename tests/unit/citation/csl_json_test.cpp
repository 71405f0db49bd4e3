// SPDX-License-Identifier: Apache-2.0
#include "citation/csl_json.hpp"

#include "citation/read_note.hpp"
#include "support/catch.hpp"
#include "support/citation_fields.hpp"

using namespace tolmach;

TEST_CASE("what CSL-JSON holds comes back as it went") {
    for (const std::string note :
         {"Joseph T. Harlow Jr., « Silt » [Vase], Canal Monitor, vol. 3, n° 2, 5 May 2019, pp. 6-9.",
          "Paul Quill, The Long Portage (London: Tidewater Press, 2009), 114, with a map.",
          "Lena Osk et al., “The Third Bank,” in Paul Quill (ed.), Rivers and States, Oxford: Reedbed Press, "
          "Spring 2014, pp. 11–30.",
          "World Lakes Fund, « Shores », Lake Papers, World Institute, July–August 2012, "
          "https://lakes.example/1 (accessed 3 May 2019)."}) {
        const citation::Item item{"n1", citation::read_note(note, "en").references.at(0)};
        const auto back = citation::read_csl_json(citation::write_csl_json({item}));
        REQUIRE(back);
        REQUIRE(back->size() == 1);
        CHECK(back->front().id == "n1");
        CHECK(back->front().reference.type == item.reference.type);
        CHECK(tests::citation_fields(back->front().reference) == tests::citation_fields(item.reference));
    }
}

TEST_CASE("items of other programs are read, and members without a field are kept") {
    const auto items = citation::read_csl_json(
        R"([{"id":7,"type":"report","title":"T","author":[{"family":"Meer","non-dropping-particle":"van der","given":"Jan"},
            {"literal":"World Bank"}],"issued":{"date-parts":[["2019","3"]]},"accessed":{"raw":"5 May 2020"},"volume":4,"archive":"X"}])");
    REQUIRE(items);
    const citation::Reference& read = items->at(0).reference;
    CHECK(items->at(0).id == "7");
    CHECK(read.authors.at(0).family == "van der Meer");
    CHECK(read.authors.at(1).literal == "World Bank");
    CHECK(read.date.month == 3);
    CHECK(read.accessed.day == 5);
    CHECK(read.volume.text == "4");
    CHECK(read.rest.at(0).text == "archive: X");
}

TEST_CASE("what is no CSL-JSON is refused") {
    CHECK_FALSE(citation::read_csl_json("{"));
    CHECK_FALSE(citation::read_csl_json("{}"));
    CHECK_FALSE(citation::read_csl_json("[1]"));
    CHECK(citation::read_csl_json("[]")->empty());
    const std::string deep(200'000, '[');
    CHECK_FALSE(
        citation::read_csl_json("[{\"id\":\"a\",\"x\":" + deep + std::string(deep.size(), ']') + "}]"));
}
