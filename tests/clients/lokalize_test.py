#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lokalize opens our XLIFF 1.2, shows the terms, and what is translated and saved in it becomes the edition.

It is led by its interface on the session's bus and, where that has no call for it, by keys.
"""
import json
import sys
import xml.etree.ElementTree as tree

import notes
from screen import screen, wait_for

SOURCE = """A bridge at Mosty

The bridge of Mosty was closed in 2021.[1] It is open now.

Trains stop there again.[2]

Notes

[1] Ministry of Transport, report of 5 May 2021.

[2] Railway, timetable of 2023.
"""
GLOSSARY = "en,fr\nMosty,Masty\n"
# What is typed for each entry; an entry without words gets its source copied, which keeps the call of the footnote.
TARGETS = ["Un pont à Masty", None, "Il est ouvert.", "Ministère des transports, rapport du 5 mai 2021.",
           "Les trains s’y arrêtent à nouveau.", "Chemin de fer, horaire de 2023."]
EDITION = """Un pont à Masty

The bridge of Mosty was closed in 2021.[1] Il est ouvert.

Les trains s’y arrêtent à nouveau.[2]

Notes

[1] Ministère des transports, rapport du 5 mai 2021.
[2] Chemin de fer, horaire de 2023.
"""
# Without a name in its settings Lokalize asks for one at the first change.
SETTINGS = """[Identity]
authorName=Translator
authorLocalizedName=Translator
authorEmail=translator@example.org
DefaultLangCode=fr
"""
EDITOR = "/ThisIsWhatYouWant/Editor/0"


class Lokalize:
    def __init__(self, shown, process):
        self.shown, self.bus_name = shown, f"org.kde.lokalize-{process.pid}"

    def call(self, method, *arguments):
        """The answer as gdbus prints it: `(2,)`, `('text',)`."""
        return self.shown.ask("gdbus", "call", "--session", "--dest", self.bus_name, "--object-path", EDITOR,
                              "--method", f"org.kde.Lokalize.Editor.{method}", *arguments)

    def copy_source(self, entry):
        """Copies until the target is there: a window takes its time to listen."""
        def copied():
            self.call("gotoEntry", entry)
            self.shown.keys("key", "--clearmodifiers", "ctrl+space")
            return self.call("entryTarget", entry, 0) == self.call("entrySource", entry, 0)
        wait_for(f"the copied source of entry {entry}", copied)

    def translate(self):
        wait_for("the entries", lambda: self.call("entryCount") == f"({len(TARGETS)},)")
        for entry, target in enumerate(TARGETS):
            if target is None:
                self.copy_source(entry)
            else:
                self.call("setEntryTarget", entry, 0, json.dumps(target, ensure_ascii=False))
        if self.call("saveFile") != "(true,)":
            sys.exit("Lokalize did not save")


def work_in_lokalize(xliff, home):
    (home / ".config").mkdir()
    (home / ".config" / "lokalizerc").write_text(SETTINGS)
    with screen(home) as shown, shown.running("dbus-daemon", "--session", "--nofork", "--print-address", output=-1) as bus:
        shown.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        with shown.running("lokalize", xliff) as process:
            Lokalize(shown, process).translate()


def main():
    tolmach = sys.argv[1]
    for program in ("lokalize", "gdbus", "dbus-daemon"):
        notes.need(program)
    with notes.scratch() as folder:
        (folder / "note.txt").write_text(SOURCE)
        (folder / "terms.csv").write_text(GLOSSARY)
        notes.run(tolmach, "extract", folder / "note.txt", "--lang", "en", "--to", "fr", "--for", "lokalize",
                  "--glossary", folder / "terms.csv", "-o", folder)
        xliff = folder / "note.fr.xlf"
        shown = [note.text for note in tree.parse(xliff).iter("{urn:oasis:names:tc:xliff:document:1.2}note")]
        if shown.count("Mosty = Masty") != 2:
            sys.exit(f"the notes that Lokalize shows beside an entry lack the term: {shown}")
        work_in_lokalize(xliff, folder)
        notes.run(tolmach, "validate", xliff)
        edition = notes.run(tolmach, "merge", xliff, "--heal", "-o", "-")
        if edition != EDITION:
            sys.exit(f"the edition is not what was translated:\n{edition}")


if __name__ == "__main__":
    main()
