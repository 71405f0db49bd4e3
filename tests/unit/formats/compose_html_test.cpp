// SPDX-License-Identifier: Apache-2.0
#include "formats/edition_text.hpp"
#include "formats/html/page_body.hpp"
#include "support/catch.hpp"
#include "unit/formats/note_sample.hpp"

using namespace tolmach;
using formats::ComposeOptions;
using tests::code;
using tests::note_call;
using tests::segment;

namespace {

std::string body_of(const xliff::File& file, const ComposeOptions& options = {}) {
    const std::string page = formats::compose_html(file, options).value();
    const std::size_t start = page.find("</header>\n") + 10;
    return page.substr(start, page.find("</article>") - start);
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a page holds the title block and notes linked both ways") {
    xliff::File file = tests::sample_note();
    ComposeOptions options;
    options.notes_heading = "Notes";
    options.back_label = "Retour à l’appel de la note {n}";
    options.date = "2020-08-03";
    options.credit = "Traduit de l’anglais par A. B.";
    const std::string page = formats::compose_html(file, options).value();
    CHECK(holds(page, "<html lang=\"fr\">"));
    CHECK(holds(page, "<title>Le titre</title>"));
    CHECK(holds(page, "<h1 class=\"title\">Le titre</h1>"));
    CHECK(holds(page, "<p class=\"date\"><time datetime=\"2020-08-03\">3\u00A0août 2020</time></p>"));
    CHECK(holds(page, "<p class=\"credit\">Traduit de l’anglais par A. B.</p>"));
    CHECK(body_of(file, options) ==
          "<h2 id=\"s1\">Introduction</h2>\n"
          "<p>Une phrase<sup class=\"call\"><a id=\"fnref1\" href=\"#fn1\" role=\"doc-noteref\">1</a></sup>. "
          "<span lang=\"en\">Left as it was.</span></p>\n"
          "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes\">\n"
          "<h2 id=\"notes\">Notes</h2>\n<ol>\n"
          "<li id=\"fn1\"><p>Une note. <a href=\"#fnref1\" class=\"back\" role=\"doc-backlink\""
          " aria-label=\"Retour à l’appel de la note 1\">↩\uFE0E</a></p></li>\n</ol>\n</section>\n");
}

TEST_CASE("what is not translated carries the language of the source") {
    xliff::File file = tests::file_of({tests::block("b1", "paragraph", {segment("Whole.", std::nullopt)})});
    CHECK(body_of(file) == "<p lang=\"en\">Whole.</p>\n");
    file.units[0].translate = false;
    CHECK(body_of(file) == "<p>Whole.</p>\n");
}

TEST_CASE("overlapping and unclosed codes give well-nested markup") {
    using Shape = xliff::Code::Shape;
    xliff::Content text;
    text.emplace_back(code("1", Shape::Start, "xlf:b"));
    text.emplace_back(xliff::Text{"a"});
    text.emplace_back(code("2", Shape::Start, "xlf:i"));
    text.emplace_back(xliff::Text{"b"});
    text.emplace_back(code("1", Shape::End, ""));
    text.emplace_back(xliff::Text{"c & <d>"});
    xliff::File file = tests::file_of({tests::block("b1", "paragraph", {segment(text, text)})});
    file.units[0].segments[0].state = xliff::State::Final;
    CHECK(body_of(file) == "<p><strong>a<em>b</em></strong><em>c &amp; &lt;d&gt;</em></p>\n");
}

TEST_CASE("a target code that lost its attributes is known by the source's code") {
    xliff::Content source{xliff::Text{"Said"}, note_call("7", "fn1"), xliff::Text{"."}};
    xliff::Code bare;
    bare.id = "7";
    xliff::Content target{xliff::Text{"Dit"}, bare, xliff::Text{"."}};
    xliff::File file = tests::file_of({tests::block("b1", "paragraph", {segment(source, target)}),
                                       tests::block("fn1", "footnote-ibid", {segment("Ibid.", "Ibid.")})});
    CHECK(holds(body_of(file), "<p>Dit<sup class=\"call\"><a id=\"fnref1\""));
}

TEST_CASE("targets stand in their order and numbers follow the calls") {
    xliff::Content first{xliff::Text{"A"}, note_call("1", "fn1")};
    xliff::Content second{xliff::Text{"B"}, note_call("2", "fn2")};
    auto one = segment(first, first), two = segment(second, second), gap = segment(" ", std::nullopt);
    one.state = two.state = xliff::State::Final;
    gap.ignorable = true;
    one.order = 3;
    two.order = 1;
    xliff::File file = tests::file_of({tests::block("b1", "paragraph", {one, gap, two}),
                                       tests::block("fn1", "footnote-ibid", {segment("a", "un")}),
                                       tests::block("fn2", "footnote-ibid", {segment("b", "deux")})});
    const std::string body = body_of(file);
    CHECK(body.find("<p>B<sup class=\"call\"><a id=\"fnref1\"") == 0);
    CHECK(body.find("<li id=\"fn1\"><p>deux ") < body.find("<li id=\"fn2\"><p>un "));
}

TEST_CASE("a note whose call was lost is still printed, a note called twice has two ways back") {
    xliff::Content twice{xliff::Text{"A"}, note_call("1", "fn2"), note_call("2", "fn2")};
    auto made = segment(twice, twice);
    made.state = xliff::State::Final;
    const std::string body = body_of(tests::file_of(
        {tests::block("b1", "paragraph", {made}), tests::block("fn1", "footnote-ibid", {segment("a", "un")}),
         tests::block("fn2", "footnote-ibid", {segment("b", "deux")})}));
    CHECK(holds(body, "<sup class=\"call next\"><a id=\"fnref1-2\" href=\"#fn1\""));
    CHECK(holds(body, "href=\"#fnref1\" class=\"back\""));
    CHECK(holds(body, "href=\"#fnref1-2\" class=\"back\""));
    CHECK(holds(body, "<li id=\"fn2\"><p>un</p></li>"));
}

TEST_CASE("lists nest inside items and tables have rows") {
    xliff::File file = tests::file_of({});
    file.groups = {tests::group("g1", "list", {}), tests::group("g2", "ordered-list", 0),
                   tests::group("g3", "table", {}), tests::group("g4", "row", 2),
                   tests::group("g5", "row", 2)};
    const auto add = [&](std::string id, std::string kind, std::size_t group) {
        file.units.push_back(tests::block(id, kind, {segment("s" + id, id)}));
        file.units.back().group = group;
    };
    add("a", "item", 0);
    add("b", "item", 1);
    add("c", "paragraph", 1);
    add("d", "item", 0);
    add("e", "cell", 3);
    add("f", "cell", 3);
    add("g", "cell", 4);
    CHECK(body_of(file) ==
          "<ul>\n<li>\n<p>a</p>\n<ol>\n<li>\n<p>b</p>\n<p>c</p>\n</li>\n</ol>\n</li>\n<li>\n<p>d</p>\n</"
          "li>\n</ul>\n"
          "<table>\n<tr>\n<td>e</td>\n<td>f</td>\n</tr>\n<tr>\n<td>g</td>\n</tr>\n</table>\n");
}

TEST_CASE("a cell holds several paragraphs, and a list") {
    xliff::File file = tests::file_of({});
    file.groups = {tests::group("g1", "table", {}), tests::group("g2", "row", 0)};
    const auto add = [&](std::string id, std::string kind) {
        file.units.push_back(tests::block(id, kind, {segment("s" + id, id)}));
        file.units.back().group = 1;
    };
    add("a", "cell");
    add("b", "paragraph");
    add("c", "cell");
    add("d", "item");
    CHECK(
        body_of(file) ==
        "<table>\n<tr>\n<td>\n<p>a</p>\n<p>b</p>\n</td>\n<td>\n<p>c</p>\n<p>d</p>\n</td>\n</tr>\n</table>\n");
    CHECK(formats::compose_text(file, {}).value() == "a b\tc d\n");
    CHECK(formats::compose_markdown(file, {}).value().find("| a<br>b | c<br>d |") != std::string::npos);
}

TEST_CASE("the title of a link is no text of it") {
    const auto code = [](xliff::Code::Shape shape, std::string id, std::string sub_type) {
        xliff::Code made;
        made.shape = shape;
        made.id = std::move(id);
        made.sub_type = std::move(sub_type);
        return made;
    };
    using Shape = xliff::Code::Shape;
    xliff::Code link = code(Shape::Start, "1", "");
    link.details.mutable_value().extra = {
        {"fs:fs", "urn:oasis:names:tc:xliff:fs:2.0", "a"},
        {"fs:subFs", "urn:oasis:names:tc:xliff:fs:2.0", "href,https://a.org/"}};
    const xliff::Content text{xliff::Text{"Voir "},
                              link,
                              xliff::Text{"la carte"},
                              code(Shape::Placeholder, "2", "tolmach:link-title"),
                              xliff::Text{"Vue \"large\""},
                              code(Shape::End, "1", ""),
                              xliff::Text{"."}};
    auto made = segment(text, text);
    made.state = xliff::State::Final;
    const xliff::File file = tests::file_of({tests::block("b1", "paragraph", {made})});
    CHECK(body_of(file) ==
          "<p>Voir <a href=\"https://a.org/\" title=\"Vue &quot;large&quot;\">la carte</a>.</p>\n");
    CHECK(formats::compose_markdown(file, {}).value().find(
              "Voir [la carte](<https://a.org/> \"Vue \\\"large\\\"\").") != std::string::npos);
    CHECK(formats::compose_text(file, {}).value() == "Voir la carte <https://a.org/> (Vue \"large\").\n");
}

TEST_CASE("web addresses are links without the sentence's stops; other schemes never are") {
    const auto page = [](std::string text) {
        return body_of(tests::file_of({tests::block("b1", "paragraph", {segment("x", text)})}));
    };
    CHECK(page("voir https://a.org/b_(c)?d=1&e, et") ==
          "<p>voir <a href=\"https://a.org/b_(c)?d=1&amp;e\">https://a.org/b_(c)?d=1&amp;e</a>, et</p>\n");
    CHECK(page("(http://a.org/).") == "<p>(<a href=\"http://a.org/\">http://a.org/</a>).</p>\n");
    CHECK(page("javascript:alert(1)") == "<p>javascript:alert(1)</p>\n");
}

TEST_CASE("text is NFC and what HTML cannot hold is replaced") {
    xliff::File file = tests::file_of(
        {tests::block("b1", "paragraph", {segment("x", std::string("e\u0301\x01\u0338", 6))})});
    CHECK(body_of(file) == "<p>é\uFFFD\u0338</p>\n");
}

TEST_CASE("everything on a page is in a landmark, and four headings have a list of contents") {
    xliff::File file = tests::file_of({});
    for (const char* kind : {"heading-2", "heading-1", "heading-2", "heading-1"})
        file.units.push_back(tests::block("b" + std::to_string(file.units.size()), kind,
                                          {segment("H & " + std::string(kind), "T & " + std::string(kind))}));
    ComposeOptions options;
    options.contents_heading = "Sommaire";
    options.draft_mark = "Épreuve";
    const std::string page = formats::compose_html(file, options).value();
    CHECK(holds(page, "<body>\n<main>\n<p class=\"draft\" role=\"note\">"));
    CHECK(holds(page, "</article>\n</main>\n</body>"));
    CHECK(holds(
        page,
        "<nav class=\"contents\" role=\"doc-toc\" aria-labelledby=\"contents\">\n"
        "<p id=\"contents\">Sommaire</p>\n"
        "<ol>\n<li><a href=\"#s1\">T &amp; heading-2</a></li>\n"
        "<li><a href=\"#s2\">T &amp; heading-1</a>\n<ol>\n<li><a href=\"#s3\">T &amp; heading-2</a></li>\n"
        "</ol>\n</li>\n<li><a href=\"#s4\">T &amp; heading-1</a></li>\n</ol>\n</nav>"));
    file.units.pop_back();
    CHECK_FALSE(holds(formats::compose_html(file, options).value(), "<nav"));
}

TEST_CASE("the name of the series is not printed where the number of the note says it again") {
    const auto page = [](const char* series, const char* reference) {
        return formats::compose_html(
                   tests::file_of({tests::block("b1", "series", {segment("s", series)}),
                                   tests::block("b2", "reference", {segment("r", reference)})}),
                   {})
            .value();
    };
    CHECK_FALSE(holds(page("Notes de la FRS", "Note de la FRS n° 57/2020"), "class=\"series\""));
    CHECK_FALSE(holds(page("Нёманскія запіскі", "Нёманская запіска № 12/2021"), "class=\"series\""));
    CHECK(holds(page("Notes du Niémen", "Rapport n° 12/2021"), "class=\"series\""));
    CHECK(holds(page("Notes", "12/2021"), "class=\"series\""));
}

TEST_CASE("a page tells search engines, Scholar and its sisters what it is; a draft tells nobody") {
    ComposeOptions options;
    options.date = "2020-08-03";
    options.translator = "A. </script> B.";
    options.metadata.description = "De quoi \"il\" s’agit";
    options.metadata.keywords = {"un", "deux"};
    options.metadata.doi = "10.1234/abc";
    options.metadata.issn = "2049-3630";
    options.metadata.institution = "Institut";
    options.metadata.address = "https://a.org/fr";
    options.metadata.sisters = {{"en", "https://a.org/en", true}, {"be-tarask", "https://a.org/be", false}};
    const std::string page = formats::compose_html(tests::sample_note(), options).value();
    for (const char* line :
         {"<meta name=\"description\" content=\"De quoi &quot;il&quot; s’agit\">",
          "<meta name=\"keywords\" content=\"un, deux\">",
          "<link rel=\"canonical\" href=\"https://a.org/fr\">",
          "<link rel=\"alternate\" hreflang=\"fr\" href=\"https://a.org/fr\">",
          "<link rel=\"alternate\" hreflang=\"be-tarask\" href=\"https://a.org/be\">",
          "<meta name=\"citation_title\" content=\"Le titre\">",
          "<meta name=\"citation_author\" content=\"Ann Bee\">",
          "<meta name=\"citation_publication_date\" content=\"2020/08/03\">",
          "<meta name=\"citation_doi\" content=\"10.1234/abc\">",
          "<meta name=\"citation_issn\" content=\"2049-3630\">",
          "<meta property=\"og:locale\" content=\"fr_FR\">",
          "<meta property=\"og:locale:alternate\" content=\"be_BY\">", "\"translationOfWork\": {",
          "\"identifier\": \"https://doi.org/10.1234/abc\"", "A. \\u003c/script> B."}) {
        INFO(line);
        CHECK(holds(page, line));
    }
    options.draft_mark = "Épreuve";
    const std::string draft = formats::compose_html(tests::sample_note(), options).value();
    CHECK(holds(draft, "<meta name=\"robots\" content=\"noindex, nofollow\">"));
    CHECK_FALSE(holds(draft, "citation_"));
    CHECK_FALSE(holds(draft, "canonical"));
}

TEST_CASE("on printed pages a note stands where it is called, under the number that all formats give it") {
    xliff::Content text{xliff::Text{"A"}, note_call("1", "fn1"), note_call("2", "fn1"), xliff::Text{" B"},
                        note_call("3", "fn3")};
    xliff::Content note{xliff::Text{"one"}, note_call("1", "fn2")};
    auto made = segment(text, text), noted = segment(note, note);
    made.state = noted.state = xliff::State::Final;
    const xliff::File file = tests::file_of({tests::block("b1", "paragraph", {made}),
                                             tests::block("fn1", "footnote-ibid", {noted}),
                                             tests::block("fn2", "footnote-ibid", {segment("b", "deux")}),
                                             tests::block("fn3", "footnote-ibid", {segment("c", "trois")})});
    const ComposeOptions options;
    const formats::EditionText edition(file, options);
    const std::string pages = formats::page::article(edition, formats::page::Medium::Print);
    CHECK(holds(pages,
                "<p>A<span class=\"noted\" data-number=\"1\"><span class=\"footnote\" id=\"fn1\" "
                "data-number=\"1\"><span>one<sup class=\"call\"><a "
                "id=\"fnref3\" href=\"#fn3\" role=\"doc-noteref\">3</a></sup></span></span></span>"
                "<sup class=\"call next\"><a id=\"fnref1-2\" href=\"#fn1\" role=\"doc-noteref\">1</a></sup> "
                "B<span class=\"noted\" data-number=\"2\"><span class=\"footnote\" id=\"fn2\" "
                "data-number=\"2\"><span>trois</span></span></span></p>"));
    CHECK(holds(pages, "<li id=\"fn3\" value=\"3\"><p>deux"));
    CHECK_FALSE(holds(pages, "<li id=\"fn2\""));
}

TEST_CASE("notes that are longer than a page together stand at the end, those of other lines at the foot") {
    const std::string longer(3000, 'n');
    const auto page_with = [&](const std::string& between) {
        xliff::Content text{xliff::Text{"A"}, note_call("1", "fn1"), xliff::Text{between},
                            note_call("2", "fn2")};
        const xliff::File file =
            tests::file_of({tests::block("b1", "paragraph", {segment(text, text)}),
                            tests::block("fn1", "footnote-ibid", {segment("a", longer)}),
                            tests::block("fn2", "footnote-ibid", {segment("b", longer)})});
        const ComposeOptions options;
        return formats::page::article(formats::EditionText(file, options), formats::page::Medium::Print);
    };
    const std::string beside = page_with(" B"), apart = page_with(" B" + std::string(300, 'b'));
    CHECK(holds(beside, "id=\"fn1\" data-number=\"1\""));
    CHECK(holds(beside, "<li id=\"fn2\" value=\"2\">"));
    CHECK(holds(apart, "id=\"fn2\" data-number=\"2\""));
}

TEST_CASE("what is not to be translated has the language of the source, and code none") {
    auto words = tests::block("k1", "paragraph", {segment("Five words of the source", {})});
    auto sign = tests::block("k2", "paragraph", {segment("12 / ✓", {})});
    words.translate = sign.translate = false;
    xliff::File file = tests::file_of({words, sign});
    file.source_language = "en";
    file.target_language = "fr";
    const ComposeOptions options;
    const std::string page = formats::compose_html(file, options).value();
    CHECK(holds(page, "<p lang=\"en\">Five words of the source</p>\n<p>12 / ✓</p>"));
}
