// SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"
#include "formats/merge.hpp"
#include "support/catch.hpp"
#include "support/odt.hpp"

#include <algorithm>

using namespace tolmach;
using tests::flat_odt;
using tests::read_odt_units;

namespace {

constexpr std::string_view kLooks =
    "<style:style style:name=\"B\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/>"
    "</style:style><style:style style:name=\"I\" style:family=\"text\"><style:text-properties "
    "fo:font-style=\"italic\"/></style:style><style:style style:name=\"L\" style:family=\"text\">"
    "<style:text-properties fo:language=\"it\"/></style:style>";

xliff::Inline edge(xliff::Code::Shape shape, std::string id) {
    xliff::Code code;
    code.shape = shape;
    code.id = std::move(id);
    return code;
}
xliff::Inline opens(std::string id) {
    return edge(xliff::Code::Shape::Start, std::move(id));
}
xliff::Inline closes(std::string id) {
    return edge(xliff::Code::Shape::End, std::move(id));
}
xliff::Inline point(std::string id) {
    return edge(xliff::Code::Shape::Placeholder, std::move(id));
}
xliff::Inline words(std::string text) {
    return xliff::Text{std::move(text)};
}

void translate(xliff::File& file, std::string_view id, xliff::Content target) {
    for (xliff::Unit& unit : file.units)
        if (unit.id == id) {
            unit.segments[0].target = std::move(target);
            unit.segments[0].state = xliff::State::Translated;
        }
}

// The text of the body of what is merged.
std::string body_of(std::string_view merged) {
    const auto start = merged.find("<office:text>") + 13;
    return std::string(merged.substr(start, merged.find("</office:text>") - start));
}

formats::MergeOptions house() {
    formats::MergeOptions options;
    options.house.language = "fr";
    return options;
}

// The paragraph of a document with one, its unit translated so.
std::string translated(std::string_view paragraph, xliff::Content target) {
    auto read = read_odt_units(flat_odt("<text:p>" + std::string(paragraph) + "</text:p>", kLooks));
    translate(read.file, "b1", std::move(target));
    const std::string body = body_of(formats::merge(read.file, read.skeleton, house()).value());
    return body.substr(8, body.size() - 17);
}

}  // namespace

TEST_CASE("a document merged with its own source is the same file") {
    for (const char* name : {"/odt/note.fodt", "/odt/changes.fodt"}) {
        const std::string bytes = base::read_file(std::string(TOLMACH_TEST_DATA) + name).value();
        const auto read = read_odt_units(bytes);
        formats::MergeOptions options;
        options.with_source = true;
        CHECK(formats::merge(read.file, read.skeleton, options).value() == bytes);
    }
    const std::string package = tests::packed_odt("<text:p>The sea.</text:p>", "Notes", "On");
    const auto read = read_odt_units(package);
    formats::MergeOptions options;
    options.with_source = true;
    CHECK(formats::merge(read.file, read.skeleton, options).value() == package);
}

TEST_CASE("a translated text stands where its source stood, escaped") {
    CHECK(translated("The sea.", {words("La mer & le <sable>.")}) == "La mer &amp; le &lt;sable&gt;.");
    CHECK(translated("A <text:span text:style-name=\"B\">b</text:span> c",
                     {words("Un "), opens("1"), words("deux"), closes("1"), words(" trois")}) ==
          "Un <text:span text:style-name=\"B\">deux</text:span> trois");
}

TEST_CASE("runs of spaces, tabs and spaces at the ends are elements") {
    CHECK(translated("a b", {words("a  b\tc ")}) == "a <text:s/>b<text:tab/>c<text:s/>");
    CHECK(translated("a<text:s/>b", {words(" a b")}) == "<text:s/>a<text:s/>b");
    // A word that went from between two spaces.
    CHECK(translated("a b c", {words("a  c")}) == "a <text:s/>c");
    CHECK(translated("a b", {words("a ")}) == "a<text:s/>");
}

TEST_CASE("a space behind a space is one, whatever tags are between") {
    const std::string_view source = "a <text:span text:style-name=\"B\">b</text:span> c";
    CHECK(translated(source, {words("a "), opens("1"), words(" b "), closes("1"), words(" c")}) ==
          "a <text:span text:style-name=\"B\"><text:s/>b </text:span><text:s/>c");
    CHECK(translated(source, {words("a "), opens("1"), words(" "), closes("1")}) ==
          "a <text:span text:style-name=\"B\"><text:s/></text:span>");
}

TEST_CASE("whatever order codes come in, what is written is well-formed") {
    const std::string_view source =
        "<text:span text:style-name=\"B\">a</text:span> <text:span text:style-name=\"I\">b</text:span> c";
    const std::string b = "<text:span text:style-name=\"B\">", i = "<text:span text:style-name=\"I\">",
                      end = "</text:span>";
    CHECK(translated(source, {opens("1"), words("x"), opens("2"), words("y"), closes("1"), words("z"),
                              closes("2")}) == b + "x" + i + "y" + end + end + i + "z" + end);
    CHECK(translated(source, {opens("2"), words("x")}) == i + "x" + end);
    CHECK(translated(source, {words("x"), closes("1")}) == "x");
    CHECK(translated(source, {words("x"), point("9")}) == "x");
}

