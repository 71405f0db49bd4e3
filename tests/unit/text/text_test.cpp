// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "text/boundary.hpp"
#include "text/char_set.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

using namespace tolmach;
using namespace tolmach::text;

TEST_CASE("UTF-8 offsets") {
    const std::string word = "Żochowski é €𝄞";
    CHECK(count_code_points(word) == 14);
    CHECK(to_utf8(to_utf32(word)) == word);
    CHECK(byte_of(word, CodePoint(1)) == ByteOffset(2));
    CHECK(code_point_of(word, ByteOffset(2)) == CodePoint(1));
    CHECK_FALSE(is_utf8("\xC0\x80"));
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));
    CHECK(first_invalid_utf8("ab\xFF") == ByteOffset(2));
}

TEST_CASE("folding ignores what writers do not mean") {
    CHECK(fold("Вераб\u02BCёвіч") == fold("ВЕРАБ\u2019ЁВІЧ"));
    CHECK(fold("Артём") == fold("артем"));
    CHECK(fold("n°\u00A057") == "n° 57");
    CHECK(fold("Хо\u0301луй и Коте\u0301л") == "холуй и котел");
    CHECK(fold("Лукашэнкi i Mагілёў, Tut.by") == "лукашэнкі i магілеў, tut.by");
    CHECK(fold("Cоюз", {.ignore_case = false}) == "Союз");
    CHECK(fold("\u0439") == fold("\u0438\u0306"));
    CHECK(fold("Kłysinski, Choïgou", {.ignore_marks = true}) == "kłysinski, choigou");
    for (const char* each : {"Вераб\u02BCёвіч", "Хо\u0301луй", "Лукашэнкi i Mагілёў", "É\u0301ﬁ ß", ""})
        CHECK(to_utf8(fold(to_utf32(each))) == fold(each));
    const Folded folded = fold_with_offsets("a\u0301\u00ADb");
    CHECK(folded.to_original(0, 1) == base::CodePointSpan{CodePoint(0), CodePoint(3)});
    CHECK(folded.to_original(1, 2) == base::CodePointSpan{CodePoint(3), CodePoint(4)});
}

TEST_CASE("language tags follow RFC 5646") {
    for (const char* good :
         {"fr", "be-tarask", "be-1959acad", "ru-Latn-t-ru-m0-bgn", "zh-cmn-Hans-CN", "x-house", "es-419"}) {
        CAPTURE(good);
        CHECK(is_language_tag(good));
    }
    for (const char* bad : {"", "e", "fr-", "fr_FR", "русский", "en-x", "fr--CA", "abcdefghi"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_language_tag(bad));
    }
    CHECK(canonical_tag("RU-latn-T-RU-m0-BGN") == "ru-Latn-t-ru-m0-bgn");
    CHECK(canonical_tag("fr-ca") == "fr-CA");
    CHECK(primary_language("be-tarask") == "be");
    CHECK(matches("fr", "fr-CA"));
    CHECK_FALSE(matches("fr", "fro"));
}

TEST_CASE("a language that somebody meant is found by its name, its country, or its longer code") {
    CHECK(language_name("be-tarask") == "Belarusian");
    CHECK(language_name("zz").empty());
    for (const auto& [word, tag] : {std::pair("by", "be"),
                                    {"ua", "uk"},
                                    {"cz", "cs"},
                                    {"jp", "ja"},
                                    {"French", "fr"},
                                    {"français", "fr"},
                                    {"rus", "ru"},
                                    {"zz", ""},
                                    {"xx", ""},
                                    {"nonsense", ""},
                                    {"", ""}})
        CHECK(meant_language(word) == tag);
}

TEST_CASE("tags of one script") {
    CHECK(same_script("ru", "be-tarask"));
    CHECK(same_script("ru-Latn-t-ru-m0-bgn", "fr"));
    CHECK_FALSE(same_script("ru", "ru-Latn"));
    CHECK(same_script("sr", "sr"));
}

TEST_CASE("characters, trimming, boundaries") {
    CHECK(script_of(U'і') == Script::Cyrillic);
    CHECK(script_of(U'i') == Script::Latin);
    CHECK(trim("\u00A0 a b\n") == "a b");
    CHECK(trim(" \n").empty());
    CHECK(trim("").empty());
    CHECK(trim("ё\u202F") == "ё");
    CHECK(trim("\u2003а\u00A0б\u2028") == "а\u00A0б");
    CHECK(trim("a\xC2\xA0\x80") == "a\xC2\xA0\x80");  // What is no UTF-8 is no space.
    CHECK(to_upper("ў") == "Ў");
    CHECK(words("l’ONU, 57 %").size() == 2);
    CHECK(sentence_ends("One. Two.", "en") == std::vector{ByteOffset(5), ByteOffset(9)});
}

TEST_CASE("general categories part all code points, and the sets of several are unions") {
    const auto count = [](const text::CharSet& set) {
        std::size_t all = 0;
        for (const text::CodePointRange& range : set)
            all += range.last - range.first + 1;
        return all;
    };
    std::size_t all = 0;
    for (const char* name : {"L", "M", "N", "P", "S", "Z", "C"})
        all += count(text::with_property(name).value());
    CHECK(all == 0x110000);
    CHECK(text::with_property("LC") ==
          text::united(text::united(text::with_property("Lu").value(), text::with_property("Ll").value()),
                       text::with_property("Lt").value()));
    CHECK(text::contains(text::with_property("Nd").value(), U'7'));
    CHECK(text::with_property("Uppercase_Letter") == text::with_property("Lu"));
    // Those that are not read by ICU's sets hold what these hold.
    CHECK(text::with_property("Alphabetic") == text::with_property("Alpha"));
    CHECK(text::with_property("White_Space") == text::with_property("WSpace"));
    CHECK_FALSE(text::with_property("Lq"));
    CHECK(text::contains(text::with_property("Script=Cyrillic").value(), U'ў'));
}

TEST_CASE("sets of characters are united and intersected range by range") {
    using text::CharSet;
    CHECK(text::united({{1, 3}, {7, 9}, {20, 20}}, {{4, 6}, {8, 12}}) == CharSet{{1, 12}, {20, 20}});
    CHECK(text::united({}, {{2, 2}}) == CharSet{{2, 2}});
    CHECK(text::united({{1, 100}}, {{3, 4}, {101, 101}}) == CharSet{{1, 101}});
    CHECK(text::common({{1, 5}, {8, 12}, {30, 40}}, {{3, 9}, {12, 35}}) ==
          CharSet{{3, 5}, {8, 9}, {12, 12}, {30, 35}});
    CHECK(text::common({{1, 5}}, {{6, 9}}).empty());
}

TEST_CASE("the first byte that is no UTF-8 is found wherever it stands") {
    for (std::size_t at = 0; at < 20; ++at) {
        std::string bytes(20, 'a');
        bytes[at] = '\xFF';
        CHECK(text::first_invalid_utf8(bytes) == base::ByteOffset(at));
    }
}
