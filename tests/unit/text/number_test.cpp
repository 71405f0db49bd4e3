// SPDX-License-Identifier: Apache-2.0
#include "text/number.hpp"

#include "support/catch.hpp"

using tolmach::text::numbers_in;

namespace {

std::vector<std::string> values(const char* utf8, const char* language) {
    std::vector<std::string> first;
    for (const auto& token : numbers_in(utf8, language).figures)
        first.push_back(token.readings.front());
    return first;
}
using Values = std::vector<std::string>;

}  // namespace

TEST_CASE("each language writes its numbers in its own way") {
    CHECK(values("80,000 tons, 10.9 %, $1,250.50", "en") == Values{"80000", "10.9", "1250.5"});
    CHECK(values("80\u202F000 tonnes, 10,9 %, 1 250,50 €", "fr") == Values{"80000", "10.9", "1250.5"});
    CHECK(values("80\u00A0000 тонн, 10,9 %, в 2019 400", "ru") == Values{"80000", "10.9", "2019", "400"});
    CHECK(values("from 6.8 to 5.2 billion", "en") == Values{"6.8", "5200000000"});
    CHECK(values("с 6,8 до 5,2 млрд", "ru") == Values{"6.8", "5200000000"});
    CHECK(values("pp. 23–25, 2004-08, Article 5(2)", "en") == Values{"23", "25", "2004", "8", "5", "2"});
}

TEST_CASE("words and Roman numerals are offered, never demanded") {
    const auto words = [](const char* utf8, const char* language) {
        return numbers_in(utf8, language).words;
    };
    CHECK(words("twenty-five countries", "en") == Values{"20", "25", "5"});
    CHECK(words("в XX веке", "ru") == Values{"20"});
    CHECK(words("у трох групах", "be") == Values{"3"});
    CHECK(words("deux millions", "fr") == Values{"2", "2000000"});
}

TEST_CASE("months count beside a day or a year only") {
    const auto dated = numbers_in("On August 9, 2019, it may rain", "en");
    REQUIRE(dated.months.size() == 1);
    CHECK(dated.months[0].month == 8);
    CHECK(dated.figures[0].in_date);
    CHECK(dated.figures[1].in_date);
    const auto numeric = numbers_in("31.05.2017", "ru");
    CHECK(numeric.months[0].month == 5);
    CHECK(numeric.figures.size() == 2);
}
