#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Chromium shows the page of `extract --review`: an editor accepts, moves, rejects and makes footnotes by clicking and by keys,
changes kinds, saves, and `extract --structure` reads exactly what the page showed. Nothing of a text runs, nothing is requested.

review_test.py TOLMACH SHARED [PYTHON] [FOLDER]: pictures of the page go into FOLDER where one is named.
"""
import json
import pathlib
import random
import subprocess
import sys
import time
import xml.etree.ElementTree as tree

import browser
import notes

HOSTILE = "</script><script>document.title='run'</script> & <!-- \u2028 \u202eabc <img src=x onerror=document.title='run'>"
TEXT = f"""Notes from the Harbour

The Silence of the Cranes

Anna Petrova
3 May 2021

Skip to content

The port \U0001F6A2 was closed by the council in the spring of 2019A. Petrova, “The Closing of the Port”, Harbour Review, vol. 4, n° 2, May 2019, p. 12.. It was opened again a year later, when the cranes had been sold. {HOSTILE} stays a text.

The second report said nothing of the workersIbid., p. 44.. Nobody had asked them; the union wrote a letter.The letter was never answered, and its copy is in the town hall. The council met in June.

What the Figures Say

The traffic fell by a third in two years, and the railway was sold to the state.7 Most of the trains now go to the north, where the new terminal stands.

- a list of one thing
- and of another

The first of the reports is lost. The second one was printed in the newspaper of the town, and read by nobody.

