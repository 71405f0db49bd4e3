#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""In a PDF edition each footnote stands on the page of its call, or begins there, and the file has its properties. Notes that have no
room at the foot of a page, where the engine would leave them out, stand at the end."""
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


def check_crowded(tolmach, folder):
    """Notes of one line, of a row, of a heading and its text that are longer than a page together; and one alone."""
    def words(name, count):
        return " ".join(f"{name}w{i}" for i in range(count))
    calls = iter(range(100))
    def said(count):
        return " ".join(f"said [^{next(calls)}]" for _ in range(count))
    text = (f"# Crowded\n\n{said(3)} here.\n\n## {said(1)} over\n\n{said(2)} there.\n\n| one | two |\n|---|---|\n"
            f"| {said(2)} | {said(1)} |\n\n- {said(1)}\n- {said(1)}\n\nLast {said(1)}.\n")
    count = next(calls)
    notes_of = [words(f"n{i}", 1100 if i == count - 1 else 650) for i in range(count)]
    source = folder / "crowded.md"
    source.write_text(text + "".join(f"\n[^{i}]: {note}.\n" for i, note in enumerate(notes_of)), encoding="utf-8")
    notes.run(tolmach, "extract", source, "--lang", "en", "--to", "fr", "-o", folder / "crowded")
    notes.run(tolmach, "merge", folder / "crowded/crowded.fr.xlf", "--allow-untranslated", "--as", "pdf", "-o", folder)
    printed = re.sub("[-\u2010\u00ad]\n", "", notes.run("pdftotext", "-raw", "-enc", "UTF-8", folder / "crowded.fr.pdf", "-"))
    lost = set(" ".join(notes_of).split()) - set(re.findall(r"n\d+w\d+", printed))
    print(f"crowded: {count} footnotes, {len(lost)} words lost")
    if lost:
        sys.exit(f"words of footnotes are not printed: {sorted(lost)[:5]}")


def main():
    tolmach, shared = sys.argv[1], sys.argv[2]
    notes.need("weasyprint")
    notes.need("pdftotext")
    with notes.scratch() as folder:
        for note in notes.notes(shared):
            for language, xliff, pdf in notes.editions(tolmach, note, folder, "pdf"):
                page = notes.merge(tolmach, note, xliff, "html", folder / f"{note.name}.{language}.html")
                check(note, language, pdf, page)
        check_crowded(tolmach, folder)


if __name__ == "__main__":
    main()
