#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""EPUBCheck finds nothing in an EPUB edition, nor in the one that pandoc makes of a Markdown edition."""
import pathlib
import shutil
import subprocess
import sys

import notes

EPUBCHECK = pathlib.Path("/usr/share/java/epubcheck.jar")


def check(book):
    """All that EPUBCheck says counts, warnings too."""
    ended = subprocess.run(["java", "-jar", EPUBCHECK, "--failonwarnings", book], capture_output=True, encoding="utf-8",
                           check=False)
    if ended.returncode != 0:
        sys.exit(f"{book.name}:\n{ended.stdout}\n{ended.stderr}")


def main():
    tolmach, shared = sys.argv[1], sys.argv[2]
    notes.need("java")
    if not EPUBCHECK.exists():
        notes.not_run(f"no {EPUBCHECK}")
    with notes.scratch() as folder:
        for note in notes.notes(shared):
            for language, xliff, book in notes.editions(tolmach, note, folder, "epub"):
                check(book)
                print(f"{note.name}, {language}: the EPUB is valid")
                if shutil.which("pandoc"):
                    source = notes.merge(tolmach, note, xliff, "markdown", folder / f"{note.name}.{language}.md")
                    made = folder / f"{note.name}.{language}.pandoc.epub"
                    notes.run("pandoc", source, "-o", made)
                    check(made)
                    print(f"{note.name}, {language}: so is the one of the Markdown edition")


if __name__ == "__main__":
    main()
