// SPDX-License-Identifier: Apache-2.0
#include "formats/merge.hpp"
#include "formats/plain/read.hpp"
#include "support/catch.hpp"
#include "support/plain.hpp"
#include "text/encoding.hpp"

using namespace tolmach;
using tests::listed;
using tests::read_note;
using Lines = std::vector<std::string>;

namespace {

std::string merged_with_source(const formats::Extracted& extracted) {
    formats::MergeOptions options;
    options.with_source = true;
    return formats::merge(extracted.file, extracted.skeleton, options).value();
}

constexpr std::string_view kRunIn =
    "House Notes\n\nPorts of the North\n\nHouse Note No. 7/2019\nAnn Weir\n3 May 2019\n\nTwo harbours\n\n\n"
    "The port was closed\nAnn Dunn, « Harbours », Coastal Review, 3 May 2019, p. 4. . It opened "
    "againIbid., p. 5..\n";

}  // namespace

TEST_CASE("a note is read into its blocks, and its footnotes are lifted out") {
    const auto read = read_note(kRunIn);
    CHECK(listed(read.file) ==
          Lines{"b1 series: House Notes", "b2 title: Ports of the North",
                "b3 reference: House Note No. 7/2019", "b4 author: Ann Weir", "b5 date: 3 May 2019",
                "b6 heading-1: Two harbours", "b7 paragraph: The port was closed{fn1}. It opened again{fn2}.",
                "fn1 footnote-bibliographic: Ann Dunn, « Harbours », Coastal Review, 3 May "
                "2019, p. 4.",
                "fn2 footnote-ibid: Ibid., p. 5."});
    CHECK(read.file.source_language == "en");
    CHECK(merged_with_source(read) == kRunIn);
}

TEST_CASE("a call may not be deleted and holds what led to its note and what followed") {
    const auto read = read_note(kRunIn);
    const auto& call = std::get<xliff::Code>(read.file.units[6].segments[0].source[1]);
    CHECK(call.details->sub_flows == Lines{"fn1"});
    CHECK_FALSE(call.can_delete);
    CHECK_FALSE(call.can_copy);
    CHECK(call.details->data == "\n\uFFFC ");
    CHECK(call.details->disp == "[1]");
}

TEST_CASE("an edition has calls with numbers and its notes in a list, and is read back to the same units") {
    auto read = read_note(kRunIn);
    formats::MergeOptions options;
    options.house.notes_heading = "Notes";
    const auto edition = formats::merge(read.file, read.skeleton, options);
    REQUIRE(edition);
    CHECK(*edition ==
          "House Notes\n\nPorts of the North\n\nHouse Note No. 7/2019\nAnn Weir\n3 May 2019\n\nTwo "
          "harbours\n\n\nThe port was closed[1]. It opened again[2].\n\nNotes\n\n"
          "[1] Ann Dunn, « Harbours », Coastal Review, 3 May 2019, p. 4.\n[2] Ibid., p. 5.\n");
    CHECK(listed(read_note(*edition).file) == listed(read.file));
}

TEST_CASE("the house's own text stands in the edition") {
    auto read = read_note("Ports\nBy Ann Weir\n\nThe port was closed and nobody knew why that was done.\n");
    formats::MergeOptions options;
    options.house.draft_mark = "DRAFT";
    options.house.series = "House Notes";
    options.house.credit = "Translated by Paul Dunn";
    CHECK(formats::merge(read.file, read.skeleton, options).value() ==
          "DRAFT\n\nHouse Notes\n\nPorts\nBy Ann Weir\nTranslated by Paul Dunn\n\nThe port was closed and "
          "nobody "
          "knew why that was done.\n");
}

TEST_CASE("footnotes with a mark are read from their list") {
    const auto expect = [](std::string_view source) {
        INFO(source);
        const auto read = read_note(source);
        CHECK(listed(read.file) ==
              Lines{"b1 title: Ports",
                    "b2 paragraph: The port was closed{fn1} and, as they say{fn2}, opened.",
                    "fn1 footnote-bibliographic: Ann Dunn, « Harbours », 2019.",
                    "fn2 footnote-commentary: Nobody says so."});
        CHECK(merged_with_source(read) == source);
    };
    expect(
        "Ports\n\nThe port was closed[1] and, as they say[2], opened.\n\n[1] Ann Dunn, « Harbours », 2019.\n"
        "[2] Nobody says so.\n");
    expect(
        "Ports\n\nThe port was closed¹ and, as they say², opened.\n\nNotes:\n\n1. Ann Dunn, « Harbours », "
        "2019.\n\n2. Nobody says so.");
    expect(
        "Ports\r\n\r\nThe port was closed(1) and, as they say(2), opened.\r\n\r\n-----\r\n(1) Ann Dunn, « "
        "Harbours », 2019.\r\n(2) Nobody says so.\r\n");
    expect(
        "Ports\n\nThe port was closed[^1] and, as they say[^2], opened.\n\n[^1]: Ann Dunn, « Harbours », "
        "2019.\n[^2]: Nobody says so.\n");
}

