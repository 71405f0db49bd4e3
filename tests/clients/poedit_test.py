#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Poedit opens our XLIFF 1.2, and a translation typed and saved in it changes one target and nothing else."""
import difflib
import sys
import time

import notes
from screen import screen, wait_for

SOURCE = "The bridge of Mosty was closed in 2021. It is open now.\n"
TARGET = "Le pont de Mosty est ferme depuis 2021."


def type_translation(xliff, home):
    """The translation is typed until the file has it: a window takes its time to listen."""
    with screen(home) as shown:
        def saved():
            shape = dict(line.split("=") for line in shown.keys("getwindowgeometry", "--shell", window).splitlines())
            shown.keys("mousemove", int(shape["X"]) + int(shape["WIDTH"]) // 3, int(shape["Y"]) + int(shape["HEIGHT"]) - 70)
            shown.keys("click", 1)
            shown.keys("key", "--clearmodifiers", "ctrl+a")
            shown.keys("type", "--delay", 20, TARGET)
            shown.keys("key", "--clearmodifiers", "ctrl+s")
            time.sleep(1)
            return TARGET in xliff.read_text()

        with shown.running("poedit", xliff):
            name = xliff.name.replace(".", r"\.")
            window = wait_for("the window", lambda: shown.keys("search", "--onlyvisible", "--name", f"^{name}").split()[:1])[0]
            wait_for("the translation in the file", saved)


def main():
    tolmach = sys.argv[1]
    notes.need("poedit")
    with notes.scratch() as folder:
        (folder / "note.txt").write_text(SOURCE)
        notes.run(tolmach, "extract", folder / "note.txt", "--lang", "en", "--to", "fr", "--for", "poedit", "-o", folder)
        xliff = folder / "note.fr.xlf"
        before = xliff.read_text()
        type_translation(xliff, folder)
        changed = [line for line in difflib.ndiff(before.splitlines(), xliff.read_text().splitlines())
                   if line[0] in "+-"]
        print("\n".join(changed))
        if len(changed) != 1 or "<target" not in changed[0]:
            sys.exit("Poedit changed more than the target")
        edition = notes.run(tolmach, "merge", xliff, "--allow-untranslated", "--as", "markdown", "-o", "-")
        if f'{TARGET} <span lang="en">It is open now.</span>' not in edition:
            sys.exit("the translation and the sentence after it are not one paragraph of the edition")


if __name__ == "__main__":
    main()
