// SPDX-License-Identifier: Apache-2.0
#include "formats/compose.hpp"
#include "support/catch.hpp"
#include "unit/formats/note_sample.hpp"

#include <zip.h>

using namespace tolmach;
using formats::ComposeOptions;
using tests::block;
using tests::segment;

namespace {

/// One part of a container; empty if it is not there.
std::string part_of(const std::string& container, const char* name) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(container.data(), container.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    REQUIRE(archive);
    std::string bytes;
    zip_stat_t stat;
    if (zip_stat(archive, name, 0, &stat) == 0) {
        bytes.resize(stat.size);
        zip_file_t* file = zip_fopen(archive, name, 0);
        CHECK(zip_fread(file, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
        zip_fclose(file);
    }
    zip_discard(archive);
    return bytes;
}

std::size_t count(const std::string& text, std::string_view what) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += what.size())
        ++found;
    return found;
}

std::string compose(const xliff::File& file, const ComposeOptions& options = {}) {
    return formats::compose_docx(file, options).value();
}

}  // namespace

TEST_CASE("a Word edition has true footnotes and styles") {
    ComposeOptions options;
    options.credit = "Traduit par A & B";
    const std::string document = compose(tests::sample_note(), options);
    const std::string body = part_of(document, "word/document.xml");
    CHECK(
        body.find(
            "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:rPr><w:lang w:val=\"fr-FR\"/></w:rPr>"
            "<w:t xml:space=\"preserve\">Introduction</w:t></w:r></w:p>") != std::string::npos);
    CHECK(body.find("Une phrase</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/><w:lang "
                    "w:val=\"fr-FR\"/>"
                    "</w:rPr><w:footnoteReference w:id=\"1\"/></w:r>") != std::string::npos);
    CHECK(body.find("<w:lang w:val=\"en-US\"/></w:rPr><w:t xml:space=\"preserve\">Left as it was.") !=
          std::string::npos);
    CHECK(body.find("Traduit par A &amp; B") != std::string::npos);
    const std::string notes = part_of(document, "word/footnotes.xml");
    CHECK(count(notes, "<w:footnote ") == 3);
    CHECK(notes.find("<w:footnote w:id=\"1\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>") !=
          std::string::npos);
    CHECK(count(notes, "<w:footnoteRef/>") == 1);
    const std::string core = part_of(document, "docProps/core.xml");
    CHECK(core.find("<dc:title>Le titre</dc:title>\n<dc:creator>Ann Bee</dc:creator>\n"
                    "<dc:subject>Notes de la maison</dc:subject>\n<dc:language>fr</dc:language>") !=
          std::string::npos);
    CHECK(part_of(document, "word/header.xml").find("Le titre") != std::string::npos);
    CHECK(body.find("<w:titlePg/>") != std::string::npos);
}

TEST_CASE("a Word edition tells its days, keywords and DOI, and each run its language") {
    ComposeOptions options;
    options.date = "2020-08-03";
    options.metadata.modified = "2021-01-02";
    options.metadata.keywords = {"un", "deux"};
    options.metadata.doi = "10.1234/abc";
    auto kept = segment("« Belorussia vyslala zhurnalista pervogo kanala »",
                        "« Belorussia vyslala zhurnalista pervogo kanala »");
    kept.state = xliff::State::Final;
    const xliff::File file = tests::file_of({block("fn1", "footnote-bibliographic", {kept})});
    const std::string document = compose(file, options);
    const std::string core = part_of(document, "docProps/core.xml");
    for (const char* line :
         {"<dcterms:created xsi:type=\"dcterms:W3CDTF\">2020-08-03T00:00:00Z</dcterms:created>",
          "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">2021-01-02T00:00:00Z</dcterms:modified>",
          "<cp:keywords>un, deux</cp:keywords>",
          "<dc:identifier>https://doi.org/10.1234/abc</dc:identifier>"})
        CHECK(count(core, line) == 1);
    CHECK(count(part_of(document, "word/document.xml"),
                "<w:noProof/><w:lang w:val=\"ru-Latn\"/></w:rPr><w:t xml:space=\"preserve\">Belorussia") ==
          1);
}

