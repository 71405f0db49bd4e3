// SPDX-License-Identifier: Apache-2.0
#include "formats/completeness.hpp"
#include "formats/docx/merge.hpp"
#include "support/catch.hpp"
#include "support/docx.hpp"

using namespace tolmach;
using tests::body_of;
using tests::merge_word;
using tests::read_word;
using tests::word_file;

namespace {

constexpr std::string_view kNote =
    "<w:p w:rsidR=\"1\"><w:pPr><w:pStyle w:val=\"N\"/></w:pPr><w:bookmarkStart w:id=\"1\" "
    "w:name=\"top\"/><w:r><w:t>The "
    "po</w:t></w:r><w:r w:rsidR=\"2\"><w:t xml:space=\"preserve\">rt was "
    "</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>shut"
    "</w:t></w:r><w:bookmarkEnd w:id=\"1\"/><w:hyperlink r:id=\"link\"><w:r><w:t xml:space=\"preserve\"> here"
    "</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>";

std::string wrapped(std::string_view text) {
    return "<w:p><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

tests::WordSample sample_of(std::string body) {
    tests::WordSample sample{std::move(body)};
    sample.footnotes =
        "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> A "
        "note.</w:t></w:r></w:p></w:footnote>";
    return sample;
}

/// Gives the first unit the text of its source with parts replaced.
void translate(formats::Extracted& read, const std::vector<std::pair<std::string, std::string>>& pairs,
               std::size_t unit = 0) {
    xliff::Segment& segment = read.file.units[unit].segments[0];
    segment.target = segment.source;
    segment.state = xliff::State::Translated;
    for (xliff::Inline& part : *segment.target)
        if (auto* run = std::get_if<xliff::Text>(&part))
            for (const auto& [from, to] : pairs)
                if (run->value == from) run->value = to;
}

}  // namespace

TEST_CASE("a document merged with its sources is itself, and one character changes its place alone") {
    const std::string bytes = word_file(sample_of(std::string(kNote)));
    auto read = read_word(bytes);
    CHECK(merge_word(read, true).value() == bytes);
    auto& text = std::get<xliff::Text>(read.file.units[0].segments[0].source[0]);
    REQUIRE(text.value == "The port was ");
    text.value.insert(5, "X");
    std::string expected(kNote);
    CHECK(body_of(merge_word(read, true).value()) == expected.replace(expected.find("po</w:t>"), 2, "pXo"));
}

TEST_CASE("translated text goes into the runs that stood there; bookmarks, links and calls stay") {
    auto read = read_word(word_file(sample_of(std::string(kNote))));
    translate(read, {{"The port was ", "Le port était "}, {"shut", "fermé"}, {" here", " ici"}});
    const auto edition = merge_word(read, false);
    REQUIRE(edition);
    CHECK(body_of(*edition) ==
          "<w:p w:rsidR=\"1\"><w:pPr><w:pStyle w:val=\"N\"/></w:pPr><w:bookmarkStart w:id=\"1\" "
          "w:name=\"top\"/><w:r>"
          "<w:t xml:space=\"preserve\">Le port était </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t "
          "xml:space=\"preserve\">"
          "fermé</w:t></w:r><w:hyperlink r:id=\"link\"><w:r><w:t xml:space=\"preserve\"> "
          "ici</w:t></w:r></w:hyperlink>"
          "<w:bookmarkEnd w:id=\"1\"/>"
          "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>");
    CHECK(tests::shown_word(read_word(*edition).file.units[0].segments[0].source) ==
          "Le port était {i}fermé{/}{link} ici{/}{fn1}.");
    CHECK(formats::compare_with_source("n", read.file, read.skeleton).value().empty());
}

TEST_CASE("codes that a translator moved, left out or crossed give whole runs") {
    const std::string bytes = word_file(sample_of(std::string(kNote)));
    auto read = read_word(bytes);
    xliff::Segment& segment = read.file.units[0].segments[0];
    const xliff::Content source = segment.source;  // 0 text, 1–3 italic, 4–6 link, 7 call, 8 text.
    REQUIRE(source.size() == 9);
    segment.state = xliff::State::Translated;
    const auto edition_of = [&](xliff::Content target) {
        segment.target = std::move(target);
        return tests::shown_word(read_word(merge_word(read, false).value()).file.units[0].segments[0].source);
    };
    CHECK(edition_of({source[7], xliff::Text{" Ici "}, source[4], xliff::Text{"a"}, source[1],
                      xliff::Text{"b"}, source[3], source[6]}) == "{fn1} Ici {link}a{i}b{/}{/}");
    CHECK(edition_of({xliff::Text{"Rien."}, source[7]}) == "Rien.{fn1}");
    CHECK(edition_of({source[1], xliff::Text{"a"}, source[4], xliff::Text{"b"}, source[3], xliff::Text{"c"},
                      source[6], source[7]}) == "{i}a{/}{link}b{/}c{fn1}");
    CHECK(edition_of({source[7]}) == "{fn1}");
}

TEST_CASE("white space at the edge of a text is kept where it is new") {
    auto read = read_word(word_file({wrapped("One two")}));
    translate(read, {{"One two", "One two "}});
    CHECK(body_of(merge_word(read, false).value()) ==
          "<w:p><w:r><w:t xml:space=\"preserve\">One two </w:t></w:r></w:p>");
    translate(read, {{"One two", "One & two"}});
    CHECK(body_of(merge_word(read, false).value()).find("One &amp; two</w:t>") != std::string::npos);
}

TEST_CASE("both copies of a text box are written, and a picture that a tool lost is put back") {
    const std::string box = "<w:txbxContent>" + wrapped("In a box") + "</w:txbxContent>";
    auto read = read_word(
        word_file({"<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                   "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                   "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>after</w:t></w:r></w:p>"}));
    translate(read, {{"In a box", "Dans une boîte"}}, 1);
    const auto count = [](const std::string& text, const std::string& what) {
        std::size_t found = 0;
        for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; ++at)
            ++found;
        return found;
    };
    CHECK(count(body_of(merge_word(read, false).value()), "Dans une boîte") == 2);
    read.file.units[0].segments[0].target = xliff::content_of("Avant, après");
    const std::string body = body_of(merge_word(read, false).value());
    CHECK(count(body, "Dans une boîte") == 2);
    CHECK(count(body, "<mc:AlternateContent>") == 1);
    CHECK(count(body, "Before") == 0);
}

