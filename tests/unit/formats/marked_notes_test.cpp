// SPDX-License-Identifier: Apache-2.0
// Footnotes with a mark, in every way of marking that is met; and figures that are no marks.
#include "formats/merge.hpp"
#include "formats/plain/read.hpp"
#include "support/catch.hpp"
#include "support/plain.hpp"
#include "text/utf8.hpp"

using namespace tolmach;
using tests::listed;
using tests::read_note;
using Lines = std::vector<std::string>;

namespace {

formats::SourceOptions english() {
    formats::SourceOptions options;
    options.language = "en";
    return options;
}

Lines units_of(std::string_view source) {
    const auto read = read_note(source, english());
    formats::MergeOptions options;
    options.with_source = true;
    CHECK(formats::merge(read.file, read.skeleton, options).value() == source);
    return listed(read.file);
}

/// Calls as `{fn1}`, notes behind a bar.
void expect(std::string_view source, const Lines& body, const Lines& notes) {
    INFO(source);
    Lines found_body;
    Lines found_notes;
    for (const std::string& line : units_of(source)) {
        const std::string text = line.substr(line.find(": ") + 2);
        (line.starts_with("fn") ? found_notes : found_body).push_back(text);
    }
    CHECK(found_body == body);
    CHECK(found_notes == notes);
}

struct Form {
    const char *first, *second, *third;  ///< The calls.
    const char* list;
};

}  // namespace

TEST_CASE("three notes are found in every form of mark and list") {
    const Form forms[] = {
        {"[1]", "[2]", "[3]", "[1] Ann Dunn, Quays, 2019.\n[2] Ibid.\n[3] Nobody says so.\n"},
        {"[1]", "[2]", "[3]", "Notes\n\n1. Ann Dunn, Quays, 2019.\n2. Ibid.\n3. Nobody says so.\n"},
        {" [1]", " [2]", " [3]", "[1]\tAnn Dunn, Quays, 2019.\n[2]\tIbid.\n[3]\tNobody says so.\n"},
        {"1", "2", "3", "1. Ann Dunn, Quays, 2019.\n2. Ibid.\n3. Nobody says so.\n"},
        {"1", "2", "3", "1) Ann Dunn, Quays, 2019.\n2) Ibid.\n3) Nobody says so.\n"},
        {"1", "2", "3", "1 Ann Dunn, Quays, 2019.\n2 Ibid.\n3 Nobody says so.\n"},
        {"1", "2", "3", "1\tAnn Dunn, Quays, 2019.\n2\tIbid.\n3\tNobody says so.\n"},
        {"1", "2", "3", "1Ann Dunn, Quays, 2019.\n2Ibid.\n3Nobody says so.\n"},
        {"1", "2", "3", "[1] Ann Dunn, Quays, 2019.\n[2] Ibid.\n[3] Nobody says so.\n"},
        {"1", "2", "3", "1\n\nAnn Dunn, Quays, 2019.\n\n2\n\nIbid.\n\n3\n\nNobody says so.\n"},
        {"1", "2", "3", "Сноски\n1.\nAnn Dunn, Quays, 2019.\n2.\nIbid.\n3.\nNobody says so.\n"},
        {"¹", "²", "³", "¹ Ann Dunn, Quays, 2019.\n² Ibid.\n³ Nobody says so.\n"},
        {"¹", "²", "³", "Заўвагі\n\n1. Ann Dunn, Quays, 2019.\n\n2. Ibid.\n\n3. Nobody says so.\n"},
        {" (1)", " (2)", " (3)", "(1) Ann Dunn, Quays, 2019.\n(2) Ibid.\n(3) Nobody says so.\n"},
        {"(1)", "(2)", "(3)", "1. Ann Dunn, Quays, 2019.\n2. Ibid.\n3. Nobody says so.\n"},
        {"[i]", "[ii]", "[iii]", "[i] Ann Dunn, Quays, 2019.\n[ii] Ibid.\n[iii] Nobody says so.\n"},
        {"(i)", "(ii)", "(iii)", "(i) Ann Dunn, Quays, 2019.\n(ii) Ibid.\n(iii) Nobody says so.\n"},
        {"[a]", "[b]", "[c]", "[a] Ann Dunn, Quays, 2019.\n[b] Ibid.\n[c] Nobody says so.\n"},
        {"[^1]", "[^2]", "[^3]", "[^1]: Ann Dunn, Quays, 2019.\n[^2]: Ibid.\n[^3]: Nobody says so.\n"},
        {"^1", "^2", "^3", "1. Ann Dunn, Quays, 2019.\n2. Ibid.\n3. Nobody says so.\n"},
        {"[note 1]", "[note 2]", "[note 3]",
         "1. ↑ Ann Dunn, Quays, 2019.\n2. ↑ Ibid.\n3. ↑ Nobody says so.\n"},
        {"[1]", "[2]", "[3]", "↑ Ann Dunn, Quays, 2019.\n↑ Ibid.\n↑ Nobody says so.\n"},
        {"[1]", "[2]", "[3]", "1. ^ a b Ann Dunn, Quays, 2019.\n2. ^ Ibid.\n3. ^ Nobody says so.\n"},
        {"[1]", "[2]", "[3]",
         "[1] Ann Dunn, Quays, 2019. ↩︎\n[2] Ibid. ↩︎\n[3] Nobody says so. ↩︎\n"},
        {"1", "2", "3",
         "1. Ann Dunn, Quays, 2019. [Back to text]\n2. Ibid. [Back to text]\n3. Nobody says so. [Back to "
         "text]\n"},
        {"*", "**", "***", "* Ann Dunn, Quays, 2019.\n** Ibid.\n*** Nobody says so.\n"},
        {"*", "†", "‡", "* Ann Dunn, Quays, 2019.\n† Ibid.\n‡ Nobody says so.\n"},
        {"[*]", "[**]", "[***]", "[*] Ann Dunn, Quays, 2019.\n[**] Ibid.\n[***] Nobody says so.\n"},
    };
    for (const Form& form : forms) {
        const std::string source = std::string("Ports\n\nThe port was closed.") + form.first +
                                   " It was, as they say" + form.second +
                                   ", never opened again in 2019.\n\nThe last of the cranes is “sold”" +
                                   form.third + " now.\n\n" + form.list;
        expect(source,
               {"Ports", "The port was closed.{fn1} It was, as they say{fn2}, never opened again in 2019.",
                "The last of the cranes is “sold”{fn3} now."},
               {"Ann Dunn, Quays, 2019.", "Ibid.", "Nobody says so."});
    }
}

