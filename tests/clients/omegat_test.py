#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""OmegaT in console mode opens our XLIFF 1.2, translates every segment, and its file merges to an edition.

Its memory is its own pseudo-translation (each segment as OmegaT sees it, tags and all) with a mark before each text, so that a
segment that it did not offer or did not write would lack the mark, and what it should not have offered, such as terms,
would have one.
"""
import sys
import xml.etree.ElementTree as tree

import notes

MARK = "§"
XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"
PROJECT = """<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>en</source_lang><target_lang>fr</target_lang>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags>
</project></omegat>
"""


def omegat(program, project, mode, *options):
    notes.run(*program, project, f"--mode={mode}", f"--config-dir={project}/config", "--no-team", *options)


def mark_memory(pseudo, memory):
    """Puts the mark before each target of a TMX."""
    parsed = tree.parse(pseudo)
    for unit in parsed.getroot().iter("tu"):
        target = list(unit.iter("seg"))[-1]
        target.text = MARK + (target.text or "")
    parsed.write(memory, encoding="utf-8", xml_declaration=True)


def unmarked(xliff):
    """The segments of a translated file whose target lacks the mark, and how many segments there are."""
    segments = [segment for target in tree.parse(xliff).getroot().iter(XLIFF + "target")
                for segment in notes.fill_targets.segments_of_target(target)]
    return ["".join(segment.itertext()) for segment in segments if not (segment.text or "").startswith(MARK)], len(segments)


def check(tolmach, program, note, folder):
    project = folder / note.name
    for name in ("source", "target", "tm", "glossary", "dictionary", "omegat"):
        (project / name).mkdir(parents=True)
    (project / "omegat.project").write_text(PROJECT, encoding="utf-8")
    extracted = notes.extract(tolmach, note, folder / f"{note.name}-xliff", "--for", "omegat", glossary=notes.TERMS)["fr"]
    (project / "source" / extracted.name).write_bytes(extracted.read_bytes())
    pseudo = folder / f"{note.name}.tmx"
    omegat(program, project, "console-createpseudotranslatetmx", f"--pseudotranslatetmx={pseudo}", "--pseudotranslatetype=equal")
    mark_memory(pseudo, project / "omegat" / "project_save.tmx")
    omegat(program, project, "console-translate")
    translated = project / "target" / extracted.name
    left, total = unmarked(translated)
    offered = translated.read_text(encoding="utf-8").count(MARK)
    if offered != total:
        sys.exit(f"{note.name}: OmegaT offered {offered} texts for translation, {total} are segments")
    page = notes.merge(tolmach, note, translated, "html", folder / f"{note.name}.html").read_text(encoding="utf-8")
    calls = page.count('role="doc-noteref"')
    print(f"{note.name}: {total - len(left)} of {total} segments translated by OmegaT, {calls} footnotes in the edition")
    if left or calls != note.footnotes:
        sys.exit(f"not translated: {left}; {note.footnotes} footnotes were wanted")


def main():
    # The program of Debian, or a newer one whose parts lie in a folder.
    tolmach, shared, folder_of_newer = sys.argv[1], sys.argv[2], sys.argv[4:]
    program = ["java", "-cp", f"{folder_of_newer[0]}/*", "org.omegat.Main"] if folder_of_newer else ["omegat"]
    notes.need(program[0])
    with notes.scratch() as folder:
        for note in notes.notes(shared):
            check(tolmach, program, note, folder)


if __name__ == "__main__":
    main()