TEST_CASE("tracked changes are refused, or written as accepted") {
    tests::WordSample sample{
        "<w:p><w:pPr><w:rPr><w:ins w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Two "
        "</w:t></w:r><w:ins "
        "w:id=\"2\"><w:r><w:t>new</w:t></w:r></w:ins><w:del "
        "w:id=\"3\"><w:r><w:delText>old</w:delText></w:r></w:del><w:r>"
        "<w:rPr><w:b/><w:rPrChange w:id=\"4\"><w:rPr/></w:rPrChange></w:rPr><w:t xml:space=\"preserve\"> "
        "words</w:t></w:r>"
        "</w:p><w:tbl><w:tr><w:trPr><w:del w:id=\"5\"/></w:trPr><w:tc>" +
        wrapped("gone") + "</w:tc></w:tr></w:tbl>"};
    auto read = read_word(word_file(sample));
    const auto refused = merge_word(read, false);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::ErrorCode::Refused);
    CHECK(refused.error().help.find("--accept-changes") != std::string::npos);
    CHECK(merge_word(read, true).value() == word_file(sample));
    translate(read, {{"Two new", "Deux mots"}});
    CHECK(body_of(merge_word(read, false, true).value()) ==
          "<w:p><w:pPr><w:rPr></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Deux "
          "mots</w:t></w:r><w:r><w:rPr><w:b/>"
          "</w:rPr><w:t xml:space=\"preserve\"> words</w:t></w:r></w:p><w:tbl></w:tbl>");
}

TEST_CASE("an edition says its language with the region, and the source's where nobody translated") {
    tests::WordSample sample{
        "<w:p><w:r><w:rPr><w:b/><w:lang w:val=\"en-GB\"/></w:rPr><w:t>One</w:t></w:r></w:p><w:p><w:r>"
        "<w:t>Two</w:t></w:r><w:r><w:rPr><w:i/><w:specVanish/></w:rPr><w:t>Three</w:t></w:r></w:p>"};
    sample.styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\" "
        "w:eastAsia=\"ja\"/></w:rPr></w:rPrDefault>"
        "</w:docDefaults>";
    auto read = read_word(word_file(sample));
    translate(read, {{"One", "Un"}});
    const auto edition = merge_word(read, false);
    REQUIRE(edition);
    CHECK(body_of(*edition) ==
          "<w:p><w:r><w:rPr><w:b/><w:lang w:val=\"fr-FR\"/></w:rPr><w:t>"
          "Un</w:t></w:r></w:p><w:p>"
          "<w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t>Two</w:t></w:r><w:r><w:rPr><w:i/><w:lang "
          "w:val=\"en-US\"/>"
          "<w:specVanish/></w:rPr><w:t>Three</w:t></w:r></w:p>");
    CHECK(tests::entry_of(*edition, "word/styles.xml").find("w:val=\"fr-FR\" w:eastAsia=\"ja\"") !=
          std::string::npos);
}

TEST_CASE("the house's own lines stand on top and behind the title block") {
    tests::WordSample sample{"<w:p><w:pPr><w:pStyle w:val=\"T\"/></w:pPr><w:r><w:t>Ports</w:t></w:r></w:p>" +
                             wrapped("Text.")};
    sample.styles = "<w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>";
    const auto read = read_word(word_file(sample));
    formats::MergeOptions options;
    options.house.draft_mark = "DRAFT";
    options.house.credit = "By Ann";
    const std::string body = body_of(formats::merge(read.file, read.skeleton, options).value());
    CHECK(body.starts_with("<w:p><w:r><w:t xml:space=\"preserve\">DRAFT</w:t></w:r></w:p><w:p><w:pPr>"));
    CHECK(body.find("Ports</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">By Ann</w:t>") !=
          std::string::npos);
}

TEST_CASE("codes whose data a tool made no XML are refused, not written") {
    auto read = read_word(word_file(sample_of(std::string(kNote))));
    xliff::Segment& segment = read.file.units[0].segments[0];
    segment.target = segment.source;
    segment.state = xliff::State::Translated;
    for (xliff::Content* content : {&segment.source, &*segment.target})
        for (xliff::Inline& part : *content)
            if (auto* code = std::get_if<xliff::Code>(&part);
                code && code->shape == xliff::Code::Shape::Placeholder)
                code->details.mutable_value().data = "<w:r><w:footnoteReference";
    const auto refused = merge_word(read, false);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().help.find("--skeleton") != std::string::npos);
}

TEST_CASE("a skeleton that does not fit its document is refused") {
    auto read = read_word(word_file({wrapped("One") + wrapped("Two")}));
    read.skeleton.holes[0].span.end = read.skeleton.holes[0].span.end - 1;
    CHECK(merge_word(read, true).error().code == base::ErrorCode::Invalid);
    read.file.units.pop_back();
    CHECK(merge_word(read, true).error().message.find("is not in the XLIFF") != std::string::npos);
}
