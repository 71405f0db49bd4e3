// SPDX-License-Identifier: Apache-2.0
#include "formats/html/read.hpp"
#include "formats/source_format.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"

using namespace tolmach;
using tests::listed_page;
using tests::read_page;

namespace {

using Lines = std::vector<std::string>;

std::string in_page(std::string_view body) {
    return "<!doctype html><html lang=en><body>" + std::string(body) + "</body></html>";
}
Lines body_units(std::string_view body, const formats::SourceOptions& options = {}) {
    return listed_page(read_page(in_page(body), options).file);
}

}  // namespace

TEST_CASE("blocks of a page are units, end tags or not") {
    CHECK(body_units("<h1>Ports</h1><p>One<p>Two<ul><li>a<li>b</ul><dl><dt>c<dd>d</dl>") ==
          Lines{"b1 title: Ports", "b2 paragraph: One", "b3 paragraph: Two", "b4 item: a", "b5 item: b",
                "b6 paragraph: c", "b7 paragraph: d"});
    CHECK(body_units("<div>before<p>in</p>after</div>") ==
          Lines{"b1 paragraph: before", "b2 paragraph: in", "b3 paragraph: after"});
}

TEST_CASE("headings count from the title") {
    CHECK(body_units("<h1>T</h1><h2>A</h2><h3>B</h3>") ==
          Lines{"b1 title: T", "b2 heading-1: A", "b3 heading-2: B"});
    CHECK(body_units("<h1>T</h1><h1>A</h1><h2>B</h2>") ==
          Lines{"b1 heading-1: T", "b2 heading-1: A", "b3 heading-2: B"});
}

TEST_CASE("tables and lists are groups") {
    const auto page =
        read_page(in_page("<table><tr><th>a<td>b<tr><td>c</table><ol><li>d<ul><li>e</ul></ol>"));
    CHECK(listed_page(page.file) ==
          Lines{"b1 cell: a", "b2 cell: b", "b3 cell: c", "b4 item: d", "b5 item: e"});
    Lines types;
    for (const xliff::Group& group : page.file.groups)
        types.push_back(group.type + (group.parent ? " in " + page.file.groups[*group.parent].id : ""));
    CHECK(types == Lines{"tolmach:table", "tolmach:row in g1", "tolmach:row in g1", "tolmach:ordered-list",
                         "tolmach:list in g4"});
}

TEST_CASE("white space is one space, and none is seen twice beside a code") {
    CHECK(body_units("<p>\n  One \t\n two <b> three</b> four\n</p>") ==
          Lines{"b1 paragraph: One two <1>three</1> four"});
    CHECK(body_units("<p>One <br>\n two</p>") == Lines{"b1 paragraph: One{}two"});
    CHECK(body_units("<pre>a  b\n c</pre>") == Lines{"b1 paragraph: a  b{} c"});
}

TEST_CASE("two breaks are the end of a paragraph") {
    CHECK(body_units("one<br><br>\ntwo<br>three") == Lines{"b1 paragraph: one", "b2 paragraph: two{}three"});
}

TEST_CASE("characters are read as browsers read them") {
    CHECK(body_units("<p>&amp;&lt;&eacute;&copy 2019 &#8212;&#x2014;&#150; A&B &nosuch; a < b</p>") ==
          Lines{"b1 paragraph: &<é© 2019 ——– A&B &nosuch; a < b"});
    CHECK(body_units("<p title='a=1&copy=2 &copy;'>x</p>") ==
          Lines{"b1 attribute: a=1&copy=2 ©", "b2 paragraph: x"});
}

TEST_CASE("codes that enclose all stay outside, links do not") {
    CHECK(body_units("<p><b>All bold</b></p>") == Lines{"b1 paragraph: All bold"});
    CHECK(body_units("<p><b>A</b> and <b>B</b></p>") == Lines{"b1 paragraph: <1>A</1> and <2>B</2>"});
    CHECK(body_units("<p><a href=x>All</a></p>") == Lines{"b1 paragraph: <1>All</1>"});
    CHECK(body_units("<p><a id=x></a>Text<!-- c --></p>") == Lines{"b1 paragraph: Text"});
}

TEST_CASE("tags that do not nest are codes that stand alone") {
    CHECK(body_units("<p>a <b>b <i>c</b> d</i> e</p>") == Lines{"b1 paragraph: a <1>b <2!>c</1> d{} e"});
}

TEST_CASE("values of attributes are units, in the code or beside it") {
    CHECK(body_units("<p>See <img src=x alt='A quay'> here</p>") ==
          Lines{"b1 paragraph: See {b2} here", "b2 attribute: A quay"});
    CHECK(body_units("<p><img src=x alt='A quay'></p>") == Lines{"b1 attribute: A quay"});
    CHECK(body_units("<p>An <abbr title='European Union'>EU</abbr> law</p>") ==
          Lines{"b1 paragraph: An <1{b2}>EU</1> law", "b2 attribute: European Union"});
    CHECK(body_units("<input placeholder='What?' value=x><input type=submit value=Go>") ==
          Lines{"b1 attribute: What?", "b2 attribute: Go"});
}

TEST_CASE("the head says its title and description") {
    const auto page = read_page(
        "<title>Ports &amp; quays</title><meta name=description content='What they carry'>"
        "<meta name=viewport content='width=device-width'><p>Text");
    CHECK(listed_page(page.file) ==
          Lines{"b1 metadata: Ports & quays", "b2 metadata: What they carry", "b3 paragraph: Text"});
}

