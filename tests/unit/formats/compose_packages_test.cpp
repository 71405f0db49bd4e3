// SPDX-License-Identifier: Apache-2.0
// EPUB and OpenDocument, which are containers; JATS and plain text.
#include "formats/compose.hpp"
#include "formats/merge.hpp"
#include "formats/odt/read.hpp"
#include "support/catch.hpp"
#include "unit/formats/note_sample.hpp"
#include "zip/zip.hpp"

#include <algorithm>
#include <map>

using namespace tolmach;
using formats::ComposeOptions;
using tests::block;
using tests::note_call;
using tests::segment;

namespace {

std::map<std::string, std::string> parts_of(const std::string& container) {
    std::map<std::string, std::string> parts;
    const std::vector<zip::Entry> entries = zip::read("x", container).value();
    for (const zip::Entry& entry : entries)
        parts[entry.name] = entry.bytes;
    return parts;
}

bool has_part(const std::string& text, std::string_view what) {
    INFO(what << " in " << text);
    const bool found = text.find(what) != std::string::npos;
    CHECK(found);
    return found;
}

/// A note called twice, one called from a note, and one that nothing calls.
xliff::File knotty_notes() {
    xliff::Content text{xliff::Text{"A"}, note_call("1", "fn1"), note_call("2", "fn1"), xliff::Text{" B"},
                        note_call("3", "fn3")};
    xliff::Content note{xliff::Text{"one"}, note_call("1", "fn2")};
    auto made = segment(text, text), noted = segment(note, note);
    made.state = noted.state = xliff::State::Final;
    return tests::file_of({block("b1", "paragraph", {made}), block("fn1", "footnote-ibid", {noted}),
                           block("fn2", "footnote-ibid", {segment("b", "deux")}),
                           block("fn3", "footnote-ibid", {segment("c", "trois")}),
                           block("fn4", "footnote-ibid", {segment("d", "quatre")})});
}

std::size_t times(const std::string& text, std::string_view what) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += what.size())
        ++found;
    return found;
}

/// What lets a device know the format: the type, stored, as the first entry (OCF 3.3, 4.2.3; ODF 1.3 part 2).
void begins_with_type(const std::string& container, std::string_view type) {
    CHECK(container.substr(0, 4) == "PK\x03\x04");
    CHECK(container.substr(30, 8) == "mimetype");
    CHECK(container.substr(38, type.size()) == type);
}

}  // namespace

TEST_CASE("an EPUB has its type in front, a way round, and notes that pop up") {
    ComposeOptions options;
    options.date = "2020-08-03";
    options.notes_heading = "Notes";
    options.contents_heading = "Sommaire";
    options.translator = "A & B";
    options.metadata.issn = "2049-3630";
    const std::string book = formats::compose_epub(tests::sample_note(), options).value();
    begins_with_type(book, "application/epub+zip");
    auto parts = parts_of(book);
    has_part(parts["EPUB/package.opf"], "<dc:language>fr</dc:language>");
    has_part(parts["EPUB/package.opf"], "<dc:date>2020-08-03</dc:date>");
    has_part(parts["EPUB/package.opf"], "<dc:contributor id=\"translator\">A &amp; B</dc:contributor>");
    has_part(parts["EPUB/package.opf"], "<meta property=\"dcterms:modified\">2020-08-03T00:00:00Z</meta>");
    has_part(parts["EPUB/package.opf"], "urn:issn:2049-3630");
    has_part(parts["EPUB/package.opf"], "unique-identifier=\"id\"");
    has_part(parts["EPUB/package.opf"], "<dc:identifier id=\"id\">urn:uuid:");
    has_part(parts["EPUB/nav.xhtml"], "<li><a href=\"text.xhtml#s1\">Introduction</a></li>");
    has_part(parts["EPUB/text.xhtml"], "<h2 id=\"s1\">Introduction</h2>");
    has_part(parts["EPUB/text.xhtml"], "epub:type=\"noteref\" role=\"doc-noteref\">1</a></sup>");
    has_part(
        parts["EPUB/text.xhtml"],
        "<aside id=\"fn1\" epub:type=\"footnote\" role=\"doc-footnote\"><p><span class=\"number\">1.</span> "
        "Une note.");
    has_part(parts["EPUB/text.xhtml"], "<span lang=\"en\" xml:lang=\"en\">Left as it was.</span>");
    CHECK(formats::compose_epub(tests::sample_note(), options).value() == book);
}

