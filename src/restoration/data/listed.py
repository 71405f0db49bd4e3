#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes press-LANG.tsv of a frequency list of UNILEX: the words of a language, by how often they were counted.

usage: listed.py LANG UNILEX_FILE OUT_FILE      (data/frequency/LANG.txt of github.com/unicode-org/unilex)

A word that is never written small keeps its capital: it is a name. Spellings that differ in case are one word.
"""
import collections
import pathlib
import re
import sys

from count import LETTERS

LEAST = 3             # what was met less often says little, and is a misprint as likely as not


def forms_of(lines):
    """The forms and how often each was met: the list gives parts of a thousand million."""
    size = next(int(line.split(":")[1]) for line in lines if line.startswith("# Corpus-Size"))
    for line in lines:
        form, _, parts = line.partition("\t")
        if parts.isdigit():
            yield form.replace("'", "’"), round(int(parts) * size / 1e9)


def main():
    language, listed, out = sys.argv[1:]
    spellings = collections.defaultdict(collections.Counter)
    for form, seen in forms_of(pathlib.Path(listed).read_text(encoding="utf-8").splitlines()):
        if re.fullmatch(rf"[{LETTERS[language]}]+", form.lower()):
            spellings[form.lower()][form] += seen
    by_count = collections.defaultdict(list)
    for word, forms in spellings.items():
        if sum(forms.values()) >= LEAST:
            by_count[sum(forms.values())].append(word if word in forms else word.capitalize())
    pathlib.Path(out).write_text("".join(
        f"{seen}\t{' '.join(sorted(group))}\n" for seen, group in sorted(by_count.items(), reverse=True)),
        encoding="utf-8")


if __name__ == "__main__":
    main()
