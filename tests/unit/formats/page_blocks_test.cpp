// SPDX-License-Identifier: Apache-2.0
// The blocks of pages as PDF files, mail and the web give them.
#include "formats/merge.hpp"
#include "formats/plain/read.hpp"
#include "formats/unit_parts.hpp"
#include "segmentation/segment.hpp"
#include "support/catch.hpp"
#include "support/plain.hpp"

using namespace tolmach;
using tests::listed;
using tests::read_note;
using Lines = std::vector<std::string>;

namespace {

std::string with_source(const formats::Extracted& extracted) {
    formats::MergeOptions options;
    options.with_source = true;
    return formats::merge(extracted.file, extracted.skeleton, options).value();
}

constexpr std::string_view kCutWords =
    "The Harbour\n\nThe port was closed in the spring of that year, and conve-\nnience was the reason that "
    "was "
    "given. A well-known engineer\ndisagreed, and so did the old and not very friendly, if well-\nknown "
    "master of the "
    "quay in his long and rather odd and self-\nwritten pamphlet on harbours. The trains of the new "
    "Nord-\nSud line "
    "ran late.\n";

}  // namespace

TEST_CASE("a word that was cut at the end of its line is whole, and the line comes back as it was") {
    const auto read = read_note(kCutWords);
    CHECK(
        listed(read.file) ==
        Lines{"b1 title: The Harbour",
              "b2 paragraph: The port was closed in the spring of that year, and convenience was the reason "
              "that was given. A well-known engineer disagreed, and so did the old and not very friendly, if "
              "well-known master of the quay in his long and rather odd and self-written pamphlet on "
              "harbours. The trains of the new Nord-Sud line ran late."});
    CHECK(with_source(read) == kCutWords);
    CHECK(formats::decode_skeleton(formats::encode_skeleton(read.skeleton)).value() == read.skeleton);
}

TEST_CASE("a cut word comes back from units of one sentence too") {
    auto read = read_note(kCutWords);
    for (xliff::Unit& unit : read.file.units)
        unit = segmentation::segment(std::move(unit), "en");
    const auto split = formats::split_units(read);
    REQUIRE(split.file.units.size() > 2);
    CHECK(with_source(split) == kCutWords);
}

TEST_CASE("a hyphen at the end of a line stays between two words that stand elsewhere") {
    const auto read = read_note(
        "The Harbour\n\nThe state bought the port in the spring of that year, and said that it was a state-\n"
        "owned one. Before that it had been owned by a town which had no money to keep\n"
        "the quays, the cranes and the long mole in order, and which did not want to do\n"
        "it either, so that nobody wept when it was sold to the state in the end.\n");
    CHECK(listed(read.file).at(1).find("a state-owned one") != std::string::npos);
}

TEST_CASE("a title block ends before the first part, and before a sentence") {
    const auto note =
        listed(read_note("The Harbour\n\nAnn Weir\n\nIntroduction\n\nNobody resigned. The port "
                         "held, said the mayor.\n\nUpdate\n\nThis note was written on 3 July 2023.\n\n"
                         "The port was closed in the spring of that year, and opened again.\n")
                   .file);
    CHECK(note == Lines{"b1 title: The Harbour", "b2 author: Ann Weir", "b3 heading-1: Introduction",
                        "b4 paragraph: Nobody resigned. The port held, said the mayor.",
                        "b5 heading-1: Update", "b6 paragraph: This note was written on 3 July 2023.",
                        "b7 paragraph: The port was closed in the spring of that year, and opened again."});
}

TEST_CASE("running heads are left out with the numbers of their pages") {
    const std::string text =
        "The Harbour\n\nThe port was closed in the spring of that year, and nobody in the town knew why "
        "it\n7\n"
        "Weir: The Harbour\nhad been closed.\n\nIt was opened again when the cranes had been sold and the "
        "quay "
        "was let to a man who\n8\nWeir: The Harbour\nkept bees there.\n\nThe bees did well.\n9\n"
        "Weir: The Harbour\nThe port did not do so well, and the town lives by honey now, as the mayor "
        "says.\n";
    for (const std::string& line : listed(read_note(text).file))
        CHECK(line.find("Weir") == std::string::npos);
    CHECK(with_source(read_note(text)) == text);
}

