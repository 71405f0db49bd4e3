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

TEST_CASE("number words make one number, and doubtful ones are known") {
    const auto worded = [](const char* utf8, const char* language) {
        std::vector<std::string> said;
        for (const auto& number : numbers_in(utf8, language).worded)
            said.push_back(number.value + (number.ordinal ? "." : "") + (number.doubtful ? "?" : ""));
        return said;
    };
    CHECK(worded("quatre-vingt-quinze villes", "fr") == Values{"95"});
    CHECK(worded("soixante-dix-sept, quatre-vingts", "fr") == Values{"77", "80"});
    CHECK(worded("two hundred and one", "en") == Values{"200", "1?"});
    CHECK(worded("the twenty-first, the second", "en") == Values{"21.", "2.?"});
    CHECK(worded("первые два тома из шестисот", "ru") == Values{"1.", "2", "600"});
    CHECK(worded("дзвюма кнігамі з адзінаццаццю картамі", "be") == Values{"2", "11"});
}

TEST_CASE("what stands behind the second of two joined numbers belongs to both") {
    const auto readings = [](const char* utf8, const char* language) {
        return numbers_in(utf8, language).figures.front().readings;
    };
    CHECK(readings("от 3 до 5 тысяч", "ru") == Values{"3", "3000"});
    CHECK(readings("20–30 млн", "ru") == Values{"20", "20000000"});
    CHECK(readings("3 villages et 5 millions", "fr") == Values{"3"});
    CHECK(readings("1 million et demi", "fr") == Values{"1000000", "1500000"});
    CHECK(readings("4K screens", "en") == Values{"4000", "4"});
    CHECK(values("10 h 00, 12:00, 9 h 30", "fr") == Values{"10", "12", "9", "30"});
}

TEST_CASE("words with a number in them may answer a figure, and are no number of their own") {
    const auto words = [](const char* utf8, const char* language) {
        return numbers_in(utf8, language).words;
    };
    CHECK(words("двухлетний план, пятилетка", "ru") == Values{"2", "5"});
    CHECK(words("восемнадцатилетний, двадцатипятилетие", "ru") == Values{"18", "25"});
    CHECK(words("столетие, тысячелетие", "ru") == Values{"100", "1000"});
    CHECK(words("сторона, семинар, столица, одновременно", "ru").empty());
    CHECK(words("вдвое больше", "ru") == Values{"2"});
    CHECK(words("полтора миллиона", "ru") == Values{"1.5", "1500000"});
    CHECK(words("стагоддзе, двухгадовы, удвая", "be") == Values{"100", "2", "2"});
    CHECK(words("un plan quinquennal, une demi-journée", "fr") == Values{"5", "0.5", "2", "1", "1"});
    CHECK(words("a threefold rise", "en") == Values{"3"});
}

TEST_CASE("a half is added to the number before it") {
    const auto worded = [](const char* utf8, const char* language) {
        std::vector<std::string> said;
        for (const auto& number : numbers_in(utf8, language).worded)
            said.push_back(number.value + (number.doubtful ? "?" : ""));
        return said;
    };
    CHECK(worded("two and a half million, a year and a half", "en") == Values{"2500000", "1.5"});
    CHECK(worded("deux millions et demi, deux ans et demi, un an et demi", "fr") ==
          Values{"2500000", "2.5", "1.5"});
    CHECK(worded("два с половиной миллиона, полторы тысячи, полтора десятка", "ru") ==
          Values{"2500000", "1500", "15"});
    CHECK(worded("два з паловай мільёны, паўтара года", "be") == Values{"2500000", "1.5"});
    CHECK(worded("two men and half a loaf", "en") == Values{"2"});
    const auto readings = [](const char* utf8, const char* language) {
        return numbers_in(utf8, language).figures.front().readings;
    };
    CHECK(readings("2½ million", "en") == Values{"2000000", "2500000"});
    CHECK(readings("2 and a half years", "en") == Values{"2", "2.5"});
    CHECK(readings("2 ans et demi", "fr") == Values{"2", "2.5"});
}

TEST_CASE("decades, halves of a year, bare fractions and times have the readings of other languages") {
    const auto readings = [](const char* utf8, const char* language) {
        return numbers_in(utf8, language).figures.back().readings;
    };
    CHECK(readings("a hit of the 60s", "en") == Values{"60", "1860", "1960", "2060"});
    CHECK(readings("growth of .5", "en") == Values{"5", "0.5"});
    CHECK(readings("the 2020/21 budget", "en") == Values{"21", "2021"});
    CHECK(readings("at 5.30pm", "en") == Values{"5.3", "17.3"});
    CHECK(numbers_in("at 5.30pm", "en").figures.front().parts == Values{"17", "30"});
}
