// SPDX-License-Identifier: Apache-2.0
// Footnotes of pages, in every markup that people meet.
#include "base/files.hpp"
#include "formats/compose.hpp"
#include "support/catch.hpp"
#include "support/html.hpp"
#include "support/plain.hpp"

#include <algorithm>
#include <filesystem>

using namespace tolmach;

namespace {

using Lines = std::vector<std::string>;

Lines note_units(std::string_view body) {
    return tests::listed_page(
        tests::read_page("<!doctype html><html lang=en><body>" + std::string(body)).file);
}

}  // namespace

TEST_CASE("pandoc: a link with a role and a list that points back") {
    CHECK(note_units("<p>One<a href='#fn1' class='footnote-ref' id='fnref1' "
                     "role='doc-noteref'><sup>1</sup></a> two.</p>"
                     "<section role='doc-endnotes'><h2>Notes</h2><ol><li id='fn1'><p>Ann Dunn, "
                     "<em>Harbours</em>, 2017."
                     "<a href='#fnref1' role='doc-backlink'>↩</a></p></li></ol></section>") ==
          Lines{"b1 paragraph: One{fn1} two.", "fn1 footnote-bibliographic: Ann Dunn, <1>Harbours</1>, 2017.",
                "b2 notes-heading: Notes"});
}

TEST_CASE("a note of several paragraphs is called as a whole") {
    CHECK(
        note_units("<p>One<sup><a href='#n' id='r'>1</a></sup>.</p><ol><li id=n><p>A first thing is said.</p>"
                   "<p>And a second.<a href='#r'>^</a></p></ol>") ==
        Lines{"b1 paragraph: One{fn1 fn1-2}.", "fn1 footnote-commentary: A first thing is said.",
              "fn1-2 footnote-commentary: And a second."});
}

TEST_CASE("Word: anchors that point at each other, or only have their names") {
    CHECK(
        note_units(
            "<p>One<a href='#_ftn1' name='_ftnref1'><span>[1]</span></a>, two<a name='_ftnref2'>[2]</a>.</p>"
            "<div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> It is so and so.</p><p>More of "
            "it.</p></div>"
            "<div id=ftn2><p><a name='_ftn2'>[2]</a> It is not.</p></div>") ==
        Lines{"b1 paragraph: One{fn1 fn1-2}, two{fn2}.", "fn1 footnote-commentary: It is so and so.",
              "fn1-2 footnote-commentary: More of it.", "fn2 footnote-commentary: It is not."});
}

TEST_CASE("Drupal: the text in the title of the call is that of the note") {
    const auto page = tests::read_page(
        "<html lang=en><p>One.<a class='see-footnote' id='r1' title='It is so.' href='#n1'>1</a></p><ul><li "
        "class='footnote' id='n1'>"
        "<a class='footnote-label' href='#r1'>1.</a> It is so.</li></ul>");
    CHECK(tests::listed_page(page.file) ==
          Lines{"b1 paragraph: One.{fn1}", "fn1 footnote-commentary: It is so."});
    auto changed = page;
    changed.file.units[1].segments[0].target = xliff::content_of("C’est \"ainsi\".");
    const std::string merged = tests::merged_page(changed, {});
    CHECK(merged.find("title='C’est \"ainsi\".'") != merged.npos);
    CHECK(merged.find("</a> C’est \"ainsi\".</li>") != merged.npos);
}

TEST_CASE("a note that is called twice, with links back of its own") {
    CHECK(note_units("<p>A<sup id=r0 class=reference><a href='#c1'>[1]</a></sup> b<sup id=r1 class=reference>"
                     "<a href='#c1'>[1]</a></sup>.</p><ol><li id=c1><span class='mw-cite-backlink'>^ <a "
                     "href='#r0'><sup>a</sup></a> "
                     "<a href='#r1'><sup>b</sup></a></span> <span>Atlas of lakes, 1999.</span></ol>") ==
          Lines{"b1 paragraph: A{fn1} b{fn1}.", "fn1 footnote-bibliographic: Atlas of lakes, 1999."});
}