TEST_CASE("spans that are no codes stay where their text stays, and go where it goes") {
    const std::string_view source =
        "Of <text:span text:style-name=\"L\">il porto vecchio</text:span> and more";
    // Changed inside of the span: it stays around the rest.
    CHECK(translated(source, {words("Of il porto nuovo and more")}) ==
          "Of <text:span text:style-name=\"L\">il porto nuovo</text:span> and more");
    // Changed over its edge: it goes.
    CHECK(translated(source, {words("Of il porto and sand and more")}) == "Of il porto and sand and more");
    // CDATA is written anew as a whole.
    CHECK(translated("a <![CDATA[<b> c]]> d", {words("a <b> x d")}) == "a &lt;b&gt; x d");
}

TEST_CASE("notes stand where their calls stand; one whose call is lost is not lost") {
    const std::string note =
        "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Ann <text:span text:style-name=\"B\">Dunn</text:span></text:p></text:note-body></text:note>";
    auto read = read_odt_units(flat_odt("<text:p>The sea" + note + " is old.</text:p>", kLooks));
    translate(read.file, "b1", {words("Ancienne est la mer"), point("1"), words(".")});
    translate(read.file, "fn1", {words("Anne "), opens("1"), words("Dunn"), closes("1")});
    std::string french = note;
    french.replace(french.find("Ann "), 4, "Anne ");
    CHECK(body_of(formats::merge(read.file, read.skeleton, house()).value()) ==
          "<text:p>Ancienne est la mer" + french + ".</text:p>");
    translate(read.file, "b1", {words("Ancienne est la mer.")});
    CHECK(body_of(formats::merge(read.file, read.skeleton, house()).value()) ==
          "<text:p>Ancienne est la mer." + french + "</text:p>");
}

TEST_CASE("an edition is in its language, and what is not translated in the source's") {
    auto read = read_odt_units(flat_odt("<text:p>The sea.</text:p><text:p>The sand.</text:p>", kLooks));
    translate(read.file, "b1", {words("La mer.")});
    const std::string merged = formats::merge(read.file, read.skeleton, house()).value();
    CHECK(merged.find("fo:language=\"fr\" fo:country=\"FR\"/></style:default-style>") != std::string::npos);
    CHECK(merged.find("fo:language=\"it\"") != std::string::npos);
    CHECK(body_of(merged) ==
          "<text:p>La mer.</text:p><text:p><text:span text:style-name=\"tolmach_untranslated\">The "
          "sand.</text:span></text:p>");
    CHECK(merged.find("<style:style style:name=\"tolmach_untranslated\" style:family=\"text\">"
                      "<style:text-properties fo:language=\"en\" fo:country=\"US\"/></style:style>"
                      "</office:automatic-styles>") != std::string::npos);
}

TEST_CASE("the draft mark stands on top, the credit behind the title") {
    auto read = read_odt_units(flat_odt(
        "<text:sequence-decls/><text:p text:style-name=\"Title\">Sea</text:p><text:p>The sea.</text:p>"));
    formats::MergeOptions options = house();
    options.house.draft_mark = "Épreuve & plus";
    options.house.credit = "Traduit";
    translate(read.file, "b1", {words("Mer")});
    translate(read.file, "b2", {words("La mer.")});
    CHECK(body_of(formats::merge(read.file, read.skeleton, options).value()) ==
          "<text:sequence-decls/><text:p>Épreuve &amp; plus</text:p><text:p "
          "text:style-name=\"Title\">Mer</text:p>"
          "<text:p>Traduit</text:p><text:p>La mer.</text:p>");
}

TEST_CASE("a document with tracked changes is merged when they are accepted") {
    const std::string bytes = base::read_file(std::string(TOLMACH_TEST_DATA) + "/odt/changes.fodt").value();
    auto read = read_odt_units(bytes);
    REQUIRE(tests::odt_lines(read.file) ==
            std::vector<std::string>{"b1 paragraph: The port was wholly closed."});
    translate(read.file, "b1", {words("The port is wholly closed.")});
    formats::MergeOptions options = house();
    CHECK(formats::merge(read.file, read.skeleton, options).error().code == base::ErrorCode::Refused);
    options.accept_changes = true;
    const std::string merged = formats::merge(read.file, read.skeleton, options).value();
    CHECK(merged.find("change") == std::string::npos);
    CHECK(merged.find("<text:p>The port is wholly closed.</text:p>") != std::string::npos);
}

TEST_CASE("a package keeps the parts that have no text as they are") {
    const std::string package = tests::packed_odt("<text:p>The sea.</text:p>", "Notes", "On");
    auto read = read_odt_units(package);
    translate(read.file, "b1", {words("La mer.")});
    translate(read.file, "b2", {words("Cahiers")});
    translate(read.file, "b3", {words("De l’eau")});
    const std::string merged = formats::merge(read.file, read.skeleton, house()).value();
    const auto before = zip::read("a", package).value(), after = zip::read("b", merged).value();
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        INFO(before[i].name);
        CHECK(before[i].name == after[i].name);
        const bool is_text =
            before[i].name == "content.xml" || before[i].name == "styles.xml" || before[i].name == "meta.xml";
        CHECK((before[i].bytes == after[i].bytes) == !is_text);
    }
    const auto again = read_odt_units(merged);
    CHECK(tests::odt_lines(again.file) ==
          std::vector<std::string>{"b1 paragraph: La mer.", "b2 header: Cahiers", "b3 property: De l’eau"});
    CHECK(again.file.source_language == "fr");
}
