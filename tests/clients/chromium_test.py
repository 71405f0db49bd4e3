#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Chromium opens an HTML edition: each note is called and leads back, and every link inside the page arrives."""
import re
import sys

import notes


def check(note, language, page, folder):
    dom = notes.run("chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                    "--dump-dom", page.as_uri())
    calls, backlinks = (dom.count(f'role="{role}"') for role in ("doc-noteref", "doc-backlink"))
    astray = set(re.findall(r'href="#([^"]+)"', dom)) - set(re.findall(r'\bid="([^"]+)"', dom))
    print(f"{note.name}, {language}: {calls} calls, {backlinks} links back, {len(astray)} links astray")
    if calls != note.footnotes or backlinks != note.footnotes or astray:
        sys.exit(f"{note.footnotes} calls and as many links back were wanted; astray: {sorted(astray)}")


def main():
    tolmach, shared = sys.argv[1], sys.argv[2]
    notes.need("chromium")
    with notes.scratch() as folder:
        for note in notes.notes(shared):
            for language, _, page in notes.editions(tolmach, note, folder, "html"):
                check(note, language, page, folder)


if __name__ == "__main__":
    main()
