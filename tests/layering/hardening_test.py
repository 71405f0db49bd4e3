#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A program that is shipped is hardened as Debian asks: read from the ELF file with readelf and objdump."""
import re
import shutil
import subprocess
import sys


def read(*command):
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def faults(program):
    header, segments, dynamic = (read("readelf", "-W", option, program) for option in ("-h", "-l", "-d"))
    symbols = read("readelf", "-W", "--dyn-syms", program)
    if "DYN (" not in header:
        yield "no position-independent executable"
    if "GNU_RELRO" not in segments:
        yield "no relocations that are read-only (-z relro)"
    if not re.search(r"BIND_NOW|\bNOW\b", dynamic):
        yield "functions are bound late (-z now)"
    if re.search(r"GNU_STACK.* RWE ", segments):
        yield "the stack is executable"
    if "__stack_chk_fail" not in symbols:
        yield "no stack protector"
    if not re.search(r"__\w+_chk\b", symbols.replace("__stack_chk_fail", "")):
        yield "no function of _FORTIFY_SOURCE"
    if "X86-64" in header and "endbr64" not in read("objdump", "-d", "--no-show-raw-insn", "--disassemble=main", program):
        yield "no control-flow protection"


def main():
    for tool in ("readelf", "objdump"):
        if shutil.which(tool) is None:
            print(f"not run: no {tool}")
            return 77
    found = list(faults(sys.argv[1]))
    print("\n".join(found) or "hardened")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
