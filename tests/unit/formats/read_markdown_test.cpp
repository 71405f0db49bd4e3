// SPDX-License-Identifier: Apache-2.0
#include "formats/source_format.hpp"
#include "support/catch.hpp"
#include "support/markdown.hpp"

using namespace tolmach;
using tests::listed_markdown;
using tests::read_markdown;
using Lines = std::vector<std::string>;

namespace {

Lines units_in(std::string_view text, const formats::SourceOptions& options = {}) {
    return listed_markdown(read_markdown(text, options).file);
}

/// The source of the only unit.
std::string only(std::string_view text) {
    const Lines lines = units_in(text);
    REQUIRE(lines.size() == 1);
    return lines[0].substr(lines[0].find(": ") + 2);
}

}  // namespace

TEST_CASE("blocks of Markdown become units") {
    CHECK(units_in("# The port\n\nFirst text\nwraps.\n\n## A part ##\n\nPart two\n--------\n\n> Said *he*\n> "
                   "twice.\n") == Lines{"b1 title: The port", "b2 paragraph: First text wraps.",
                                        "b3 heading-1: A part", "b4 heading-1: Part two",
                                        "b5 paragraph: Said ‹*›he‹*› twice."});
}

TEST_CASE("rules and attributes are no units; code and formulas are kept as they stand") {
    CHECK(units_in("Text\n\n```sh\nls -l\n```\n\n    indented code\n\n$$\na\n- b\n$$\n\n* * *\n\n::: "
                   "{.note}\nInside\n:::\n\n"
                   "Last\n{: .lead}\n") == Lines{"b1 paragraph: Text", "k1 code: ‹›ls -l‹›",
                                                 "k2 code: ‹›indented code‹›", "k3 code: ‹›$$‹›a‹›- b‹›$$‹›",
                                                 "b2 paragraph: Inside", "b3 paragraph: Last"});
}

TEST_CASE("lists nest, tasks keep their box, and a further paragraph belongs to its item") {
    const auto extracted =
        read_markdown("- one\n- [x] two\n\n  more\n  1. deep\n\n     lazy\nline\n- three\n");
    CHECK(listed_markdown(extracted.file) == Lines{"b1 item: one", "b2 item: two", "b3 paragraph: more",
                                                   "b4 item: deep", "b5 paragraph: lazy line",
                                                   "b6 item: three"});
    const auto& units = extracted.file.units;
    const auto& groups = extracted.file.groups;
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].type == "tolmach:list");
    CHECK(groups[1].type == "tolmach:ordered-list");
    CHECK(groups[1].parent == 0);
    CHECK(units[2].group == 0);
    CHECK(units[3].group == 1);
    CHECK(units[5].group == 0);
}

TEST_CASE("a table has a group, each row another") {
    const auto extracted =
        read_markdown("| Port | Tons |\n|:-----|-----:|\n| *Klaipėda* | 12 \\| 13 |\n| Riga | `a|b` |\n");
    CHECK(listed_markdown(extracted.file) == Lines{"b1 cell: Port", "b2 cell: Tons",
                                                   "b3 cell: ‹*›Klaipėda‹*›", "b4 cell: 12 | 13",
                                                   "b5 cell: Riga", "b6 cell: `a"});
    CHECK(extracted.file.groups.size() == 4);
}

TEST_CASE("footnotes follow the paragraph that calls them, wherever they are defined") {
    CHECK(units_in("[^b]: Ann Dunn, *Harbours*, 2019.\n\nA[^a] and B[^b]. Again[^a]. `[^a]` and "
                   "[^none].\n\n[^a]: First.\n\n"
                   "    More of it.\n\nThe end.\n\n[^c]: Nobody calls.\n") ==
          Lines{"b1 paragraph: A{fn1} and B{fn2}. Again{fn1}. ‹`[^a]`› and [^none].",
                "fn1 footnote-commentary: First.", "fn1-2 footnote-commentary: More of it.",
                "fn2 footnote-bibliographic: Ann Dunn, ‹*›Harbours‹*›, 2019.", "b2 paragraph: The end.",
                "fn3 footnote-commentary: Nobody calls."});
    const auto file = read_markdown("A[^a].\n\n[^a]: One.\n\n    Two.\n").file;
    const auto& call = std::get<xliff::Code>(file.units[0].segments[0].source[1]);
    CHECK(call.details->sub_flows == std::vector<std::string>{"fn1", "fn1-2"});
    CHECK_FALSE(call.can_delete);
    CHECK(call.details->equiv == "[1]");
}

TEST_CASE("a note may stand in the text") {
    CHECK(units_in("The port^[Ann Dunn, *Harbours*, p. 3.] closed.\n") ==
          Lines{"b1 paragraph: The port{fn1} closed.",
                "fn1 footnote-bibliographic: Ann Dunn, ‹*›Harbours‹*›, p. 3."});
}

TEST_CASE("links, images and their titles") {
    CHECK(only("See [the *map*](map.html \"A \\\"map\\\"\").\n") ==
          "See ‹[›the ‹*›map‹*›‹](map.html \"›A \"map\"‹\")›.");
    CHECK(units_in("See [map], [a map][map] and [map][].\n\n[map]: <m p.html> 'The map'\n") ==
          Lines{"b1 paragraph: See ‹[›map‹]›, ‹[›a map‹][map]› and ‹[›map‹][]›.", "b2 metadata: The map"});
    CHECK(units_in("![The port](port.jpg)\n") == Lines{"b1 caption: The port"});
    CHECK(only("<https://example.org/a_b>, https://example.org/c_d_e and [no link].\n") ==
          "‹<›https://example.org/a_b‹>›, https://example.org/c_d_e and [no link].");
}

