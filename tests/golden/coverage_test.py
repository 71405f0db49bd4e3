#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every check has a golden case: each registered id occurs in what some case expects, the list of checks aside.

uncovered.txt names the ids that still wait for a case. It can only shrink: an id that is covered, or that is
no check, must not stand there.
"""
import pathlib
import re
import subprocess
import sys


def registered(tolmach):
    listed = subprocess.run([tolmach, "explain"], capture_output=True, check=True, encoding="utf-8").stdout
    return {line.split()[0] for line in listed.splitlines()}


def declared(root):
    """The ids of all kinds of findings that the headers and tables of the rooms declare."""
    ids = set()
    for room in ("src", "xliff", "glossary"):
        for path in [*(root / room).rglob("*.hpp"), *(root / room).rglob("rules.cpp")]:
            text = path.read_text(encoding="utf-8")
            ids |= set(re.findall(r'CheckInfo k\w+\{\s*"([^"]+)"', text))
            ids |= set(re.findall(r'RuleRow\{[^{]*\{\s*"([^"]+)"', text))
    return ids


def mentioned(golden):
    """The words of all expected outputs that look like ids; `explain` names ids without finding anything."""
    words = set()
    for case in golden.glob("*/*/"):
        if case.parent.name == "explain":
            continue
        for path in [case / "stdout", case / "stderr", *(case / "out").rglob("*")]:
            if path.is_file():
                words |= set(re.findall(r"[a-z]+\.[a-z]+(?:-[a-z]+)*", path.read_bytes().decode("utf-8", "replace")))
    return words


def main():
    tolmach, golden = sys.argv[1], pathlib.Path(__file__).parent
    checks, covered = registered(tolmach), mentioned(golden)
    known = declared(golden.parents[1])
    lines = (golden / "uncovered.txt").read_text(encoding="utf-8").splitlines()
    waiting = {line for line in lines if line and not line.startswith("#")}
    problems = [f"{check}: in no golden case" for check in sorted(checks - covered - waiting)]
    problems += [f"{check}: is declared, but `explain` does not list it" for check in sorted(known - checks)]
    problems += [f"{check}: `explain` lists it, but nothing declares it" for check in sorted(checks - known)]
    problems += [f"{check}: has a golden case now, take it out of uncovered.txt" for check in sorted(waiting & covered)]
    problems += [f"{check}: in uncovered.txt, but no check has this id" for check in sorted(waiting - checks)]
    print("\n".join(problems) or f"{len(checks & covered)} of {len(checks)} checks have a golden case")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
