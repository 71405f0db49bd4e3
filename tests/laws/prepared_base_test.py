#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Law: what a run says does not depend on what was prepared of its term base, nor on what became of that.

Commands that use a base run on bases of each kind: with nothing prepared, with all prepared, after each prepared file was
cut, overwritten, made unreadable or exchanged for another, and with a cache that cannot be written. All runs must print the
same. After a change of the base they must print what a run prints that never had a cache.

usage: prepared_base_test.py TOLMACH [--some]      --some damages every third prepared file only
"""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

EVERY = 3 if "--some" in sys.argv else 1  # Of the prepared files, the ones that are damaged.
LEAST_CONCEPTS = 1200  # Bases of fewer are too small to be prepared.


def table(town):
    rows = ["concept_id,kind,lang,term,status,note"]
    for number in range(LEAST_CONCEPTS):
        rows += [f"t{number},place,en,{town} {number},preferred,", f"t{number},place,fr,Ville {number},preferred,",
                 f"t{number},place,fr,Bourg {number},forbidden,not in this house"]
    rows += ["p1,person,en,Pavel Orlov,preferred,", "p1,person,fr,Pavel Orlov,preferred,", "w,title,ru,Новый путь,preferred,",
             "w,title,fr,Une nouvelle voie,preferred,", "s,term,en,soft power,preferred,", "s,term,fr,soft power,preferred,",
             "e,term,en,unheard of,preferred,"]
    return "\n".join(rows) + "\n"


def xliff(pairs):
    units = "".join(f'<unit id="u{number}"><segment state="translated"><source>{source}</source><target>{target}</target></segment></unit>'
                    for number, (source, target) in enumerate(pairs))
    return ('<?xml version="1.0" encoding="UTF-8"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" '
            f'srcLang="en" trgLang="fr"><file id="f">{units}</file></xliff>')


PAIRS = [("From Town 17 to Town 18.", "De Ville 17 à Bourg 18."), ("Town 19 and Pavel Orlov.", "Pavel Orlof."),
         ("Town 1100 is unheard of.", "La ville est sans pareille."), ("soft power", "soft power"),
         ("P. Orlov, “Novyi put”, 2020, p. 5.", "P. Orlov, « Novyi put » [Une voie nouvelle], 2020, p. 5.")]


class Runs:
    """The commands, in a folder with a cache of its own."""

    def __init__(self, tolmach, folder):
        self.tolmach, self.folder, self.cache = tolmach, folder, folder / "cache"
        (folder / "note.xlf").write_text(xliff(PAIRS), encoding="utf-8")
        (folder / "note.en.txt").write_text("On Town 17\n\nTown 18 lies near Town 19, said Pavel Orlov.\n", encoding="utf-8")

    def run(self, *arguments, cache=None):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "C.UTF-8", "TZ": "UTC",
                       "SOURCE_DATE_EPOCH": "0", "XDG_CACHE_HOME": str(cache or self.cache)}
        done = subprocess.run([self.tolmach, *arguments], cwd=self.folder, env=environment, capture_output=True, check=False, timeout=120)
        if done.returncode not in (0, 1):
            raise AssertionError(f"{arguments}: {done.returncode} {done.stderr.decode()}")
        return done.stdout.decode() + done.stderr.decode()

    def check(self, bases, cache=None):
        """What a check prints with some bases."""
        named = [part for base in bases for part in ("--glossary", base)]
        return self.run("check", "note.xlf", "--info", "--format", "jsonl", *named, cache=cache)

    def answers(self, bases, cache=None):
        """All that the commands print with some bases, and write."""
        named = [part for base in bases for part in ("--glossary", base)]
        said = self.check(bases, cache)
        said += self.run("check", "note.xlf", "--concepts", *named, cache=cache)
        said += self.run("stats", "note.xlf", *named, cache=cache)
        said += self.run("terms", "find", "note.en.txt", "--lang", "en", *named, cache=cache)
        said += self.run("extract", "note.en.txt", "--lang", "en", "--to", "fr", "-o", "out", *named, cache=cache)
        said += "".join(file.read_text(encoding="utf-8") for file in sorted((self.folder / "out").rglob("*.xlf")))
        shutil.rmtree(self.folder / "out")
        return said

    def prepared(self):
        return sorted(path for path in self.cache.rglob("*") if path.is_file())


def damages(file, whole, other, choose):
    """Ways in which a prepared file with these bytes goes wrong, one after the other; each is undone by the next."""
    yield "cut", lambda: os.truncate(file, len(whole) // 2)
    yield "empty", lambda: file.write_bytes(b"")
    yield "overwritten", lambda: file.write_bytes(choose.randbytes(len(whole)))
    at = choose.randrange(len(whole))
    yield f"changed at {at}", lambda: file.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1:])
    yield "longer", lambda: file.write_bytes(whole + b"more")
    yield "another's", lambda: file.write_bytes(other)
    yield "unreadable", lambda: (file.unlink(missing_ok=True), file.mkdir())


def hold(runs, bases, damaged):
    failures = []

    def compare(what, said, wanted):
        if said != wanted:
            failures.append(f"{bases}: {what}:\n{said}\ninstead of\n{wanted}")

    wanted = runs.answers(bases, cache="/dev/null")
    if "Town 19" not in wanted or "Bourg 18" not in wanted:
        failures.append(f"{bases}: nothing of the base is said:\n{wanted}")
    compare("nothing prepared", runs.answers(bases), wanted)
    files = runs.prepared()
    if len(files) < 5:
        failures.append(f"{bases}: only {files} are prepared")
    compare("all prepared", runs.answers(bases), wanted)
    wanted = runs.check(bases)
    choose = random.Random(42)
    bytes_of = [file.read_bytes() for file in files]
    for number, file in list(enumerate(files))[::EVERY] if damaged else []:
        for name, damage in damages(file, bytes_of[number], bytes_of[number - 1], choose):
            damage()
            compare(f"{file.name} {name}", runs.check(bases), wanted)
            if file.is_dir():
                shutil.rmtree(file)
        compare(f"{file.name} made anew", runs.check(bases), wanted)
    return failures


def main():
    tolmach = str(pathlib.Path(sys.argv[1]).resolve())
    failures = []
    with tempfile.TemporaryDirectory(prefix="tolmach-law-") as scratch:
        folder = pathlib.Path(scratch)
        runs = Runs(tolmach, folder)
        (folder / "a.csv").write_text(table("Town"), encoding="utf-8")
        (folder / "b.csv").write_text("concept_id,kind,lang,term,status\nt17,place,en,Orlov City,preferred\n", encoding="utf-8")
        for base in ("a.db", "a.tbx"):
            runs.run("terms", "import", "a.csv", "--glossary", base)
        for bases in (["a.csv"], ["a.db"], ["a.tbx"], ["a.csv", "b.csv"]):
            failures += hold(runs, bases, damaged=bases in (["a.csv"], ["a.db"]))
            shutil.rmtree(runs.cache, ignore_errors=True)
        runs.answers(["a.csv"])
        (folder / "a.csv").write_text(table("Thorp"), encoding="utf-8")
        if runs.answers(["a.csv"]) != runs.answers(["a.csv"], cache="/dev/null"):
            failures.append("a base that was changed is read as it was")
    for failure in failures[:5]:
        print(failure)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
