#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""axe-core finds nothing in an HTML edition, by day and by night, and a click on a call reaches its note and comes back."""
import pathlib
import sys

import browser
import notes

RUN = """axe.run()
    .then(found => found.violations.map(each => each.id + ': ' + each.nodes.map(node => node.html).slice(0, 3).join(' ')))"""
THERE_AND_BACK = """(() => {
    document.querySelector('[role=doc-noteref]').click();
    const note = location.hash;
    document.querySelector(note + ' [role=doc-backlink]').click();
    return note + ' ' + location.hash;
})()"""


def main():
    tolmach, shared, npm_clients = sys.argv[1:4]
    axe = pathlib.Path(npm_clients, "node_modules/axe-core/axe.min.js")
    notes.need("chromium")
    if not axe.exists():
        notes.not_run(f"no {axe}")
    with notes.scratch() as folder, browser.Browser(folder) as chromium:
        for note in notes.notes(shared):
            for language, _, page in notes.editions(tolmach, note, folder, "html"):
                for scheme in ("light", "dark"):
                    chromium.media(prefers_color_scheme=scheme)
                    chromium.open(page.as_uri())
                    chromium.value(axe.read_text(encoding="utf-8") + ";0")
                    found = chromium.value(RUN)
                    if found:
                        sys.exit(f"{page.name}, {scheme}:\n" + "\n".join(found))
                way = chromium.value(THERE_AND_BACK)
                if way != "#fn1 #fnref1":
                    sys.exit(f"{page.name}: the click went to {way}")
                print(f"{note.name}, {language}: nothing found, there and back")
        if chromium.problems:
            sys.exit("\n".join(chromium.problems))


if __name__ == "__main__":
    main()