TEST_CASE("what is not to be translated is one code") {
    CHECK(body_units("<p>Run <code>a &lt; b</code> or <span translate=no>Acme <b>Corp</b></span> now</p>") ==
          Lines{"b1 paragraph: Run {a < b} or {Acme Corp} now"});
    CHECK(body_units("<div translate=no>No <p translate=yes>yes</p> no</div>") ==
          Lines{"k1 paragraph: No", "b1 paragraph: yes", "k2 paragraph: no"});
    CHECK(body_units("<p class='x notranslate'>No</p><p>Yes</p>") ==
          Lines{"k1 paragraph: No", "b1 paragraph: Yes"});
    CHECK(body_units("<script>if (a < b) '</p>'</script><style>p{}</style><p>Yes") ==
          Lines{"b1 paragraph: Yes"});
}

TEST_CASE("the page around the text is left out") {
    CHECK(
        body_units(
            "<header>Site</header><nav><a href=/x>Menu</a></nav><main><p>Text</p><aside>In it</aside></main>"
            "<aside>Beside</aside><footer>Foot</footer>") ==
        Lines{"b1 paragraph: Text", "b2 paragraph: In it"});
    CHECK(body_units("<header><h1>Title</h1></header><nav><a href='#a'>Part</a></nav><p id=a>Text</p>") ==
          Lines{"b1 title: Title", "b2 paragraph: <1>Part</1>", "b3 paragraph: Text"});
    formats::SourceOptions options;
    options.leave_out = {".share", "#menu", "p[data-x=y]"};
    CHECK(body_units("<div class='a share'><p>No</div><p id=menu>No<p data-x=y>No<p>Yes", options) ==
          Lines{"b1 paragraph: Yes"});
    options.leave_out = {"main > p"};
    CHECK_FALSE(formats::html::read_html("p.html", in_page("<p>x"), options));
}

TEST_CASE("a page tells its language") {
    CHECK(read_page("<html lang=fr-ca><p>x").file.source_language == "fr-CA");
    CHECK(read_page("<html xml:lang='be'><p>x").file.source_language == "be");
    CHECK(read_page("<meta http-equiv=content-language content=ru><p>x").file.source_language == "ru");
    CHECK(read_page("<p>The ports are closed and it is the end of this.").file.source_language == "en");
}

TEST_CASE("a page tells its encoding") {
    const auto page = read_page(
        "<meta http-equiv=content-type content='text/html; charset=windows-1251'><p>\xCF\xEE\xF0\xF2");
    CHECK(listed_page(page.file) == Lines{"b1 paragraph: Порт"});
    CHECK(page.skeleton.encoding == "windows-1251");
    CHECK(read_page("<meta charset=iso-8859-1><p>\x93x\x94").skeleton.encoding == "windows-1252");
    CHECK(read_page("<?xml version='1.0' encoding='windows-1251'?><html><p>\xCF\xEE\xF0\xF2</p></html>")
              .skeleton.encoding == "windows-1251");
}

TEST_CASE("a page is told by how it begins") {
    for (const char* page : {"<!DOCTYPE html><p>", "\xEF\xBB\xBF <HTML>", "<!-- x --> <html lang=en>",
                             "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC>", "<body>"})
        CHECK(formats::html::is_html(page));
    for (const char* other :
         {"Note <html>", "<p>Some Markdown begins so", "<?xml version='1.0'?><xliff>", "<header>", ""})
        CHECK_FALSE(formats::html::is_html(other));
    CHECK(formats::source_format_of("x.HTM", "<p>x</p>").value()->name == "html");
}

TEST_CASE("elements nested without end are refused, with the line") {
    std::string deep = "<html>\n";
    for (int i = 0; i < 600; ++i)
        deep += "<div>";
    const auto read = formats::html::read_html("deep.html", deep + "x", {});
    REQUIRE_FALSE(read);
    CHECK(read.error().location.file == "deep.html");
    CHECK(read.error().location.line == 2);
    std::string piled = "<html>";
    for (int i = 0; i < 600; ++i)
        piled += "<font>a ";
    CHECK(formats::html::read_html("piled.html", piled, {}));
}

TEST_CASE("a page without text is refused") {
    CHECK_FALSE(formats::html::read_html("x.html", "<html><script>x</script><p>&nbsp;</p>", {}));
}

TEST_CASE("what is shown and not translated keeps its lines, its notes and its end") {
    CHECK(body_units("<pre><code>one<br>two<div>three</div></code></pre><p>Text</p>") ==
          Lines{"k1 code: <1>one{}two{}three</1>", "b1 paragraph: Text"});
    CHECK(body_units("<p>Text</p><p translate=no>Original <sup><a id=r1 href='#n1'>1</a></sup> text</p>"
                     "<ol><li id=n1>A note. <a href='#r1'>back</a></li></ol>") ==
          Lines{"b1 paragraph: Text", "b2 paragraph: {Original }{fn1}{ text}",
                "fn1 footnote-commentary: A note."});
    const std::string code(2000, 'x');
    CHECK(body_units("<p>Run <code>" + code + "</code></p>") == Lines{"b1 paragraph: Run {" + code + "}"});
    CHECK(body_units("<p>So <math>x<annotation>\\x</annotation></math> is</p>") ==
          Lines{"b1 paragraph: So {x} is"});
    CHECK(body_units("<ul><li>&nbsp;</li><li>&#xF09A;</li><li>Text</li></ul><dl><dt>Member</dt><dd>✓</"
                     "dd></dl>") == Lines{"b1 item: Text", "b2 paragraph: Member", "k1 paragraph: ✓"});
}