TEST_CASE("an EPUB without headings leads to its text, and its name follows what it holds") {
    ComposeOptions options;
    const auto file = [](const char* text) {
        return tests::file_of({block("b1", "paragraph", {segment("x", text)})});
    };
    auto one = parts_of(formats::compose_epub(file("un"), options).value());
    auto two = parts_of(formats::compose_epub(file("deux"), options).value());
    has_part(one["EPUB/nav.xhtml"], "<li><a href=\"text.xhtml\">note.txt</a></li>");
    CHECK(one["EPUB/package.opf"] != two["EPUB/package.opf"]);
    options.metadata.doi = "10.1234/abc";
    has_part(parts_of(formats::compose_epub(file("un"), options).value())["EPUB/package.opf"],
             "<dc:identifier id=\"id\">https://doi.org/10.1234/abc</dc:identifier>");
}

TEST_CASE("every link of an EPUB to a note or a call arrives, whatever calls what") {
    auto parts = parts_of(formats::compose_epub(knotty_notes(), {}).value());
    const std::string& text = parts["EPUB/text.xhtml"];
    for (const char* id : {"fn1", "fn2", "fn3", "fn4", "fnref1", "fnref1-2", "fnref2", "fnref3"})
        CHECK(times(text, " id=\"" + std::string(id) + "\"") == 1);
    CHECK(times(text, "epub:type=\"footnote\"") == 4);
}