TEST_CASE("the same edition gives the same bytes") {
    CHECK(compose(tests::sample_note()) == compose(tests::sample_note()));
}

TEST_CASE("every style that a Word edition names is defined") {
    const std::string document = compose(tests::sample_note());
    const std::string styles = part_of(document, "word/styles.xml");
    for (const char* style : {"Series",
                              "Reference",
                              "Title",
                              "Subtitle",
                              "Author",
                              "Date",
                              "Credit",
                              "Rule",
                              "Heading1",
                              "Heading6",
                              "Quote",
                              "Caption",
                              "ListParagraph",
                              "TableText",
                              "TableGrid",
                              "FootnoteText",
                              "FootnoteReference",
                              "Hyperlink",
                              "Header",
                              "RunningHead",
                              "Footer"})
        CHECK(count(styles, "w:styleId=\"" + std::string(style) + "\"") == 1);
}

TEST_CASE("a note called twice, one called from a note and one with its call lost all keep their text") {
    xliff::Content text{xliff::Text{"A"}, tests::note_call("1", "fn1"), tests::note_call("2", "fn1")};
    xliff::Content note{xliff::Text{"one"}, tests::note_call("1", "fn2")};
    auto made = segment(text, text), noted = segment(note, note);
    made.state = noted.state = xliff::State::Final;
    ComposeOptions options;
    options.notes_heading = "Notes";
    const std::string document =
        compose(tests::file_of({block("b1", "paragraph", {made}), block("fn1", "footnote-ibid", {noted}),
                                block("fn2", "footnote-ibid", {segment("b", "deux")}),
                                block("fn3", "footnote-ibid", {segment("c", "trois")})}),
                options);
    const std::string body = part_of(document, "word/document.xml");
    CHECK(count(body, "<w:footnoteReference ") == 1);
    CHECK(count(part_of(document, "word/footnotes.xml"), "<w:footnote ") == 3);
    CHECK(body.find(">2. </w:t></w:r><w:r><w:rPr><w:lang w:val=\"fr-FR\"/></w:rPr><w:t "
                    "xml:space=\"preserve\">deux<") != std::string::npos);
    CHECK(body.find(">3. </w:t></w:r><w:r><w:rPr><w:lang w:val=\"fr-FR\"/></w:rPr><w:t "
                    "xml:space=\"preserve\">trois<") != std::string::npos);
}

TEST_CASE("lists, tables, links and the draft mark in Word") {
    xliff::File file = tests::file_of({});
    file.groups = {tests::group("g1", "ordered-list", {}), tests::group("g2", "ordered-list", {}),
                   tests::group("g3", "table", {}), tests::group("g4", "row", 2),
                   tests::group("g5", "row", 2)};
    const auto add = [&](std::string kind, std::size_t group, std::string text) {
        file.units.push_back(block("u" + std::to_string(file.units.size()), kind, {segment("s", text)}));
        file.units.back().group = group;
    };
    add("item", 0, "a");
    add("item", 1, "b");
    add("cell", 3, "c");
    add("cell", 3, "d");
    add("cell", 4, "https://a.org/?a=1&b=2");
    ComposeOptions options;
    options.draft_mark = "Épreuve";
    const std::string document = compose(file, options);
    const std::string body = part_of(document, "word/document.xml");
    CHECK(count(body, "<w:numId w:val=\"2\"/>") == 1);
    CHECK(count(body, "<w:numId w:val=\"3\"/>") == 1);
    CHECK(count(part_of(document, "word/numbering.xml"), "<w:num ") == 3);
    CHECK(count(body, "<w:tr>") == 2);
    CHECK(count(body, "<w:tc>") == 4);
    CHECK(count(body, "<w:hyperlink r:id=\"link1\">") == 1);
    CHECK(part_of(document, "word/_rels/document.xml.rels")
              .find("Target=\"https://a.org/?a=1&amp;b=2\" TargetMode=") != std::string::npos);
    CHECK(part_of(document, "word/header.xml").find("Épreuve") != std::string::npos);
}
