#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the commands of the program over hostile files made of good ones, and judges what they do.

A finding is: a signal, an exit status that is none of ours, a report of a sanitizer, more than 10 s or 1 GiB, a file
written outside the folder that was named, an input changed, output that is not UTF-8 or has raw control characters
where text is printed, a report or an XLIFF that is not well-formed. Each is kept as a folder with its inputs, which
`--replay FOLDER` runs again. The same seed gives the same files and command lines.
"""
import argparse
import collections
import hashlib
import json
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import xml.parsers.expat

import mutations

TESTS = pathlib.Path(__file__).resolve().parents[1]
SECONDS, MEBIBYTES = 10, 1024
KEPT_OF_A_KIND = 3

# Kinds of files by what they hold; the folders of the tests name their seeds.
SEEDS = {"note": ("fuzz/corpus/plain/*", "data/sample/*.txt", "golden/extract/*/in/*.txt", "golden/terms/harvest*/in/*.txt"),
         "document": ("data/html/*", "fuzz/corpus/html/*", "fuzz/corpus/markdown/*.md", "fuzz/corpus/odt/*.fodt", "golden/extract/*/in/*.docx", "golden/extract/*/in/*.fodt",
                      "golden/extract/*/in/*.html", "golden/extract/*/in/*.md", "golden/merge/*/in/*.fodt", "golden/merge/*/in/*.html"),
         "xliff": ("data/sample/*/*.xlf", "golden/*/*/in/*.xlf", "fuzz/corpus/xliff_*/*", "fuzz/corpus/validate/*", "fuzz/corpus/term_sources/*.xlf"),
         "terms": ("data/sample/terms.csv", "golden/terms/*/in/*.*", "golden/check/*/in/*.csv", "fuzz/corpus/glossary/*", "fuzz/corpus/term_sources/*.tmx"),
         "project": ("data/sample/tolmach.toml",),
         "rules": ("fuzz/corpus/srx/*", "golden/*/*/in/*.srx")}
SHARED_SEEDS = {"xliff": ("conformance/xliff12/**/*.xlf", "conformance/xliff2/**/*.xlf"), "terms": ("conformance/tbx/**/*.tbx", "conformance/tmx/**/*.tmx"),
                "rules": ("conformance/srx/**/*.srx",), "note": ("note/dev/*.txt",)}
ENDINGS = {"note": ".en.txt", "xliff": ".fr.xlf", "rules": ".srx", "project": ".toml"}
STRANGE_NAMES = ["sp ace", "é #1?", "a%41&<b>'\"", "esc\x1b[2Jape", "two\nlines", "\u202eltr", "-dash", "c1\u009bm", os.fsdecode(b"\xff\xfe"), "x" * 200, "=cmd"]
TERM_FILES = ["tbx", "csv", "tsv", "omegat", "utx", "glossml"]
REPORTS = ["text", "json", "jsonl", "sarif", "junit", "html"]

# What is run: {in} the hostile file, {out} a path in the output folder, {good} an untouched XLIFF, {base} an untouched
# term base, {own} a copy of the hostile file in the output folder, which the command may change.
COMMANDS = {
    "note": [["extract", "{in}", "--to", "fr,ru,be", "-o", "{out}", "--glossary", "{base}"], ["extract", "{in}", "--to", "fr", "--xliff", "1.2", "-o", "{out}"],
             ["extract", "{in}", "--to", "be", "--for", "poedit", "-o", "{out}"], ["extract", "{in}", "--dump", "-"], ["segment", "{in}", "--lang", "ru"], ["segment", "{in}", "--lang", "fr", "--explain"],
             ["terms", "harvest", "{in}", "-o", "{out}/h.csv"], ["terms", "find", "{in}", "--lang", "en", "--glossary", "{base}"]],
    "document": [["extract", "{in}", "--lang", "en", "--to", "fr", "-o", "{out}", "--glossary", "{base}"], ["extract", "{in}", "--to", "be", "--xliff", "1.2", "-o", "{out}"],
                 ["names", "{in}"], ["references", "{in}"], ["terms", "harvest", "{in}", "-o", "{out}/h.csv"]],
    "xliff": [["check", "{in}", "--info", "--glossary", "{base}", "--format", "{report}"], ["check", "{in}", "{good}", "--info", "--glossary", "{base}"],
              ["check", "{in}", "--summary", "--severity", "warning"], ["fix", "{own}", "--in-place"], ["fix", "{in}", "--heal", "-o", "{out}/h.xlf"],
              ["merge", "{in}", "--heal", "--draft", "-o", "{out}", "--force", "--as", "{edition}"], ["fix", "{in}", "-o", "{out}/f.xlf", "--format", "{list}"],
              ["merge", "{in}", "-o", "{out}", "--force", "--as", "{edition}"], ["merge", "{in}", "-o", "{out}", "--force", "--allow-untranslated", "--accept-changes"],
              ["merge", "{in}", "--with-source", "-o", "{out}/back"], ["merge", "{in}"], ["pseudo", "{in}", "-o", "{out}/p.xlf"], ["pseudo", "{own}", "--in-place"],
              ["convert", "{in}", "{out}/c.xlf", "--to", "{version}"], ["stats", "{in}", "--format", "{list}"], ["validate", "{in}", "--info", "--format", "{report}"],
              ["terms", "import", "{in}", "--glossary", "{out}/b.db"], ["terms", "list", "--without", "fr", "--in", "{in}", "--glossary", "{base}"]],
    "terms": [["terms", "import", "{in}", "--glossary", "{out}/b.db", "--keep-going"], ["terms", "import", "{in}", "{base}", "--merge", "--glossary", "{out}/b.csv"],
              ["terms", "export", "{out}/e.{terms}", "--languages", "en,fr", "--glossary", "{in}"], ["terms", "list", "--glossary", "{in}"],
              ["terms", "list", "--without", "fr,be", "--format", "json", "--glossary", "{in}"], ["terms", "lint", "{in}", "--info", "--format", "{report}"],
              ["terms", "show", "l-belarus", "--glossary", "{in}"], ["terms", "add", "new", "fr", "mot", "--glossary", "{own}"],
              ["terms", "remove", "l-belarus", "fr", "--glossary", "{own}"], ["terms", "find", "{note}", "--lang", "en", "--glossary", "{in}"],
              ["check", "{good}", "--glossary", "{in}"], ["extract", "{note}", "--to", "be", "-o", "{out}", "--glossary", "{in}"], ["validate", "{in}"]],
    "project": [["check", "{good}"], ["extract", "{note}", "-o", "{out}"], ["merge", "{good}", "-o", "{out}", "--as", "html", "--force"], ["terms", "lint"]],
    "rules": [["segment", "{note}", "--lang", "en", "--srx", "{in}"], ["segment", "{note}", "--lang", "en", "--explain", "--srx", "{in}"], ["validate", "{in}"]],
    "structure": [["extract", "{note}", "--structure", "{in}", "--to", "fr", "-o", "{out}"]],
    "store": [["terms", "list", "--glossary", "{own}"], ["terms", "add", "new", "fr", "mot", "--glossary", "{own}"], ["terms", "lint", "--glossary", "{own}"],
              ["check", "{good}", "--glossary", "{own}"], ["terms", "import", "{base}", "--glossary", "{own}"], ["terms", "export", "{out}/e.tbx", "--glossary", "{own}"]],
    "argument": [["explain", "{word}"], ["terms", "show", "{word}", "--glossary", "{base}"], ["terms", "add", "{word}", "fr", "{word}", "--glossary", "{basecopy}"],
                 ["terms", "add", "c", "{language}", "{word}", "--forms", "{word}", "--glossary", "{basecopy}"], ["check", "{word}"], ["segment", "{word}", "--lang", "{language}"],
                 ["extract", "{note}", "--to", "{language}", "-o", "{out}"], ["terms", "list", "--lang", "{language}", "--glossary", "{base}"], ["convert", "{word}", "{out}/x"]],
}
# Commands whose standard output is a text for people: no raw control character may stand in it.
IS_TEXT = {"check", "fix", "stats", "validate", "explain", "merge", "pseudo", "convert", "extract", "terms list", "terms show", "terms find", "terms lint", "terms add",
           "terms remove", "terms import"}
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def limit():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 28, 1 << 28))


def digests(folder):
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        found[path] = hashlib.sha1(path.read_bytes()).digest()
    return found


Outcome = collections.namedtuple("Outcome", "exit out err seconds mebibytes")


def run(command, cwd, environment, logs):
    """Runs a command with limits of time and memory; its streams go through files."""
    begun = time.monotonic()
    with open(logs / "stdout", "wb") as out, open(logs / "stderr", "wb") as err:
        child = subprocess.Popen(command, cwd=cwd, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=err, preexec_fn=limit)
        watch = signal.signal(signal.SIGALRM, lambda *_: child.kill())
        signal.alarm(2 * SECONDS)
        _, status, usage = os.wait4(child.pid, 0)
        signal.alarm(0)
        signal.signal(signal.SIGALRM, watch)
        child.returncode = os.waitstatus_to_exitcode(status)
    # What others do on the machine is no fault of the program: processor time counts, and twice that on the wall.
    seconds = max(usage.ru_utime + usage.ru_stime, (time.monotonic() - begun) / 2)
    return Outcome(child.returncode, (logs / "stdout").read_bytes(), (logs / "stderr").read_bytes(), seconds, usage.ru_maxrss / 1024)


def well_formed(data):
    """Why some bytes are no XML; nothing where they are. The parser keeps no tree: depth does not matter."""
    try:
        xml.parsers.expat.ParserCreate().Parse(data, True)
    except xml.parsers.expat.ExpatError as error:
        return str(error)
    return None


def raw_character(data, allowed=""):
    """What is wrong with a text for people, if anything is."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"not UTF-8: {error}"
    found = [c for c in RAW.findall(text) if c not in allowed]
    return f"raw {found[0]!r}" if found else None


