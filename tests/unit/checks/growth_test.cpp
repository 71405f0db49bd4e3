// SPDX-License-Identifier: Apache-2.0
// Segments on which work that grows with their square would take a quarter of an hour and more.
#include "checks/check.hpp"
#include "checks/terms.hpp"
#include "support/catch.hpp"
#include "support/terms.hpp"
#include "support/units.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

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

namespace {

// Numbers from one on, each with what stands behind it.
std::string numbers(std::size_t from, std::size_t count, const std::string& behind) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += std::to_string(from + i) + behind;
    return all;
}

}  // namespace

TEST_CASE("a number that no double holds") {
    CHECK(found("It is 10 miles long.", "Il est long de " + times(400, "9") + " km.") == 1);
    CHECK(found("It is 0." + times(400, "0") + "1 miles long.", "Il est long de 3 km.") >= 1);
}

TEST_CASE("a segment of nothing but numbers") {
    constexpr std::size_t kMany = 100'000;
    CHECK(found(numbers(1000, kMany, " "), numbers(1000, kMany, " ")) == 0);
    CHECK(found(numbers(1000, kMany, " km; "), numbers(1000, kMany, " km\u00A0; ")) == 0);
    CHECK(found(numbers(1000, kMany, " "), numbers(500'000, kMany, " ")) == 1);
    CHECK(found(times(kMany, "12 "), times(kMany / 2, "12 ")) <= 2);
    CHECK(found(times(kMany, "5 km, 2013, "), times(kMany, "6 km, 2012, ")) >= 1);
    CHECK(found(times(kMany, "two men, "), times(kMany, "trois hommes, ")) >= 1);
}

// Far apart numbers are not compared: what is found of a list, however long, is what is found of its parts.
TEST_CASE("conversions in long lists") {
    for (const std::size_t count : {50U, 150U, 2'000U}) {
        CAPTURE(count);
        std::string miles, kilometres;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t odd = 10'001 + 2 * i;  // No number stands on both sides.
            miles += std::to_string(odd) + " miles; ";
            kilometres += std::to_string(odd * 1'609 / 2'000 * 2) + " km\u00A0; ";
        }
        CHECK(found(miles, kilometres) == 0);
        CHECK(found(miles + "20 miles; ", kilometres + "55 km\u00A0; ") == 2);
    }
}

TEST_CASE("sentences of a long text") {
    std::string source, target;
    for (std::size_t i = 0; i < 20'000; ++i) {
        source += "Sentence " + std::to_string(i) + " is here. ";
        target += "La phrase que voici porte le numéro " + std::to_string(i) + ". ";
    }
    CHECK(found(source, target) == 0);
    CHECK(found(source, target + "La phrase que voici porte le numéro 7. ") >= 1);
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

namespace {

// `Bad Bae Baf …`: names that differ, of one alphabet's first letters.
std::string names(std::size_t count, const std::u32string& letters) {
    std::u32string all;
    for (std::size_t i = 0; i < count; ++i) {
        all += text::to_upper(letters[0]);
        for (std::size_t rest = i, place = 0; place < 5; ++place, rest /= letters.size())
            all += letters[rest % letters.size()];
        all += U' ';
    }
    return text::to_utf8(all);
}

}  // namespace

TEST_CASE("a segment of nothing but names") {
    constexpr std::size_t kNames = 10'000;
    const auto in = [](const char* language, const std::u32string& letters) {
        const auto document =
            tests::document({tests::unit(names(kNames, U"bcdefghi"), names(kNames, letters))}, language);
        return checks::run(checks::plain_checks(), document).size();
    };
    CHECK(in("fr", U"bcdefghi") <= 2);
    CHECK(in("fr", U"ihgfedcb") <= kNames);
    CHECK(in("ru", U"бцдефгхи") <= kNames);
}

TEST_CASE("a segment in which every number is wrong") {
    constexpr std::size_t kWrong = 20'000;
    CHECK(found(numbers(1000, kWrong, " km; "), numbers(1000, kWrong, " m\u00A0; ")) >= kWrong);
}
