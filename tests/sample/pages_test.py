#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The examples of the commands' pages (src/cli/pages) run: each page in a copy of the sample's folder, no command wrong.

The pages are what `help` and the manual pages show; every command but `help` and `version` has one with an example.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run_page(page, tolmach, cache):
    """Runs the examples of a page in one shell; gives what went wrong. What a page compiles into the cache serves the next."""
    examples = re.findall(r"^    \$ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    if not examples:
        return [f"{page.name}: no example"]
    # Findings are no failure of an example; cd counts for the examples after it.
    script = "\n".join(f"{example} || [ $? -eq 1 ] || {{ echo 'failed: {example}' >&2; exit 9; }}" for example in examples)
    with tempfile.TemporaryDirectory(prefix="tolmach-pages-") as scratch:
        folder = shutil.copytree(ROOT / "tests/data/sample", pathlib.Path(scratch) / "sample")
        environment = os.environ | {"PATH": f"{tolmach.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "HOME": scratch,
                                    "XDG_CACHE_HOME": cache}
        ended = subprocess.run(["sh", "-c", script], cwd=folder, env=environment, encoding="utf-8", stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=100)
    return [] if ended.returncode == 0 else [f"{page.name}:\n{ended.stdout}"]


def main():
    arguments = argparse.ArgumentParser(description="run the examples of the commands' pages")
    arguments.add_argument("--tolmach", type=pathlib.Path, required=True, help="the program")
    arguments.add_argument("--update", action="store_true", help="nothing to do: pages are written by hand")
    options = arguments.parse_args()
    tolmach = options.tolmach.resolve()
    if options.update:
        return 0
    pages = sorted((ROOT / "src/cli/pages").glob("*.md"))
    listed = subprocess.run([tolmach, "help"], capture_output=True, encoding="utf-8", check=True).stdout
    commands = set(re.findall(r"^  ([a-z]+) +\S", listed.split("Commands:")[1], re.MULTILINE)) - {"help", "version"}
    wrong = [f"{name}: no page" for name in sorted(commands - {page.stem for page in pages})]
    with tempfile.TemporaryDirectory(prefix="tolmach-cache-") as cache:
        for page in pages:
            wrong += run_page(page, tolmach, cache)
    print("\n".join(wrong) or f"{len(pages)} pages")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