def judge_output(command, outcome):
    name = " ".join(command[:2]) if command[0] == "terms" else command[0]
    form = command[command.index("--format") + 1] if "--format" in command else "text"
    if wrong := raw_character(outcome.err):
        yield f"stderr: {wrong}"
    form = "json" if "--dump" in command else form
    if form in ("json", "jsonl", "sarif") and outcome.exit in (0, 1) and outcome.out:
        try:
            lines = outcome.out.decode("utf-8").split("\n") if form == "jsonl" else [outcome.out.decode("utf-8")]
            parsed = [json.loads(line) for line in lines if line]
        except ValueError as error:
            yield f"stdout is no {form}: {error}"
            return
        for result in parsed[0]["runs"][0]["results"] if form == "sarif" else []:
            uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            if not re.fullmatch(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*", uri):
                yield f"no URI: {uri!r}"
    elif form == "junit" and outcome.exit in (0, 1):
        if wrong := well_formed(outcome.out):
            yield f"JUnit: {wrong}"
    elif form == "html":
        if wrong := raw_character(outcome.out):
            yield f"HTML: {wrong}"
    elif name in IS_TEXT and form == "text" and (wrong := raw_character(outcome.out)):
        yield f"stdout: {wrong}"
    elif form == "text":
        try:
            outcome.out.decode("utf-8")
        except UnicodeDecodeError as error:
            yield f"stdout: not UTF-8: {error}"


def judge(command, outcome):
    """What is wrong with how a command ended and with what it printed."""
    report = re.search(rb"(SUMMARY: \w+Sanitizer: [^\n]*|runtime error: [^\n]*)", outcome.err)
    if report:
        yield report.group().decode("utf-8", "replace")
    elif outcome.exit < 0 and outcome.seconds <= SECONDS:
        yield f"signal {-outcome.exit}"
    elif outcome.exit not in (0, 1, 2, 3) and outcome.exit >= 0:
        yield f"exit {outcome.exit}"
    if outcome.seconds > SECONDS or outcome.exit == -signal.SIGKILL:
        yield f"longer than {SECONDS} s"
    if outcome.mebibytes > MEBIBYTES:
        yield f"more than {MEBIBYTES} MiB"
    yield from judge_output(command, outcome)


class Fuzzer:
    def __init__(self, arguments):
        self.tolmach = [str(arguments.tolmach.resolve())]
        self.seed, self.findings = arguments.seed, arguments.findings
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="tolmach-fuzz-"))
        self.seeds = {kind: self.files(TESTS, patterns) for kind, patterns in SEEDS.items()}
        if arguments.shared:
            for kind, patterns in SHARED_SEEDS.items():
                self.seeds[kind] += self.files(arguments.shared, patterns)
        self.good = (TESTS / "data/sample/corrected/note.fr.xlf").read_bytes()
        self.note = (TESTS / "data/sample/note.en.txt").read_bytes()
        self.base = (TESTS / "data/sample/terms.csv").read_bytes()
        self.seeds["structure"], self.seeds["store"] = self.made_seeds()
        self.runs, self.kinds = collections.Counter(), collections.Counter()

    @staticmethod
    def files(root, patterns):
        return [(path.name, path.read_bytes()) for pattern in patterns for path in sorted(root.glob(pattern))
                if path.is_file() and path.stat().st_size < mutations.MAX_BYTES]

    def made_seeds(self):
        """Seeds that the program makes itself."""
        folder = self.work / "made"
        folder.mkdir()
        (folder / "note.en.txt").write_bytes(self.note)
        (folder / "terms.csv").write_bytes(self.base)
        environment = self.environment(folder)
        for command in (["extract", "note.en.txt", "--dump", "dump.json"], ["terms", "import", "terms.csv", "--glossary", "base.db"]):
            subprocess.run(self.tolmach + command, cwd=folder, env=environment, check=True, capture_output=True)
        return [("dump.json", (folder / "dump.json").read_bytes())], [("base.db", (folder / "base.db").read_bytes())]

    @staticmethod
    def environment(home):
        # Compiled lexicons are kept over all cases; they are made of dictionaries, never of a case.
        cache = os.path.join(tempfile.gettempdir(), "tolmach-fuzz-cache")
        return {"PATH": os.environ["PATH"], "HOME": str(home), "LC_ALL": "C.UTF-8", "TZ": "UTC", "XDG_CACHE_HOME": cache,
                "ASAN_OPTIONS": "quarantine_size_mb=16:malloc_context_size=8:detect_leaks=" + os.environ.get("TOLMACH_FUZZ_LEAKS", "1"),
                "UBSAN_OPTIONS": "print_stacktrace=1"}

    def case(self, number):
        """The hostile file of a number, and the command lines that meet it."""
        choose = random.Random(f"{self.seed}/{number}")
        kind = choose.choices(list(COMMANDS), weights=[4, 4, 12, 5, 1, 2, 1, 1, 1])[0]
        home = str(self.work / "root" / "home")
        name, data = choose.choice(self.seeds[kind]) if kind != "argument" else ("none", b"")
        other = choose.choice(self.seeds.get(kind) or self.seeds["note"])[1]
        if kind == "store":
            for _ in range(choose.choice([1, 3, 20])):
                data = mutations.change_bytes(data, other, choose, home)
        elif kind != "argument":
            data = mutations.mutate(data, other, choose, home)
        ending = ENDINGS.get(kind, pathlib.Path(name).suffix)
        stem = choose.choice(STRANGE_NAMES) if choose.random() < 0.15 else "hostile"
        values = {"report": choose.choice(REPORTS), "list": choose.choice(REPORTS[:3]), "version": choose.choice(["1.2", "2.0", "2.1", "2.2"]),
                  "edition": choose.choice(["text", "html", "markdown", "docx"]), "terms": choose.choice(TERM_FILES),
                  "word": mutations.hostile_text(choose, home).replace("\0", "")[:2000] or "x", "language": mutations.hostile_language(choose, home) or "fr"}
        commands = choose.sample(COMMANDS[kind], min(3, len(COMMANDS[kind])))
        return kind, "tolmach.toml" if kind == "project" else stem + ending, data, [[part if part[0] != "{" or part[1:-1] not in values else values[part[1:-1]]
                                                                                   for part in (p.replace("{terms}", values["terms"]) for p in command)]
                                                                                  for command in commands]

    def attempt(self, kind, name, data, command):
        """Runs one command on one file in a fresh folder; gives what is wrong."""
        root = self.work / "root"
        shutil.rmtree(root, ignore_errors=True)
        inputs, out, home = root / "a/b/c/in", root / "a/b/c/out", root / "home"
        for folder in (inputs, out, home):
            folder.mkdir(parents=True)
        hostile = inputs / name
        hostile.write_bytes(data)
        paths = {"{in}": hostile, "{good}": inputs / "good.fr.xlf", "{note}": inputs / "good.en.txt", "{base}": inputs / "base.csv", "{out}": out,
                 "{own}": out / name, "{basecopy}": out / "base.csv"}
        paths["{good}"].write_bytes(self.good)
        paths["{note}"].write_bytes(self.note)
        paths["{base}"].write_bytes(self.base)
        if "{own}" in command:
            paths["{own}"].write_bytes(data)
        if "{basecopy}" in command:
            paths["{basecopy}"].write_bytes(self.base)
        line = [str(paths[part]) if part in paths else part.replace("{out}", str(out)) for part in command]
        before = digests(root)
        outcome = run(self.tolmach + line, inputs if kind == "project" else out, self.environment(home), self.work)
        after = digests(root)
        wrong = list(judge(command, outcome))
        for path in sorted(set(before) | set(after)):
            if out in path.parents:
                continue
            if path not in before:
                wrong.append(f"written outside: {path.relative_to(root)}")
            elif path not in after or after[path] != before[path]:
                wrong.append(f"input changed: {path.relative_to(root)}")
        if outcome.exit == 0:
            wrong += [f"{path.name} written, {why}" for path in sorted(out.rglob("*.xlf")) if path != paths["{own}"] and (why := well_formed(path.read_bytes()))]
        return line, outcome, wrong

    def keep(self, number, kind, name, data, command, line, outcome, wrong):
        """Keeps a finding where its kind has not been kept often enough."""
        signature = " ".join(command[:2]) + ": " + re.sub(r"0x[0-9a-f]+|\d+", "N", wrong[0])[:160]
        self.kinds[signature] += 1
        if self.kinds[signature] > KEPT_OF_A_KIND:
            return
        folder = self.findings / f"{self.seed}-{number}-{'-'.join(command[:2]).replace('{', '').replace('}', '')[:40].replace('/', '_')}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "input").write_bytes(data)
        (folder / "stdout").write_bytes(outcome.out[:1 << 20])
        (folder / "stderr").write_bytes(outcome.err[:1 << 20])
        (folder / "finding.json").write_text(json.dumps({"kind": kind, "name": name, "command": command, "line": line, "wrong": wrong, "exit": outcome.exit}, indent=1))
        print(f"{folder.name}: {' | '.join(ascii(each)[1:-1] for each in wrong)[:300]}", flush=True)

    def run_cases(self, numbers, seconds):
        end = time.monotonic() + seconds
        for number in numbers:
            if time.monotonic() > end:
                break
            kind, name, data, commands = self.case(number)
            for command in commands:
                line, outcome, wrong = self.attempt(kind, name, data, command)
                self.runs[" ".join(command[:2]) if command[0] == "terms" else command[0]] += 1
                if wrong:
                    self.keep(number, kind, name, data, command, line, outcome, wrong)
        print("runs: " + ", ".join(f"{name} {n}" for name, n in sorted(self.runs.items())) + f"; all {sum(self.runs.values())}")
        for signature, n in self.kinds.most_common():
            print(f"{n:5} {ascii(signature)[1:-1]}")
        return 1 if self.kinds else 0

    def replay(self, folder):
        kept = json.loads((folder / "finding.json").read_text())
        line, outcome, wrong = self.attempt(kept["kind"], kept["name"], (folder / "input").read_bytes(), kept["command"])
        sys.stdout.buffer.write(outcome.out[-3000:] + outcome.err[-6000:])
        print(f"\n{line}\nexit {outcome.exit}, {outcome.seconds:.1f} s, {outcome.mebibytes:.0f} MiB: {wrong or 'nothing wrong'}")
        return 1 if wrong else 0


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--tolmach", type=pathlib.Path, required=True, help="the program, best one built with sanitizers")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--seconds", type=float, default=float("inf"), help="stop after so long")
    arguments.add_argument("--count", type=int, default=1 << 40, help="stop after so many files")
    arguments.add_argument("--shared", type=pathlib.Path, help="the shared folder, for more seeds")
    arguments.add_argument("--findings", type=pathlib.Path, default=pathlib.Path("findings"), help="where findings are kept")
    arguments.add_argument("--replay", type=pathlib.Path, nargs="+", help="run kept findings again")
    given = arguments.parse_args()
    fuzzer = Fuzzer(given)
    try:
        if given.replay:
            return max([fuzzer.replay(folder) for folder in given.replay])
        return fuzzer.run_cases(range(given.count), given.seconds)
    finally:
        shutil.rmtree(fuzzer.work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
