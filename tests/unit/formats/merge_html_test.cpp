// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/html.hpp"

using namespace tolmach;
using tests::merged_page;
using tests::merged_page_with_source;
using tests::read_page;

namespace {

/// The edition of a page, a unit's text translated.
std::string edition(std::string_view page, const std::string& unit, xliff::Content target,
                    formats::MergeOptions options = {}) {
    auto read = read_page(page);
    for (xliff::Unit& each : read.file.units)
        if (each.id == unit) each.segments[0].target = std::move(target);
    read.file.target_language = "fr";
    return merged_page(read, options);
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("a page that nobody touched comes back as it was") {
    for (const char* page :
         {"<html lang=en><p>A&B &copy 2019 &eacute;  <b>x</b>\n y</p>",
          "<html><p>a<br><br>b <i>c</p>\r\n<p>d",
          "<html><img alt='a &amp; b' src=x><p>x <img alt=one src=y> z", "<html><title>a <b> c</title><p>x",
          "<html><pre>\n a\tb\n\n  c &lt;</pre>", "<html><pre>a <b title='x\n y'>b</b> c</pre>",
          "<html><p>x <!-- c --!> y <![if a]>z<![endif]>", "<html><p>a <svg><![CDATA[ </svg> ]]><p></svg> b",
          "<html><p>a <script>if(a<b)'<p>'</script> b"})
        CHECK(merged_page_with_source(read_page(page)) == page);
}

TEST_CASE("text is written as HTML writes it") {
    CHECK(holds(edition("<html lang=en><p>Cod</p>", "b1", xliff::content_of("A < B & \"C\"")),
                "<p>A &lt; B &amp; \"C\"</p>"));
    CHECK(holds(edition("<html lang=en><img alt='Cod'>", "b1", xliff::content_of("l'eau \"x\"")),
                "alt='l&#39;eau \"x\"'"));
    CHECK(holds(edition("<html lang=en><img alt=Cod src=x>", "b1", xliff::content_of("la morue")),
                "alt=la&#32;morue src=x>"));
    CHECK(holds(edition("<html lang=en><title>Cod</title>", "b1", xliff::content_of("A < B")),
                "<title>A &lt; B</title>"));
}

TEST_CASE("an edition says its language and its encoding") {
    CHECK(edition("<html lang=\"en-GB\" xml:lang='en'><p lang=de>Cod</p><p lang=en>x", "b1",
                  xliff::content_of("Morue")) ==
          "<html lang=\"fr\" xml:lang='fr'><p lang=de>Morue</p><p lang=fr><span lang=\"en-GB\">x</span>");
    CHECK(holds(edition("<html><p>Cod is the fish of the sea", "b1", xliff::content_of("Морской")),
                "<html lang=\"fr\"><p>Морской"));
    CHECK(holds(edition("<meta charset=windows-1252><p>Cod and the sea", "b1", xliff::content_of("Море")),
                "<meta charset=utf-8><p>Море"));
    CHECK(holds(
        edition("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'><p>Cod and the sea",
                "b1", xliff::content_of("Море")),
        "content='text/html; charset=utf-8'>"));
}

TEST_CASE("a character that the encoding lacks is a reference") {
    formats::MergeOptions options;
    options.encoding = "windows-1252";
    CHECK(
        holds(edition("<html lang=en><meta charset=utf-8><p>Cod", "b1", xliff::content_of("é Море"), options),
              "<meta charset=windows-1252><p>\xE9 &#1052;&#1086;"));
}

TEST_CASE("what is not translated says so") {
    const std::string page = "<html lang=en><p>Cod <b>swims</b>.</p><p>Eel</p>";
    CHECK(holds(edition(page, "b2", xliff::content_of("Anguille")),
                "<p><span lang=\"en\">Cod <b>swims</b>.</span></p><p>Anguille</p>"));
    CHECK(holds(edition("<html lang=en><title>Cod</title><option>Eel</option>", "b9", {}),
                "<title>Cod</title><option>Eel</option>"));
}

TEST_CASE("codes go where the translator put them") {
    auto read = read_page(
        "<html lang=en><p>Red <b>fish</b> and <a href=x title='Sea'>eels</a> <img alt=One src=y> swim</p>");
    xliff::Segment& segment = read.file.units[0].segments[0];
    xliff::Content target;
    std::vector<xliff::Inline> codes;
    for (const xliff::Inline& part : segment.source)
        if (std::holds_alternative<xliff::Code>(part)) codes.push_back(part);
    REQUIRE(codes.size() == 5);
    target = {codes[4], xliff::Text{" "},      codes[2], xliff::Text{"anguilles"}, codes[3], xliff::Text{" "},
              codes[0], xliff::Text{"rouges"}, codes[1]};
    segment.target = target;
    read.file.units[1].segments[0].target = xliff::content_of("Mer");
    read.file.units[2].segments[0].target = xliff::content_of("Un \"deux\"");
    CHECK(merged_page(read, {}) ==
          "<html lang=en><p><img alt=Un&#32;&#34;deux&#34; src=y> <a href=x title='Mer'>anguilles</a> "
          "<b>rouges</b></p>");
}

TEST_CASE("draft mark, credit and the translator's notes") {
    auto read = read_page(
        "<!doctype html>\n<html lang=en>\n<body class=x>\n<h1>Cod</h1>\n<p>It "
        "swims.</p>\n</body>\n</html>\n");
    read.file.target_language = "fr";
    xliff::Code call;
    call.id = "tn1";
    call.details.mutable_value().sub_flows = {"tn1"};
    read.file.units[0].segments[0].target = xliff::content_of("Morue");
    xliff::Content target = xliff::content_of("Elle nage");
    target.emplace_back(call);
    xliff::append_text(target, ".");
    read.file.units[1].segments[0].target = target;
    xliff::Unit note;
    note.id = "tn1";
    note.type = "tolmach:footnote-commentary";
    note.segments.emplace_back().target = xliff::content_of("N.d.T. : vite & bien");
    note.segments[0].state = xliff::State::Translated;
    read.file.units.push_back(note);
    formats::MergeOptions options;
    options.house.draft_mark = "Brouillon";
    options.house.credit = "Traduit par A. & B.";
    CHECK(merged_page(read, options) ==
          "<!doctype html>\n<html lang=fr>\n<body class=x><p class=\"draft\" "
          "role=\"note\">Brouillon</p>\n\n<h1>Morue</h1>\n"
          "<p class=\"credit\">Traduit par A. &amp; B.</p>\n"
          "<p>Elle nage<sup><a id=\"fn-tn1-ref\" href=\"#fn-tn1\" role=\"doc-noteref\">1</a></sup>.</p>\n"
          "<section class=\"notes\" role=\"doc-endnotes\">\n<ol start=\"1\">\n<li id=\"fn-tn1\"><p>N.d.T. : "
          "vite &amp; bien "
          "<a href=\"#fn-tn1-ref\" "
          "role=\"doc-backlink\">↩\uFE0E</a></p></li>\n</ol>\n</section>\n</body>\n</html>\n");
}

TEST_CASE("codes that name each other, or nothing, are refused") {
    auto read = read_page("<html lang=en><p>A weir<span class=sidenote>A low dam.</span> is cheap.");
    REQUIRE(read.file.units.size() == 2);
    auto circle = read;
    circle.file.units[1].segments[0].source = circle.file.units[0].segments[0].source;
    CHECK_FALSE(formats::merge(circle.file, circle.skeleton, {}));
    read.file.units.pop_back();
    CHECK_FALSE(formats::merge(read.file, read.skeleton, {}));
}
