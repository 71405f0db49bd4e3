// SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"
#include "formats/completeness.hpp"
#include "formats/source_format.hpp"
#include "support/catch.hpp"
#include "support/odt.hpp"

#include <algorithm>

using namespace tolmach;
using Lines = std::vector<std::string>;
using tests::flat_odt;
using tests::odt_lines;
using tests::read_odt_units;

namespace {

constexpr std::string_view kStyles =
    "<style:style style:name=\"B\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/>"
    "</style:style>"
    "<style:style style:name=\"B2\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\" "
    "fo:language=\"it\"/></style:style>"
    "<style:style style:name=\"L\" style:family=\"text\"><style:text-properties fo:language=\"it\"/>"
    "</style:style>"
    "<style:style style:name=\"BI\" style:family=\"text\"><style:text-properties fo:font-weight=\"700\" "
    "fo:font-style=\"italic\"/></style:style>"
    "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/>"
    "</style:style>";

// The units of a flat document with that text.
Lines units_in(std::string_view text) {
    return odt_lines(read_odt_units(flat_odt(text, kStyles)).file);
}

formats::Extracted sample() {
    const std::string path = std::string(TOLMACH_TEST_DATA) + "/odt/note.fodt";
    return read_odt_units(base::read_file(path).value());
}

const xliff::Code& code_in(const xliff::Unit& unit, std::size_t index) {
    std::vector<const xliff::Code*> codes;
    for (const xliff::Inline& part : unit.segments[0].source)
        if (const auto* code = std::get_if<xliff::Code>(&part)) codes.push_back(code);
    return *codes.at(index);
}

}  // namespace

TEST_CASE("an OpenDocument text is read in the order of its pages, notes behind their paragraph") {
    const formats::Extracted read = sample();
    CHECK(read.file.source_language == "en");
    CHECK(
        odt_lines(read.file) ==
        Lines{
            "b1 property: Harbours of the lagoon",
            "b2 property: Trade & transit",
            "b3 property: harbours",
            "b4 header: Notes of the Lagoon",
            "b5 footer: Page {1} of the note",
            "b6 title: Harbours of the lagoon",
            "b7 heading-1: The sea & the sand",
            "b8 paragraph: The <1>harbour</1> was closed in 1921{2 fn1}, and so was the quay{3 fn2 fn3}. The "
            "pilots left.",
            "fn1 footnote-bibliographic: Ann Dunn, <1>Harbours</1>, London, 2019, p. 12.",
            "fn2 footnote-commentary: Nobody asked why; the pilots had long gone.",
            "fn3 footnote-commentary: They came back in spring.",
            "b9 paragraph: See <1>the survey</1> of  1923,{2}page 4,{3}and what il porto was.",
            "b10 caption: Figure {1}. The quay",
            "b11 attribute: A quay at low tide",
            "b12 paragraph: The survey{1} is{2} lost.",
            "b13 paragraph: A box in a line",
            "b14 item: sand,",
            "b15 item: fine",
            "b16 item: gravel",
            "b17 paragraph: and what the sea brings.",
            "b18 cell: Year",
            "b19 cell: Ships",
            "b20 cell: 1921",
            "b21 paragraph: “The sea gives,",
            "b22 paragraph: the sea takes.”",
            "b23 paragraph: Everything here is bold."});
}

TEST_CASE("lists, tables and quotations are groups") {
    const formats::Extracted read = sample();
    Lines groups;
    for (const xliff::Unit& unit : read.file.units)
        if (unit.group) {
            const xliff::Group& group = read.file.groups.at(*unit.group);
            groups.push_back(unit.id + " " + group.type + " " + group.id);
        }
    CHECK(groups == Lines{"b14 tolmach:ordered-list g1", "b15 tolmach:list g2", "b16 tolmach:ordered-list g1",
                          "b17 tolmach:ordered-list g1", "b18 tolmach:row g4", "b19 tolmach:row g4",
                          "b20 tolmach:row g5", "b21 tolmach:quotation g6", "b22 tolmach:quotation g6"});
    CHECK(read.file.groups[1].parent == 0);
    CHECK(read.file.groups[4].parent == 2);
}

TEST_CASE("a note that an item of a list calls, and a list in a box, stand in the list") {
    const std::string note =
        "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>A note.</text:p></text:note-body></text:note>";
    const std::string box =
        "<draw:frame><draw:text-box><text:list><text:list-item><text:p>Inner</text:p></text:list-item>"
        "</text:list></draw:text-box></draw:frame>";
    const auto file =
        tests::read_odt_units(
            tests::flat_odt("<text:list><text:list-item><text:p>One." + note + "</text:p></text:list-item>" +
                            "<text:list-item><text:p>Two." + box + "</text:p></text:list-item>" +
                            "<text:list-item><text:p>Three.</text:p></text:list-item></text:list>"))
            .file;
    REQUIRE(file.units.size() == 5);
    for (const std::size_t unit : {0U, 1U, 2U, 4U})
        CHECK(file.units[unit].group == std::optional<std::size_t>(0));
    CHECK(file.groups.at(1).parent == std::optional<std::size_t>(0));
    CHECK(file.units[3].group == std::optional<std::size_t>(1));
}