TEST_CASE("a paragraph that ends in a mark is no heading, and an author with one is an author") {
    const Lines units = units_of(
        "Ports\n\nJane Roe*\n3 March 2020\n\nThe port was closed by the state.1\n\nNobody said a word of "
        "it.2\n\n* Jane Roe studies ports.\n\n1. Ann Dunn, Quays, 2019.\n2. Ibid.\n");
    CHECK(units == Lines{"b1 title: Ports", "b2 author: Jane Roe{fn1}",
                         "fn1 footnote-commentary: Jane Roe studies ports.", "b3 date: 3 March 2020",
                         "b4 paragraph: The port was closed by the state.{fn2}",
                         "fn2 footnote-bibliographic: Ann Dunn, Quays, 2019.",
                         "b5 paragraph: Nobody said a word of it.{fn3}", "fn3 footnote-ibid: Ibid."});
}

TEST_CASE("several notes are called in one place, and one note in several") {
    expect(
        "Ports\n\nThe port was closed[1][2] and sold[3–5]. It is empty[2], they say[1, 5].\n\n[1] One of "
        "them.\n[2] Two of them.\n[3] Three of them.\n[4] Four of them.\n[5] Five of them.\n",
        {"Ports",
         "The port was closed{fn1}{fn2} and sold{fn3}{fn4}{fn5}. It is empty{fn2}, they say{fn1}{fn5}."},
        {"One of them.", "Two of them.", "Three of them.", "Four of them.", "Five of them."});
    expect(
        "Ports\n\nThe port was closed1,2 and sold.3 It is empty now.\n\nNotes\n1. One of them.\n2. Two of "
        "them.\n3. Three of them.\n",
        {"Ports", "The port was closed{fn1}{fn2} and sold.{fn3} It is empty now."},
        {"One of them.", "Two of them.", "Three of them."});
}

