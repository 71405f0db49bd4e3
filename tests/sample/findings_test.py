#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The findings of the sample are records as docs/schemas/finding.schema.json has them, and their places are where they say.

The schema is applied by python-jsonschema where it is installed; fields and their types are held against it in any case.
"""
import argparse
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs/schemas/finding.schema.json").read_text(encoding="utf-8"))
TYPES = {"string": str, "integer": int, "null": type(None)}


def findings(tolmach, form):
    files = sorted(str(path) for path in (ROOT / "tests/data/sample/translated").glob("*.xlf"))
    ended = subprocess.run([tolmach, "check", "--info", "--format", form, *files], capture_output=True, encoding="utf-8", check=False)
    if ended.returncode != 1:
        sys.exit(f"exit {ended.returncode}: {ended.stderr}")
    return json.loads(ended.stdout) if form == "json" else [json.loads(line) for line in ended.stdout.splitlines()]


def faults_of(record):
    """What the schema says against a record, as far as it needs no library."""
    for name in set(SCHEMA["required"]) ^ set(record):
        yield f"{name}: missing, or not in the schema"
    for name, rule in SCHEMA["properties"].items():
        value = record.get(name)
        kinds = rule.get("type", [])
        kinds = [kinds] if isinstance(kinds, str) else kinds
        allowed = rule.get("enum", [rule["const"]] if "const" in rule else None)
        if kinds and not any(isinstance(value, TYPES[kind]) for kind in kinds) or allowed is not None and value not in allowed:
            yield f"{name}: {value!r}"
    if record["start"] is not None and record["sentence"] is not None:
        if record["sentence"][record["start"]:record["end"]] != record["text"]:
            yield "the text does not stand in the sentence from start to end"


def main():
    arguments = argparse.ArgumentParser(description="hold findings against their schema")
    arguments.add_argument("--tolmach", type=pathlib.Path, required=True, help="the program")
    arguments.add_argument("--update", action="store_true", help="nothing to do: the schema is written by hand")
    options = arguments.parse_args()
    if options.update:
        return 0
    records, lines = (findings(options.tolmach, form) for form in ("json", "jsonl"))
    wrong = [] if records == lines else ["json and jsonl are not the same records"]
    for record in records:
        wrong += [f"{record['unit']}/{record['segment']} {record['check']}: {fault}" for fault in faults_of(record)]
    try:
        import jsonschema
        wrong += [error.message for record in records for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(record)]
    except ImportError:
        print("python-jsonschema is not installed: types and fields only")
    print("\n".join(wrong) or f"{len(records)} findings")
    return 1 if wrong or not records else 0


if __name__ == "__main__":
    sys.exit(main())
