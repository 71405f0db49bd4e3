#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What README.md shows is what happens: the commands of its console blocks, run in a copy of the sample's folder.

With --update the README is written anew.
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
README = ROOT / "README.md"


def run(block, folder, tolmach):
    """The commands of a block with what they print now."""
    environment = os.environ | {"PATH": f"{tolmach.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    happened = ""
    for command in re.findall(r"^\$ (.*)$", block, re.MULTILINE):
        ended = subprocess.run(command, shell=True, cwd=folder, env=environment, encoding="utf-8",
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        happened += f"$ {command}\n{ended.stdout}"
    return happened


def main():
    arguments = argparse.ArgumentParser(description="run the commands that README.md shows")
    arguments.add_argument("--tolmach", type=pathlib.Path, required=True, help="the program")
    arguments.add_argument("--update", action="store_true", help="write what happens into README.md")
    options = arguments.parse_args()
    tolmach, written = options.tolmach.resolve(), README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="tolmach-readme-") as scratch:
        folder = shutil.copytree(ROOT / "tests/data/sample", pathlib.Path(scratch) / "sample")
        true, blocks = re.subn(r"(?<=^```console\n).*?(?=^```$)", lambda block: run(block.group(), folder, tolmach),
                               written, flags=re.DOTALL | re.MULTILINE)
    if options.update:
        README.write_text(true, encoding="utf-8")
        return 0
    print("\n".join(difflib.unified_diff(written.splitlines(), true.splitlines(), "README.md", "what happens", lineterm="")))
    return 0 if blocks and written == true else 1


if __name__ == "__main__":
    sys.exit(main())
