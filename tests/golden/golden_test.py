#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Golden cases: a command line, the files it starts from, and exactly what it must print, write and return.

A case is a folder <command>/<case>/ with
  cmd     a shell script, run in a scratch folder with `tolmach` in PATH
  in/     copied into the scratch folder first (may be absent)
  out/    every file that cmd must have created or changed, byte for byte, and no other (may be absent)
  stdout, stderr, exit   what it printed and returned; an absent file is empty, an absent exit is 0
"""
import argparse
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TIMEOUT_SECONDS = 240  # A sanitizer on a busy machine; ctest has its own limit.
# Instead of those of the machine, which are large and differ.
DICTIONARIES = pathlib.Path(__file__).resolve().parents[1] / "data/dictionaries"


def files_below(folder):
    if not folder.is_dir():
        return {}
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def run(case, tolmach):
    """Runs a case; gives its results as {name in the case folder: bytes}, empty ones left out."""
    with tempfile.TemporaryDirectory(prefix="tolmach-golden-") as scratch_name:
        scratch = pathlib.Path(scratch_name)
        bin_folder, work = scratch / "bin", scratch / "work"
        bin_folder.mkdir()
        (bin_folder / "tolmach").symlink_to(tolmach.resolve())
        before = files_below(case / "in")
        if before:
            shutil.copytree(case / "in", work)
        else:
            work.mkdir()
        environment = {"PATH": f"{bin_folder}:{os.environ['PATH']}", "HOME": str(scratch), "LC_ALL": "C.UTF-8", "TZ": "UTC",
                       "DICPATH": str(DICTIONARIES)}
        environment |= {key: value for key, value in os.environ.items() if key.endswith("SAN_OPTIONS")}
        ended = subprocess.run(["sh", "-e", str((case / "cmd").resolve())], cwd=work, env=environment,
                               stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT_SECONDS, check=False)
        after = files_below(work)
    results = {"stdout": ended.stdout, "stderr": ended.stderr,
               "exit": b"" if ended.returncode == 0 else f"{ended.returncode}\n".encode()}
    results |= {f"out/{name}": content for name, content in after.items() if before.get(name) != content}
    results |= {f"gone: {name}": b"a file of in/ was removed\n" for name in before if name not in after}
    # An empty file that was written is a result too; only empty streams are left out.
    return {name: content for name, content in results.items() if content or name.startswith("out/")}


def expected(case):
    wanted = {name: (case / name).read_bytes() for name in ("stdout", "stderr", "exit") if (case / name).is_file()}
    wanted |= {f"out/{name}": content for name, content in files_below(case / "out").items()}
    return {name: content for name, content in wanted.items() if content or name.startswith("out/")}


def show(name, wanted, got):
    if wanted is None or got is None:
        print(f"{name}: {'not expected' if wanted is None else 'missing'}")
    old, new = ((content or b"").decode("utf-8", "backslashreplace").splitlines() for content in (wanted, got))
    print("\n".join(difflib.unified_diff(old, new, f"expected {name}", f"got {name}", lineterm="")))


def update(case, results):
    shutil.rmtree(case / "out", ignore_errors=True)
    for name in ("stdout", "stderr", "exit"):
        (case / name).unlink(missing_ok=True)
    for name, content in results.items():
        (case / name).parent.mkdir(parents=True, exist_ok=True)
        (case / name).write_bytes(content)


def main():
    arguments = argparse.ArgumentParser(description="run golden cases")
    arguments.add_argument("--tolmach", type=pathlib.Path, required=True, help="the program")
    arguments.add_argument("--update", action="store_true", help="write what came out as what is expected")
    arguments.add_argument("cases", type=pathlib.Path, nargs="+")
    given = arguments.parse_args()
    failed = 0
    for case in given.cases:
        results, wanted = run(case, given.tolmach), expected(case)
        if results == wanted:
            continue
        print(f"{'updated' if given.update else 'FAILED'}: {case.parent.name}/{case.name}")
        if given.update:
            update(case, results)
            continue
        failed += 1
        for name in sorted(wanted.keys() | results.keys()):
            if wanted.get(name) != results.get(name):
                show(name, wanted.get(name), results.get(name))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
