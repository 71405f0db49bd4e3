#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Translate Toolkit reads our XLIFF, 1.2 and 2.1, and what it writes again merges to the same edition and source."""
import sys

import notes

REWRITE = """
import sys
from translate.storage import xliff, xliff2
reader = {"1.2": xliff.xlifffile, "2.1": xliff2.Xliff2File}[sys.argv[3]]
store = reader.parsefile(sys.argv[1])
units = [unit for unit in store.units if unit.istranslatable()]
print(len(units), sum(bool(unit.target) for unit in units))
store.savefile(sys.argv[2])
"""


def main():
    tolmach, shared, python = sys.argv[1:4]
    notes.need(python)
    with notes.scratch() as folder:
        for note in notes.notes(shared):
            for version, shape in (("1.2", "--xliff=1.2"), ("2.1", "--xliff=2.1"), ("1.2", "--for=weblate")):
                xliff = notes.extract(tolmach, note, folder / f"{note.name}{shape}", shape, glossary=notes.TERMS)["ru"]
                notes.translate(note, xliff)
                rewritten = xliff.with_suffix(".rewritten.xlf")
                units, targets = notes.run(python, "-c", REWRITE, xliff, rewritten, version).split()
                pages = [notes.merge(tolmach, note, path, "html", path.with_suffix(".html")).read_bytes()
                         for path in (xliff, rewritten)]
                print(f"{note.name}, {shape}: {units} units, {targets} with a target")
                if pages[0] != pages[1]:
                    sys.exit("the edition changed on its way through Translate Toolkit")
                source = rewritten.with_suffix(".source.txt")
                notes.run(tolmach, "merge", rewritten, "--with-source", "-o", source)
                if source.read_bytes() != note.source.read_bytes():
                    sys.exit("the source did not come back from Translate Toolkit")


if __name__ == "__main__":
    main()
