// SPDX-License-Identifier: Apache-2.0
#include "editions/date.hpp"

#include "support/catch.hpp"
#include "text/fold.hpp"
#include "text/number_words.hpp"

using namespace tolmach::editions;

namespace {

std::string in(std::string_view language, std::string_view english) {
    const auto date = read_date(english, "en");
    return date ? write_date(*date, conventions_for(language)) : "unread";
}

}  // namespace

TEST_CASE("the months that editions write are those that dates are compared by") {
    using tolmach::text::NumberWord;
    for (const char* language : {"en", "fr", "ru", "be"}) {
        const DateStyle style = conventions_for(language).date;
        const auto& known = tolmach::text::number_words(language);
        for (int month = 1; month <= 12; ++month)
            for (const auto& names : {style.months, style.months_alone}) {
                const std::string& name = names[static_cast<std::size_t>(month - 1)];
                INFO(name);
                const auto at = known.find(tolmach::text::fold_with_offsets(name).text);
                REQUIRE(at != known.end());
                CHECK((at->second.kind == NumberWord::Kind::Month && at->second.value == month));
            }
    }
}

TEST_CASE("a date is written as each language writes it") {
    CHECK(in("fr", "August 3, 2020") == "3\u00A0août 2020");
    CHECK(in("fr", "1 March 2019") == "1er\u00A0mars 2019");
    CHECK(in("ru", "August 3, 2020") == "3\u00A0августа 2020\u00A0г.");
    CHECK(in("be", "3 August 2020") == "3\u00A0жніўня 2020\u00A0г.");
    CHECK(in("be-tarask", "2020-08-03") == "3\u00A0жніўня 2020\u00A0г.");
    CHECK(in("en", "2020-08-03") == "August 3, 2020");
    CHECK(in("ru", "August 2020") == "август 2020\u00A0г.");
    CHECK(in("be", "August 2020") == "жнівень 2020");
}

TEST_CASE("every month of every language is written and read back") {
    for (const char* language : {"en", "fr", "ru", "be"})
        for (int month = 1; month <= 12; ++month)
            for (const int day : {0, 1, 28}) {
                const Date date{2021, month, day};
                const std::string written = write_date(date, conventions_for(language));
                INFO(written);
                CHECK(read_date(written, language) == date);
            }
}

TEST_CASE("what is not one certain date is left alone") {
    for (const char* text : {"", "2020", "Spring 2020", "Updated August 3, 2020", "Monday, August 3, 2020",
                             "3–9 August 2020", "February 30, 2020", "08/03/2020", "August 3", "2020-13-01",
                             "2020-00", "August 3, 2020 and May 4, 2021"}) {
        INFO(text);
        CHECK_FALSE(read_date(text, "en"));
    }
    CHECK(read_date("03.08.2020", "ru") == Date{2020, 8, 3});
    CHECK(read_date("29 February 2020", "en") == Date{2020, 2, 29});
}
