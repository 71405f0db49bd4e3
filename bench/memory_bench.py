#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures `tolmach extract` on long texts: time by size, and memory by segment.

memory_bench.py TOLMACH [MEGABYTES]: notes of tests/data/notes (footnotes that were run in), their paragraphs drawn again
and again with other words in them, in texts of a ninth, a third and the whole of a size (45 MB unless told); and as
many short lines. Prints seconds of processor time and the peak of memory over the segments; fails where the longest
takes more than 1.2 KiB a segment or more than half as long again as its size asks for.
"""
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

MOST_BYTES, MOST_STEEPNESS = 1229, 1.5
NOTES = pathlib.Path(__file__).parent.parent / 'tests' / 'data' / 'notes'
OPEN, CLOSE = '⟦', '⟧'


def paragraphs():
    """The paragraphs of the notes as a page runs their footnotes in."""
    for file in sorted(NOTES.glob('en-*.txt')):
        for paragraph in file.read_text(encoding='utf-8').split('\n\n'):
            if len(paragraph) > 120:
                yield paragraph.replace(OPEN, '').replace(CLOSE, '').strip()


def varied(paragraph, words, chance):
    """Every twelfth word or so is another one."""
    return ' '.join(chance.choice(words) if piece.isalpha() and piece.islower() and chance.random() < 0.08 else piece
                    for piece in paragraph.split(' '))


def text_of(size, kind):
    chance = random.Random(7)
    pool = list(paragraphs())
    words = sorted(set(re.findall(r'\b[a-z]{3,9}\b', ' '.join(pool))))
    parts, length = [], 0
    while length < size:
        if kind == 'lines':
            part = ' '.join(chance.choice(words) for _ in range(chance.randrange(8, 22))).capitalize() + '.\n\n'
        else:
            part = varied(chance.choice(pool), words, chance) + '\n\n'
        parts.append(part)
        length += len(part.encode())
    return ''.join(parts)


def extract(tolmach, text, scratch):
    """Segments, processor seconds and peak bytes."""
    source = scratch / 'note.txt'
    source.write_text(text, encoding='utf-8')
    out = scratch / 'said'
    with out.open('w', encoding='utf-8') as said:
        child = subprocess.Popen([tolmach, 'extract', source, '--lang', 'en', '--to', 'fr', '-o', scratch],
                                 stdout=said, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    found = re.search(r'(\d+) segments', out.read_text(encoding='utf-8'))
    for made in scratch.glob('note.fr.*'):
        made.unlink()
    if child.returncode > 1 or not found:
        sys.exit('extract failed:\n' + out.read_text(encoding='utf-8')[-500:])
    return int(found.group(1)), usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def main():
    tolmach = sys.argv[1]
    most = float(sys.argv[2]) if len(sys.argv) > 2 else 45
    good = True
    with tempfile.TemporaryDirectory(prefix='tolmach-bench-') as scratch:
        for kind in ('run-in', 'lines'):
            rates = []
            for size in (most / 9, most / 3, most):
                segments, seconds, memory = extract(tolmach, text_of(size * 1e6, kind), pathlib.Path(scratch))
                rates.append(seconds / size)
                print(f'{kind:7} {size:5.1f} MB  {segments:7} segments  {seconds:6.2f} s  {memory / 2**20:5.0f} MiB  '
                      f'{memory / segments:5.0f} bytes a segment')
            good = good and memory / segments <= MOST_BYTES and rates[-1] <= MOST_STEEPNESS * rates[0]
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
