#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A PDF edition is tagged: veraPDF finds nothing that PDF/UA-1 forbids, and each text is of one element."""
import pathlib
import re
import sys

import notes


def check_text(pdf):
    """The structure holds the text once, without page numbers and running heads."""
    printed = len(notes.squeezed(notes.run("pdftotext", "-enc", "UTF-8", pdf, "-")))
    in_structure = re.findall(r'^ *"(.*)"$', notes.run("pdfinfo", "-struct-text", pdf), re.MULTILINE)
    held = sum(len(notes.squeezed(text)) for text in in_structure)
    if not 0.9 * printed < held <= printed:
        sys.exit(f"{pdf.name}: {printed} characters, {held} in the structure")


def main():
    tolmach, shared, validators = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    notes.need("weasyprint")
    notes.need("java")
    notes.need("pdfinfo")
    if next(validators.glob("greenfield-apps-*.jar"), None) is None:
        notes.not_run(f"no veraPDF in {validators}")
    with notes.scratch() as folder:
        for note in notes.notes(shared):
            for language, _, pdf in notes.editions(tolmach, note, folder, "pdf"):
                said = notes.run("java", "-cp", f"{validators}/*", "org.verapdf.apps.GreenfieldCliWrapper", "--flavour", "ua1",
                                 "--format", "text", "-v", pdf)
                if not said.startswith("PASS"):
                    sys.exit(said)
                check_text(pdf)
                print(f"{note.name}, {language}: the PDF is PDF/UA-1 by veraPDF")


if __name__ == "__main__":
    main()
