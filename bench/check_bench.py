#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times `tolmach check` beside pofilter on the same pairs, in one run: seconds of processor time, the best of three.

check_bench.py TOLMACH [--beside OTHER] [--pofilter PROGRAM] [--segments N] [--million]

The pairs are made up: sentences of a policy note, English and French, no two equal. OTHER is another build of
tolmach, such as that of the parent commit. A base is timed at its second run, when it is prepared; what it adds is
the difference to the same run without it. --million checks a million pairs as well, and says how much memory it takes.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

RUNS = 3
SUBJECTS = [("The central bank", "La banque centrale"), ("A regional council", "Un conseil régional"),
            ("The national parliament", "Le parlement national"), ("Each member state", "Chaque État membre"),
            ("The scrutiny committee", "La commission de contrôle")]
VERBS = [("raised", "a relevé"), ("published", "a publié"), ("debated", "a débattu"), ("withdrew", "a retiré"),
         ("amended", "a modifié"), ("rejected", "a rejeté"), ("suspended", "a suspendu")]
OBJECTS = [("the reserve requirement", "le niveau des réserves"), ("the list of suppliers", "la liste des fournisseurs"),
           ("its draft budget", "son projet de budget"), ("the visa rules", "les règles relatives aux visas"),
           ("an energy tariff", "un tarif de l’énergie"), ("the customs agreement", "l’accord douanier")]
PLACES = [("in the capital", "dans la capitale"), ("along the border", "le long de la frontière"),
          ("before the summit", "avant le sommet"), ("after the elections", "après les élections"),
          ("for the third year running", "pour la troisième année de suite")]
MORE = [("and the ministry did not answer", "et le ministère n’a pas répondu"),
        ("although observers had warned of it", "alors que les observateurs avaient mis en garde"),
        ("which “nobody expected”, as a diplomat said", "ce que «\u00a0personne n’attendait\u00a0», selon un diplomate")]
SYLLABLES = ["ba", "ko", "li", "mar", "ne", "pol", "ra", "sta", "tu", "ve", "zo", "gri"]


def word(number, length):
    """A word for a number: the same for the same."""
    made = ""
    for _ in range(length):
        made += SYLLABLES[number % len(SYLLABLES)]
        number //= len(SYLLABLES)
    return made.capitalize()


def pair(number):
    """A sentence in both languages; a name tells it from all others."""
    parts = []
    rest = number
    for table in (SUBJECTS, VERBS, OBJECTS, PLACES, MORE):
        parts.append(table[rest % len(table)])
        rest //= len(table)
    name = word(number, 6)
    source, target = (" ".join(part[side] for part in parts) for side in (0, 1))
    return f"{source}, {name} wrote.", f"{target}, a écrit {name}."


def write_pairs(folder, count):
    """The pairs as XLIFF and as PO."""
    xliff, po = folder / f"{count}.xlf", folder / f"{count}.po"
    with xliff.open("w", encoding="utf-8") as out, po.open("w", encoding="utf-8") as other:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" '
                  'version="2.1" srcLang="en" trgLang="fr">\n<file id="f">\n')
        other.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n')
        for number in range(count):
            source, target = pair(number)
            out.write(f'<unit id="u{number}"><segment state="translated"><source>{source}</source>'
                      f"<target>{target}</target></segment></unit>\n")
            other.write(f'msgid "{source}"\nmsgstr "{target}"\n\n')
        out.write("</file>\n</xliff>\n")
    return xliff, po


def write_base(tolmach, folder, count):
    """A base of places as CSV, TBX and a store."""
    table = folder / f"base-{count}.csv"
    with table.open("w", encoding="utf-8") as out:
        out.write("concept_id,kind,lang,term,status\n")
        for number in range(count):
            name = word(number * 7, 5) + " " + word(number, 4)
            out.write(f"c{number},place,en,{name},preferred\nc{number},place,fr,{name}e,preferred\n")
    bases = {"csv": table}
    for kind in ("db", "tbx"):
        bases[kind] = table.with_suffix("." + kind)
        subprocess.run([tolmach, "terms", "import", table, "--glossary", bases[kind]], check=True, cwd=folder,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return bases


class Measure:
    """The best of some runs: processor and elapsed seconds, and MiB of memory."""

    def __init__(self, command, folder, runs=RUNS):
        self.seconds = self.elapsed = self.mib = float("inf")
        environment = dict(os.environ, XDG_CACHE_HOME=str(folder / "cache"))
        for _ in range(runs):
            start = time.monotonic()
            child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment,
                                     cwd=folder)
            _, status, usage = os.wait4(child.pid, 0)
            self.elapsed = min(self.elapsed, time.monotonic() - start)
            self.seconds = min(self.seconds, usage.ru_utime + usage.ru_stime)
            self.mib = min(self.mib, usage.ru_maxrss / 1024)
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode not in (0, 1):  # 1: something was found.
                sys.exit(f"{' '.join(map(str, command))} failed: {child.returncode}")


def check(tolmach, file, *options, jobs=1):
    return [tolmach, "check", file, "--format", "jsonl", "--jobs", str(jobs), *options]


def row(name, measure, segments, note=""):
    print(f"{name:34} {measure.seconds:8.3f} s {segments / measure.seconds:10,.0f} segments/s {measure.mib:7.0f} MiB  {note}", flush=True)


def compare(name, measure, other):
    print(f"{name:34} {other.seconds:8.3f} s {'':21} {other.mib:7.0f} MiB  ratio {measure.seconds / other.seconds:.3f}", flush=True)


def run(options, folder):
    count = options.segments
    tolmach = str(pathlib.Path(options.tolmach).resolve())
    xliff, po = write_pairs(folder, count)
    few, _ = write_pairs(folder, 1)
    plain = Measure(check(tolmach, xliff), folder)
    row(f"check {count:,}", plain, count)
    if options.beside:
        compare("  the other build", plain, Measure(check(options.beside, xliff), folder))
    pofilter = options.pofilter or shutil.which("pofilter")
    if pofilter:
        compare("  pofilter", plain, Measure([pofilter, po, folder / "filtered.po"], folder))
    else:
        print("  pofilter is not installed (translate-toolkit)")
    small = write_base(tolmach, folder, 1000)
    row(f"check {count:,}, 1,000 concepts", Measure(check(tolmach, xliff, "--glossary", small["csv"]), folder), count)
    two = Measure(check(tolmach, xliff, jobs=2), folder)
    row(f"check {count:,}, two jobs", two, count, f"{plain.elapsed / two.elapsed:.2f} times as fast by the clock")
    bare = Measure(check(tolmach, few), folder)
    for kind, base in write_base(tolmach, folder, 100_000).items():
        command = check(tolmach, few, "--glossary", base)
        first = Measure(command, folder, runs=1)
        then = Measure(command, folder)
        print(f"{'100,000 concepts in .' + kind:34} {then.seconds - bare.seconds:+8.3f} s a run, the first "
              f"{first.seconds:.2f} s {then.mib:20.0f} MiB", flush=True)
    if options.million:
        million, _ = write_pairs(folder, 1_000_000)
        row("check 1,000,000", Measure(check(tolmach, million), folder, runs=1), 1_000_000)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tolmach")
    parser.add_argument("--beside")
    parser.add_argument("--pofilter")
    parser.add_argument("--segments", type=int, default=20_000)
    parser.add_argument("--million", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tolmach-bench-") as scratch:
        run(options, pathlib.Path(scratch))


if __name__ == "__main__":
    main()
