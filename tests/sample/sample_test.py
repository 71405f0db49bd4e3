#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The sample note from end to end, as the demo shows it: each seeded fault is found by the checks that faults.tsv names
and nothing else is, the corrected files have no finding, and every edition is made.

This holds for the XLIFF files that are committed, which came back from translators some time ago, and for files made
now. With --update the committed ones are made anew.
"""
import argparse
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
SAMPLE = TESTS / "data" / "sample"
LANGUAGES = ["fr", "ru", "be"]
FORMATS = ["html", "docx", "markdown", "text"]
sys.path.insert(0, str(TESTS / "support"))
import fill_targets  # noqa: E402  (found by the line above)


def run(tolmach, *arguments, allowed=(0,)):
    """Runs the program in the sample's folder, so that it finds the project; gives what it printed."""
    ended = subprocess.run([tolmach, *map(str, arguments)], cwd=SAMPLE, capture_output=True, encoding="utf-8", check=False)
    if ended.returncode not in allowed:
        sys.exit(f"exit {ended.returncode}: {' '.join(map(str, arguments))}\n{ended.stdout}{ended.stderr}")
    return ended.stdout


def make(tolmach, folder):
    """Extracts the note and translates it into `translated`, with faults, and `corrected`."""
    run(tolmach, "extract", "note.en.txt", "--to", ",".join(LANGUAGES), "-o", folder / "extracted")
    for name, faults in (("translated", SAMPLE / "faults.tsv"), ("corrected", None)):
        (folder / name).mkdir()
        for language in LANGUAGES:
            file = f"note.{language}.xlf"
            filled, total = fill_targets.fill(folder / "extracted" / file, SAMPLE / "translations" / f"{language}.jsonl",
                                              folder / name / file, faults)
            if filled < total:
                sys.exit(f"{file}: {filled} of {total} segments are translated")


def findings(tolmach, xliff):
    """The ids of the checks that found something, one for each finding."""
    lines = run(tolmach, "check", xliff, "--format", "jsonl", allowed=(0, 1)).splitlines()
    return sorted(json.loads(line)["check"] for line in lines)


def expected(language):
    with (SAMPLE / "faults.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
        return sorted(row[3] for row in rows if row[0] == language)


def problems(tolmach, folder):
    for language in LANGUAGES:
        file = f"note.{language}.xlf"
        for name, wanted in (("translated", expected(language)), ("corrected", [])):
            found = findings(tolmach, folder / name / file)
            if found != wanted:
                yield f"{folder / name / file}: found {found}, wanted {wanted}"


def merge_all(tolmach, folder):
    folder.mkdir()
    for language in LANGUAGES:
        for form in FORMATS:
            run(tolmach, "merge", SAMPLE / "corrected" / f"note.{language}.xlf", "--as", form, "-o", folder)
    if len(list(folder.iterdir())) != len(LANGUAGES) * len(FORMATS):
        yield f"only these editions were made: {sorted(path.name for path in folder.iterdir())}"


def main():
    arguments = argparse.ArgumentParser(description="test the sample note from end to end")
    arguments.add_argument("--tolmach", type=pathlib.Path, required=True, help="the program")
    arguments.add_argument("--update", action="store_true", help="make the committed XLIFF files anew")
    options = arguments.parse_args()
    tolmach = options.tolmach.resolve()
    with tempfile.TemporaryDirectory(prefix="tolmach-sample-") as name:
        fresh = pathlib.Path(name)
        make(tolmach, fresh)
        if options.update:
            for part in ("translated", "corrected"):
                shutil.rmtree(SAMPLE / part, ignore_errors=True)
                shutil.copytree(fresh / part, SAMPLE / part)
        found = [*problems(tolmach, fresh), *problems(tolmach, SAMPLE), *merge_all(tolmach, fresh / "editions")]
    print("\n".join(found) or "every fault is found, and nothing else; every edition is made")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
