#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Term bases under many hands: what a command says it has written is there, and readers see a whole base.

Rounds of writers that start at once, on a base of each kind: each adds a concept of its own, to a base with concepts in
it and to one that is yet to be made; each adds a term of its own to one concept. Readers run beside them.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import threading

LANGUAGES = ["en", "fr", "ru", "be", "de", "pl", "lt", "lv", "et", "uk"]
OLD = [f"old{i}" for i in range(30)]


class Bases:
    def __init__(self, tolmach, folder):
        self.tolmach, self.folder, self.failures = tolmach, folder, []

    def run(self, *arguments):
        return subprocess.run([self.tolmach, "terms", *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=120, check=False)

    def concepts(self, base):
        ended = self.run("list", "--glossary", base, "--format", "json")
        if ended.returncode != 0:
            self.failures.append(f"{base} cannot be read: {ended.stderr.strip()}")
            return {}
        return {each["concept_id"]: {term["term"] for term in each["terms"]} for each in json.loads(ended.stdout)}

    def fill(self, base):
        rows = "".join(f"{name},en,{name}\n" for name in OLD)
        (self.folder / "old.csv").write_text("concept_id,lang,term\n" + rows, encoding="utf-8")
        ended = self.run("import", "old.csv", "--glossary", base)
        if ended.returncode != 0:
            self.failures.append(f"{base} cannot be filled: {ended.stderr.strip()}")

    def at_once(self, commands):
        """Runs commands at once; those that failed are failures, for there is time enough to wait."""
        running = [subprocess.Popen([self.tolmach, "terms", *command], cwd=self.folder, stdin=subprocess.DEVNULL,
                                    stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
                   for command in commands]
        for command, process in zip(commands, running):
            _, said = process.communicate(timeout=120)
            if process.returncode != 0:
                self.failures.append(f"{' '.join(command)}: exit {process.returncode}: {said.strip()}")

    def expect(self, what, base, wanted):
        found = self.concepts(base)
        if found != wanted:
            lost = {id: wanted[id] for id in wanted if found.get(id) != wanted[id]}
            self.failures.append(f"{what}, {base}: {len(lost)} of {len(wanted)} concepts are lost or changed: {lost}")

    def litter(self, base):
        allowed = {base, base + "~", "old.csv"}
        left = sorted(path.name for path in self.folder.iterdir() if path.name not in allowed)
        if left:
            self.failures.append(f"{base}: left behind: {left}")

    def own_concepts(self, base, writers, filled):
        if filled:
            self.fill(base)
        wanted = {name: {name} for name in OLD} if filled else {}
        wanted |= {f"c{i}": {f"Term{i}"} for i in range(writers)}
        stop, readings = threading.Event(), [0]

        def read():
            while not stop.is_set():
                found = self.concepts(base)
                readings[0] += 1
                if not set(OLD) <= set(found):
                    self.failures.append(f"{base}: a reader saw {len(found)} concepts")

        reader = threading.Thread(target=read)
        if filled:
            reader.start()
        self.at_once([["add", f"c{i}", "en", f"Term{i}", "--glossary", base] for i in range(writers)])
        stop.set()
        if filled:
            reader.join()
        self.expect("concepts of their own" if filled else "a new base", base, wanted)
        return readings[0]

    def one_concept(self, base):
        self.run("add", "same", "es", "Tes", "--glossary", base)
        self.at_once([["add", "same", language, f"T{language}", "--glossary", base] for language in LANGUAGES])
        self.expect("one concept", base, {"same": {"Tes", *(f"T{language}" for language in LANGUAGES)}})


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--tolmach", type=pathlib.Path, required=True)
    options.add_argument("--rounds", type=int, default=2)
    options.add_argument("--writers", type=int, default=20)
    options = options.parse_args()
    failures, readings = [], 0
    for kind in ["db", "csv", "tsv", "tbx"]:
        for _ in range(options.rounds):
            for work in ["filled", "new", "one"]:
                with tempfile.TemporaryDirectory(prefix="tolmach-bases-") as folder:
                    bases = Bases(options.tolmach.resolve(), pathlib.Path(folder))
                    base = f"t.{kind}"
                    if work == "one":
                        bases.one_concept(base)
                    else:
                        readings += bases.own_concepts(base, options.writers, work == "filled")
                    bases.litter(base)
                    failures += bases.failures
    print(f"{options.rounds} rounds of {options.writers} writers on four kinds of base, {readings} readings beside them")
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
