#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes src/romanization/data/LANG-letters.tsv anew: python3 letter_costs.py LANG DICTIONARY.dic, or with
latin LANG=DICTIONARY.dic… latin-letters.tsv of languages that write Latin.

Counts letters after pairs of letters over the headwords of a Hunspell dictionary and the commonest words of
src/text/data/common_words.tsv, each of which counts as a thousandth of the dictionary.
"""
import collections
import math
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
UNDIVIDED = str.maketrans({"ł": "l", "đ": "d", "ß": "ss", "œ": "oe", "æ": "ae"})


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


def weighted_words(words, language):
    return [(word, 1) for word in words] + [(word, len(words) // 1000) for word in common_words(language)]


def rows_of(weighted):
    """The lines of a table: two letters, and behind them each third one with its cost."""
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

    rows = collections.defaultdict(list)
    for x, y, z in triples:
        if "-" not in x + y + z:
            rows[x + y].append((cost(x, y, z), z))
    for context in sorted(rows):
        yield context + "\t" + "".join(z + DIGITS[c] for c, z in sorted(rows[context]))


def write(name, lines):
    path = ROOT / "src/romanization/data" / name
    comments = [line for line in path.read_text().split("\n") if line.startswith("#")]
    path.write_text("\n".join([*comments, *lines]) + "\n")


def unmarked(word):
    letters = unicodedata.normalize("NFD", word.lower().translate(UNDIVIDED))
    return "".join(c for c in letters if not unicodedata.combining(c))


def latin_rows(dictionaries):
    for language, dictionary in sorted(each.split("=") for each in dictionaries):
        affixes = pathlib.Path(dictionary).with_suffix(".aff").read_bytes().decode("latin-1")
        encoding = re.search(r"^SET (\S+)", affixes, re.M).group(1)
        lines = pathlib.Path(dictionary).read_text(encoding=encoding, errors="replace").split("\n")[1:]
        words = (unmarked(re.split(r"[/\t ]", line)[0]) for line in lines)
        words = [word for word in words if re.fullmatch("[a-z]{2,}", word)]
        common = [(unmarked(word), weight) for word, weight in weighted_words([], language)]
        common = [(word, len(words) // 1000) for word, _ in common if re.fullmatch("[a-z]+", word)]
        for row in rows_of([(word, 1) for word in words] + common):
            yield language + "\t" + row


def main(language, *dictionaries):
    if language == "latin":
        return write("latin-letters.tsv", latin_rows(dictionaries))
    write(language + "-letters.tsv", rows_of(weighted_words(headwords(dictionaries[0]), language)))


if __name__ == "__main__":
    main(*sys.argv[1:])
