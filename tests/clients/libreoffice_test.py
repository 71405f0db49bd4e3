#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""LibreOffice makes a PDF of each Word and OpenDocument edition, and every footnote stands in it."""
import sys

import notes


def stands_in(printed, text):
    """Whether a note is printed, in one piece or broken in two by the end of a page."""
    text = notes.squeezed(text)
    shortest = 4  # a year and its full stop may be all that the next page gets
    cuts = range(shortest, len(text) - shortest + 1)
    return text in printed or any(text[:cut] in printed and text[cut:] in printed for cut in cuts)


def check(note, language, xliff, edition, folder):
    notes.run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
              "--outdir", folder, edition)
    printed = notes.squeezed(notes.run("pdftotext", "-enc", "UTF-8", edition.with_suffix(".pdf"), "-"))
    footnotes = notes.footnotes_of(xliff)
    lost = [text for text in footnotes if not stands_in(printed, text)]
    print(f"{note.name}, {language}, {edition.suffix}: {len(footnotes) - len(lost)} of {note.footnotes} footnotes in the PDF")
    if lost or len(footnotes) != note.footnotes:
        sys.exit("not in the PDF:\n" + "\n".join(lost))


def main():
    tolmach, shared = sys.argv[1], sys.argv[2]
    notes.need("soffice")
    notes.need("pdftotext")
    with notes.scratch() as folder:
        for note in notes.notes(shared):
            for language, xliff, docx in notes.editions(tolmach, note, folder, "docx"):
                check(note, language, xliff, docx, folder)
                odt = notes.merge(tolmach, note, xliff, "odt", docx.with_suffix(".odt"))
                check(note, language, xliff, odt, folder)


if __name__ == "__main__":
    main()
