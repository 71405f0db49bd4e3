// SPDX-License-Identifier: Apache-2.0
#include "formats/source_format.hpp"
#include "support/catch.hpp"
#include "support/docx.hpp"

using namespace tolmach;
using tests::listed_word;
using tests::read_word;
using tests::word_file;
using Lines = std::vector<std::string>;

namespace {

std::string run(const std::string& text, const std::string& properties = {}) {
    return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") +
           "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string paragraph(const std::string& content, const std::string& properties = {}) {
    return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + content + "</w:p>";
}

Lines lines_of(const std::string& body) {
    return listed_word(read_word(word_file({body})).file);
}

std::string field(const std::string& code, const std::string& result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code +
           "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result +
           "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

}  // namespace

TEST_CASE("runs that look the same are one text, whatever Word notes on them") {
    CHECK(
        lines_of(paragraph(
            run("The po", "<w:lang w:val=\"en-GB\"/>") + "<w:proofErr w:type=\"spellStart\"/>" +
            "<w:r w:rsidR=\"00A1\"><w:rPr><w:noProof/></w:rPr><w:lastRenderedPageBreak/><w:t>rt</w:t></w:r>" +
            "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/>" + run(" was ") + "<w:bookmarkEnd w:id=\"1\"/>" +
            "<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>kept</w:t></w:r>" + run("."))) ==
        Lines{"b1 paragraph: The port was well‑kept."});
}

TEST_CASE("a format that is seen is a pair of codes with its look; white space alone has none") {
    const auto read =
        read_word(word_file({paragraph(run("The ") + run("Times", "<w:i/>") + run(" ", "<w:b/>") +
                                       run("was", "<w:b/><w:i/>") + run(" shut."))}));
    CHECK(listed_word(read.file) == Lines{"b1 paragraph: The {i}Times{/} {b}was{/} shut."});
    const auto& bold = std::get<xliff::Code>(read.file.units[0].segments[0].source[5]);
    CHECK(bold.details->data == "<w:rPr><w:b/><w:i/></w:rPr>");
    CHECK(bold.details->extra.at(0).value == "em");
}

TEST_CASE("a paragraph in one format has no codes, and what stands at its ends stays outside") {
    CHECK(lines_of(paragraph("<w:r><w:tab/></w:r>" + run("  All bold. ", "<w:b/>") + "<w:r><w:br/></w:r>")) ==
          Lines{"b1 paragraph: All bold."});
    CHECK(lines_of(paragraph("<w:sdt><w:sdtPr/><w:sdtContent>" + run("Name") + "</w:sdtContent></w:sdt>")) ==
          Lines{"b1 paragraph: Name"});
    CHECK(lines_of(paragraph("<w:r><w:t> not kept </w:t></w:r>") + paragraph(run(" * "))) ==
          Lines{"b1 paragraph: not kept", "k1 paragraph: *"});
}

TEST_CASE("links, fields, breaks and what is inserted") {
    const auto read = read_word(word_file({paragraph(
        run("See ") + "<w:hyperlink r:id=\"link\">" + run("here", "<w:rStyle w:val=\"Hyperlink\"/>") +
        "</w:hyperlink>" + run(", ") +
        field(" HYPERLINK \"https://example.org/b\" \\l \"c\" ", run("there")) + "<w:r><w:br/></w:r>" +
        "<w:ins w:id=\"1\">" + run("and") + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>or" +
        "</w:delText></w:r></w:del>" + run(" page ") + field("PAGEREF x", run("7")) + run(" too."))}));
    CHECK(listed_word(read.file) ==
          Lines{"b1 paragraph: See {link}here{/}, {link}there{/}{lb}and page {field} too."});
    const xliff::Content& content = read.file.units[0].segments[0].source;
    const auto code_at = [&](std::size_t i) { return std::get<xliff::Code>(content.at(i)); };
    CHECK(code_at(1).details->extra.at(1).value == "href,https://example.org/a");
    CHECK(code_at(5).details->extra.at(1).value == "href,https://example.org/b#c");
    CHECK(code_at(10).details->equiv == "7");
}

TEST_CASE("fields over several paragraphs, nested ones and those without a result hide nothing") {
    const std::string begin =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC</w:instrText>"
        "<w:fldChar w:fldCharType=\"separate\"/></w:r>";
    const std::string end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    CHECK(lines_of(paragraph(begin + run("One")) + paragraph(run("Two") + end)) ==
          Lines{"b1 paragraph: One", "b2 paragraph: Two"});
    CHECK(lines_of(paragraph(run("A ") +
                             field("IF " + std::string("</w:instrText></w:r>") +
                                       field("MERGEFIELD x", run("inner")) + "<w:r><w:instrText> = 1",
                                   run("yes")) +
                             run(" b") + "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>XE \"b\"" +
                             "</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>" + run("."))) ==
          Lines{"b1 paragraph: A {field} b."});
}

TEST_CASE("notes follow the paragraph that calls them, without their own mark") {
    tests::WordSample sample;
    sample.body =
        paragraph(run("Shut.") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run(" Open") +
                  "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/><w:t>*</w:t></w:r>" +
                  run(".")) +
        paragraph(run("Next."));
    const std::string mark = "<w:r><w:footnoteRef/></w:r>" + run(" ");
    sample.footnotes = "<w:footnote w:type=\"separator\" w:id=\"-1\">" + paragraph(run("no")) +
                       "</w:footnote>" + "<w:footnote w:id=\"2\">" +
                       paragraph(mark + run("A. Dunn, Ports, 2019, p. 4.")) + paragraph(run("More of it.")) +
                       "</w:footnote><w:footnote w:id=\"3\">" +
                       paragraph(mark + run("This was long ago, as we know.")) + "</w:footnote>";
    const auto read = read_word(word_file(sample));
    CHECK(listed_word(read.file) == Lines{"b1 paragraph: Shut.{fn1} Open{fn2}.",
                                          "fn1 footnote-bibliographic: A. Dunn, Ports, 2019, p. 4.",
                                          "fn1-2 footnote-commentary: More of it.",
                                          "fn2 footnote-commentary: This was long ago, as we know.",
                                          "b2 paragraph: Next."});
    const auto& call = std::get<xliff::Code>(read.file.units[0].segments[0].source[1]);
    CHECK(call.details->sub_flows == Lines{"fn1", "fn1-2"});
    CHECK(call.details->disp == "[1]");
    CHECK_FALSE(call.can_delete);
    const auto& marked = std::get<xliff::Code>(read.file.units[0].segments[0].source[3]);
    CHECK(marked.details->data.find("<w:t>*</w:t>") != std::string::npos);
    CHECK(read.skeleton.holes.size() == 5);
}

TEST_CASE("a note that an item of a list calls stands in the list, and a cell is one cell") {
    const std::string item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    tests::WordSample sample;
    sample.body = paragraph(run("One.") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>", item) +
                  paragraph(run("Two."), item) + "<w:tbl><w:tr><w:tc>" + paragraph(run("a")) +
                  paragraph(run("b")) + "</w:tc><w:tc>" + paragraph(run("c")) + "</w:tc></w:tr></w:tbl>";
    sample.footnotes =
        "<w:footnote w:id=\"2\">" + paragraph(run("This was long ago, as we know.")) + "</w:footnote>";
    const auto file = read_word(word_file(sample)).file;
    CHECK(listed_word(file) == Lines{"b1 item: One.{fn1}",
                                     "fn1 footnote-commentary: This was long ago, as we know.",
                                     "b2 item: Two.", "b3 cell: a", "b4 paragraph: b", "b5 cell: c"});
    CHECK(file.units[1].group == file.units[0].group);
    CHECK(file.units[2].group == file.units[0].group);
}

TEST_CASE("titles, headings, lists and quotations by the names of styles, whatever their ids") {
    tests::WordSample sample;
    const auto style = [](const std::string& id, const std::string& name, const std::string& more = "") {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" +
               more + "</w:style>";
    };
    sample.styles = style("Titre", "Title") + style("berschrift2", "heading 2") +
                    style("Own", "Own", "<w:basedOn w:val=\"berschrift2\"/>") + style("Zitat", "Quote") +
                    style("L", "List Number") +
                    style("O", "Mine", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>");
    const auto styled = [](const std::string& id, const std::string& text) {
        return paragraph(run(text), "<w:pStyle w:val=\"" + id + "\"/>");
    };
    sample.body =
        styled("Titre", "Ports") + styled("berschrift2", "One") + styled("Own", "Two") +
        styled("O", "Three") + styled("L", "first") + styled("L", "second") + styled("Zitat", "said") +
        paragraph(run("bulleted"), "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr>") +
        "<w:tbl><w:tr><w:tc>" + paragraph(run("A1")) + "</w:tc><w:tc>" + paragraph(run("B1")) +
        "</w:tc></w:tr></w:tbl>";
    const auto read = read_word(word_file(sample));
    CHECK(listed_word(read.file) == Lines{"b1 title: Ports", "b2 heading-2: One", "b3 heading-2: Two",
                                          "b4 heading-1: Three", "b5 item: first", "b6 item: second",
                                          "b7 paragraph: said", "b8 item: bulleted", "b9 cell: A1",
                                          "b10 cell: B1"});
    const auto group_of = [&](std::size_t unit) { return read.file.groups.at(*read.file.units[unit].group); };
    CHECK(group_of(4).type == "tolmach:ordered-list");
    CHECK(group_of(5).id == group_of(4).id);
    CHECK(group_of(6).type == "tolmach:quotation");
    CHECK(group_of(7).type == "tolmach:list");
    CHECK(group_of(8).type == "tolmach:row");
    CHECK(read.file.groups.at(*group_of(9).parent).type == "tolmach:table");
}

TEST_CASE("text boxes are translated once, comments are notes, hidden text is read where it is wanted") {
    tests::WordSample sample;
    const std::string box = "<w:txbxContent>" + paragraph(run("In a box")) + "</w:txbxContent>";
    sample.body = paragraph(run("Before ") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                            "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                            "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("after") +
                            run(" hidden", "<w:vanish/>") + "<w:commentRangeStart w:id=\"9\"/>" + run(".") +
                            "<w:commentRangeEnd w:id=\"9\"/><w:r><w:commentReference w:id=\"9\"/></w:r>");
    sample.comments = "<w:comment w:id=\"9\" w:author=\"Ann\">" + paragraph(run("Really?")) + "</w:comment>";
    const auto read = read_word(word_file(sample));
    CHECK(listed_word(read.file) == Lines{"b1 paragraph: Before {image}after.", "b2 paragraph: In a box"});
    CHECK(read.skeleton.holes.size() == 3);
    REQUIRE(read.file.units[0].notes.size() == 1);
    CHECK(read.file.units[0].notes[0].text == "Really?");
    CHECK(read.file.units[0].notes[0].from == "Ann");
    formats::SourceOptions options;
    options.hidden_text = true;
    const auto all = read_word(word_file(sample), options);
    CHECK(listed_word(all.file)[0] == "b1 paragraph: Before {image}after{fmt} hidden{/}.");
    CHECK(tests::merge_word(all, true).value() == word_file(sample));
}

TEST_CASE("the language is what most runs say, else the default that the words do not deny") {
    const auto language_of = [](const std::string& standard, const std::string& text,
                                const std::string& own) {
        tests::WordSample sample;
        sample.styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"" + standard +
                        "\"/></w:rPr></w:rPrDefault></w:docDefaults>";
        sample.body = paragraph(run(text, own.empty() ? "" : "<w:lang w:val=\"" + own + "\"/>"));
        return formats::read_docx("n.docx", word_file(sample), {}).value().value.file.source_language;
    };
    CHECK(language_of("en-US", "The port was shut and the quay was in the fog.", "") == "en");
    CHECK(language_of("en-US", "Порт закрыли, и на набережной был туман.", "") == "ru");
    CHECK(language_of("en-US", "Der Hafen war zu.", "de-DE") == "de");
    CHECK(language_of("de-DE", "Der Hafen war zu und die Kais in Nebel.", "") == "de");
}

TEST_CASE("strict documents and other prefixes are read; titles of properties too") {
    tests::WordSample sample;
    sample.prefix = "";
    sample.word_ns = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    sample.body = "<p><r><t>Plain.</t></r></p>";
    sample.properties =
        "<c:coreProperties xmlns:c=\"urn:c\" xmlns:d=\"urn:d\"><d:title>Ports &amp; quays</d:title>"
        "<d:creator>Ann</d:creator><c:keywords></c:keywords></c:coreProperties>";
    const std::string bytes = word_file(sample);
    CHECK(formats::source_format_of("note", bytes).value()->name == "docx");
    const auto read = read_word(bytes);
    CHECK(listed_word(read.file) == Lines{"b1 paragraph: Plain.", "b2 property: Ports & quays"});
    CHECK(tests::merge_word(read, true).value() == bytes);
}

TEST_CASE("what is no Word document, or has no text, is refused with what to do") {
    const auto refused = [](const std::string& bytes) {
        return formats::read_docx("folder/note.docx", bytes, {}).error();
    };
    CHECK(refused(word_file({"<w:p/>"})).message == "there is no text in it");
    CHECK(refused("PK\x03\x04 cut").code == base::ErrorCode::Malformed);
    const auto broken = refused(word_file({"<w:p><w:r></w:p>"}));
    CHECK(broken.code == base::ErrorCode::Malformed);
    CHECK(broken.location.file == "folder/note.docx/word/document.xml");
    CHECK(broken.location.line == 2);
    CHECK_FALSE(broken.help.empty());
}
