#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes src/romanization/data/LANG-letters.tsv anew: python3 letter_costs.py LANG DICTIONARY.dic.

Counts letters after pairs of letters over the headwords of a Hunspell dictionary and the commonest words of
src/text/data/common_words.tsv, each of which counts as a thousandth of the dictionary.
"""
import collections
import math
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def headwords(dictionary):
    lines = pathlib.Path(dictionary).read_bytes()
    for encoding in ("utf-8", "koi8-r"):
        try:
            text = lines.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    words = (line.split("/")[0].strip().lower().replace("'", "’") for line in text.split("\n")[1:])
    return [word for word in words if re.fullmatch(r"[а-яёіўґ’-]+", word)]


def common_words(language):
    for line in (ROOT / "src/text/data/common_words.tsv").read_text().split("\n"):
        if line.startswith(language + "\t"):
            yield from line.split("\t")[1].split()


def main(language, dictionary):
    words = headwords(dictionary)
    weighted = [(word, 1) for word in words] + [(word, len(words) // 1000) for word in common_words(language)]
    triples = collections.Counter()
    for word, weight in weighted:
        word = "^^" + word + "$"
        for i in range(2, len(word)):
            triples[word[i - 2 : i + 1]] += weight
    before, pairs, heads, letters = (collections.Counter() for _ in range(4))
    for (x, y, z), count in triples.items():
        before[x + y] += count
        pairs[y + z] += count
        heads[y] += count
        letters[z] += count
    total = sum(letters.values())

    def cost(x, y, z):
        p = (letters[z] + 0.5) / (total + 20)
        p = (pairs[y + z] + 5 * p) / (heads[y] + 5)
        p = (triples[x + y + z] + 5 * p) / (before[x + y] + 5)
        return min(35, round(-4 * math.log(p)))

    path = ROOT / "src/romanization/data" / (language + "-letters.tsv")
    out = [line for line in path.read_text().split("\n") if line.startswith("#")]
    rows = collections.defaultdict(list)
    for x, y, z in triples:
        if "-" not in x + y + z:
            rows[x + y].append((cost(x, y, z), z))
    for context in sorted(rows):
        out.append(context + "\t" + "".join(z + DIGITS[c] for c, z in sorted(rows[context])))
    path.write_text("\n".join(out) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