TEST_CASE("notes are numbered by their calls, and an edition writes their list anew") {
    const auto read = read_note(
        "Ports\n\nOne said[2] so[1]. Another said so too[2].\n\nПримечания\n\n[1] The first.\n[2] The "
        "second.\n\nAbout "
        "the author: she writes about ports and is known for it.\n");
    CHECK(listed(read.file) ==
          Lines{"b1 title: Ports", "b2 paragraph: One said{fn1} so{fn2}. Another said so too{fn1}.",
                "fn1 footnote-commentary: The second.", "fn2 footnote-commentary: The first.",
                "b3 paragraph: About the author: she writes about ports and is known for it."});
    CHECK(formats::merge(read.file, read.skeleton, {}).value() ==
          "Ports\n\nOne said[1] so[2]. Another said so too[1].\n\nAbout the author: she writes about ports "
          "and is "
          "known for it.\n\n[1] The second.\n[2] The first.\n");
}

TEST_CASE("figures that no list answers are text") {
    CHECK(
        listed(
            read_note("Ports\n\nThe port[1] was closed in two steps:\n\n1. by night.\n2. by day.\n").file) ==
        Lines{"b1 title: Ports", "b2 paragraph: The port[1] was closed in two steps:", "b3 item: by night.",
              "b4 item: by day."});
}

TEST_CASE("a wrapped text is one paragraph, and its line ends stay in the skeleton") {
    const std::string source =
        "Ports of the North\r\n\r\nThe port was closed in the spring of that year, and\r\n  nobody in the "
        "town knew "
        "who had ordered it or what\r\nit was for. It stayed closed for as long as anybody\r\ncares to "
        "remember. Then it "
        "opened.\r\nShips came again, and with them came the sailors of\r\nfour nations.\r\n";
    const auto read = read_note(source);
    CHECK(listed(read.file) ==
          Lines{"b1 title: Ports of the North",
                "b2 paragraph: The port was closed in the spring of that year, and nobody in the town knew "
                "who had "
                "ordered it or what it was for. It stayed closed for as long as anybody cares to remember. "
                "Then it "
                "opened.",
                "b3 paragraph: Ships came again, and with them came the sailors of four nations."});
    REQUIRE(read.skeleton.soft_breaks.size() == 4);
    CHECK(read.skeleton.soft_breaks[0] == formats::SoftBreak{"b2", base::CodePoint(51), "\r\n  "});
    CHECK(merged_with_source(read) == source);
}

TEST_CASE("a soft break stays where it was when the text around it changes") {
    const std::string source =
        "The port was closed in the spring of that year, and\nnobody in the town knew who had ordered it or "
        "what\nit "
        "was for. It stayed closed for as long as anybody\ncares to remember it at all.\n";
    const auto read = read_note(source);
    REQUIRE(read.skeleton.soft_breaks.size() == 3);
    for (std::size_t at = 0; at <= source.size() - 1; ++at) {
        auto changed = read;
        auto& text = std::get<xliff::Text>(changed.file.units[0].segments[0].source[0]).value;
        text.insert(at, "X");
        std::string expected = source;
        CHECK(merged_with_source(changed) == expected.insert(at, "X"));
    }
}

TEST_CASE("one line a paragraph, and lists") {
    const std::string line =
        " was closed in the spring of that year, and nobody in the town knew who had ordered "
        "it or what it was for.";
    const std::string source =
        "Ports\nThe port" + line + "\nThe quay" + line + "\n- one\n- two\nThe pier" + line + "\n";
    const auto read = read_note(source);
    CHECK(listed(read.file) == Lines{"b1 title: Ports", "b2 paragraph: The port" + line,
                                     "b3 paragraph: The quay" + line, "b4 item: one", "b5 item: two",
                                     "b6 paragraph: The pier" + line});
    REQUIRE(read.file.groups.size() == 1);
    CHECK(read.file.groups[0].type == "tolmach:list");
    CHECK(read.file.units[3].group == 0);
    CHECK(merged_with_source(read) == source);
}

