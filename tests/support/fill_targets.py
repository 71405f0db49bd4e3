#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plays the translator: fills the targets of an extracted XLIFF (2.x or 1.2) from known translations.

TRANSLATIONS has one JSON object a line: `source`, and `target` or the target language as a key. A segment is
filled where its source text is equal; `{fn:3}` stands for the call of note 3. Sources that occur several times are
used in order, the last of them for the rest.

FAULTS, a TSV of language, right and wrong text, then spoils the translations of its language: each right text must
stand in exactly one translation.
"""
import argparse
import collections
import copy
import csv
import json
import pathlib
import re
import sys
import unicodedata
import xml.etree.ElementTree as tree

ANNOTATIONS = {"mrk", "sm", "em"}
CALL = re.compile(r"\{fn:(\d+)\}")


def local(name):
    return name.rpartition("}")[2]


def attribute(element, name):
    """By local name: 1.2 carries what it lacks in a namespace of its own."""
    return next((value for key, value in element.items() if local(key) == name), None)


def key_of(text):
    return unicodedata.normalize("NFC", text).strip()


def flatten(content):
    """A content as text with {fn:n} for calls and {id} for other codes, and its codes by those names."""
    text, codes = content.text or "", {}
    for part in content:
        if local(part.tag) in ANNOTATIONS:
            inner, found = flatten(part)
            text += inner
            codes |= found
        else:
            note = attribute(part, "subFlows")
            name = "fn:" + re.search(r"\d+", note)[0] if note else part.get("id")
            text += "{" + name + "}"
            codes[name] = part
        text += part.tail or ""
    return text, codes


def write(content, translation, codes):
    """Makes a content of a translation, with copies of the codes that it names."""
    for part in list(content):
        content.remove(part)
    pieces = re.split(r"\{([^{}]+)\}", translation)
    content.text = pieces[0]
    for name, tail in zip(pieces[1::2], pieces[2::2]):
        code = copy.deepcopy(codes[name])
        code.tail = tail
        content.append(code)


class Translations:
    def __init__(self, path, language, faults):
        self.by_source = collections.defaultdict(collections.deque)
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        targets = [record.get("target", record.get(language)) for record in records]
        for right, wrong in faults:
            hits = [i for i, target in enumerate(targets) if right in target]
            if len(hits) != 1:
                sys.exit(f"{path}: {len(hits)} translations hold “{right}”, one must")
            targets[hits[0]] = targets[hits[0]].replace(right, wrong)
        for record, target in zip(records, targets):
            self.by_source[key_of(record["source"])].append(target)

    def of(self, source):
        known = self.by_source.get(key_of(source))
        return None if not known else known.popleft() if len(known) > 1 else known[0]


def fill_2(root, translations):
    """Fills `segment`s of 2.x; gives how many and of how many."""
    filled = total = 0
    for segment in (e for e in root.iter() if local(e.tag) == "segment"):
        source = next(e for e in segment if local(e.tag) == "source")
        text, codes = flatten(source)
        total += 1
        translation = translations.of(text)
        if translation is None:
            continue
        target = next((e for e in segment if local(e.tag) == "target"), None)
        if target is None:
            target = tree.Element(source.tag.replace("source", "target"))
            segment.insert(list(segment).index(source) + 1, target)
        target.tail, target.attrib = source.tail, dict(source.attrib)
        write(target, translation, codes)
        segment.set("state", "translated")
        filled += 1
    return filled, total


def segments_of_target(target):
    """The segments of a `target` of 1.2: its marks, or itself where it has none."""
    return [mark for mark in target if mark.get("mtype") == "seg"] or [target]


def target_of(unit):
    """The target of a `trans-unit`; one that is not there is made of the source."""
    parts = {local(part.tag): part for part in unit}
    if "target" not in parts:
        source = parts.get("seg-source", parts["source"])
        target = copy.deepcopy(source)
        target.tag = source.tag.replace(local(source.tag), "target")
        unit.insert(list(unit).index(source) + 1, target)
        return target
    return parts["target"]


def fill_1(root, translations):
    """Fills the segments of 1.2, whose targets hold the source or are not there; gives how many and of how many."""
    filled = total = 0
    for target in [target_of(e) for e in root.iter() if local(e.tag) == "trans-unit" and e.get("translate") != "no"]:
        filled_before = filled
        for segment in segments_of_target(target):
            text, codes = flatten(segment)
            total += 1
            translation = translations.of(text)
            if translation is not None:
                write(segment, translation, codes)
                filled += 1
        if filled > filled_before:
            target.set("state", "translated")
    return filled, total


def read_faults(path, language):
    if path is None:
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row[1], row[2]) for row in rows if row[0] == language]


def fill(xliff, translations, output, faults=None):
    """Fills an XLIFF file; gives how many segments were filled, and how many there are."""
    for _, (prefix, uri) in tree.iterparse(xliff, events=["start-ns"]):
        tree.register_namespace(prefix, uri)
    parsed = tree.parse(xliff)
    root = parsed.getroot()
    language = root.get("trgLang") or next(e.get("target-language") for e in root.iter() if e.get("target-language"))
    known = Translations(translations, language, read_faults(faults, language))
    counts = (fill_1 if root.get("version") == "1.2" else fill_2)(root, known)
    parsed.write(output, encoding="utf-8", xml_declaration=True)
    return counts


def main():
    arguments = argparse.ArgumentParser(description="fill the targets of an extracted XLIFF")
    arguments.add_argument("xliff", type=pathlib.Path)
    arguments.add_argument("translations", type=pathlib.Path)
    arguments.add_argument("--faults", type=pathlib.Path, help="spoil the translations by this list")
    arguments.add_argument("-o", "--output", type=pathlib.Path, required=True)
    options = arguments.parse_args()
    filled, total = fill(options.xliff, options.translations, options.output, options.faults)
    print(f"{options.output}: {filled} of {total} segments filled", file=sys.stderr)
    return 0 if filled else 1


if __name__ == "__main__":
    sys.exit(main())