TEST_CASE("captions and what is said below them are no headings") {
    const auto lines = listed(read_note("The Harbour\n\nThe port was closed in the spring of that year.\n\n"
                                        "Figure 1. Ships by year, 1990 to 2010\nDrawing of the author\n\n"
                                        "Table 2: Cranes\n\nSource: harbour office.\n\n"
                                        "Figure 1 shows how the traffic fell in those years.\n\n"
                                        "Article 5. The harbour is closed at night.\n\n"
                                        "It was opened again.\n")
                                  .file);
    CHECK(lines ==
          Lines{"b1 title: The Harbour", "b2 paragraph: The port was closed in the spring of that year.",
                "b3 caption: Figure 1. Ships by year, 1990 to 2010", "b4 caption: Drawing of the author",
                "b5 caption: Table 2: Cranes", "b6 caption: Source: harbour office.",
                "b7 paragraph: Figure 1 shows how the traffic fell in those years.",
                "b8 paragraph: Article 5. The harbour is closed at night.",
                "b9 paragraph: It was opened again."});
}

TEST_CASE("whose a picture is, a sentence with brackets and half a sentence are no headings") {
    const auto blocks = listed(
        read_note("The Harbour\n\nThe port was closed in the spring of that year.\n\nPhoto by Ann Weir\n\nIt "
                  "was opened.\n\nTom Dunn / Reuters\n\nIt was sold.\n\nThe crane fell. [M1]\n\nIt was "
                  "lost.\n\nThe port was paid for, said the mayor of\n\nNobody knew him.\n")
            .file);
    CHECK(blocks ==
          Lines{"b1 title: The Harbour", "b2 paragraph: The port was closed in the spring of that year.",
                "b3 caption: Photo by Ann Weir", "b4 paragraph: It was opened.",
                "b5 caption: Tom Dunn / Reuters", "b6 paragraph: It was sold.",
                "b7 paragraph: The crane fell. [M1]", "b8 paragraph: It was lost.",
                "b9 paragraph: The port was paid for, said the mayor of", "b10 paragraph: Nobody knew him."});
}

TEST_CASE("keywords, whose words an epigraph is, and the rows of a table are no headings") {
    const auto lines = listed(
        read_note("The Harbour\n\nKeywords: ports, honey\n\n« The sea does not ask. »\nA saying of pilots\n\n"
                  "The port was closed in the spring of that year.\n\nYear\tShips\n1990\t12\n2010\tNone\n\n"
                  "It was opened again.\n")
            .file);
    CHECK(lines == Lines{"b1 title: The Harbour", "b2 paragraph: Keywords: ports, honey",
                         "b3 paragraph: « The sea does not ask. »", "b4 paragraph: A saying of pilots",
                         "b5 paragraph: The port was closed in the spring of that year.",
                         "b6 paragraph: Year\tShips", "b7 paragraph: 1990\t12", "b8 paragraph: 2010\tNone",
                         "b9 paragraph: It was opened again."});
}

TEST_CASE("several authors below a title and its second line, and an act above its title") {
    const auto article =
        listed(read_note("Review of Ports\nThe Harbour\nA Study in Honey\nAnn Weir and Tom Dunn\n\n"
                         "The port was closed in the spring of that year.\n\nIt was opened.\n")
                   .file);
    CHECK(Lines(article.begin(), article.begin() + 4) ==
          Lines{"b1 series: Review of Ports", "b2 title: The Harbour", "b3 title: A Study in Honey",
                "b4 author: Ann Weir and Tom Dunn"});
    const auto act = listed(read_note("УКАЗ\n12 мая 2015 г. № 34\n\nО порядке учёта судов\n\n"
                                      "Управление бассейна вводит порядок учёта судов на малых реках.\n")
                                .file);
    CHECK(Lines(act.begin(), act.begin() + 3) ==
          Lines{"b1 series: УКАЗ", "b2 reference: 12 мая 2015 г. № 34", "b3 title: О порядке учёта судов"});
}

TEST_CASE("the title of a page that was copied with its menus stands above its author and date") {
    const std::string prose =
        "The port of the north has been open to ships of all nations since the treaty, and its quays are "
        "full of "
        "grain in every spring.\n\n";
    const std::string page =
        "News\n\nSport\n\nWeather\n\nTravel\n\nMoney\n\nHealth\n\nLog out\n\nLocal news\n\nMy account\n\n"
        "Five ships that never came home\n\nHelp\n\nNorth and south\n\nWorld\n\n"
        "What the new quay means for the north\n\n"
        "Ships wait for weeks although the treaty was meant to make the passage quicker for everybody\n\n"
        "By Jane Weir\n\n3 May 2019\n\nShare\n\n" +
        prose + prose + prose;
    Lines kinds;
    for (const xliff::Unit& unit : read_note(page).file.units)
        if (unit.type != "tolmach:paragraph" && !unit.type.starts_with("tolmach:heading"))
            kinds.push_back(unit.type.substr(8) + ": " + xliff::source_text(unit));
    CHECK(kinds ==
          Lines{"title: What the new quay means for the north", "author: By Jane Weir", "date: 3 May 2019"});
}