TEST_CASE("a note of several paragraphs is one note, and lists stand at the foot of each page or chapter") {
    expect(
        "Ports\n\nThe port was closed.1 It was sold.2\n\nNotes\n\n1. Ann Dunn, Quays, 2019.\n\nShe wrote it "
        "in "
        "May.\n\n2. Ibid.\n",
        {"Ports", "The port was closed.{fn1} It was sold.{fn2}"},
        {"Ann Dunn, Quays, 2019.{lb}She wrote it in May.", "Ibid."});
    expect(
        "Ports\n\nThe port was closed.1 It was sold.2\n\n1 Ann Dunn, Quays, 2019.\n2 Ibid.\n\nIt is empty "
        "now, and nobody minds.1\n\n1 Nobody says so.\n",
        {"Ports", "The port was closed.{fn1} It was sold.{fn2}", "It is empty now, and nobody minds.{fn3}"},
        {"Ann Dunn, Quays, 2019.", "Ibid.", "Nobody says so."});
}

TEST_CASE("a sign is called twice, and the list of notes wins over another list") {
    expect(
        "Ports\n\nThe port was closed*. It is empty.\n\nIt was sold†. It was closed again*.\n\n* Ann Dunn, "
        "Quays, "
        "2019.\n† Ibid.\n",
        {"Ports", "The port was closed{fn1}. It is empty.", "It was sold{fn2}. It was closed again{fn1}."},
        {"Ann Dunn, Quays, 2019.", "Ibid."});
    expect(
        "Ports\n\nThe port was opened in 2021.1 It was closed in 2022,2 and sold in 1998.3\n\nWhat to do\n\n"
        "1. Keep the port.\n2. Sell the cranes.\n3. Tell the town.\n\nNotes\n\n1. Ann Dunn, Quays, 2019.\n2. "
        "Ibid.\n3. Ibid., 2020.\n",
        {"Ports", "The port was opened in 2021.{fn1} It was closed in 2022,{fn2} and sold in 1998.{fn3}",
         "What to do", "Keep the port.", "Sell the cranes.", "Tell the town."},
        {"Ann Dunn, Quays, 2019.", "Ibid.", "Ibid., 2020."});
    // The second note is called nowhere, and least of all by the number of an article.
    expect(
        "Ports\n\nThe port was closed.1 Under the act (art. 32) it was sold.3\n\n1. Ann Dunn, Quays, "
        "2019.\n2. Ibid.\n3. Nobody says so.\n",
        {"Ports", "The port was closed.{fn1} Under the act (art. 32) it was sold.{fn2}"},
        {"Ann Dunn, Quays, 2019.", "Nobody says so.", "Ibid."});
}

TEST_CASE("figures that are no calls stay, also beside calls") {
    expect(
        "Ports\n\nCO2 and H2O, the G7 and COVID-19 closed 5 km2 of port in 2019.1 At 3.5 per cent, they sold "
        "it under article 12(2) of the act.2\n\n1. Ann Dunn, Quays, 2019.\n2. Ibid.\n",
        {"Ports",
         "CO2 and H2O, the G7 and COVID-19 closed 5 km2 of port in 2019.{fn1} At 3.5 per cent, they sold it "
         "under article 12(2) of the act.{fn2}"},
        {"Ann Dunn, Quays, 2019.", "Ibid."});
    for (
        const char* source :
        {"Ports\n\nThe G7 and the EU27 met in steps (1) and (2) as the list has it:\n\n(1) by night;\n(2) by "
         "day.\n",
         "Ports\n\n1. Quays1\n\nThe port was closed and nobody knew of it.\n\n2. Cranes\n\nThe cranes were "
         "sold "
         "too.\n",
         "Ports\n\nThree things are clear: (1) the port sank. (2) The cranes rose. (3) The town paid.\n\n"
         "What to do\n\n(1) Keep the port.\n\n(2) Sell the cranes.\n\n(3) Tell the town.\n",
         "Ports\n\nThree things are clear. (1) The port sank. (2) The cranes rose. (3) The town paid.\n\n"
         "What to do\n\n1. Keep the port.\n\n2. Sell the cranes.\n\n3. Tell the town.\n",
         "Ports\n\nThe sale of python3 and of lua5 took a year, as it goes.\n\n1. by night\n2. by day\n3. on "
         "Sunday\n"}) {
        INFO(source);
        for (const std::string& line : units_of(source))
            CHECK(!line.starts_with("fn"));
    }
}

