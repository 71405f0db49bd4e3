#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times `tolmach validate` beside `xmllint --noout --stream` on a generated file, in one run.

validate_bench.py TOLMACH [UNITS]: the file of large_xliff.py (a million units unless told) is written to a
scratch folder. Prints seconds of processor time, the best of three, the ratio and the peak of memory; fails
where the ratio is above 2.5 or the memory above 200 MiB.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

RUNS, MOST_TIME, MOST_MIB = 3, 2.5, 200


def measure(command):
    """Processor seconds and peak MiB of a command that must succeed."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{command[0]} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    tolmach = sys.argv[1]
    units = sys.argv[2] if len(sys.argv) > 2 else "1000000"
    generator = pathlib.Path(__file__).with_name("large_xliff.py")
    with tempfile.TemporaryDirectory(prefix="tolmach-bench-") as scratch:
        file = pathlib.Path(scratch) / "large.xlf"
        with file.open("wb") as out:
            subprocess.run([sys.executable, generator, units], stdout=out, check=True)
        commands = {"xmllint": ["xmllint", "--noout", "--stream", file], "validate": [tolmach, "validate", file]}
        best = {name: min(measure(command) for _ in range(RUNS)) for name, command in commands.items()}
        size = file.stat().st_size / 2**20
    ratio = best["validate"][0] / best["xmllint"][0]
    for name, (seconds, mib) in best.items():
        print(f"{name:8} {seconds:6.2f} s  {size / seconds:5.0f} MiB/s  {mib:4.0f} MiB of memory")
    print(f"{units} units, {size:.0f} MiB: validate takes {ratio:.2f} times xmllint")
    return 0 if ratio <= MOST_TIME and best["validate"][1] <= MOST_MIB else 1


if __name__ == "__main__":
    sys.exit(main())
