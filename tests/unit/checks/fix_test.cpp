// SPDX-License-Identifier: Apache-2.0
#include "checks/fix.hpp"

#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;

namespace {

// The target after fixing, codes as U+FFFC left out; the law that fixing again changes nothing is held here.
std::string fixed(const char* source, const char* target, const char* language = "fr") {
    const auto once = checks::fix(tests::document({tests::unit(source, target)}, language));
    const auto twice = checks::fix(once.value);
    CHECK(twice.diagnostics.empty());
    CHECK(twice.value == once.value);
    return xliff::plain_text(*once.value.files[0].units[0].segments[0].target);
}

}  // namespace

TEST_CASE("French spaces and marks") {
    CHECK(fixed("Who? “Us”: them.", "Qui ? «Nous» : eux.") == "Qui\u202F? «\u00A0Nous\u00A0»\u00A0: eux.");
    CHECK(fixed("The “West”!", "L’\"Occident\"!") == "L’«\u00A0Occident\u00A0»\u202F!");
    CHECK(fixed("a b", " a  b ") == "a b");
    CHECK(fixed("One, two", "Un , deux") == "Un, deux");
}

TEST_CASE("Russian and Belarusian quotation marks and dashes") {
    CHECK(fixed("Minsk is “near”.", "Минск - \"ближнее\" зарубежье.", "ru") ==
          "Минск — «ближнее» зарубежье.");
    CHECK(fixed("in 2004-2008", "у 2004-2008 гг.", "be") == "у 2004–2008 гг.");
    CHECK(fixed("A « B »", "« Б »", "ru") == "«Б»");
}

TEST_CASE("what could be wrong is left to the editor") {
    CHECK(fixed("at \u22125 degrees", "мороз - 5 градусов", "ru") == "мороз - 5 градусов");
    CHECK(fixed("a «b «c» d»", "а «б «в» г»", "ru") == "а «б «в» г»");
    CHECK(fixed("\"It\" ends", "\"Оно кончилось", "ru") == "\"Оно кончилось");
}

TEST_CASE("a spaced hyphen that may be a closed one is left") {
    for (const char* text : {"Ростов - на - Дону", "Нью - Йорк", "кто - то", "по - русски", "из - за моря",
                             "социально - экономический", "вице - президент"})
        CHECK(fixed("x", text, "ru") == text);
    for (const char* text : {"па - беларуску", "паўднёва - заходні", "хто - небудзь"})
        CHECK(fixed("x", text, "be") == text);
    CHECK(fixed("Minsk is the capital", "Минск - столица страны", "ru") == "Минск — столица страны");
    CHECK(fixed("Minsk is the capital", "Мінск - сталіца краіны", "be") == "Мінск — сталіца краіны");
}

TEST_CASE("foreign titles and code keep their marks in French") {
    CHECK(fixed("He wrote it", "Il écrivit Что делать? en 1902") == "Il écrivit Что делать? en 1902");
    CHECK(fixed("if (a) b(); else c();", "if (a) b(); sinon c();") == "if (a) b(); sinon c();");
}

TEST_CASE("codes stay where they are") {
    const auto once = checks::fix(tests::document({tests::unit("“{1}A{/1}” b", "\"{1}А{/1}\"  б")}, "ru"));
    const auto& target = *once.value.files[0].units[0].segments[0].target;
    CHECK(target == tests::content("\"{1}А{/1}\" б"));
    REQUIRE(once.diagnostics.size() == 1);
    CHECK(once.diagnostics[0].check == "space.double");
}

TEST_CASE("segments without ids are told apart") {
    xliff::Unit unit = tests::unit("One", "Un");
    unit.segments.push_back(tests::unit("a b", "a  b").segments[0]);
    for (xliff::Segment& segment : unit.segments)
        segment.id.clear();
    const auto once = checks::fix(tests::document({unit}, "fr"));
    CHECK(xliff::plain_text(*once.value.files[0].units[0].segments[0].target) == "Un");
    CHECK(xliff::plain_text(*once.value.files[0].units[0].segments[1].target) == "a b");
}

TEST_CASE("a guillemet at the edge of its segment gets no space there") {
    xliff::Unit unit = tests::unit("He said “", "Il dit : «");
    unit.segments.push_back(tests::unit("Yes” then.", "Oui » puis.").segments[0]);
    const auto once = checks::fix(tests::document({unit}, "fr"));
    CHECK(xliff::plain_text(*once.value.files[0].units[0].segments[0].target) == "Il dit\u00A0: «");
    CHECK(checks::fix(once.value).diagnostics.empty());
}