TEST_CASE("what follows the first paragraph of a cell is no cell") {
    const auto file =
        tests::read_odt_units(
            tests::flat_odt(
                "<table:table><table:table-row><table:table-cell><text:p/><text:p>a</text:p><text:p>b"
                "</text:p></table:table-cell><table:table-cell><text:p>c</text:p></table:table-cell>"
                "</table:table-row></table:table>"))
            .file;
    CHECK(tests::odt_lines(file) == Lines{"b1 cell: a", "b2 paragraph: b", "b3 cell: c"});
}

TEST_CASE("codes have their bytes, and what they are in XLIFF and HTML") {
    const formats::Extracted read = sample();
    const auto unit = [&](std::string_view id) {
        return *std::find_if(read.file.units.begin(), read.file.units.end(),
                             [&](const xliff::Unit& each) { return each.id == id; });
    };
    const xliff::Code bold = code_in(unit("b8"), 0);
    CHECK(bold.type == "fmt");
    CHECK(bold.sub_type == "xlf:b");
    CHECK(bold.details->extra.at(0).value == "b");
    CHECK(bold.details->data == "<text:span text:style-name=\"T1\">");
    const xliff::Code call = code_in(unit("b8"), 3);
    CHECK(call.sub_type == "tolmach:footnote-call");
    CHECK_FALSE(call.can_delete);
    CHECK(call.details->disp == "[2]");
    CHECK(call.details->data.starts_with("<text:note text:id=\"ftn2\""));
    CHECK(call.details->data.find("<text:p text:style-name=\"Footnote\">\uFFFC</text:p>"
                                  "<text:p text:style-name=\"Footnote\">\uFFFC</text:p>") !=
          std::string::npos);
    const xliff::Code link = code_in(unit("b9"), 0);
    CHECK(link.type == "link");
    CHECK(link.details->extra.at(1).value == "href,https://example.org/a\\,b");
    CHECK(code_in(unit("b9"), 3).sub_type == "xlf:lb");
    CHECK(unit("b9").notes.at(0).text == "Check the year.");
    CHECK(unit("b9").notes.at(0).from == "Editor");
}

TEST_CASE("spans that change nothing that is seen are no codes") {
    CHECK(units_in("<text:p><text:span text:style-name=\"L\">Il</text:span> "
                   "<text:span>porto</text:span></text:p>") == Lines{"b1 paragraph: Il porto"});
    CHECK(
        units_in("<text:p>A <text:span text:style-name=\"B\">b</text:span><text:span text:style-name=\"B2\">c"
                 "</text:span> d</text:p>") == Lines{"b1 paragraph: A <1>bc</1> d"});
    CHECK(units_in("<text:p>A <text:span text:style-name=\"B\">b</text:span> <text:span "
                   "text:style-name=\"BI\">c</text:span> d</text:p>") ==
          Lines{"b1 paragraph: A <1>b</1> <2>c</2> d"});
    CHECK(units_in("<text:p>A<text:span text:style-name=\"B\"/> b</text:p>") == Lines{"b1 paragraph: A b"});
}

TEST_CASE("a look of two kinds is said twice") {
    const auto read = read_odt_units(
        flat_odt("<text:p>A <text:span text:style-name=\"BI\">b</text:span> c</text:p>", kStyles));
    const xliff::Code& code = code_in(read.file.units.at(0), 0);
    CHECK(code.sub_type == "xlf:b");
    CHECK(code.details->extra.at(0).value == "i");
}

TEST_CASE("white space is one space, and what stands at the ends of a paragraph is none") {
    CHECK(units_in("<text:p>\n  A\n  b<text:s text:c=\"2\"/>c <text:s/>d <text:bookmark "
                   "text:name=\"x\"/>\n</text:p>") == Lines{"b1 paragraph: A b  c  d"});
    // No-break spaces at the ends too, whatever stands beside them.
    CHECK(units_in(
              "<text:p>\u00A0<text:span text:style-name=\"B\">a</text:span> b\u00A0</text:p><text:p>\u00A0c"
              "</text:p>") == Lines{"b1 paragraph: <1>a</1> b", "b2 paragraph: c"});
    CHECK(units_in("<text:p>a &lt;b&gt; &#x41;<![CDATA[ & c]]></text:p>") ==
          Lines{"b1 paragraph: a <b> A & c"});
}

TEST_CASE("what has no text is no unit") {
    CHECK(
        units_in("<text:p/><text:p> <text:s/></text:p><text:p><text:page-number>1</text:page-number></text:p>"
                 "<text:p>Text</text:p>") == Lines{"b1 paragraph: Text"});
    CHECK(formats::read_odt("n.fodt", flat_odt("<text:p>…</text:p>"), {}).error().message ==
          "there is no text in it");
}

