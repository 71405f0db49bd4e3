#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes texts with run-in footnotes from texts whose footnotes are marked up: what train_run_in learns from.

    tests/training/run_in_texts.py FOLDER ebook:en:NAME=CLONE tei:fr:NAME=FILE docbook:ru:NAME=FOLDER gold:en:NAME=FILE.gold.json ...

ebook is a clone of a Standard Ebooks book, tei a TEI file with <note>, docbook a folder of HTML that DocBook made, gold the gold of
a note that is run in already, marked a file of tests/data/notes. FOLDER gets NAME.txt: a paragraph a line (`\\n` is a line feed inside), each note between ⟦ and ⟧,
documents apart by an empty line. Each text is told in several habits: the call where it is printed, before the stop, and
before a stop that serves the note too. The same input gives the same output. Nothing of it is committed.
"""
import html
import json
import pathlib
import random
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

OPEN, CLOSE = '⟦', '⟧'
NOTES_PER_DOCUMENT = 14
MOST_NOTES = 160
LONGEST_NOTE = 3000


def clean(text):
    text = re.sub('[\u2060\u200a\u200b\ufeff\u00ad]', '', text)
    text = re.sub(r'[ \t\r\n]+', ' ', text)
    text = re.sub(r'\s*⟦\s*', OPEN, text)
    return re.sub(r'\s*⟧', CLOSE, text).strip()


def local(element):
    return element.tag.rsplit('}', 1)[-1] if isinstance(element.tag, str) else ''


def flat(element, inside, skipped=frozenset()):
    """The text of an element; `inside` gives what stands for one that is no plain text, or None."""
    parts = [element.text or '']
    for child in element:
        other = inside(child)
        if other is not None:
            parts.append(other)
        elif local(child) not in skipped:
            parts.append(flat(child, inside, skipped))
        parts.append(child.tail or '')
    return ''.join(parts)


def attribute(element, name):
    return next((value for key, value in element.attrib.items() if key.rsplit('}', 1)[-1] == name), '')


def parse(data):
    data = re.sub(r'<!DOCTYPE[^>\[]*(\[.*?\])?>', '', data, flags=re.S)
    data = re.sub(r'&(?!amp;|lt;|gt;|quot;|apos;|#)(\w+);', lambda m: html.unescape(m.group(0)), data)
    return ElementTree.fromstring(data)


def ebook(clone):
    def read(path):
        return subprocess.run(['git', '-C', clone, 'show', 'HEAD:' + path], capture_output=True, text=True, check=True).stdout

    listed = subprocess.run(['git', '-C', clone, 'ls-tree', '-r', '--name-only', 'HEAD', 'src/epub/text'], capture_output=True, text=True, check=True)
    notes = {}
    for item in parse(read('src/epub/text/endnotes.xhtml')).iter():
        if local(item) == 'li':
            back = lambda e: '' if attribute(e, 'type') == 'backlink' else None
            notes[item.get('id')] = clean(flat(item, back)).replace('↩', '').strip()

    def note(element):
        if attribute(element, 'type') != 'noteref':
            return None
        return OPEN + notes.get(element.get('href', '').split('#')[-1], '') + CLOSE

    for path in sorted(listed.stdout.split(), key=lambda p: [int(n) for n in re.findall(r'\d+', p)] or [0]):
        if path.endswith('.xhtml') and 'endnotes' not in path:
            for element in parse(read(path)).iter():
                if local(element) == 'p':
                    yield clean(flat(element, note))


def tei(path):
    def note(element):
        if local(element) != 'note':
            return None
        text = clean(flat(element, lambda e: '' if local(e) == 'head' else None))
        return OPEN + re.sub(r' (?=[.,)\]])', '', text) + CLOSE

    file, _, folder = path.partition('@')
    data = subprocess.run(['git', '-C', folder, 'show', 'HEAD:' + file], capture_output=True, text=True, check=True).stdout
    root = parse(data)
    body = next((e for e in root.iter() if local(e) in ('body', 'text')), root)
    inside = {id(p) for n in body.iter() if local(n) == 'note' for p in n.iter()}
    for element in body.iter():
        if local(element) == 'p' and id(element) not in inside:
            yield re.sub(r'(?<=\w) (?=[.,)\]])', '', clean(flat(element, note)))


def is_paragraph(element):
    return local(element) == 'p' or (local(element) == 'div' and element.get('class') == 'para')


def docbook(folder):
    for path in sorted(pathlib.Path(folder).rglob('*.html')):
        data = path.read_text(encoding='utf-8', errors='replace')
        try:
            root = parse(re.sub(r'<(meta|link|img|br|hr|col|input)\b([^>]*?)/?>', r'<\1\2/>', data))
        except ElementTree.ParseError:
            continue
        notes = {}
        for element in root.iter():
            if local(element) == 'div' and element.get('class') == 'footnote':
                mark = next((a for a in element.iter() if local(a) == 'a' and a.get('class') == 'para'), None)
                number = lambda e: '' if e is mark else None
                notes[element.get('id')] = clean(flat(element, number)).lstrip('[] 0123456789')

        def note(element):
            if local(element) != 'a' or element.get('class') != 'footnote':
                return None
            return OPEN + notes.get(element.get('href', '').split('#')[-1], '') + CLOSE

        for element in root.iter():
            if is_paragraph(element) and not any(map(is_paragraph, element.iterfind('.//*'))):
                yield clean(flat(element, note))


def moved(paragraph):
    """The same with each call before the stop of its sentence."""
    return re.sub(r'(?<![.?!…])([.,;])(⟦[^⟧]*⟧)', r'\2\1', paragraph)


def stopless(paragraph):
    """The same with notes that have no stop of their own, where the sentence has one."""
    return re.sub(r'(?<![.?!…])\.⟧(?=[.,;:)])', CLOSE, paragraph)


def house(paragraph, dice):
    """With the slips of pages that are copied: a stop that is missing, a junk space behind the note, a line feed before it."""
    paragraph = re.sub(r'\.⟧', lambda m: CLOSE if dice.random() < 0.06 else m.group(0), paragraph)
    paragraph = re.sub('⟧', lambda m: CLOSE + (' ' if dice.random() < 0.3 else ''), paragraph)
    return re.sub('⟦', lambda m: ('\\n' if dice.random() < 0.12 else '') + OPEN, paragraph)


def varied(paragraph, dice):
    """With some notes that begin in lower case, and some behind the colon that announces what comes below."""
    if dice.random() < 0.1:
        paragraph = re.sub(r'(?<=\w)\.(⟦[^⟧]*⟧)$', dice.choice([':', ' :', '\u00a0:', ';', ' ;']) + r'\1', paragraph)
    return re.sub(r'⟦([A-ZÀ-ÖА-ЯЁ])(?=[a-zà-öа-яё]{2,} [a-zà-öа-яё])', lambda m: OPEN + (m.group(1).lower() if dice.random() < 0.05 else m.group(1)), paragraph)


def typewritten(paragraph):
    for curled, straight in (('“', '"'), ('”', '"'), ('’', "'"), ('‘', "'"), ('—', '--')):
        paragraph = paragraph.replace(curled, straight)
    return paragraph


def slipped(paragraph, dice):
    """Without notes, now and then without the space behind a stop: what must not be taken for a note."""
    bare = re.sub('⟦[^⟧]*⟧', '', paragraph)
    if dice.random() < 0.15:
        bare = re.sub(r'(?<=[.?!:,]) ', lambda m: '\\n' if dice.random() < 0.2 else ' ', bare)
    if dice.random() < 0.05:
        bare = re.sub(r'(?<=\w) (?=[A-ZА-ЯЁ«“])', lambda m: '\\n' if dice.random() < 0.2 else ' ', bare)
    return re.sub(r'(?<=\w\w[.,]) (?=\w)', lambda m: '' if dice.random() < 0.01 else ' ', bare)


def named(paragraphs, dice):
    """With capitals inside some names, as companies and families have them: no note begins there."""
    words = sorted(set(re.findall(r'(?<=[a-zа-яё,] )[A-ZА-ЯЁ][a-zа-яё]{4,}\b', ' '.join(paragraphs))))
    changed = {}
    for word in words:
        if dice.random() < 0.06:
            at = dice.randint(2, len(word) - 2)
            cyrillic = word[1] > 'z'
            prefix = dice.choice(['Ев', 'Бел', 'Рос', 'Строй'] if cyrillic else ['Mc', 'Mac', 'i', 'e', 'Euro', 'Bel', 'Trans'])
            changed[word] = word[:at] + word[at:].capitalize() if dice.random() < 0.6 else prefix + word
    if not changed:
        return paragraphs
    pattern = re.compile(r'(?<![\w⟦])(' + '|'.join(changed) + r')\b')
    return [pattern.sub(lambda m: changed[m.group(1)] if dice.random() < 0.5 else m.group(1), p) for p in paragraphs]


def sound(paragraph):
    notes = re.findall('⟦([^⟧]*)⟧', paragraph)
    return paragraph.count(OPEN) == paragraph.count(CLOSE) == len(notes) and all(4 < len(n) <= LONGEST_NOTE for n in notes)


def documents(paragraphs):
    document, count, total = [], 0, 0
    for paragraph in paragraphs:
        if not sound(paragraph) or len(paragraph) < 40:
            continue
        document.append(paragraph)
        count += paragraph.count(OPEN)
        if count >= NOTES_PER_DOCUMENT:
            yield document
            total += count
            document, count = [], 0
        if total >= MOST_NOTES:
            return
    if count > 1:
        yield document


def told(document, dice, language):
    """A document in its habits."""
    with_notes = [p for p in document if OPEN in p]
    few = with_notes if dice.random() < 0.5 else [p for p in document if OPEN in p or dice.random() < 0.4]
    if language == 'en' and dice.random() < 0.3:
        few = [typewritten(p) for p in few]
    few = named(few, dice)
    glued = (lambda p: re.sub('⟧ ', CLOSE, p)) if dice.random() < 0.1 else (lambda p: p)
    yield 'printed', [varied(glued(p), dice) for p in few]
    yield 'before', [glued(moved(varied(p, dice))) for p in few]
    yield 'before', [house(moved(p), dice) for p in few]
    yield 'shared', [stopless(moved(p)) for p in few]
    yield 'none', [slipped(p, dice) for p in named(document[:30], dice)]


def gold(path):
    """A note that is run in already: its paragraphs, with the notes between the marks."""
    path = pathlib.Path(path)
    known = json.loads(path.read_text(encoding='utf-8'))
    text = (path.parent / (path.name[: -len('.gold.json')] + '.txt')) if path.name != 'gold.json' else next(path.parent.glob('*.en.txt'))
    text = text.read_bytes().decode('utf-8')
    notes = known.get('footnotes') or [f for b in known['blocks'] for f in b.get('footnotes', [])]
    edges = sorted([(n['start'], 1, OPEN) for n in notes] + [(n['end'], 0, CLOSE) for n in notes])
    for at, _, mark in reversed(edges):
        text = text[:at] + mark + text[at:]
    for block in re.split(r'(?:\r?\n[ \t]*){2,}', text):
        if len(block) >= 40 and block.rstrip()[-1] in '.!?…»”"’)⟧:;':
            yield block.strip().replace('\n', '\\n')


def marked(path):
    """A note of tests/data/notes: its paragraphs, with the notes between the marks already."""
    text = pathlib.Path(path).read_text(encoding='utf-8')
    wrapped = 'wrapped' in path
    for block in re.split(r'(?:\n[ \t]*){2,}|(?=⟨)', text):
        block = re.sub('⟨[^⟩]*⟩', '', block).strip()
        if len(block) >= 40 and block[-1] in '.!?…»”"’)⟧:;':
            yield block.replace('\n', ' ' if wrapped else '\\n')


def main():
    folder = pathlib.Path(sys.argv[1])
    for source in sys.argv[2:]:
        what, path = source.split('=', 1)
        kind, language, name = what.split(':')
        dice = random.Random(name)
        texts = []
        if kind in ('gold', 'marked'):
            texts = [('gold', list(gold(path) if kind == 'gold' else marked(path)))]
        else:
            for document in documents({'ebook': ebook, 'tei': tei, 'docbook': docbook}[kind](path)):
                texts += told(document, dice, language)
        with open(folder / (name + '.txt'), 'w', encoding='utf-8') as out:
            for habit, paragraphs in texts:
                out.write('\n'.join([f'# {name} {language} {habit}', *paragraphs]) + '\n\n')


if __name__ == '__main__':
    main()
