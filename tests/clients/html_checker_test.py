#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The Nu HTML Checker finds nothing in an HTML edition, report or review, not even something to warn of."""
import pathlib
import subprocess
import sys

import notes


def main():
    tolmach, shared, npm_clients = sys.argv[1:4]
    jar = pathlib.Path(npm_clients, "node_modules/vnu-jar/build/dist/vnu.jar")
    notes.need("java")
    if not jar.exists():
        notes.not_run(f"no {jar}")
    checker = ("java", "-jar", jar, "--Werror")
    with notes.scratch() as folder:
        for note in notes.notes(shared):
            pages = [page for _, _, page in notes.editions(tolmach, note, folder, "html")]
            notes.run(*checker, *pages)
            print(f"{note.name}: {len(pages)} pages valid")
        report = folder / "report.html"
        ended = subprocess.run([tolmach, "check", "-q", "--format", "html", *notes.SAMPLE.glob("translated/*.xlf")],
                               capture_output=True, check=False)
        report.write_bytes(ended.stdout)
        review = folder / "review.html"
        notes.run(tolmach, "extract", notes.SAMPLE / "note.en.txt", "-q", "--review", review)
        notes.run(*checker, report, review)
        print("the report of findings and the page of a review are valid")


if __name__ == "__main__":
    main()
