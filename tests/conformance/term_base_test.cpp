// SPDX-License-Identifier: Apache-2.0
// The term base of corpora/qa, in each form in which it is there.
#include "glossary/lint.hpp"
#include "glossary/read.hpp"
#include "support/catch.hpp"
#include "support/shared.hpp"

using namespace tolmach;
using namespace tolmach::glossary;

TEST_CASE("the same concepts come out of every form of one term base") {
    const auto folder = tests::require_shared(
        "corpora/qa", {"terms.csv", "terms.v2.tbx", "terms.v3-dca.tbx", "terms.v3-dct.tbx"});
    if (!folder) return;
    // CSV has no column for the type of a term there.
    const auto concepts = [&](const char* name) {
        auto all = all_or_nothing(read_terms(*folder / name).value()).value();
        for (Concept& each : all)
            for (Term& term : each.terms)
                term.type = TermType::Unknown;
        return all;
    };
    const auto csv = concepts("terms.csv");
    CHECK(csv.size() == 60);
    CHECK(concepts("terms.v2.tbx") == csv);
    CHECK(concepts("terms.v3-dca.tbx") == csv);
    CHECK(concepts("terms.v3-dct.tbx") == csv);
}

TEST_CASE("a clean term base has no findings") {
    const auto base = tests::require_shared("corpora/qa/terms.csv");
    if (!base) return;
    const auto concepts = all_or_nothing(read_terms(*base).value()).value();
    const std::vector<std::string> languages = {"en", "fr", "ru", "be"};
    for (const auto& finding : lint(concepts, languages))
        FAIL_CHECK(finding.check << " " << finding.message);
}