TEST_CASE("marks of text are codes, and characters are characters") {
    CHECK(only("**a** _b_ ~~c~~ `d` H~2~O x^2^ <b>e</b> f<br>g\n") ==
          "‹**›a‹**› ‹_›b‹_› ‹~~›c‹~~› ‹`d`› H‹~›2‹~›O x‹^›2‹^› ‹<b>›e‹</b>› f‹<br>›g");
    CHECK(only("a\\* b &amp; &eacute;&#x2014; &nosuch; \\\\ snake_case_name 2 * 3\n") ==
          "a* b & é— ‹&nosuch;› \\ snake_case_name 2 * 3");
    CHECK(only("one  \ntwo\\\nthree $x_1$ costs $5 and $6 {{ site.x }}\nfour\n") ==
          "one‹  \n›two‹\\\n›three ‹$x_1$› costs $5 and $6 ‹{{ site.x }}› four");
    CHECK(only("***both*** and **a *b* c** and *a**b**c*\n") ==
          "‹*›‹**›both‹**›‹*› and ‹**›a ‹*›b‹*› c‹**› and ‹*›a‹**›b‹**›c‹*›");
}

TEST_CASE("text in raw HTML is text, its tags are not") {
    CHECK(units_in("<div class=\"x\">\n<p>Some <b>bold</b> &amp; more\ntext</p>\n<!-- no\ntext --><img "
                   "alt=\"x\"\n src=\"y\">\n"
                   "</div>\n\n<!-- comment -->\n\n<script>\nvar x\n\n</script>\n\nAfter <!-- c --> it\n") ==
          Lines{"b1 paragraph: Some ‹<b>›bold‹</b>› & more text", "b2 paragraph: After ‹<!-- c -->› it"});
}

TEST_CASE("the front matter has texts too") {
    const std::string_view text =
        "---\ntitle: \"The \\\"Port\\\"\"\nauthor:\n  - Ann Weir\ndate: 2019-05-03\nlang: en-GB\nlayout: "
        "post\n"
        "abstract: >\n  It is\n  closed.\n\n  For good.\nkeywords: [port, 'the quay''s']\n---\n\n## "
        "Part\n\nText.\n";
    CHECK(units_in(text) == Lines{"b1 title: The \"Port\"", "b2 author: Ann Weir",
                                  "b3 metadata: It is closed.", "b4 metadata: For good.", "b5 metadata: port",
                                  "b6 metadata: the quay's", "b7 heading-1: Part", "b8 paragraph: Text."});
    CHECK(read_markdown(text).file.source_language == "en-GB");
    formats::SourceOptions options;
    options.front_matter = {"layout"};
    CHECK(units_in(text, options).front() == "b1 metadata: post");
    CHECK(units_in("---\nbroken: [\n---\n\nText.\n") == Lines{"b1 paragraph: Text."});
}

TEST_CASE("definitions of terms keep their marks outside") {
    CHECK(units_in("Port\n:   A place\n    for ships.\n:   A wine.\n") ==
          Lines{"b1 paragraph: Port", "b2 paragraph: A place for ships.", "b3 paragraph: A wine."});
}

TEST_CASE("a source of Markdown is told by its ending or its front matter") {
    CHECK(formats::source_format_of("a.md", "Text").value()->name == "markdown");
    CHECK(formats::source_format_of("a.Markdown", "Text").value()->name == "markdown");
    CHECK(formats::source_format_of("-", "---\ntitle: A\n---\n\nText").value()->name == "markdown");
    CHECK(formats::source_format_of("a.txt", "---\n\nText\n---\n").value()->name == "plain");
}

TEST_CASE("what is no text of Markdown is refused") {
    const auto binary = formats::read_markdown("a.md", std::string_view("a\0b", 3), {});
    REQUIRE_FALSE(binary);
    CHECK(binary.error().code == base::ErrorCode::Unsupported);
    const auto empty = formats::read_markdown("a.md", "```\ncode\n```\n", {});
    REQUIRE_FALSE(empty);
    CHECK(empty.error().message == "there is no text in it");
}

TEST_CASE("a call of a note is a unit's though no word stands beside it") {
    CHECK(units_in("| Row | ✓[^a] |\n|---|---|\n| `x`[^b] | `a \\| b` |\n\n[^a]: One.\n\n[^b]: Two.\n") ==
          Lines{"b1 cell: Row", "b2 cell: ✓{fn1}", "b3 cell: ‹`x`›{fn2}", "k1 cell: ‹›a | b‹›",
                "fn1 footnote-commentary: One.", "fn2 footnote-commentary: Two."});
}

TEST_CASE("words before an element of raw HTML that is left alone are text") {
    CHECK(units_in("<p>The field is <math><mi>H</mi></math> here</p>\n\n<div>Take <svg><g/></svg></div>\n") ==
          Lines{"b1 paragraph: The field is", "b2 paragraph: here", "b3 paragraph: Take"});
}

TEST_CASE("prose between two rules is no front matter") {
    CHECK(units_in("---\nThe port was closed, and nobody: no master, no pilot was told.\n\n---\n\nText\n") ==
          Lines{"b1 paragraph: The port was closed, and nobody: no master, no pilot was told.",
                "b2 paragraph: Text"});
    CHECK(units_in("---\n# the title\ntitle: Port\n---\n\nText\n") ==
          Lines{"b1 title: Port", "b2 paragraph: Text"});
}
