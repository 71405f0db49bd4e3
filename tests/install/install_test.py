#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Installs a build into an empty folder and uses what lies there: the program with its pages and its term base, and the
libraries, found by CMake and by pkg-config, in a program of somebody else's.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

FILES = ["bin/tolmach", "share/man/man1/tolmach.1", "share/man/man1/tolmach-merge.1", "share/tolmach/starter.csv",
         "share/bash-completion/completions/tolmach", "share/zsh/site-functions/_tolmach",
         "share/fish/vendor_completions.d/tolmach.fish", "share/doc/tolmach/copyright", "include/tolmach/xliff/model.hpp",
         "include/tolmach/base/result.hpp", "lib/libtolmach_xliff.a", "lib/cmake/tolmach/tolmachConfig.cmake",
         "lib/pkgconfig/tolmach-glossary.pc"]
CONSUMER = pathlib.Path(__file__).parent / "consumer"


def run(*command, **more):
    ended = subprocess.run([str(part) for part in command], capture_output=True, encoding="utf-8", check=False, **more)
    if ended.returncode != 0:
        sys.exit(f"exit {ended.returncode}: {' '.join(map(str, command))}\n{ended.stdout}{ended.stderr}")
    return ended.stdout


def by_cmake(prefix, folder):
    run("cmake", "-S", CONSUMER, "-B", folder, f"-DCMAKE_PREFIX_PATH={prefix}")
    run("cmake", "--build", folder)
    return folder / "consumer"


def by_pkg_config(prefix, folder):
    folder.mkdir()
    environment = os.environ | {"PKG_CONFIG_PATH": str(prefix / "lib/pkgconfig")}
    flags = run("pkg-config", "--cflags", "--libs", "tolmach-xliff", "tolmach-glossary", env=environment).split()
    run("c++", CONSUMER / "main.cpp", "-o", folder / "consumer", *flags)
    return folder / "consumer"


def main():
    build, source = map(pathlib.Path, sys.argv[1:3])
    sample = source / "tests/data/sample"
    with tempfile.TemporaryDirectory(prefix="tolmach-install-") as name:
        scratch = pathlib.Path(name)
        prefix = scratch / "usr"
        run("cmake", "--install", build, "--prefix", prefix)
        missing = [file for file in FILES if not (prefix / file).is_file()]
        if missing:
            sys.exit(f"not installed: {missing}")
        if not run(prefix / "bin/tolmach", "--version").startswith("tolmach "):
            sys.exit("the installed program does not say its version")
        for make in (by_cmake, by_pkg_config):
            consumer = make(prefix, scratch / make.__name__)
            said = run(consumer, sample / "corrected/note.fr.xlf", sample / "terms.csv")
            if said != "24 units, 30 concepts, 1.2\n":
                sys.exit(f"{make.__name__}: {said}")


if __name__ == "__main__":
    main()