TEST_CASE("blocks without text are not translated") {
    const auto read = read_note(
        "Ports\n\nThe port was closed for as long as one cares to remember, or longer.\n\n* * *\n\n"
        "It opened.\n");
    REQUIRE(read.file.units.size() == 4);
    CHECK_FALSE(read.file.units[2].translate);
}

TEST_CASE("every encoding gives the same units and its own bytes back") {
    const std::string source =
        "Порты Севера\r\n\r\nДоклад № 7/2019\r\nАнна Иванова\r\n3 мая 2019 г.\r\n\r\nПорт закрыли "
        "весной того года, и никто не знал зачем.\r\n";
    const auto expected = listed(read_note(source).file);
    CHECK(expected[0] == "b1 title: Порты Севера");
    CHECK(expected[1] == "b2 reference: Доклад № 7/2019");
    CHECK(expected[3] == "b4 date: 3 мая 2019 г.");
    struct Case {
        const char* encoding;
        bool bom;
    };
    for (const Case c :
         {Case{"UTF-8", true}, Case{"UTF-16LE", true}, Case{"UTF-16BE", true}, Case{"windows-1251", false}}) {
        INFO(c.encoding);
        const std::string bytes = text::encode(source, c.encoding, c.bom).value();
        const auto read = read_note(bytes);
        CHECK(listed(read.file) == expected);
        CHECK(read.skeleton.encoding == c.encoding);
        CHECK(merged_with_source(read) == bytes);
    }
}

TEST_CASE("an edition in an encoding that lacks a character is refused") {
    const auto read = read_note("Порты Севера\n\nПорт закрыли весной.\n");
    formats::MergeOptions options;
    options.encoding = "windows-1252";
    const auto merged = formats::merge(read.file, read.skeleton, options);
    REQUIRE_FALSE(merged);
    CHECK(merged.error().code == base::ErrorCode::Encoding);
}

TEST_CASE("what is no text is refused") {
    for (const std::string_view bytes :
         {std::string_view(""), std::string_view(" \r\n\t"), std::string_view("PK\3\4\0\0\0", 7)}) {
        const auto read = formats::read_plain("folder/note.txt", bytes, {});
        REQUIRE_FALSE(read);
        CHECK(read.error().location.file == "folder/note.txt");
        CHECK_FALSE(read.error().help.empty());
    }
}

TEST_CASE("an uncertain footnote is shown to the editor with its place") {
    const auto read =
        formats::read_plain("note.txt",
                            "Ports\n\nThe port was closed during the war.Ewa Lis, “Harbours,” Coastal "
                            "Review, 3 May 2019, p. 4. It opened again in May.Ibid., p. 7. A crowd "
                            "came to see the first ship.She was a tanker from Odesa. The second one "
                            "never came. Nobody has counted the third.\n\nThe owners asked for more "
                            "time.The two families are still at law. They got ten years.\n",
                            {});
    REQUIRE(read);
    REQUIRE(read->diagnostics.size() == 2);
    const base::Diagnostic& found = read->diagnostics[0];
    CHECK(found.check == "footnote.uncertain");
    CHECK(found.unit == "fn3");
    CHECK(found.text.starts_with("She was"));
    CHECK(found.location == base::Location{"note.txt", 3, 162});
}

TEST_CASE("the notes that a list calls stand after it") {
    const auto read = tests::read_note("Head\n\n- One.[1]\n- Two.\n\nNotes\n\n[1] A book.\n");
    CHECK(tests::listed(read.file) == std::vector<std::string>{"b1 title: Head", "b2 item: One.{fn1}",
                                                               "b3 item: Two.",
                                                               "fn1 footnote-commentary: A book."});
}

