// SPDX-License-Identifier: Apache-2.0
#include "review/edition_findings.hpp"

#include "checks/target_empty.hpp"
#include "review/identities.hpp"
#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;
using tests::document;
using tests::unit;

namespace {

std::vector<std::string> checks_of(const review::Findings& findings) {
    std::vector<std::string> ids;
    for (const base::Diagnostic& each : findings)
        ids.push_back(each.check);
    return ids;
}

review::EditionFindings judged(const xliff::Document& translated, const editions::Project& project = {},
                               const review::MergeAllowances& allowances = {}) {
    return review::blocking_findings({&translated}, glossary::Concepts{}, project, allowances);
}

xliff::Document untranslated() {
    xliff::Document made = document({unit("A bridge.", "Un pont."), unit("A road.", "", "b2")}, "fr");
    made.files[0].units[1].segments[0].target.reset();
    made.files[0].units[1].segments[0].state = xliff::State::Initial;
    return made;
}

}  // namespace

TEST_CASE("nothing stands in the way of what is translated") {
    const auto faults = judged(document({unit("A bridge.", "Un pont.")}, "fr"));
    CHECK(checks_of(faults.blocking) == std::vector<std::string>{});
    CHECK(checks_of(faults.tolerated) == std::vector<std::string>{});
}

TEST_CASE("untranslated text blocks an edition, or makes it a draft where that is allowed") {
    CHECK(checks_of(judged(untranslated()).blocking) == std::vector<std::string>{"target.empty"});
    review::MergeAllowances drafts;
    drafts.untranslated = true;
    const auto allowed = judged(untranslated(), {}, drafts);
    CHECK(checks_of(allowed.blocking) == std::vector<std::string>{});
    CHECK(checks_of(allowed.tolerated) == std::vector<std::string>{"target.empty"});
}

TEST_CASE("a loss blocks whatever the project says of its check, another fault does not") {
    editions::Project lenient, strict;
    lenient.off = {"target.empty", "code.missing", "number.mismatch"};
    strict.severity = {{"number.mismatch", base::Severity::Error}};
    const xliff::Document lost =
        document({unit("A bridge.{fn1}", "Un pont."), unit("In 1994.", "En 1995.", "b2")}, "fr");
    CHECK(checks_of(judged(untranslated(), lenient).blocking) == std::vector<std::string>{"target.empty"});
    CHECK(checks_of(judged(lost, lenient).blocking) == std::vector<std::string>{"code.missing"});
    CHECK(checks_of(judged(lost, strict).blocking) ==
          std::vector<std::string>{"code.missing", "number.mismatch"});
}

TEST_CASE("a finding that is judged right blocks nothing, but for a loss") {
    editions::Project strict;
    strict.severity = {{"number.mismatch", base::Severity::Error}};
    const xliff::Document wrong = document({unit("In 1994.", "En 1995.")}, "fr");
    const auto found = judged(wrong, strict).blocking;
    REQUIRE(checks_of(found) == std::vector<std::string>{"number.mismatch"});
    review::MergeAllowances judged_right;
    judged_right.suppressed = {review::identities_of({&wrong}).id_of(found[0])};
    CHECK(checks_of(judged(wrong, strict, judged_right).blocking) == std::vector<std::string>{});
    const xliff::Document missing = untranslated();
    judged_right.suppressed = {review::identities_of({&missing}).id_of(judged(missing).blocking.at(0))};
    CHECK(checks_of(judged(missing, {}, judged_right).blocking) == std::vector<std::string>{"target.empty"});
}
