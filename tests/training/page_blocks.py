#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures the blocks of web pages as a browser copies them.

    tests/training/page_blocks.py --tolmach PROGRAM CLONE [--show KIND]

CLONE is one of mozilla/readability, whose test-pages hold public pages and what of them is their article. Chromium
copies each page (the text a reader marks with Ctrl+A), and the article says which lines are headings, paragraphs and
captions, what the title is and who the author. What a text does not show is left out: items without bullets,
quotations without marks, cells, lines that the copy joins. The pages in English, French, Russian and Belarusian with
150 words and more count. Nothing of it is committed.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'clients'))
import browser  # noqa: E402

LANGUAGES = ('en', 'fr', 'ru', 'be')
FEWEST_WORDS = 150
KINDS = {'p': 'paragraph', 'figcaption': 'caption'}
BLOCKS = """JSON.stringify([...document.querySelectorAll('h1,h2,h3,h4,h5,h6,p,li,blockquote,figcaption,td,th,pre,dd,dt')]
  .filter(e => !e.querySelector('h1,h2,h3,h4,h5,h6,p,li,blockquote,table,ul,ol,div,pre'))
  .map(e => [e.closest('li') ? 'li' : e.closest('blockquote') ? 'blockquote' : e.closest('figcaption') ? 'figcaption'
             : e.closest('table') ? 'td' : e.tagName.toLowerCase(), e.innerText]))"""


def squeezed(text):
    return ' '.join((text or '').split())


def opened(chromium, page):
    chromium.call('Emulation.setScriptExecutionDisabled', value=True)
    chromium.open(page.as_uri(), ready="document.readyState !== 'loading'")


def wanted(meta, blocks, lines):
    """The kind of each line that has one."""
    kinds = {}
    for tag, text in blocks:
        kind = 'heading' if tag[0] == 'h' else KINDS.get(tag)
        if kind:
            kinds.setdefault(squeezed(text), kind)
    kinds[squeezed(meta.get('byline'))] = 'author'
    kinds[squeezed(meta.get('title'))] = 'title'
    return {text: kind for text, kind in kinds.items() if text and text in lines}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--tolmach', required=True)
    parser.add_argument('--show', help='prints the lines of this kind that are read as another')
    parser.add_argument('clone', type=pathlib.Path)
    given = parser.parse_args()
    right, all_of = collections.Counter(), collections.Counter()
    pages = 0
    with tempfile.TemporaryDirectory() as folder, browser.Browser(pathlib.Path(folder)) as chromium:
        chromium.call('Network.enable')
        chromium.call('Network.setBlockedURLs', urls=['http://*', 'https://*'])
        for page in sorted((given.clone.resolve() / 'test' / 'test-pages').iterdir()):
            meta = json.loads((page / 'expected-metadata.json').read_text(encoding='utf-8'))
            language = (meta.get('lang') or 'en')[:2]
            if language not in LANGUAGES:
                continue
            opened(chromium, page / 'source.html')
            text = chromium.value('document.body.innerText')
            if len(text.split()) < FEWEST_WORDS:
                continue
            opened(chromium, page / 'expected.html')
            gold = wanted(meta, json.loads(chromium.value(BLOCKS)), {squeezed(line) for line in text.split('\n')})
            copy = pathlib.Path(folder, 'copy.txt')
            copy.write_text(text, encoding='utf-8')
            dump = subprocess.run([given.tolmach, 'extract', copy, '--lang', language, '--dump', '-'],
                                  capture_output=True, check=False, text=True).stdout
            found = collections.defaultdict(set)
            for block in json.loads(dump)['blocks']:
                found[squeezed(text[block['start']:block['end']])].add(block['kind'].split('-')[0])
            pages += 1
            for line, kind in gold.items():
                all_of[kind] += 1
                right[kind] += kind in found[line]
                if kind == given.show and kind not in found[line]:
                    print(f'{page.name}: {sorted(found[line])} {line[:100]}')
    for kind, count in all_of.most_common():
        print(f'{kind:10} {right[kind]} of {count}')
    print(f'blocks of {pages} pages: {right.total()} of {all_of.total()}, {right.total() / all_of.total():.3f}')


if __name__ == '__main__':
    main()