TEST_CASE("indexes, forms and what was deleted are left alone") {
    CHECK(
        units_in(
            "<text:table-of-content text:name=\"T\"><text:index-body><text:p>Sea 1</text:p></text:index-body>"
            "</text:table-of-content><text:tracked-changes><text:changed-region><text:deletion><text:p>Gone"
            "</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Kept</text:p>") ==
        Lines{"b1 paragraph: Kept"});
}

TEST_CASE("hidden text is read when it is asked for") {
    const std::string bytes = flat_odt(
        "<text:p>A <text:span text:style-name=\"H\">secret</text:span> b</text:p><text:section "
        "text:display=\"none\"><text:p>Hidden</text:p></text:section>",
        kStyles);
    CHECK(odt_lines(read_odt_units(bytes).file) == Lines{"b1 paragraph: A {1} b"});
    formats::SourceOptions all;
    all.hidden_text = true;
    CHECK(odt_lines(read_odt_units(bytes, all).file) ==
          Lines{"b1 paragraph: A <1>secret</1> b", "b2 paragraph: Hidden"});
}

TEST_CASE("the reading of a ruby is part of its code") {
    const auto read = read_odt_units(flat_odt(
        "<text:p>In <text:ruby><text:ruby-base>Tokyo</text:ruby-base><text:ruby-text>tokio</text:ruby-text>"
        "</text:ruby> it rains.</text:p>"));
    CHECK(odt_lines(read.file) == Lines{"b1 paragraph: In <1>Tokyo</1> it rains."});
    CHECK(code_in(read.file.units[0], 1).details->data ==
          "</text:ruby-base><text:ruby-text>tokio</text:ruby-text></text:ruby>");
}

TEST_CASE("notes inside boxes, boxes inside notes") {
    CHECK(
        units_in(
            "<text:p>Text<draw:frame><draw:text-box><text:p>Box<text:note text:note-class=\"footnote\">"
            "<text:note-citation>1</text:note-citation><text:note-body><text:p>Note of the box</text:p>"
            "</text:note-body></text:note> end</text:p></draw:text-box></draw:frame> more<text:note "
            "text:note-class=\"endnote\"><text:note-citation>i</text:note-citation><text:note-body><text:p>A "
            "note <draw:frame><draw:text-box><text:p>with a box</text:p></draw:text-box></draw:frame> in "
            "it</text:p></text:note-body></text:note> here</text:p>") ==
        Lines{"b1 paragraph: Text{1} more{2 fn2} here", "b2 paragraph: Box{1 fn1} end",
              "fn1 footnote-commentary: Note of the box", "fn2 footnote-commentary: A note {1} in it",
              "b3 paragraph: with a box"});
}

TEST_CASE("a package is told by its media type, and its header and title are read") {
    const std::string bytes = tests::packed_odt("<text:p>The sea.</text:p>", "Notes", "On &amp; off");
    CHECK(formats::source_format_of("note", bytes).value()->name == "odt");
    const auto read = read_odt_units(bytes);
    CHECK(odt_lines(read.file) ==
          Lines{"b1 paragraph: The sea.", "b2 header: Notes", "b3 property: On & off"});
    CHECK(read.skeleton.holes.at(1).part == "styles.xml");
    CHECK(formats::source_format_of("note", flat_odt("<text:p>a</text:p>")).value()->name == "odt");
}

TEST_CASE("what is extracted lacks nothing, and what is taken out is said") {
    const formats::Extracted read = sample();
    CHECK(formats::compare_with_source("n.xlf", read.file, read.skeleton).value().empty());
    for (std::size_t i = 0; i < read.file.units.size(); ++i) {
        xliff::File file = read.file;
        const std::string id = file.units[i].id;
        file.units.erase(file.units.begin() + static_cast<std::ptrdiff_t>(i));
        const auto found = formats::compare_with_source("n.xlf", file, read.skeleton).value();
        INFO(id);
        REQUIRE(found.size() == 1);
        CHECK(found[0].check == "unit.missing");
        CHECK(found[0].unit == id);
    }
}

TEST_CASE("what is no sound document is refused with what to do") {
    const std::string whole = flat_odt("<text:p>The sea.</text:p>");
    const auto cut = formats::read_odt("n.fodt", whole.substr(0, whole.size() - 20), {});
    CHECK(cut.error().code == base::ErrorCode::Malformed);
    CHECK(cut.error().location.file == "n.fodt");
    CHECK(cut.error().location.line == 2);
    const std::string package = tests::packed_odt("<text:p>The sea.</text:p>", "a", "b");
    CHECK(formats::read_odt("n.odt", package.substr(0, package.size() / 2), {}).error().code ==
          base::ErrorCode::Malformed);
    std::string deep;
    for (int i = 0; i < 2000; ++i)
        deep += "<text:span>";
    CHECK(formats::read_odt("n.fodt", flat_odt("<text:p>" + deep), {}).error().code ==
          base::ErrorCode::Limit);
    const std::string secret = zip::write({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                           {"content.xml", "nothing to be read"},
                                           {"META-INF/manifest.xml", "<manifest:encryption-data/>"}})
                                   .value();
    CHECK(formats::read_odt("n.odt", secret, {}).error().message == "the document is encrypted");
}
