#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""SARIF is read by a model of its official schema, its fixes make the file that `tolmach fix` makes, and its places hold
the text that is found; JUnit is read by the reader of an action that shows it in a CI system (junitparser); CSV by
Python's."""
import csv
import html
import json
import pathlib
import re
import subprocess
import sys

import notes

MODEL = """
import sys
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif
Sarif.model_validate_json(open(sys.argv[1], encoding="utf-8").read())
"""
JUNIT = """
import sys
from junitparser import JUnitXml
suites = JUnitXml.fromfile(sys.argv[1])
cases = [case for suite in suites for case in suite]
assert len(cases) == suites.tests == sum(suite.tests for suite in suites)
failed = [result for case in cases for result in case.result]
assert len(failed) == suites.failures and all(result.message and result.type for result in failed)
assert len({(suite.name, case.classname, case.name) for suite in suites for case in suite}) == len(cases)
print(suites.tests, suites.failures)
"""


def check(tolmach, folder, form, *files):
    ended = subprocess.run([tolmach, "check", "-q", "--format", form, *files], capture_output=True, check=False, cwd=notes.SAMPLE)
    if ended.returncode not in (0, 1):
        sys.exit(f"check --format {form}: {ended.stderr.decode()}")
    path = folder / f"report.{form}"
    path.write_bytes(ended.stdout)
    return path


def offset(lines, line, column):
    """Of a place in code points, from 1."""
    return sum(len(each) for each in lines[:line - 1]) + column - 1


def without_tags(xml):
    return html.unescape(re.sub(r"<[^>]*>", "", xml))


def places_and_fixes(tolmach, folder, results, findings, file):
    text = (notes.SAMPLE / file).read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    changes = []
    for result, finding in zip(results, findings):
        if finding["start"] is None or finding["file"] != file:
            continue
        region = result["locations"][0]["physicalLocation"]["region"]
        start, end = (offset(lines, region[f"{which}Line"], region[f"{which}Column"]) for which in ("start", "end"))
        if finding["text"] != without_tags(text[start:end]):
            sys.exit(f"{file}:{region}: '{text[start:end]}' is not '{finding['text']}'")
        for fix in result.get("fixes", []):
            replacement = fix["artifactChanges"][0]["replacements"][0]
            changes.append((start, end, replacement.get("insertedContent", {}).get("text", "")))
    fixed = text
    for start, end, replacement in sorted(changes, reverse=True):
        fixed = fixed[:start] + replacement + fixed[end:]
    made = folder / pathlib.Path(file).name
    notes.run(tolmach, "fix", file, "-o", made, cwd=notes.SAMPLE)
    if fixed != made.read_text(encoding="utf-8"):
        sys.exit(f"{file}: the fixes of SARIF do not make what `tolmach fix` makes")
    return len(changes)


def main():
    tolmach, python = pathlib.Path(sys.argv[1]).resolve(), sys.argv[3]
    files = [f"translated/note.{language}.xlf" for language in notes.LANGUAGES]
    with notes.scratch() as folder:
        findings = json.loads(check(tolmach, folder, "json", *files).read_bytes())
        sarif = check(tolmach, folder, "sarif", *files)
        notes.run(python, "-c", MODEL, sarif)
        results = json.loads(sarif.read_bytes())["runs"][0]["results"]
        fixes = sum(places_and_fixes(tolmach, folder, results, findings, file) for file in files)
        junit = notes.run(python, "-c", JUNIT, check(tolmach, folder, "junit", *files)).split()
        errors = sum(finding["severity"] == "error" for finding in findings)
        with open(check(tolmach, folder, "csv", *files), encoding="utf-8-sig", newline="") as table:
            rows = list(csv.DictReader(table))
        seen = [len(results), int(junit[0]), int(junit[1]), len(rows), [row["id"] for row in rows]]
        if seen != [len(findings), len(findings), errors, len(findings), [finding["id"] for finding in findings]]:
            sys.exit(f"{len(findings)} findings, {errors} errors in JSON; SARIF, JUnit and CSV have {seen}")
        if fixes == 0:
            sys.exit("no finding of the sample has a fix")
        print(f"{len(findings)} findings, {fixes} fixes, {errors} failures")


if __name__ == "__main__":
    main()
