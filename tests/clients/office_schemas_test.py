#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""DOCX and ODT editions are valid under the schemas of their standards; so is what is merged, where its source is."""
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

import notes

SCHEMAS_IN_JAR = "org/apache/poi/schemas/ooxml/src/"
# Parts that the schema of WordprocessingML is of.
PARTS = re.compile(r"word/(document|styles|footnotes|endnotes|settings|numbering|comments|header\w*|footer\w*)\.xml")
# What odfvalidator 0.12 says of every package, whoever wrote it.
OF_ALL_PACKAGES = "no extra field for the 'mimetype' file"


def only(folder, pattern):
    found = next(folder.glob(pattern), None)
    if found is None:
        notes.not_run(f"no {pattern} in {folder}")
    return found


def unpack_word_schemas(validators, folder):
    with zipfile.ZipFile(only(validators, "poi-ooxml-full-*.jar")) as jar:
        for name in jar.namelist():
            if name.startswith(SCHEMAS_IN_JAR) and name.endswith(".xsd"):
                (folder / pathlib.PurePath(name).name).write_bytes(jar.read(name))
    shutil.copy(notes.TESTS / "schemas/xml-attributes.xsd", folder)
    return shutil.copy(notes.TESTS / "schemas/ooxml-driver.xsd", folder)


def faults_of_word(document, schema, folder):
    """What is wrong, and how often, without the lines where."""
    faults = collections.Counter()
    with zipfile.ZipFile(document) as package:
        for name in filter(PARTS.fullmatch, package.namelist()):
            part = folder / "part.xml"
            part.write_bytes(package.read(name))
            ended = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", schema, part], capture_output=True,
                                   encoding="utf-8", check=False)
            said = re.findall(r"part\.xml:\d+: (.*error : .*)", ended.stderr)
            if ended.returncode != 0 and not said:
                sys.exit(f"{document.name}, {name}: {ended.stderr}")
            faults.update(f"{name}: {fault}" for fault in said)
    return faults


def faults_of_odt(document, validator):
    command = ["java", "-cp", f"{validator}/WEB-INF/classes:{validator}/WEB-INF/lib/*",
               "org.odftoolkit.odfvalidator.Main", "-c", "-v", document]
    said = subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stdout
    if "content.xml:" not in said:
        sys.exit(f"{document.name}: was not validated\n{said}")
    return [line for line in said.splitlines() if re.search(r"(Fatal )?Error: ", line) and OF_ALL_PACKAGES not in line]


def check(document, faults):
    if faults:
        sys.exit(f"{document.name}:\n" + "\n".join(map(str, faults)))


def check_merged(tolmach, source, schema, folder):
    """The source with every text changed has no fault that it had not."""
    notes.run(tolmach, "extract", source, "--lang", "en", "--to", "fr", "-o", folder / "merged")
    xliff = only(folder / "merged", "*.xlf")
    notes.run(tolmach, "pseudo", xliff, "-o", folder / "pseudo.xlf")
    merged = folder / "merged.docx"
    notes.run(tolmach, "merge", folder / "pseudo.xlf", "-o", merged)
    before, after = (faults_of_word(document, schema, folder) for document in (source, merged))
    check(merged, after - before)
    print(f"{source.name}: merged, as valid as it was ({sum(before.values())} faults)")


def main():
    tolmach, shared, validators = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    notes.need("xmllint")
    notes.need("java")
    with notes.scratch() as folder:
        (folder / "schemas").mkdir()
        schema = unpack_word_schemas(validators, folder / "schemas")
        with zipfile.ZipFile(only(validators, "odfvalidator-*.war")) as war:
            war.extractall(folder / "odf")
        for note in notes.notes(shared):
            for form in ("docx", "odt"):
                (folder / form).mkdir(exist_ok=True)
                for language, _, edition in notes.editions(tolmach, note, folder / form, form):
                    check(edition, faults_of_word(edition, schema, folder) if form == "docx"
                          else faults_of_odt(edition, folder / "odf"))
                    print(f"{note.name}, {language}: the {form.upper()} is valid")
        source = shared / "cases/newcomer/word-footnotes.docx"
        if source.exists():
            check_merged(tolmach, source, schema, folder)
        else:
            notes.absent("a Word document with footnotes")


if __name__ == "__main__":
    main()
