#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Cheap rules of the house that need no compiler: sizes, licence lines, opening comments, leftovers."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2])
MAX_LINES = 400
MAX_BYTES = 2_000_000
CODE = {".cpp", ".hpp", ".py", ".cmake"}
LICENCE = "SPDX-License-Identifier: Apache-2.0"
# Spelt in two halves so that this file does not find itself.
LEFTOVERS = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b|^<{7} |^>{7} |(?<![\w.])/(work|home|root)/\w")


def tracked_files():
    """What git tracks, and new files that it does not ignore; nothing where this is not a clone."""
    listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, check=False)
    names = [name for name in listed.stdout.decode("utf-8").split("\0") if name]
    return [path for path in (ROOT / name for name in names) if path.is_file()]


def is_script(path, lines):
    return path.suffix == ".py" or (path.suffix == "" and bool(lines) and lines[0].startswith("#!"))


def check_code(path, text):
    lines = text.splitlines()
    if len(lines) > MAX_LINES:
        yield 1, f"{len(lines)} lines, {MAX_LINES} is the end"
    if path.suffix in (".cpp", ".hpp") and (not lines or lines[0] != f"// {LICENCE}"):
        yield 1, f"does not begin with // {LICENCE}"
    if is_script(path, lines) and f"# {LICENCE}" not in lines[:2]:
        yield 1, f"has no line # {LICENCE} on top"
    if path.suffix == ".hpp" and lines.count("#pragma once") != 1:
        yield 1, "has not one #pragma once"
    if text and not text.endswith("\n"):
        yield len(lines), "the last line does not end"
    for number, line in enumerate(lines, 1):
        if LEFTOVERS.search(line):
            yield number, "a leftover: " + line.strip()[:80]
        if line != line.rstrip() or "\t" in line and path.suffix != ".py" and path.suffix in CODE:
            yield number, "a tab, or space at the end of the line"


def check_main_headers():
    """Each room has one header whose opening comment says what it is, takes, gives, does not do."""
    for room in [*(ROOT / "src").iterdir(), ROOT / "xliff", ROOT / "glossary"]:
        headers = [h for h in room.glob("*.hpp") if f"\n// {room.name}: " in h.read_text(encoding="utf-8")]
        if room.is_dir() and len(headers) != 1:
            yield f"{room.relative_to(ROOT)}: {len(headers)} headers open with '// {room.name}: …', one must"
        for header in headers:
            opening = re.match(r"(?://.*\n)+", header.read_text(encoding="utf-8")).group().count("\n") - 1
            if opening < 3:
                yield f"{header.relative_to(ROOT)}: opens with {opening} lines; say what the room is, takes, gives, does not do"


def check_names(files):
    """Two types of one name in the headers of a namespace are one to the linker, and break each other."""
    defined = {}
    for path in files:
        text = path.read_text(encoding="utf-8") if path.suffix == ".hpp" else ""
        namespace = re.search(r"^namespace ([\w:]+) \{", text, re.MULTILINE)
        for name in re.findall(r"^(?:struct|class) (\w+)[^;\n]*\{", text, re.MULTILINE) if namespace else ():
            first = defined.setdefault((namespace.group(1), name), path)
            if first != path:
                yield f"{path.relative_to(ROOT)}: {name} is defined in {first.relative_to(ROOT)} too"


# What a line that is not indented declares: a type, an alias, a function, a constant.
DECLARED = re.compile(r"^(?!(?:template|static_assert|using namespace|return|friend|extern)\b)"
                      r"(?:(?:enum )?(?:class|struct|enum) (\w+)|(?:using|namespace) (\w+) = .*"
                      r"|[^\s#/}(=\[{][^(={;]*?(?<![:\w~])(\w+)(?:\[\w*\])?(?:\(| = |\{|;))", re.MULTILINE)


def declared_names(text):
    """The names, each with the whole line where it is an alias."""
    for match in DECLARED.finditer(text):
        yield next(name for name in match.groups() if name), match.group() if match.group(2) else ""


def private_names(text):
    for block in re.findall(r"^namespace \{\n(.*?)^\}  // namespace$", text, re.MULTILINE | re.DOTALL):
        yield from declared_names(block)


def check_private_names(files):
    """Files of a room are compiled as one (ADR 22): a private name is that of nothing else in the room."""
    defined = {}
    for path in sorted((f for f in files if f.suffix in (".cpp", ".hpp")), key=lambda f: (f.suffix == ".cpp", f)):
        inside = path.relative_to(ROOT).parts
        room = inside[:2] if inside[0] == "src" else inside[:1]
        text = path.read_text(encoding="utf-8")
        for name, alias in declared_names(text) if path.suffix == ".hpp" else private_names(text):
            first, same = defined.setdefault((room, name), (path, alias))
            if path.suffix == ".cpp" and first.with_suffix("") != path.with_suffix("") and not (alias and same == alias):
                yield f"{path.relative_to(ROOT)}: {name} is declared in {first.relative_to(ROOT)} too"


def main():
    files = tracked_files()
    if not files:
        print("not run: this is not a git clone")
        return 77
    rooms = [path for path in files if path.parts[len(ROOT.parts)] in ("src", "xliff", "glossary")]
    found = [*check_main_headers(), *check_names(path for path in files if path.parts[len(ROOT.parts)] != "tests"),
              *sorted(set(check_private_names(rooms)))]
    for path in files:
        name = path.relative_to(ROOT)
        if path.stat().st_size > MAX_BYTES:
            found.append(f"{name}: {path.stat().st_size} bytes, {MAX_BYTES} is the end")
        script = path.suffix == "" and path.read_bytes()[:2] == b"#!"
        if path.suffix in CODE or script or path.name == "CMakeLists.txt":
            found += [f"{name}:{n}: {what}" for n, what in check_code(path, path.read_text(encoding="utf-8"))]
    print("\n".join(found) or f"{len(files)} files keep the rules")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
