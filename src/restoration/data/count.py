#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts words and pairs of neighbouring classes of words in texts, for words-LANG.tsv and context-LANG.tsv.

usage: count.py LANG OUT_FOLDER TEXT…      plain text in UTF-8, a paragraph a line

Counts alone leave this script, no sentence of a text does. A word's class is the word itself where it is one
of the most frequent, else its ending of three letters, or of two or one where that is rare. Which texts the
counts beside it were made from stands in README.md.
"""
import collections
import pathlib
import re
import sys

LETTERS = {"ru": "а-яё", "be": "а-зй-шы-яёіў’"}
WORDS = 46000         # how many words are written
OWN_CLASS = 400       # the most frequent words, each a class
RARE_ENDING = 400     # an ending below this is joined with the shorter one
LEAST_PAIR = 4        # a rarer pair is not written
START, COMMA = "^", ","


def tokens_of(paragraph, letters):
    """Words in lower case, ё as е; START where a sentence begins, COMMA at marks inside one."""
    yield START
    for token in re.findall(rf"[{letters}]+|[.!?…;:]+|[^\s\w]|\w+", paragraph.lower().replace("'", "’")):
        if re.fullmatch(rf"[{letters}]+", token):
            yield token.replace("ё", "е") if letters == LETTERS["ru"] else token
        elif token[0] in ".!?…;:":
            yield START
        elif token == "-":
            continue
        else:
            yield COMMA


def count(language, texts):
    words, pairs = collections.Counter(), collections.Counter()
    for text in texts:
        for paragraph in pathlib.Path(text).read_text(encoding="utf-8").splitlines():
            before = START
            for token in tokens_of(paragraph, LETTERS[language]):
                if token not in (START, COMMA):
                    words[token] += 1
                pairs[before, token] += 1
                before = token
    return words, pairs


def classes_of(words):
    own = {word for word, _ in words.most_common(OWN_CLASS)}
    endings = collections.Counter()
    for word, seen in words.items():
        if word not in own:
            for length in (1, 2, 3):
                if len(word) >= length:
                    endings[word[-length:]] += seen

    def class_of(word):
        if word in (START, COMMA) or word in own:
            return word
        for length in (3, 2, 1):
            if len(word) >= length and (length == 1 or endings[word[-length:]] >= RARE_ENDING):
                return "-" + word[-length:]
        return "-"

    return class_of


def write(path, lines):
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    language, folder, texts = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    words, pairs = count(language, texts)
    class_of = classes_of(words)
    by_count = collections.defaultdict(list)
    for word, seen in words.most_common(WORDS):
        by_count[seen].append(word)
    write(folder / f"words-{language}.tsv",
          [f"{seen}\t{' '.join(sorted(group))}" for seen, group in sorted(by_count.items(), reverse=True)])
    rows = collections.defaultdict(collections.Counter)
    for (first, second), seen in pairs.items():
        rows[class_of(first)][class_of(second)] += seen
    # A class of a row is written as its distance from the one before in the table.
    place = {name: number for number, name in enumerate(sorted(rows), 1)}
    lines = []
    for first, row in sorted(rows.items()):
        kept, before = [], 0
        for at, seen in sorted((place[second], seen) for second, seen in row.items() if second in place):
            if seen >= LEAST_PAIR:
                kept.append(f"{at - before} {seen}")
                before = at
        lines.append(f"{first}\t{sum(row.values())}\t{' '.join(kept)}")
    write(folder / f"context-{language}.tsv", lines)


if __name__ == "__main__":
    main()
