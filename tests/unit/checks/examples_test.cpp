// SPDX-License-Identifier: Apache-2.0
#include "checks/examples.hpp"

#include "checks/check.hpp"
#include "support/catch.hpp"
#include "support/units.hpp"

#include <map>
#include <set>

using namespace tolmach;

namespace {

bool finds(std::string_view check, std::string_view source, std::string_view target,
           std::string_view language) {
    const auto document = tests::document({tests::unit(source, target)}, std::string(language));
    for (const base::Diagnostic& found : checks::run(checks::plain_checks(), document))
        if (found.check == check) return true;
    return false;
}

}  // namespace

TEST_CASE("each example is found where it is wrong, and not where it is right") {
    CHECK(checks::examples().size() > 30);
    for (const checks::Example& each : checks::examples()) {
        INFO(each.check);
        CHECK(finds(each.check, each.source, each.wrong, each.language));
        CHECK_FALSE(finds(each.check, each.source, each.right, each.language));
    }
}

TEST_CASE("one id is one kind of finding") {
    std::map<std::string_view, std::set<const base::CheckInfo*>> kinds;
    for (const base::CheckInfo* each : checks::diagnostics())
        kinds[each->id].insert(each);
    for (const auto& [id, infos] : kinds) {
        INFO(id);
        CHECK(infos.size() == 1);
    }
}