TEST_CASE("EPUB: an aside that nothing leads back from") {
    CHECK(note_units("<p>A<a epub:type='noteref' href='#n1'>*</a> b.</p><aside epub:type='footnote' "
                     "id=n1><p>It is so.</aside>") ==
          Lines{"b1 paragraph: A{fn1} b.", "fn1 footnote-commentary: It is so."});
}

TEST_CASE("a note that stands in its call") {
    CHECK(note_units("<p>A weir<span class=x><sup>7</sup><span class='note-content'>A <b>low</b> "
                     "dam.</span></span> is cheap"
                     "<sup>8</sup><span class=sidenote>Half of it.</span>.</p>") ==
          Lines{"b1 paragraph: A weir{fn1} is cheap{fn2}.", "fn1 footnote-commentary: A <1>low</1> dam.",
                "fn2 footnote-commentary: Half of it."});
}

TEST_CASE("raised links to anchors in one paragraph of notes") {
    CHECK(note_units("<p>Stone<sup><a href='#n9'>9</a></sup>, earth<sup><a href='#n10'>10</a></sup>.</p>"
                     "<p><a name=n9></a>9. For long.<br><a name=n10>10</a>. For a while.</p>") ==
          Lines{"b1 paragraph: Stone{fn1}, earth{fn2}.", "fn1 footnote-commentary: For long.",
                "fn2 footnote-commentary: For a while."});
}

TEST_CASE("brackets around a call are of the call") {
    CHECK(note_units(
              "<p>Earth [<a href='#n' id=r>10</a>] lasts.</p><p id=n><a href='#r'>10</a> For a while.</p>") ==
          Lines{"b1 paragraph: Earth {fn1} lasts.", "fn1 footnote-commentary: For a while."});
}

TEST_CASE("what points at each other is no note where it has words or is a heading") {
    CHECK(note_units("<ul><li><a id=t href='#h'>Trade</a></ul><h2 id=h><a href='#t'>Trade</a></h2><p>Text") ==
          Lines{"b1 item: <1>Trade</1>", "b2 heading-1: <1>Trade</1>", "b3 paragraph: Text"});
    CHECK(note_units("<p><a id=t href='#h'>1</a> is a part<h2 id=h><a href='#t'>1</a> Trade</h2>").size() ==
          2);
}

TEST_CASE("notes come after the list of their calls") {
    CHECK(note_units("<ul><li>a<sup><a href='#n' id=r>1</a></sup><li>b</ul><p id=n><a href='#r'>1</a> It is "
                     "so.</p><p>End") ==
          Lines{"b1 item: a{fn1}", "b2 item: b", "fn1 footnote-commentary: It is so.", "b3 paragraph: End"});
}

TEST_CASE("an edition of this program is read as the text that it was made of") {
    const auto path = std::filesystem::path(TOLMACH_TEST_DATA) / "sample/note.en.txt";
    const auto note = tests::read_note(base::read_file(path).value());
    formats::ComposeOptions options;
    options.language = "en";
    options.notes_heading = "Notes";
    options.draft_mark = "Draft";
    const auto page = tests::read_page(formats::compose_html(note.file, options).value());
    const auto texts_of = [](const xliff::File& file) {
        Lines lines;
        for (const xliff::Unit& unit : file.units)
            // A page says the series in the number of the note, and not a second time.
            if (unit.type != "tolmach:metadata" && unit.type != "tolmach:notes-heading" &&
                unit.type != "tolmach:series")
                lines.push_back(unit.type + ": " + xliff::plain_text(unit.segments[0].source));
        std::sort(lines.begin(), lines.end());  // An edition has its title block in an order of its own.
        return lines;
    };
    CHECK(texts_of(page.file) == texts_of(note.file));
}

TEST_CASE("docutils: a table for each note") {
    CHECK(note_units(
              "<p>One <a class='footnote-reference' href='#id2' id='id1'>[1]</a> two.</p><table id='id2'><tr>"
              "<td class='label'><a class='fn-backref' href='#id1'>[1]</a></td><td>It is "
              "so.</td></tr></table>") ==
          Lines{"b1 paragraph: One {fn1} two.", "fn1 footnote-commentary: It is so."});
}
