#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a large, valid XLIFF 2.1 file: large_xliff.py UNITS > FILE. Same number, same bytes.

A unit is a sentence of a policy note with the codes of such sentences: emphasis, a link, a footnote call, a
line break, a term; every tenth has two segments and a note. A million units are about 400 MB.
"""
import random
import sys

SUBJECTS = ["The central bank", "A regional council", "The parliament in session", "Each member state", "The committee"]
VERBS = ["raised", "published", "debated", "withdrew", "amended", "rejected"]
OBJECTS = ["the reserve requirement", "a list of suppliers", "its draft budget", "the visa rules", "an energy tariff"]
PLACES = ["in the capital", "along the border", "before the summit", "after the elections", "for the third year"]

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr">
 <file id="f1" original="note.html">
"""


def clause(choose, mark):
    return f"{choose(SUBJECTS)} {choose(VERBS)} {mark(choose(OBJECTS))} {choose(PLACES)}."


def unit(number, choose):
    """A unit; its shape follows from its number, its words from the generator."""
    shape = number % 10
    codes = ['<data id="d1">&lt;em&gt;</data>', '<data id="d2">&lt;/em&gt;</data>']

    def emphasis(text):
        return f'<pc id="1" type="fmt" subType="xlf:i" dataRefStart="d1" dataRefEnd="d2">{text}</pc>'

    def linked(text):
        return f'<sc id="2" type="link" dataRef="d1"/>{text}<ec startRef="2" dataRef="d2"/>'

    def called(text):
        return f'{text}<ph id="3" canCopy="no" canDelete="no" equiv="[{number}]" dataRef="d1"/>'

    def term(text):
        return f'<mrk id="m1" type="term" value="{text}">{text}</mrk>'

    mark = [str, emphasis, linked, called, term][shape % 5]
    data = f"<originalData>{''.join(codes)}</originalData>" if shape % 5 in (1, 2, 3) else ""
    notes = f'<notes><note id="n1">Figure of year {1900 + number % 120}</note></notes>' if shape == 9 else ""
    state = random.getstate()
    source = clause(choose, mark)
    random.setstate(state)
    target = clause(choose, mark).replace("The ", "Le ")
    segments = f'<segment id="s1" state="translated"><source>{source}</source><target>{target}</target></segment>'
    if shape == 9:
        more = clause(choose, str)
        segments += f"<ignorable><source> </source></ignorable><segment id=\"s2\"><source>{more}</source></segment>"
    return f'  <unit id="u{number}">{notes}{data}\n   {segments}\n  </unit>\n'


def main():
    random.seed(7)
    out = sys.stdout
    out.write(HEAD)
    for number in range(int(sys.argv[1])):
        out.write(unit(number, random.choice))
    out.write(" </file>\n</xliff>\n")


if __name__ == "__main__":
    main()
