// SPDX-License-Identifier: Apache-2.0
// Every XLIFF that is written validates: 2.1 against core and modules, 1.2 against the transitional schema.
#include "support/catch.hpp"
#include "support/schemas.hpp"
#include "support/xliff_samples.hpp"
#include "xliff/write.hpp"

using namespace tolmach;

TEST_CASE("written files validate against the schemas of OASIS") {
    if (!tests::Schemas::are_there()) return;
    const tests::Schemas schemas(TOLMACH_TEST_SCHEMAS "/xliff-2.1-driver.xsd");
    CHECK(schemas.complaints("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'/>", true) != "");
    std::string broken = *xliff::write(tests::sample_document());
    broken.replace(broken.find("gls:glossEntry id"), 17, "gls:glossEntry nr");
    CHECK(schemas.complaints(broken, true) != "");
    for (const xliff::Document& document : {tests::sample_document(), tests::translated_document()})
        for (const auto& [version, marks] :
             {std::pair{xliff::Version::V2_1, false}, std::pair{xliff::Version::V2_0, false},
              std::pair{xliff::Version::V1_2, false}, std::pair{xliff::Version::V1_2, true}}) {
            const auto bytes = xliff::write(document, {version, marks});
            REQUIRE(bytes);
            INFO(*bytes);
            CHECK(schemas.complaints(*bytes, version != xliff::Version::V1_2) == "");
        }
}
