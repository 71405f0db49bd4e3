#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Law: whatever a file says, every byte that a command writes lies in the folder that the user named.

Files that came back, project files and term bases are made with hostile names, languages and ids, and each command
that writes runs on them in a scratch folder. All that stands around the named folder, the inputs too, is listed with
kind, mode, time and content before and after: nothing there may be new, gone or changed. So that refusing everything
does not pass for obedience, the same commands run on the same files with harmless values first, and must write.
"""
import argparse
import base64
import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

VERSIONS = ("1.2", "2.0", "2.1", "2.2")
EDITIONS = ("text", "html", "markdown", "docx")
DEEP = "../" * 3  # From the named folder to the root of the tree, whose depth this is.


def hostile_values(root):
    """Values that would lead elsewhere, or that make a name of what should be none."""
    home = f"{root}/home"
    return ["..", ".", "../evil", f"fr/../{DEEP}home/evil", f"fr/../{DEEP}home/.profile", f"{DEEP}home/.profile", f"{home}/evil", f"{home}/.profile", f"file://{home}/evil",
            "..\\..\\home\\evil", "C:\\evil", "C:evil", "\\\\server\\share\\evil", "a/b", "a\\b", "/", "\\", "~/evil", "$HOME/evil", "`touch evil`",
            "|touch evil", "-rf", "--force", "CON", "con.fr", "NUL", "nul.txt", "COM1", "LPT¹", "aux .x", "x" * 300, "é" * 130, "a/" * 400,
            "%2e%2e%2fevil", "..%2fevil", "%00", "&#0;", "x&#0;y", "", " ", ".hidden", "trailing.", "two\nlines", "tab\t", "\x7f", "\u009b2J",
            "\u202efdp.exe", "\u2066x\u2069", "\u200f", "..\u2215evil", "\uff0e\uff0e\uff0fevil", "in/note.en.txt", "../in/note.en.txt", "../in/back.xlf"]


class Values:
    """Gives all of some values each time, or a few of them by chance; the worst, which leads to a real place, is always there."""

    def __init__(self, values, some, choose):
        self.values, self.some, self.choose = values, some, choose

    def __iter__(self):
        return iter(self.values if self.some is None else [f"fr/../{DEEP}home/evil"] + self.choose.sample(self.values, self.some))


def attribute(value):
    """A value as it stands in an attribute; a reference to NUL stays one, which no XML may hold."""
    if "&#0;" in value:
        return value
    return "".join(f"&#{ord(c)};" if ord(c) < 32 or c in '&<>"' else c for c in value)


def toml(value):
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def snapshot(root, named):
    """All that stands below the root but not in the named folder."""
    found = {}
    for path in root.rglob("*"):
        if path == named or named in path.parents:
            continue
        state = path.lstat()
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        # A file that is born and goes away again, a lock say, changes its folder's time: only files keep theirs.
        found[str(path.relative_to(root))] = (state.st_mode, content, state.st_mtime_ns if path.is_file() else 0)
    return found


def with_source_file(text, value):
    """The skeleton's record, naming the source in a file beside the XLIFF, with the hash that is right for it."""
    def forge(match):
        header, _, source = base64.b64decode(match.group(2)).partition(b"\n")
        record = json.loads(header)
        record.pop("sha256")
        record["file"] = value
        line = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
        record["sha256"] = hashlib.sha256(line.encode("utf-8", "replace") + source).hexdigest()
        line = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
        return match.group(1) + base64.b64encode(line.encode("utf-8", "replace")).decode()
    return re.sub(r"(<(?:skeleton|internal-file)[^>]*>)([^<]+)", forge, text)


def put(pattern, count=0):
    """A change that writes a value into each place that the pattern ends in front of."""
    return lambda text, value: re.sub(pattern + r'[^"]*', lambda m: m.group(1) + attribute(value), text, count=count)


def skeleton_elsewhere(text, value):
    text = re.sub(r"<internal-file.*?</internal-file>", lambda _: f'<external-file href="{attribute(value)}"/>', text, flags=re.S)
    return re.sub(r"<skeleton>.*?</skeleton>", lambda _: f'<skeleton href="{attribute(value)}"/>', text, flags=re.S)


