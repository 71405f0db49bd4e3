#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every command that writes, killed at every system call that touches a file of its folder, and failing there with a
full disk or a broken one: each output is the old or the new one, whole, everything else is untouched, and the next
command works. Exit 77 where strace is missing or may not trace."""
import argparse
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

# Calls that change files or folders; what only reads cannot leave anything half done.
CHANGING = ("openat write pwrite64 fsync fdatasync rename renameat2 link unlink unlinkat mkdir rmdir ftruncate fchmod "
            "fchown fallocate").split()
SKIPPED = 77
LEFT_OVER = re.compile(r"^\..*\.tolmach-[0-9a-f]{8}$|.*-journal$|.*-wal$|.*-shm$|^\.tolmach.*lock$")


class Case:
    """A command in a prepared folder; `outputs` are the files that it may change."""

    def __init__(self, name, arguments, outputs, quick=False):
        self.name, self.arguments, self.outputs, self.quick = name, arguments, outputs, quick


CASES = [
    Case("extract", ["extract", "note.en.txt", "--to", "fr,ru", "-o", "new"], ["new/note.fr.xlf", "new/note.ru.xlf"]),
    Case("extract --force", ["extract", "note.en.txt", "--to", "fr", "-o", "old", "--force"], ["old/note.fr.xlf"]),
    Case("merge", ["merge", "done.fr.xlf", "--as", "html", "-o", "page.html"], ["page.html"]),
    Case("merge --force", ["merge", "done.fr.xlf", "--as", "docx", "-o", "page.docx", "--force"], ["page.docx"]),
    Case("pseudo", ["pseudo", "old/note.fr.xlf", "-o", "pseudo.xlf"], ["pseudo.xlf"]),
    Case("convert", ["convert", "done.fr.xlf", "one.xlf", "--to", "1.2"], ["one.xlf"]),
    Case("fix", ["fix", "back.fr.xlf", "-o", "fixed.xlf"], ["fixed.xlf"]),
    Case("fix --in-place", ["fix", "back.fr.xlf", "--in-place"], ["back.fr.xlf", "back.fr.xlf~"], quick=True),
    Case("terms add csv", ["terms", "add", "new-one", "en", "gauge", "--glossary", "terms.csv"],
         ["terms.csv", "terms.csv~"], quick=True),
    Case("terms add tbx", ["terms", "add", "new-one", "en", "gauge", "--glossary", "terms.tbx"],
         ["terms.tbx", "terms.tbx~"]),
    Case("terms add db", ["terms", "add", "new-one", "en", "gauge", "--glossary", "terms.db"], ["terms.db"]),
    Case("terms import db", ["terms", "import", "terms.csv", "--glossary", "fresh.db"], ["fresh.db"]),
    Case("terms remove", ["terms", "remove", "belarus", "--glossary", "terms.csv"], ["terms.csv", "terms.csv~"]),
    Case("terms export", ["terms", "export", "-o", "out.tbx", "--glossary", "terms.csv"], ["out.tbx"]),
]


def run(program, arguments, folder, prefix=()):
    # The leak sanitizer does not work under a tracer.
    environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}
    return subprocess.run([*prefix, program, *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)


def prepare(program, sample, folder):
    shutil.copy(sample / "note.en.txt", folder)
    shutil.copy(sample / "terms.csv", folder)
    shutil.copy(sample / "corrected/note.fr.xlf", folder / "done.fr.xlf")
    shutil.copy(sample / "translated/note.fr.xlf", folder / "back.fr.xlf")
    (folder / "page.docx").write_bytes(b"an older edition")
    for arguments in (["extract", "note.en.txt", "--to", "fr", "--xliff", "1.2", "-o", "old"],
                      ["terms", "import", "terms.csv", "--glossary", "terms.db"],
                      ["terms", "export", "-o", "terms.tbx", "--glossary", "terms.csv"]):
        made = run(program, arguments, folder)
        assert made.returncode == 0, made.stderr


def content(path, program):
    """What a file says: of a store its terms, for SQLite may lay out the same in other bytes."""
    if not path.is_file():
        return None
    if path.suffix != ".db":
        return path.read_bytes()
    listed = run(program, ["terms", "list", "--format", "json", "--glossary", path.name], path.parent)
    return listed.stdout if listed.returncode == 0 else b"unreadable: " + listed.stderr


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*")
            if path.is_file() and not LEFT_OVER.match(path.name)}


def calls_of(program, case, folder):
    """(call, ordinal of that call) for every changing call on something in the folder."""
    trace = folder.parent / "trace"
    run(program, case.arguments, folder, ("strace", "-f", "-y", "-o", str(trace), "-e", "trace=" + ",".join(CHANGING)))
    counts, points = {}, []
    for line in trace.read_text(errors="replace").splitlines():
        call = re.match(r"\d+\s+(\w+)\(", line)
        if not call:
            continue
        name = call.group(1)
        counts[name] = counts.get(name, 0) + 1
        of_folder = str(folder) in line or 'AT_FDCWD' in line and '"/' not in line or re.search(r'\("[^/]', line)
        if of_folder and not (name == "openat" and "O_RDONLY" in line):
            points.append((name, counts[name]))
    return points


class Failures(list):
    def __call__(self, case, point, what):
        self.append(what)
        print(f"FAILED: {case.name}: {point}: {what}")


def try_point(program, case, template, before, after, inject, fail):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "work"
        shutil.copytree(template, folder)
        ended = run(program, case.arguments, folder, ("strace", "-f", "-o", "/dev/null", "-e", "inject=" + inject))
        killed = "signal" in inject
        if killed and ended.returncode not in (-signal.SIGKILL, 128 + signal.SIGKILL):
            return False
        if not killed and ended.returncode not in (0, 1, 3):
            fail(case, inject, f"exit {ended.returncode}")
        if not killed and ended.returncode == 3 and not ended.stderr.strip():
            fail(case, inject, "failed without a message")
        for output in case.outputs:
            now = content(folder / output, program)
            is_born = output.endswith(".db") and before[output] is None
            if now not in (before[output], after[output]) and not is_born:
                fail(case, inject, f"'{output}' is neither the old nor the new one")
        known = {**before["tree"], **after["tree"]}
        for name, data in tree(folder).items():
            if name not in case.outputs and known.get(name) != data:
                fail(case, inject, f"'{name}' was changed or is new")
        if gone := set(before["tree"]) - set(tree(folder)):
            fail(case, inject, f"gone: {sorted(gone)}")
        again = run(program, case.arguments, folder)
        # What is there already is not written over, a part of a set as well; what is removed is not removed again.
        done = b"file exists" in again.stderr or b"there is no concept" in again.stderr
        if again.returncode not in (0, 1) and not done:
            fail(case, inject, f"the next command exits {again.returncode}: {again.stderr.decode(errors='replace')}")
    return True


def try_case(program, case, template, fail):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "work"
        shutil.copytree(template, folder)
        before = {output: content(folder / output, program) for output in case.outputs} | {"tree": tree(folder)}
        points = calls_of(program, case, folder)
        after = {output: content(folder / output, program) for output in case.outputs} | {"tree": tree(folder)}
    assert points, case.name
    tried = {"KILL": 0, "ENOSPC": 0, "EIO": 0}
    for name, ordinal in points:
        for kind, how in (("KILL", "signal=KILL"), ("ENOSPC", "error=ENOSPC"), ("EIO", "error=EIO")):
            tried[kind] += try_point(program, case, template, before, after, f"{name}:{how}:when={ordinal}", fail)
    print(f"{case.name}: " + ", ".join(f"{kind} at {count} points" for kind, count in tried.items()), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tolmach", required=True)
    parser.add_argument("--sample", required=True, type=pathlib.Path)
    parser.add_argument("--all", action="store_true", help="every command, not the quick ones alone")
    parser.add_argument("--only", help="cases whose names begin so")
    options = parser.parse_args()
    program = str(pathlib.Path(options.tolmach).resolve())
    if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"], check=False).returncode != 0:
        print("not run: strace is missing, or may not trace")
        return SKIPPED
    fail = Failures()
    with tempfile.TemporaryDirectory() as scratch:
        template = pathlib.Path(scratch) / "template"
        template.mkdir()
        prepare(program, options.sample.resolve(), template)
        for case in CASES:
            if case.name.startswith(options.only) if options.only else options.all or case.quick:
                try_case(program, case, template, fail)
    print(f"{len(fail)} failed")
    return 1 if fail else 0


if __name__ == "__main__":
    sys.exit(main())