TEST_CASE("paragraphs that were wrapped without blank lines between them are paragraphs") {
    const std::string source =
        "The Port and the State\nby Ann Dunn\n3 March 2020\nThe port was closed by the state in March, and "
        "nobody "
        "said\nwhy that was done or who had asked for it. A week later the\ncranes were sold.\nThe second "
        "paragraph "
        "begins here and says that the quays are\nempty since that day, and that nobody minds it at all, "
        "not\neven "
        "those who lived on them.\nWhat came after\nA new firm came to the port with money of its own, and "
        "then it\n"
        "bought the cranes back.\n";
    const auto read = read_note(source);
    CHECK(
        listed(read.file) ==
        Lines{
            "b1 title: The Port and the State", "b2 author: by Ann Dunn", "b3 date: 3 March 2020",
            "b4 paragraph: The port was closed by the state in March, and nobody said why that was done or "
            "who "
            "had asked for it. A week later the cranes were sold.",
            "b5 paragraph: The second paragraph begins here and says that the quays are empty since that "
            "day, "
            "and that nobody minds it at all, not even those who lived on them.",
            "b6 heading-1: What came after",
            "b7 paragraph: A new firm came to the port with money of its own, and then it bought the cranes "
            "back."});
    CHECK(merged_with_source(read) == source);
}

TEST_CASE("page numbers on their own lines are left out, and single figures are not") {
    const std::string paragraph =
        "The port was closed by the state in March, and nobody said why.\n\nSo it was.\n\n";
    CHECK(
        listed(
            read_note("Ports\n\n" + paragraph + "1\n\n" + paragraph + "- 2 -\n\n" + paragraph + "3/9\n").file)
            .size() == 7);
    CHECK(listed(read_note("Ports\n\n" + paragraph + "1\n\n" + paragraph + "2\n").file).size() == 7);
    const std::string chapters = "1\n\n" + paragraph + "2\n\n" + paragraph + "3\n\n" + paragraph;
    CHECK(listed(read_note("Ports\n\n" + chapters).file).size() == 10);
    CHECK(listed(read_note("Facebook and the State\n\n" + paragraph).file)[0] ==
          "b1 title: Facebook and the State");
}

TEST_CASE("authors, where they work, and places before a date") {
    const std::string text =
        "\n\nThe port was closed by the state in March, and nobody said why that was done or who asked for "
        "it.\n";
    const auto kinds = [&](const std::string& top) {
        Lines found;
        for (const std::string& line : listed(read_note(top + text).file))
            found.push_back(line.substr(0, line.find(':')));
        found.pop_back();
        return found;
    };
    CHECK(kinds("The Port and the State\n\nAnn Dunn\nUniversity of Leeds\nann@leeds.example\n\nMax "
                "Roe\nInstitute of "
                "Ports, Hamburg") ==
          Lines{"b1 title", "b2 author", "b3 author", "b4 author", "b5 author", "b6 author"});
    CHECK(
        kinds(
            "Порт и государство\n\nЕ. В. Мацулевич\nИнститут истории НАН Беларуси\n\nМинск, 2 мая 2020 г.") ==
        Lines{"b1 title", "b2 author", "b3 author", "b4 date"});
    CHECK(kinds("Le port et l’État\n\nUniversité de Lille, Paris, le 3 février 2020") ==
          Lines{"b1 title", "b2 date"});
    CHECK(kinds("The Institute and its University\n\nElections in the port, August 2020") ==
          Lines{"b1 title", "b2 heading-1"});
}

TEST_CASE("a short line is a heading unless it is said by somebody, stands in brackets or holds sentences") {
    const std::string paragraph =
        "The port was closed by the state in March, and nobody said why it had been closed.";
    const auto kind_of = [&](const std::string& line) {
        const auto file = read_note("Ports\n\n" + paragraph + "\n\n" + line + "\n\n" + paragraph + "\n").file;
        return file.units[2].type;
    };
    for (const char* line : {"What came after", "Who closed the port?", "The paper “Harbour”",
                             "The firm \"Weir\"", "A port (and a town)", "Les « grues rouges »"})
        CHECK(kind_of(line) == "tolmach:heading-1");
    for (const char* line :
         {"“The port is closed!”", "\"The port is closed!\"", "He said, “The port is closed”",
          "(All drawings: Ann Weir)", "[The letter is lost]", "Was it closed? No. Was it sold? No!"})
        CHECK(kind_of(line) == "tolmach:paragraph");
}

TEST_CASE("a row of a table keeps its tabs") {
    auto read = read_note(
        "Ports\n\nThe port was closed by the state in March, and nobody said why.\n\nYear\tShips\n");
    xliff::Segment& row = read.file.units.back().segments[0];
    row.target = xliff::content_of("Année\tNavires");
    row.state = xliff::State::Translated;
    CHECK(formats::merge(read.file, read.skeleton, {}).value().ends_with("\n\nAnnée\tNavires\n"));
}