# What a returned XLIFF may say wrongly.
XLIFF_FIELDS = {
    "original": put(r'(\boriginal=")'),
    "source language": put(r'(\b(?:srcLang|source-language)=")'),
    "target language": put(r'(\b(?:trgLang|target-language)=")'),
    "language of targets": lambda text, value: re.sub(r"<target(?: xml:lang=\"[^\"]*\")?", lambda _: f'<target xml:lang="{attribute(value)}"', text),
    "file id": put(r'(<file\b[^>]*? (?:id|product-name)=")'),
    "unit ids": put(r'(<(?:unit|trans-unit)\b[^>]*? id=")', count=1),
    "unit names": lambda text, value: re.sub(r"(<unit|<trans-unit)", lambda m: f'{m.group(1)} {"name" if m.group(1) == "<unit" else "resname"}="{attribute(value)}"', text),
    "note ids": lambda text, value: re.sub(r"(<unit\b[^>]*>)(?!\s*<notes>)", lambda m: f'{m.group(1)}<notes><note id="{attribute(value)}" category="footnote">x</note></notes>', text, count=1),
    "skeleton": skeleton_elsewhere,
    "skeleton's source file": with_source_file,
    "formats": put(r'(\bdatatype=")'),
}
# {in} what came back, {out} the named folder, {extra} chosen from what an option takes.
XLIFF_COMMANDS = [
    *(["merge", "{in}", "--as", edition, "-o", "{out}/", "--draft"] for edition in EDITIONS),
    ["merge", "{in}", "-o", "{out}/", "--allow-untranslated"],
    ["merge", "{in}", "-o", "{out}/new/", "--with-source"],
    ["merge", "{in}", "-o", "{out}/page.html", "--draft"],
    ["merge", "{in}", "-o", "{out}/", "--draft", "--force", "--overwrite-translations"],
    ["pseudo", "{in}", "-o", "{out}/"],
    ["pseudo", "{in}", "-o", "{out}/x.xlf", "--force", "--overwrite-translations"],
    ["fix", "{in}", "-o", "{out}/"],
    ["fix", "{in}", "-o", "{out}/x.xlf", "--force", "--overwrite-translations"],
    *(["convert", "{in}", "{out}/", "--to", version] for version in VERSIONS),
    ["terms", "import", "{in}", "--glossary", "{out}/found.db"],
    ["terms", "import", "{in}", "--glossary", "{out}/found.csv"],
]
# What a project may say; its folder is {out}, where the command runs.
PROJECT_COMMANDS = [["extract", "{note}"], ["merge", "{back}", "--as", "html", "--draft"], ["merge", "{back}", "--draft", "--force", "--overwrite-translations"]]
PROJECTS = {
    "languages": 'languages = [{}]\n', "language": 'language = {}\nlanguages = ["fr"]\n', "file name": 'languages = ["fr"]\n[house]\nfile-name = {}\n',
    "file name with a language": 'languages = ["fr"]\n[house]\nfile-name = {lang}\n', "edition": 'languages = ["fr"]\n[edition.{}]\nseries = "x"\n',
    "credit": 'languages = ["fr"]\n[edition.fr]\ncredit = {}\nseries = {}\n'}
TERM_COMMANDS = [
    *(["terms", "export", "-o", "{out}/base." + ending, "--languages", "en,fr", "--glossary", "{in}"] for ending in ("tbx", "csv", "tsv", "utx", "gls")),
    ["terms", "export", "-o", "{out}/base.txt", "--format", "omegat", "--languages", "en,fr", "--glossary", "{in}"],
    *(["terms", "import", "{in}", "--keep-going", "--glossary", "{out}/base." + ending] for ending in ("db", "csv", "tbx")),
    ["extract", "{note}", "--to", "fr,ru", "-o", "{out}", "--glossary", "{in}"],
    ["extract", "{note}", "--to", "fr", "-o", "{out}", "--xliff", "1.2", "--glossary", "{in}"],
    ["terms", "add", "new", "fr", "mot", "--glossary", "{out}/own"],
    ["terms", "remove", "harmless", "--glossary", "{out}/own"],
]
# Said on the command line: a word that is no place.
ARGUMENT_COMMANDS = [
    ["terms", "add", "{value}", "fr", "mot", "--glossary", "{out}/base.csv"], ["terms", "add", "{value}", "fr", "mot", "--glossary", "{out}/base.db"],
    ["terms", "add", "c", "{value}", "mot", "--glossary", "{out}/base.tbx"], ["extract", "{note}", "--to", "{value}", "-o", "{out}"],
    ["extract", "{note}", "--to", "fr", "--lang", "{value}", "-o", "{out}"], ["merge", "{back}", "--lang", "{value}", "--as", "html", "--draft", "-o", "{out}/"],
    ["terms", "export", "-o", "{out}/b.utx", "--languages", "en,{value}", "--glossary", "{base}"]]