TEST_CASE("where notes have marks, others that were run in are found too") {
    expect(
        "Ports\n\nThe port was closed.[1] It was sold to the stateAnn Dunn, « The Harbours of the North », "
        "Coastal "
        "Review, 3 May 2019, p. 4.. Nobody minds.[2]\n\n[1] Ann Dunn, Quays, 2019.\n[2] Ibid.\n",
        {"Ports", "The port was closed.{fn1} It was sold to the state{fn2}. Nobody minds.{fn3}"},
        {"Ann Dunn, Quays, 2019.",
         "Ann Dunn, « The Harbours of the North », Coastal Review, 3 May 2019, p. 4.", "Ibid."});
}

TEST_CASE("a call that is missing, or that a number swallowed, is told") {
    const auto read = formats::read_plain(
        "note.txt",
        "Ports\n\nThe port was closed.1 It was sold. It stood empty from 20193 on.4 So it was.5 It is still "
        "so.6\n\n"
        "Notes\n1. Ann Dunn, Quays, 2019.\n2. Ibid.\n3. Nobody says so.\n4. Nor here.\n5. Ibid.\n6. Ibid.\n",
        english());
    REQUIRE(read);
    CHECK(listed(read->value.file)[1] ==
          "b2 paragraph: The port was closed.{fn1} It was sold. It stood empty from 2019{fn2} on.{fn3} So it "
          "was.{fn4} It is still so.{fn5}");
    REQUIRE(read->diagnostics.size() == 2);
    CHECK(read->diagnostics[0].check == "footnote.uncertain");
    CHECK(read->diagnostics[0].unit == "fn2");
    CHECK(read->diagnostics[1].unit == "fn6");
    CHECK(read->diagnostics[1].location.line == 7);
}

TEST_CASE("what looks like a footnote and is no sure one is told with its place") {
    const auto told = [](std::string_view source) {
        INFO(source);
        Lines places;
        const auto read = formats::read_plain("note.txt", source, english());
        for (const auto& found : read->diagnostics)
            if (found.check == "footnote.suspected" || found.check == "footnote.uncertain")
                places.push_back(std::to_string(found.location.line) + ":" +
                                 std::to_string(found.location.column) +
                                 (found.check == "footnote.uncertain" ? " taken" : ""));
        return places;
    };
    CHECK(told("Ports\n\nThe port was closed.1 It was sold2, and “nobody came”.3 It is empty to-day.\n") ==
          Lines{"3:21", "3:34", "3:55"});
    CHECK(
        told(
            "Ports\n\nThe port was closed by the stateThe berth at Taman was commissioned. It is empty.\n") ==
        Lines{"3:33 taken"});
    CHECK(told("Ports\n\nThe port was closed.The berth at Taman was commissioned. It is empty.\n") ==
          Lines{"3:21"});
    CHECK(told("Ports\n\nThe port was closed. 4 The cranes were sold at 45.4 At the end it was empty.\n") ==
          Lines{"3:22", "3:51"});
    CHECK(told("Ports\n\nMcAllister of YouTube and iPhone fame, the G7, CO2, COVID-19 and 5 km2 in 2019. In "
               "www.Example.org/Ab3 and on p.5 it grew by 3.5. U.S.A and P.Dunn, as of 12:30.\n")
              .empty());
}
