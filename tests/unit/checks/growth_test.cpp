// SPDX-License-Identifier: Apache-2.0
// Segments on which work that grows with their square would take a quarter of an hour and more.
#include "checks/check.hpp"
#include "checks/terms.hpp"
#include "support/catch.hpp"
#include "support/terms.hpp"
#include "support/units.hpp"

using namespace tolmach;

namespace {

std::string times(std::size_t n, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < n; ++i)
        all += text;
    return all;
}

std::size_t found(const std::string& source, const std::string& target) {
    return checks::run(checks::plain_checks(), tests::document({tests::unit(source, target)}, "fr")).size();
}

}  // namespace

TEST_CASE("one word again and again, with marks and without") {
    CHECK(found("x", times(150'000, "mot ")) >= 149'999);
    CHECK(found(times(150'000, "a\u0301 "), times(150'000, "b\u0301 ")) <= 1);
    CHECK(found("x", times(1'000'000, "\u0301")) >= 1);
}

TEST_CASE("a text of nothing but slips of spelling") {
    const auto in = [](const char* language, const std::string& target) {
        return checks::run(checks::plain_checks(),
                           tests::document({tests::unit(times(25'000, "x "), target)}, language))
            .size();
    };
    CHECK(in("fr", times(12'000, "l accord ")) > 0);
    CHECK(in("fr", times(25'000, "n'") + "a") > 0);
    CHECK(in("fr", times(8'000, "aaab ABcd ")) > 0);
    CHECK(in("be", times(25'000, "ау") + " " + times(12'000, "а у ")) > 0);
    CHECK(in("be", times(12'000, "«а у ")) > 0);
}

TEST_CASE("a forbidden name that fills its segment") {
    glossary::Concept entry;
    entry.id = "c";
    entry.terms = {tests::term("thing", "en"), tests::term("chose", "fr"),
                   tests::term("machin", "fr", glossary::Status::Forbidden)};
    const auto document =
        tests::document({tests::unit(times(20'000, "Ivanov "), times(20'000, "machin "))}, "fr");
    CHECK(checks::run(checks::term_checks(std::vector{entry}, "en", "fr"), document).size() == 20'000);
}
