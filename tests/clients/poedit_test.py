#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Poedit opens our XLIFF 1.2, and a translation typed and saved in it changes one target and nothing else.

Poedit has no mode without a window: it runs on a virtual screen, and keys are sent to it.
"""
import contextlib
import difflib
import os
import subprocess
import sys
import time

import notes

SOURCE = "The bridge of Mosty was closed in 2021. It is open now.\n"
TARGET = "Le pont de Mosty est ferme depuis 2021."


@contextlib.contextmanager
def running(*command, environment):
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(what, condition, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = condition()
        if result:
            return result
        time.sleep(0.2)
    sys.exit(f"waited in vain: {what}")


def type_translation(xliff, home):
    """The translation is typed until the file has it: a window takes its time to listen."""
    environment = dict(os.environ, HOME=str(home), DISPLAY=f":{90 + os.getpid() % 900}", LC_ALL="C.UTF-8")

    def xdotool(*arguments):
        done = subprocess.run(["xdotool", *map(str, arguments)], env=environment, capture_output=True, text=True)
        return done.stdout.strip() if done.returncode == 0 else ""

    def saved():
        shape = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", window).splitlines())
        xdotool("mousemove", int(shape["X"]) + int(shape["WIDTH"]) // 3, int(shape["Y"]) + int(shape["HEIGHT"]) - 70)
        xdotool("click", 1)
        xdotool("key", "--clearmodifiers", "ctrl+a")
        xdotool("type", "--delay", 20, TARGET)
        xdotool("key", "--clearmodifiers", "ctrl+s")
        time.sleep(1)
        return TARGET in xliff.read_text()

    with running("Xvfb", environment["DISPLAY"], "-screen", "0", "1280x900x24", environment=environment):
        wait_for("the screen", lambda: xdotool("getmouselocation"))
        with running("openbox", environment=environment), running("poedit", xliff, environment=environment):
            name = xliff.name.replace(".", r"\.")
            window = wait_for("the window", lambda: xdotool("search", "--onlyvisible", "--name", f"^{name}").split()[:1])[0]
            wait_for("the translation in the file", saved)


def main():
    tolmach = sys.argv[1]
    for program in ("poedit", "Xvfb", "xdotool", "openbox"):
        notes.need(program)
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
