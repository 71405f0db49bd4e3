#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every XLIFF file that extract writes, and what a translator makes of it, is valid under the schemas of OASIS."""
import pathlib
import shutil
import sys

import notes


def main():
    tolmach, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    notes.need("xmllint")
    if not (shared / "conformance").is_dir():
        notes.absent("conformance")
        notes.not_run("no schemas")
    with notes.scratch() as folder:
        shutil.copytree(shared / "conformance/xliff2/oasis-schemas-2.1", folder / "two")
        driver = shutil.copy(notes.TESTS / "schemas/xliff-2.1-driver.xsd", folder / "two/driver.xsd")
        schemas = {"2.1": driver, "1.2": shared / "conformance/xliff12/oasis-schemas/xliff-core-1.2-transitional.xsd"}
        for note in notes.notes(shared):
            for version, schema in schemas.items():
                for xliff in notes.extract(tolmach, note, folder / f"{note.name}-{version}", "--xliff", version).values():
                    notes.run("xmllint", "--nonet", "--noout", "--schema", schema, xliff)
                    notes.run("xmllint", "--nonet", "--noout", "--schema", schema, notes.translate(note, xliff))
                print(f"{note.name}: XLIFF {version} valid, as extracted and as translated")


if __name__ == "__main__":
    main()
