#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""In a PDF edition each footnote stands on the page of its call, or begins there, and the file has its properties."""
import html
import re
import sys

import notes

HYPHENS = str.maketrans("", "", "-\u2010\u00ad")


def squeezed(text):
    return "".join(text.translate(HYPHENS).split())


def plain(markup):
    return squeezed(html.unescape(re.sub(r"<[^>]*>", "", markup)))


def calls_of(page):
    """Number, end of the word before the call, and text of each note, as the HTML edition has them.

    No more than the end of a word: what stands further in front may be on the page before.
    """
    texts = {int(number): plain(re.sub(r'<a [^>]*class="back".*?</a>', "", text))
             for number, text in re.findall(r'<li id="fn(\d+)">(.*?)</li>', page, re.DOTALL)}
    for call in re.finditer(r'<sup class="call[^"]*"><a id="fnref(\d+)"', page):
        number = int(call.group(1))
        yield number, plain(page[max(0, call.start() - 400):call.start()])[-6:], texts[number]


def check(note, language, pdf, page):
    # In the order of the file: laid out as on paper, a raised number comes to stand on a line of its own.
    pages = [squeezed(text) for text in notes.run("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-").split("\f")]
    calls = list(calls_of(page.read_text(encoding="utf-8")))
    astray = []
    for number, before, text in calls:
        called = [i for i, printed in enumerate(pages) if f"{before}{number}" in printed]
        begins = [i for i, printed in enumerate(pages) if f"{number}.{text[:12]}" in printed]
        if not set(called) & set(begins):
            astray.append(f"{number}: called on {called} behind {before!r}, stands on {begins}: {text[:40]}")
    print(f"{note.name}, {language}: {len(calls) - len(astray)} of {note.footnotes} footnotes on the page of their call, "
          f"{len(pages) - 1} pages")
    if astray or len(calls) != note.footnotes:
        sys.exit("\n".join(astray))
    properties = notes.run("pdfinfo", pdf)
    if not re.search(r"^Title: +\S", properties, re.MULTILINE) or not re.search(r"^Author: +\S", properties, re.MULTILINE):
        sys.exit(f"no title or author:\n{properties}")


def main():
    tolmach, shared = sys.argv[1], sys.argv[2]
    notes.need("weasyprint")
    notes.need("pdftotext")
    with notes.scratch() as folder:
        for note in notes.notes(shared):
            for language, xliff, pdf in notes.editions(tolmach, note, folder, "pdf"):
                page = notes.merge(tolmach, note, xliff, "html", folder / f"{note.name}.{language}.html")
                check(note, language, pdf, page)


if __name__ == "__main__":
    main()
