# SPDX-License-Identifier: Apache-2.0
"""What every client gets: the notes, extracted, filled with their translations, merged.

The sample of this repository is always there; the real note of the shared folder, of which about a third is
translated, where that folder is.
"""
import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "support"))
import fill_targets  # noqa: E402  (found by the line above)

SAMPLE = TESTS / "data" / "sample"
TERMS = TESTS.parent / "glossary" / "data" / "starter.csv"
LANGUAGES = ["fr", "ru", "be"]
ENDINGS = {"jats": ".xml", "markdown": ".md"}


class Note:
    def __init__(self, name, source, translations, footnotes, complete):
        self.name, self.source, self.footnotes, self.complete = name, source, footnotes, complete
        self.translations = translations


def notes(shared):
    real = pathlib.Path(shared) / "note"
    yield Note("sample", SAMPLE / "note.en.txt",
               {language: SAMPLE / "translations" / f"{language}.jsonl" for language in LANGUAGES}, 11, True)
    if real.is_dir():
        known = real / "sample_translations.jsonl"
        yield Note("real", next(real.glob("*.en.txt")), dict.fromkeys(LANGUAGES, known), 57, False)
    else:
        absent("the real note")


def absent(data):
    """Says that data of the shared folder is absent, which ends the test where it must be there."""
    if os.environ.get("TOLMACH_REQUIRE_SHARED") == "ON":
        sys.exit(f"{data}: not in the shared folder, and TOLMACH_REQUIRE_SHARED is ON")
    print(f"not run: {data} is not in the shared folder")


def not_run(why):
    print(f"not run: {why}")
    sys.exit(77)


def need(program):
    if shutil.which(program) is None:
        not_run(f"no {program}")


def run(*command, **options):
    """Runs a command; one that fails ends the test with all it said."""
    ended = subprocess.run([str(part) for part in command], capture_output=True, encoding="utf-8", check=False, **options)
    if ended.returncode != 0:
        sys.exit(f"exit {ended.returncode}: {' '.join(map(str, command))}\n{ended.stdout}\n{ended.stderr}")
    return ended.stdout


@contextlib.contextmanager
def scratch():
    with tempfile.TemporaryDirectory(prefix="tolmach-clients-") as name:
        yield pathlib.Path(name)


def extract(tolmach, note, folder, *shape, glossary=None):
    """The XLIFF files of a note by language, `shape` being `--xliff VERSION` or `--for PROGRAM`, with the terms of a base."""
    terms = ["--glossary", glossary] if glossary else []
    run(tolmach, "extract", note.source, "--lang", "en", "--to", ",".join(LANGUAGES), *shape, *terms, "-o", folder)
    return {language_of(path): path for path in sorted(folder.glob("*.xlf"))}


def translate(note, xliff):
    """Fills a file with what is known of its translation; gives the file."""
    filled, total = fill_targets.fill(xliff, note.translations[language_of(xliff)], xliff)
    print(f"{note.name}, {language_of(xliff)}: {filled} of {total} segments filled")
    if filled == 0 or (note.complete and filled < total):
        sys.exit("too few segments were filled")
    return xliff


def merge(tolmach, note, xliff, form, output):
    """An edition as `html`, `docx` …"""
    run(tolmach, "merge", xliff, "--as", form, "-o", output, *([] if note.complete else ["--allow-untranslated"]))
    return output


def editions(tolmach, note, folder, form):
    """The editions of a note, by language, with the XLIFF file of each."""
    for language, xliff in extract(tolmach, note, folder / note.name, "--xliff", "2.1").items():
        translate(note, xliff)
        ending = ENDINGS.get(form, "." + form)
        yield language, xliff, merge(tolmach, note, xliff, form, folder / f"{note.name}.{language}{ending}")


def language_of(xliff):
    root = tree.parse(xliff).getroot()
    return root.get("trgLang") or next(e.get("target-language") for e in root.iter() if e.get("target-language"))


def footnotes_of(xliff):
    """The texts of the footnotes of a 2.1 file, as an edition prints them."""
    texts = []
    for unit in tree.parse(xliff).getroot().iter("{urn:oasis:names:tc:xliff:document:2.0}unit"):
        if unit.get("type", "").startswith("tolmach:footnote"):
            texts.append("".join(text_of_segment(part) for part in unit if part.tag.endswith(("segment", "ignorable"))))
    return texts


def text_of_segment(segment):
    sides = {fill_targets.local(side.tag): fill_targets.flatten(side)[0] for side in segment}
    return sides.get("target", sides["source"])


def squeezed(text):
    """Without white space and hyphens: a page breaks lines as it likes, and pdftotext joins words over them."""
    return "".join(text.replace("-", "").split())
