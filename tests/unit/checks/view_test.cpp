// SPDX-License-Identifier: Apache-2.0
#include "checks/view.hpp"

#include "checks/unit_reading.hpp"
#include "checks/unit_text.hpp"
#include "support/catch.hpp"
#include "support/units.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

using namespace tolmach;
using checks::View;

TEST_CASE("a view has a place for each code and a way back to the plain text") {
    const View plain(tests::content("Voir cette page."));
    CHECK(plain.span(5, 10) == base::CodePointSpan{base::CodePoint(5), base::CodePoint(10)});
    CHECK(plain.plain_text(5, 10) == "cette");
    CHECK(plain.without_codes() == plain.text);

    const View coded(tests::content("Voir {1}cette{/1} page{fn2/}."));
    CHECK(coded.text == U"Voir \uFFFCcette\uFFFC page\uFFFC.");
    CHECK(coded.span(5, 12) == base::CodePointSpan{base::CodePoint(5), base::CodePoint(10)});
    CHECK(coded.plain_text(5, 12) == "cette");
    CHECK(coded.without_codes() == U"Voir cette page.");

    CHECK(View(xliff::Content{}).text.empty());
    CHECK(View(xliff::Content{}).span(0, 0).size() == 0);
}

TEST_CASE("a view is read as its text is") {
    const View view(tests::content("Élie lut « À bas » sur https://a.example/b, id=7 et l’an 2019."));
    REQUIRE(view.words().size() > 5);
    CHECK(view.written(view.words()[0]) == U"Élie");
    CHECK(view.small(view.words()[0]) == U"élie");
    CHECK(view.quoted()[view.text.find(U'À')]);
    CHECK(view.addresses()[view.text.find(U"example")]);
    CHECK_FALSE(view.addresses()[view.text.find(U"id=7")]);
    CHECK(view.not_prose()[view.text.find(U"example")]);
    CHECK(view.not_prose()[view.text.find(U"id=7")]);
    CHECK_FALSE(view.not_prose()[view.text.find(U"sur")]);
    REQUIRE(view.capitalised().size() == 2);
    REQUIRE(view.numbers("fr").figures.size() == 2);
}

TEST_CASE("one pass finds what looking for each thing finds") {
    const std::u32string letters = U"aAzÉёЁБь’'ʼ\u0301 \t\u00A0.,“«1٣-\uFFFC\n\u200B中";
    std::uint32_t seed = 1;
    for (int round = 0; round < 3'000; ++round) {
        std::u32string text;
        for (seed = seed * 1'664'525 + 1'013'904'223; text.size() < seed % 40;) {
            seed = seed * 1'664'525 + 1'013'904'223;
            text += letters[(seed >> 8U) % letters.size()];
            if ((seed & 0x80U) != 0) text += text.back();
        }
        const checks::CharactersOfText read(text);
        std::vector<std::size_t> marks, capitals;
        View::Runs words;
        bool spaces = false, two_capitals = false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool in_word = !words.empty() && words.back().second == i;
            const bool apostrophe = text[i] == U'\'' || text[i] == U'’' || text[i] == U'ʼ';
            const bool joins = apostrophe && i + 1 < text.size() && text::is_letter(text[i + 1]);
            if (in_word && (text::is_letter_or_mark(text[i]) || joins))
                ++words.back().second;
            else if (text::is_letter(text[i]))
                words.emplace_back(i, i + 1);
            if (text[i] == U'ʼ' ||
                (text[i] != U' ' && !text::is_letter_or_mark(text[i]) && !text::is_digit(text[i])))
                marks.push_back(i);
            if (text::is_upper(text[i]) && (i == 0 || !text::is_letter_or_mark(text[i - 1]) ||
                                            (text::is_mark(text[i - 1]) && words.back().first == i)))
                capitals.push_back(i);
            if (i == 0) continue;
            spaces = spaces || (text::is_space(text[i - 1]) && text::is_space(text[i]));
            two_capitals = two_capitals || (text::is_upper(text[i - 1]) && text::is_upper(text[i]));
        }
        CHECK(read.words() == words);
        CHECK(read.marks() == marks);
        CHECK(read.capitals() == capitals);
        CHECK(read.has_two_spaces() == spaces);
        CHECK(read.has_two_capitals() == two_capitals);
        CHECK(read.has(text::known_characters::kDigit) ==
              std::any_of(text.begin(), text.end(), text::is_digit));
        for (const char32_t c : text)
            CHECK(read.may_hold({&c, 1}));
    }
}

TEST_CASE("what is not prose is found without any sign of it elsewhere") {
    // Each of these has one of the signs that the glance looks for.
    for (const std::u32string_view token :
         {U"<b>",   U"&amp;", U"{0}",  U"[/b]", U"`x`",         U":-)",          U"8-)",
          U"/etc",  U"~/a",   U"a\\b", U"%s",   U"@name",       U"$x",           U"--force",
          U"12:30", U"a=b",   U"a->b", U"doi:", U"a@b.example", U"www.a.example"}) {
        const std::u32string text = U"un mot " + std::u32string(token) + U" et un autre";
        INFO(text.size() << " " << static_cast<unsigned>(token[0]));
        CHECK(View(text).not_prose()[7 + token.size() / 2]);
    }
}

TEST_CASE("the text of a unit is that of its only segment, or joined") {
    const checks::FileInfo file{"note.xlf", "note.txt", "en", "fr"};
    const xliff::Unit one = tests::unit("A port.", "Un port.");
    const checks::UnitReading reading(file, one);
    CHECK(&reading.text().whole() == &reading.target(0));
    CHECK(reading.text().source().text == U"A port.");

    xliff::Unit two = one;
    two.segments.push_back(two.segments[0]);
    two.segments[1].target.reset();
    const checks::UnitReading joined(file, two);
    CHECK(joined.text().text() == U"Un port.\uFFFC\uFFFC");
    CHECK(joined.text().source().text == U"A port. A port.");
    REQUIRE(joined.translated().size() == 1);
    CHECK(joined.translated()[0].number == 0);
}

TEST_CASE("blank targets are not judged") {
    const checks::FileInfo file{"note.xlf", "note.txt", "en", "fr"};
    const xliff::Unit blank = tests::unit("A port.", " \u00A0");
    CHECK(checks::UnitReading(file, blank).translated().empty());
    CHECK_FALSE(checks::has_text(tests::content(" \u00A0")));
    CHECK(checks::has_text(tests::content("\u00A0x")));
}
