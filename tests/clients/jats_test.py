#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A JATS edition is valid by the DTD of its version, which the Python package packtools brings along."""
import pathlib
import sys

import notes


def main():
    tolmach, shared, python = sys.argv[1:4]
    notes.need("xmllint")
    folder = next(pathlib.Path(python).parents[1].glob("lib/python3*/site-packages/packtools/catalogs/jats-publishing-dtd-1.1"), None)
    if folder is None:
        notes.not_run("no packtools")
    with notes.scratch() as scratch:
        # The DTD of journals asks for an ISSN.
        (scratch / "tolmach.toml").write_text('[metadata]\nissn = "2049-3630"\ninstitution = "House"\n', encoding="utf-8")
        for note in notes.notes(shared):
            for language, _, article in notes.editions(tolmach, note, scratch, "jats"):
                notes.run("xmllint", "--noout", "--nonet", "--path", folder, "--dtdvalid", folder / "JATS-journalpublishing1.dtd",
                          article)
                print(f"{note.name}, {language}: the article is valid")


if __name__ == "__main__":
    main()