CSV = "concept_id,kind,lang,term,status\n{id},place,en,Port,preferred\n{id},place,{lang},le port,preferred\nharmless,term,en,gauge,preferred\nharmless,term,fr,voie,preferred\n"
TBX = ('<?xml version="1.0"?>\n<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc>'
       '</fileDesc></tbxHeader><text><body><conceptEntry id="{id}"><langSec xml:lang="en"><termSec><term>Port</term></termSec></langSec><langSec xml:lang="{lang}"><termSec>'
       '<term>le port</term></termSec></langSec></conceptEntry><conceptEntry id="harmless"><langSec xml:lang="en"><termSec><term>gauge</term></termSec></langSec>'
       '</conceptEntry></body></text></tbx>\n')


class Law:
    """Runs commands in a fresh tree of folders each, and holds what stands around the named one."""

    def __init__(self, program, work):
        self.program, self.root = str(program), work / "root"
        self.template = work / "template"
        self.inputs, self.out = self.root / "a/b/in", self.root / "a/b/out"
        self.runs, self.wrote, self.broken = 0, 0, []

    def start(self):
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(self.template, self.root)

    def run(self, label, command, values, must_write=False):
        line = [part.format_map(values) if "{" in part else part for part in command]
        before = snapshot(self.root, self.out)
        before_out = snapshot(self.out, self.out / "none")
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.root / "home"), "LC_ALL": "C.UTF-8", "TZ": "UTC", "TMPDIR": str(self.root / "tmp")}
        environment |= {key: value for key, value in os.environ.items() if key.endswith("SAN_OPTIONS")}
        ended = subprocess.run([self.program, *line], cwd=self.out, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
        self.runs += 1
        after = snapshot(self.root, self.out)
        said = f"{label}: {' '.join(command)}"
        for name in sorted(set(before) | set(after)):
            if before.get(name) != after.get(name):
                self.fail(f"{said}: {'new' if name not in before else 'gone' if name not in after else 'changed'} outside: {name!r}")
        if ended.returncode not in (0, 1, 2, 3):
            self.fail(f"{said}: exit {ended.returncode}")
        changed = snapshot(self.out, self.out / "none") != before_out
        self.wrote += changed
        if must_write and not changed:
            self.fail(f"{said}: wrote nothing, exit {ended.returncode}: {ended.stderr.decode(errors='replace')[-300:]}")

    def fail(self, what):
        self.broken.append(what)
        print("FAILED: " + what.encode("ascii", "backslashreplace").decode(), flush=True)

    def paths(self, **more):
        return {"out": str(self.out), "note": str(self.inputs / "note.en.txt"), "back": str(self.inputs / "back.xlf"), "base": str(self.inputs / "base.csv"), **more}

    def file(self, name, text):
        path = self.inputs / name
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        return str(path)


def prepare(law, sample):
    """The tree that each run starts from: a note, what came back of it in all versions, a base, somebody's files."""
    for folder in ("a/b/in", "a/b/out", "home", "tmp"):
        (law.template / folder).mkdir(parents=True)
    (law.template / "home/.profile").write_text("somebody's own\n")
    (law.template / "a/evil").write_text("somebody's own\n")
    inputs = law.template / "a/b/in"
    text = (sample / "note.en.txt").read_text(encoding="utf-8")
    (inputs / "note.en.txt").write_text(text, encoding="utf-8")
    (inputs / "base.csv").write_text(CSV.format(id="port", lang="fr"), encoding="utf-8")
    back = {}
    for version in VERSIONS:
        folder = law.template.parent / version
        for command in (["extract", inputs / "note.en.txt", "--to", "fr", "--xliff", version, "-o", folder], ["pseudo", folder / "note.fr.xlf", "-o", folder / "back.xlf"]):
            subprocess.run([law.program, *map(str, command)], capture_output=True, check=True)
        back[version] = (folder / "back.xlf").read_text(encoding="utf-8")
    (inputs / "back.xlf").write_text(back["2.1"], encoding="utf-8")
    return back


def try_xliff(law, back, values, choose):
    for version, text in back.items():
        for command in XLIFF_COMMANDS:
            law.start()
            law.run(f"{version}, as it came", command, law.paths(**{"in": law.file("back.xlf", text)}), must_write=command[0] != "terms")
        for field, change in XLIFF_FIELDS.items():
            for value in values:
                hostile = change(text, value)
                if hostile == text:
                    continue
                law.start()
                law.run(f"{version}, {field} {value[:60]!r}", choose.choice(XLIFF_COMMANDS[:8]), law.paths(**{"in": law.file("back.xlf", hostile)}))
                law.run(f"{version}, {field} {value[:60]!r}", choose.choice(XLIFF_COMMANDS[8:]), law.paths(**{"in": law.file("back.xlf", hostile)}))


def try_projects(law, values):
    for command in PROJECT_COMMANDS:
        law.start()
        (law.out / "tolmach.toml").write_text('languages = ["fr"]\n[house]\nfile-name = "in/{name}.{lang}{ext}"\n')
        law.run("harmless project", command, law.paths(), must_write=True)
    for key, pattern in PROJECTS.items():
        for value in values:
            said = toml(value + "{lang}") if "{lang}" in pattern else toml(value)
            law.start()
            (law.out / "tolmach.toml").write_bytes(pattern.replace("{lang}", said).replace("{}", said).encode())
            for command in PROJECT_COMMANDS:
                law.run(f"project, {key} {value[:60]!r}", command, law.paths())


def try_terms(law, values, choose):
    for name, pattern, escape in (("base.csv", CSV, lambda v: '"' + v.replace('"', '""') + '"'), ("base.tbx", TBX, attribute)):
        for field, value in [("", "")] + [(field, value) for field in ("id", "lang") for value in values]:
            text = pattern.format(**({"id": "port", "lang": "fr"} | ({field: escape(value)} if field else {})))
            for command in choose.sample(TERM_COMMANDS, 3) if field else TERM_COMMANDS:
                law.start()
                hostile = law.file(name, text)
                if "{out}/own" in command:
                    shutil.copy(hostile, law.out / name)
                command = [part.replace("{out}/own", "{out}/" + name) for part in command]
                law.run(f"{name}, {field} {value[:60]!r}", command, law.paths(**{"in": hostile}), must_write=not field)


def try_arguments(law, values):
    for command in ARGUMENT_COMMANDS:
        law.start()
        law.run("argument be", command, law.paths(value="be"), must_write=True)
        for value in values:
            if "\0" in value or not value:
                continue
            law.start()
            law.run(f"argument {value[:60]!r}", command, law.paths(value=value))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tolmach", required=True, type=pathlib.Path)
    parser.add_argument("--sample", required=True, type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--some", type=int, default=8, help="how many of the hostile values are tried in each place")
    parser.add_argument("--all", action="store_true", help="every value in every place, not some in each")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tolmach-inside-") as scratch:
        law = Law(options.tolmach.resolve(), pathlib.Path(scratch))
        back = prepare(law, options.sample.resolve())
        choose = random.Random(options.seed)
        values = Values(hostile_values(law.root), None if options.all else options.some, choose)
        try_xliff(law, back, values, choose)
        try_projects(law, values)
        try_terms(law, values, choose)
        try_arguments(law, values)
    print(f"{law.runs} runs, {law.wrote} of them wrote, {len(law.broken)} broke the law")
    return 1 if law.broken else 0


if __name__ == "__main__":
    sys.exit(main())