TEST_CASE("an OpenDocument text has true footnotes, styles and languages") {
    ComposeOptions options;
    options.credit = "Traduit par A & B";
    options.date = "2020-08-03";
    options.metadata.keywords = {"un", "deux"};
    const std::string document = formats::compose_odt(tests::sample_note(), options).value();
    begins_with_type(document, "application/vnd.oasis.opendocument.text");
    auto parts = parts_of(document);
    has_part(parts["content.xml"],
             "Une phrase<text:note text:id=\"ftn1\" text:note-class=\"footnote\"><text:note-citation>1"
             "</text:note-citation><text:note-body><text:p text:style-name=\"Footnote\">Une note.</text:p>\n"
             "</text:note-body></text:note>. <text:span text:style-name=\"T1\">Left as it was.</text:span>");
    has_part(parts["content.xml"],
             "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:language=\"en\" "
             "fo:country=\"US\"/></style:style>");
    has_part(parts["content.xml"],
             "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">Introduction</text:h>");
    has_part(parts["content.xml"], "Traduit par A &amp; B");
    has_part(parts["styles.xml"], "fo:language=\"fr\" fo:country=\"FR\"");
    has_part(parts["meta.xml"], "<meta:keyword>un</meta:keyword>\n<meta:keyword>deux</meta:keyword>");
    has_part(parts["meta.xml"], "<meta:creation-date>2020-08-03T00:00:00</meta:creation-date>");
    CHECK(parts["content.xml"].find('\x01') == std::string::npos);
}

TEST_CASE("every style that an OpenDocument text names is defined") {
    xliff::File file = tests::sample_note();
    file.groups = {tests::group("g1", "ordered-list", {}), tests::group("g2", "list", 0),
                   tests::group("g3", "table", {}), tests::group("g4", "row", 2),
                   tests::group("g5", "quotation", {})};
    const auto add = [&](const char* kind, std::size_t group) {
        file.units.push_back(
            block("u" + std::to_string(file.units.size()), kind, {segment("s", "https://a.org/")}));
        file.units.back().group = group;
    };
    add("item", 0);
    add("item", 1);
    add("cell", 3);
    add("caption", 3);
    add("paragraph", 4);
    auto parts = parts_of(formats::compose_odt(file, {}).value());
    const std::string both = parts["styles.xml"] + parts["content.xml"];
    constexpr std::string_view kNamed = "text:style-name=\"";
    std::size_t named = 0;
    for (std::size_t at = 0; (at = both.find(kNamed, at)) != std::string::npos; ++named) {
        at += kNamed.size();
        const std::string name = both.substr(at, both.find('"', at) - at);
        INFO(name);
        CHECK(times(both, "style:name=\"" + name + "\"") == 1);
    }
    CHECK(named > 15);
    CHECK(times(both, "<text:list ") == 2);
    CHECK(times(both, "</text:list>") == 2);
    CHECK(times(both, "<text:list-item>") == times(both, "</text:list-item>"));
}

TEST_CASE("ODF keeps spaces that it would fold, and notes that it cannot nest") {
    auto parts = parts_of(
        formats::compose_odt(tests::file_of({block("b1", "paragraph", {segment("x", "a  b")})}), {}).value());
    has_part(parts["content.xml"], ">a <text:s/>b<");
    auto knots = parts_of(formats::compose_odt(knotty_notes(), {}).value());
    const std::string& text = knots["content.xml"];
    CHECK(times(text, "<text:note ") == 2);
    CHECK(times(text, "text:ref-name=\"ftn1\">1</text:note-ref>") == 1);
    has_part(text, ">3. deux</text:p>");
    has_part(text, ">4. quatre</text:p>");
}

TEST_CASE("an OpenDocument text can be one file of XML, which is read again") {
    const std::string flat = formats::compose_fodt(tests::sample_note(), {}).value();
    const auto read = formats::read_odt("note.fodt", flat, {});
    REQUIRE(read);
    const auto packed =
        formats::read_odt("note.odt", formats::compose_odt(tests::sample_note(), {}).value(), {});
    REQUIRE(packed);
    CHECK(read->value.skeleton.encoding == "UTF-8");
    const auto is_text = [](const xliff::Unit& unit) { return unit.type.starts_with("tolmach:footnote-"); };
    CHECK(std::count_if(read->value.file.units.begin(), read->value.file.units.end(), is_text) ==
          std::count_if(packed->value.file.units.begin(), packed->value.file.units.end(), is_text));
    CHECK(formats::edition_format_of(read->value.skeleton) == "fodt");
    CHECK(formats::edition_format_of(packed->value.skeleton) == "odt");
}

TEST_CASE("control characters of a target are replaced in plain text as elsewhere") {
    const xliff::File file = tests::file_of({block("b1", "paragraph", {segment("x", "a\x1B[2Jb\x07")})});
    CHECK(formats::compose_text(file, {}).value() == "a\uFFFD[2Jb\uFFFD\n");
}

TEST_CASE("plain text of a source that was none keeps structure and notes") {
    ComposeOptions options;
    options.notes_heading = "Notes";
    options.credit = "Traduit par A. B.";
    CHECK(formats::compose_text(tests::sample_note(), options).value() ==
          "Notes de la maison\n\nLe titre\n\nAnn Bee\n3 août 2020\nTraduit par A. B.\n\nIntroduction\n\n"
          "Une phrase[1]. Left as it was.\n\nNotes\n\n[1] Une note.\n");
    const std::string knots = formats::compose_text(knotty_notes(), options).value();
    CHECK(knots ==
          "Traduit par A. B.\n\nA[1][1] B[2]\n\nNotes\n\n[1] one[3]\n[2] trois\n[3] deux\n[4] quatre\n");
}

TEST_CASE("an article in JATS has its front, sections and notes") {
    ComposeOptions options;
    options.notes_heading = "Notes";
    options.date = "2020-08";
    options.draft_mark = "Épreuve";
    options.metadata.doi = "10.1234/a&b";
    xliff::File file = tests::sample_note();
    file.units.push_back(block("b7", "heading-2", {segment("x", "Suite")}));
    file.units.push_back(block("b8", "heading-1", {segment("x", "Fin")}));
    const std::string article = formats::compose_jats(file, options).value();
    has_part(article, "JATS-archivearticle1.dtd");
    ComposeOptions in_journal = options;
    in_journal.metadata.issn = "2049-3630";
    has_part(formats::compose_jats(file, in_journal).value(), "JATS-journalpublishing1.dtd");
    has_part(article, "<article-id pub-id-type=\"doi\">10.1234/a&amp;b</article-id>");
    has_part(article, "<notes><p>Épreuve</p>");
    has_part(article, "<volume-series>Notes de la maison</volume-series>");
    has_part(article,
             "<pub-date date-type=\"pub\" iso-8601-date=\"2020-08\"><month>08</month>\n<year>2020</year>\n");
    has_part(article,
             "<sec id=\"s1\">\n<title>Introduction</title>\n<p>Une phrase<xref ref-type=\"fn\" rid=\"fn1\">"
             "<sup>1</sup></xref>. <styled-content xml:lang=\"en\">Left as it was.</styled-content></p>\n"
             "<sec id=\"s2\">\n<title>Suite</title>\n</sec>\n</sec>\n<sec "
             "id=\"s3\">\n<title>Fin</title>\n</sec>\n");
    has_part(article,
             "<fn-group><title>Notes</title>\n<fn id=\"fn1\"><label>1</label>\n<p>Une note.</p>\n</fn>");
    CHECK(times(formats::compose_jats(knotty_notes(), {}).value(), "<fn id=") == 4);
    options.metadata.issn = "2049-3630";
    has_part(formats::compose_jats(file, options).value(),
             "<journal-title>Notes de la maison</journal-title>");
}