7. See the report of the ministry, which has no page numbers.
"""
# Where a note was glued to a year that is no word: a place in UTF-16, as the page counts.
PLACE = len(TEXT[:TEXT.index("A. Petrova, “")].encode("utf-16-le")) // 2
EDITS = 60  # Made at random.
SAVED_EACH = 12  # Edits: a page that saves more than ten times at once is stopped by Chromium.
# What an editor may do, chosen by numbers that the test draws: the page refuses some.
AT_RANDOM = """
((what, one, other) => {
    const of = list => list[one % list.length];
    const note = of(state.notes), block = of(state.blocks), edge = other % 2 ? "start" : "end";
    const place = () => editor.nearest(other % data.text.length, "start");
    if (what === 0 && note) return edit(now => editor.rejected(now, note.id));
    if (what === 1 && note) return edit(now => editor.moved(now, note.id, edge, editor.next(note[edge], edge, other % 3 ? 1 : -1, other % 5 === 0)));
    if (what === 2) return edit(now => editor.runIn(now, place()));
    if (what === 3) return edit(now => editor.marked(now, {start: place(), end: place() + 1}, block));
    if (what === 4) return edit(now => editor.kindOf(now, block, ["", "title", "item", "caption"][other % 4]));
    return note && edit(now => editor.accepted(now, note.id));
})"""


def wanted(what, is_so, *seen):
    if not is_so:
        sys.exit(f"{what}: {seen}")


class Review:
    """A note, its page, and what the page saves."""

    def __init__(self, tolmach, page, folder):
        self.tolmach, self.page, self.folder = tolmach, page, folder
        self.note, self.file = folder / "harbour.txt", folder / "harbour.structure.json"
        self.note.write_text(TEXT, encoding="utf-8", newline="")
        self.saves = 0

    def extract(self, *options):
        return notes.run(self.tolmach, "extract", self.note, "--lang", "en", "-q", *options)

    def open(self, *options):
        address = self.folder / "review.html"
        self.extract("--review", address, "--force", *options)
        self.page.open("about:blank")
        self.page.open(address.as_uri(), "document.querySelector('.piece') !== null")
        return address

    def save(self):
        """What the page saves, which the program must read as it is."""
        # A folder for each: Chromium gives another name to a file whose own it has just given to a download.
        self.saves += 1
        folder = self.folder / f"saves-{self.saves}"
        folder.mkdir()
        self.page.downloads_to(folder)
        self.page.press("w")
        until = time.monotonic() + browser.SECONDS
        while not (folder / self.file.name).exists():
            wanted("a file is saved", time.monotonic() < until, self.saves, list(folder.iterdir()), self.says())
            time.sleep(0.02)
        (folder / self.file.name).replace(self.file)
        text = self.file.read_text(encoding="utf-8")
        saved = json.loads(text)
        wanted("the file is what the page shows", saved == self.page.value("editor.saved(state)"))
        read = json.loads(self.extract("--structure", self.file, "--dump", "-"))
        wanted("the program reads what the page showed", read == saved, read, saved)
        return saved

    def footnotes(self):
        return [note["text"] for note in self.page.value("editor.saved(state)")["footnotes"]]

    def chosen(self):
        return self.page.value("chosen?.note ? data.text.slice(noteOf(chosen.note).start, noteOf(chosen.note).end) : chosen?.doubt ?? null")

    def click(self, words, at_end=False):
        """Clicks the first or the last letter of words that stand in one run of the text."""
        box = self.page.value(
            f"(words => {{ const walk = document.createTreeWalker(byId('text'), NodeFilter.SHOW_TEXT);"
            "for (let node; (node = walk.nextNode());) { const at = node.data.indexOf(words); if (at < 0) continue;"
            f"const range = document.createRange(), place = at + ({json.dumps(at_end)} ? words.length - 1 : 0);"
            "node.parentElement.scrollIntoView({block: 'center'}); range.setStart(node, place); range.setEnd(node, place + 1);"
            "const box = range.getBoundingClientRect(); return [box.x + box.width / 4, box.y + box.height / 2]; } return null; })"
            f"({json.dumps(words)})")
        wanted("the words are there", box is not None, words)
        self.page.click(*box)

    def button(self, name):
        self.page.value(f"[...document.querySelectorAll('#panel button, .pick')].find(b => b.textContent === {json.dumps(name)}).click()")

    def says(self):
        return self.page.value("byId('status').textContent")


def drive_keys(review, page):
    first, second = review.footnotes()
    page.press("n")
    wanted("n goes to what is doubtful, a place first", review.chosen() == PLACE, review.chosen())
    page.press("n")
    wanted("then to a note", review.chosen() == second, review.chosen())
    wanted("its call has the focus", page.value("document.activeElement.id === 'call-' + chosen.note"))
    page.press("a")
    wanted("a accepts", page.value("noteOf(chosen.note).confidence") == 1)
    page.press("e")
    for _ in range(5):
        page.press("ArrowLeft")
    page.press("ArrowRight")
    page.press("Enter")
    wanted("the end goes by words", second.startswith(review.chosen()) and review.chosen() != second, review.chosen())
    wanted("nothing is saved yet", page.value("byId('totals').textContent").endswith("not saved yet"))
    shorter = review.chosen()
    page.press("e")
    page.press("ArrowLeft", shift=True)
    wanted("by letters", review.chosen() == shorter[:-1], review.chosen())
    page.press("Escape")
    wanted("Escape gives up", review.chosen() == shorter, review.chosen())
    page.press("k")
    wanted("k goes back", review.chosen() == first, review.chosen())
    page.press("x")
    wanted("x leaves a note in the text", review.footnotes() == [shorter], review.footnotes())
    page.press("u")
    wanted("u takes it back", review.footnotes() == [first, shorter], review.footnotes())
    page.press("r")
    page.press("u")
    page.press("?")
    wanted("? shows the keys", page.value("byId('keys').open"))
    page.press("Escape")
    page.wait_for("!byId('keys').open")


def drive_clicks(review, page):
    page.press("+")
    review.click("A. Petrova, “The")
    wanted("a note begins where one clicks", (review.chosen() or "").startswith("A. Petrova"), review.chosen(), review.says())
    review.click("p. 12.", at_end=True)
    page.press("Enter")
    wanted("and ends there", review.chosen().endswith("May 2019, p. 12."), review.chosen())
    page.value("[...document.querySelectorAll('#list button')].at(-1).click()")
    wanted("the figure without a note is in the list", isinstance(review.chosen(), int), review.chosen())
    page.press("a")
    wanted("it asks for the text", "piece of text" in review.says(), review.says())
    page.value("[...document.querySelectorAll('.pick')].at(-1).click()")
    wanted("the last paragraph is its note", review.footnotes()[-1] == "See the report of the ministry, which has no page numbers.", review.footnotes())
    wanted("its number is no text", page.value("document.querySelector('.piece:last-child').className.includes('note')"))
    page.value("const select = [...document.querySelectorAll('.block select')].at(-1); select.value = 'caption'; select.dispatchEvent(new Event('change'))")
    wanted("a block has another kind", page.value("state.blocks.at(-1).kind") == "caption")
    page.value("const gap = document.querySelector('.gap select'); gap.value = 'paragraph'; gap.dispatchEvent(new Event('change'))")
    wanted("what was left out is a paragraph", page.value("document.querySelector('.gap') === null"))


def drive_result(review, page):
    saved = review.save()
    wanted("a title that a text names is no title", page.value("document.title") == "Review: harbour.txt", page.value("document.title"))
    wanted("it is saved", not page.value("byId('totals').textContent").endswith("not saved yet"))
    review.extract("--structure", review.file, "--to", "fr", "--xliff", "2.1", "-o", review.folder / "out")
    written = notes.footnotes_of(review.folder / "out" / "harbour.fr.xlf")
    wanted("the XLIFF has these footnotes", written == [note["text"] for note in saved["footnotes"]], written)
    units = tree.parse(review.folder / "out" / "harbour.fr.xlf").getroot().iter("{urn:oasis:names:tc:xliff:document:2.0}unit")
    kinds = [unit.get("type").removeprefix("tolmach:") for unit in units if "footnote" not in unit.get("type")]
    wanted("and these blocks", [kind.replace("heading-1", "heading") for kind in kinds] == [block["kind"] for block in saved["blocks"]], kinds)
    review.open("--structure", review.file)
    wanted("the page goes on from what was saved", page.value("editor.saved(state)") == saved)


def drive_at_random(review, page):
    review.open()
    wanted("nothing changed is what was found", review.save() == json.loads(review.extract("--dump", "-")))
    draw = random.Random(14)
    made = 0
    for _ in range(EDITS):
        made += bool(page.value(f"{AT_RANDOM}({draw.randrange(6)}, {draw.randrange(1000)}, {draw.randrange(100000)})"))
        if made % SAVED_EACH == 0:
            review.save()
    review.save()
    print(f"{made} of {EDITS} edits at random were made, and read back")
    wanted("many edits are possible", made > EDITS // 3, made)


def drive_sizes(review, page, pictures):
    for name, width, height, scheme in (("wide", 1400, 1000, "light"), ("phone", 390, 844, "dark")):
        page.size(width, height, mobile=name == "phone")
        page.media(prefers_color_scheme=scheme)
        review.open()
        page.press("n")
        wanted(f"{name}: nothing is wider than the page", page.value("document.documentElement.scrollWidth") <= width)
        light = int(page.value("getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]"))
        wanted(f"{name}: {scheme}", (light > 128) == (scheme == "light"), light)
        wanted(f"{name}: the call is in sight",
               page.value("(box => box.top >= 0 && box.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())"))
        if pictures:
            page.picture(pictures / f"review-{name}.png")
    page.media()


def main():
    pictures = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else None
    notes.need("chromium")
    with notes.scratch() as folder, browser.Browser(folder) as page:
        page.size(1400, 1000)
        review = Review(sys.argv[1], page, folder)
        review.open()
        drive_keys(review, page)
        drive_clicks(review, page)
        drive_result(review, page)
        drive_at_random(review, page)
        drive_sizes(review, page, pictures)
        wanted("no script fails, nothing is requested", page.problems == [], page.problems)
    print("the page of a review was driven")


if __name__ == "__main__":
    main()
