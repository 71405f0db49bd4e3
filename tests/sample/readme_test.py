#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What README.md and the tutorials show is what happens: the commands of their console blocks, each page run in a copy of
the sample's folder.

With --update the pages are written anew.
"""
import argparse
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs/tutorials").glob("*.md"))]


def run(block, folder, tolmach):
    """The commands of a block with what they print now."""
    environment = os.environ | {"PATH": f"{tolmach.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    happened = ""
    for command in re.findall(r"^\$ (.*)$", block, re.MULTILINE):
        ended = subprocess.run(command, shell=True, cwd=folder, env=environment, encoding="utf-8",
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        happened += f"$ {command}\n{ended.stdout}"
    return happened


def happens(page, tolmach):
    """The page with what its commands print now, and how many blocks it has."""
    with tempfile.TemporaryDirectory(prefix="tolmach-readme-") as scratch:
        folder = shutil.copytree(ROOT / "tests/data/sample", pathlib.Path(scratch) / "sample")
        return re.subn(r"(?<=^```console\n).*?(?=^```$)", lambda block: run(block.group(), folder, tolmach),
                       page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)


def main():
    arguments = argparse.ArgumentParser(description="run the commands that README.md and the tutorials show")
    arguments.add_argument("--tolmach", type=pathlib.Path, required=True, help="the program")
    arguments.add_argument("--update", action="store_true", help="write what happens into the pages")
    options = arguments.parse_args()
    failed = False
    for page in PAGES:
        true, blocks = happens(page, options.tolmach.resolve())
        written = page.read_text(encoding="utf-8")
        if options.update:
            page.write_text(true, encoding="utf-8")
            continue
        failed = failed or not blocks or written != true
        print("\n".join(difflib.unified_diff(written.splitlines(), true.splitlines(), page.name, "what happens", lineterm="")))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
