#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the includes of every room, and its USES in CMake, against the table in docs/architecture.md, and the table
against the includes."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2])

# Which library a header from outside belongs to. tl::expected is part of every signature, so it is free.
LIBRARIES = [
    (r"unicode/", "ICU"),
    (r"expat\.h$", "expat"),
    (r"pugixml\.hpp$", "pugixml"),
    (r"sqlite3\.h$", "SQLite"),
    (r"gumbo\.h$", "gumbo"),
    (r"cmark-gfm", "cmark-gfm"),
    (r"zip\.h$", "libzip"),
    (r"zlib\.h$", "zlib"),
    (r"nettle/", "nettle"),
    (r"yaml\.h", "libyaml"),
    (r"CLI/", "CLI11"),
    (r"fmt/", "fmt"),
    (r"nlohmann/", "nlohmann-json"),
    (r"toml\+\+/", "toml++"),
    (r"hunspell/", "Hunspell"),
]
CPP_ONLY = {"ICU", "expat", "pugixml", "SQLite", "gumbo", "cmark-gfm", "libzip", "zlib", "nettle", "Hunspell", "libyaml"}
FREE = r"[a-z_0-9]+$|tl/expected\.hpp$|(fcntl|poll|sched|unistd|sys/[a-z]+|cxxabi)\.h$"
GENERATED = r"embedded/(\w+)\.hpp$|version\.hpp$"


class Room:
    def __init__(self, cells):
        self.folder = cells[0].strip("`")
        self.name = self.folder.split("/")[-1]
        self.uses = [] if cells[2] == "–" else cells[2].split(", ")
        self.libraries = [] if cells[3] == "–" else cells[3].split(", ")

    @property
    def is_library(self):
        """Usable alone: the headers at the top of its folder are public, those in folders below are its own."""
        return "/" not in self.folder

    def may_use(self, other):
        return other in ("base", self.name) or self.uses == ["all"] or other in self.uses


def table():
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.*) \|$", text, re.MULTILINE)
    return {room.name: room for room in (Room(row.split(" | ")) for row in rows)}


def library_of(header):
    return next((name for pattern, name in LIBRARIES if re.match(pattern, header)), None)


def problems_of_include(room, rooms, path, mark, header):
    """What is wrong with one #include, if anything."""
    if mark == "<":
        if re.match(FREE, header):
            return None
        library = library_of(header)
        if library is None:
            return f"<{header}> belongs to no library that tests/layering knows"
        if library not in room.libraries:
            return f"<{header}>: the table does not give {library} to {room.folder}"
        if path.suffix == ".hpp" and library in CPP_ONLY:
            return f"<{header}>: {library} belongs into .cpp files"
        return None
    generated = re.match(GENERATED, header)
    if generated:
        data_of = generated.group(1)
        return None if data_of in (None, room.name) else f'"{header}" is the data of another room'
    other = header.split("/")[0]
    if other not in rooms:
        return f'"{header}" does not begin with a room'
    inside = header.partition("/")[2]
    if not (ROOT / rooms[other].folder / inside).is_file():
        return f'"{header}" does not exist'
    if "/" in inside and rooms[other].is_library and other != room.name:
        return f'"{header}" is not public: other rooms include the headers at the top of {other}/ only'
    return None if room.may_use(other) else f'"{header}": {room.folder} may not use {other}'


def check_includes(room, rooms):
    for path in sorted((ROOT / room.folder).rglob("*.[ch]pp")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            include = re.match(r'\s*#\s*include\s*([<"])([^>"]+)', line)
            problem = include and problems_of_include(room, rooms, path, *include.groups())
            if problem:
                yield f"{path.relative_to(ROOT)}:{number}: {problem}"


def check_readers(room):
    """What reads a format does not include what writes it: what both know stands in a vocabulary."""
    for path in sorted((ROOT / room.folder).rglob("*.[ch]pp")):
        if not re.match(r"read(_|$)|.*_read$", path.stem):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if re.match(r'\s*#\s*include\s*"(.*/)?(write|write_[^/]*|[^/]*_write)\.hpp"', line):
                yield f"{path.relative_to(ROOT)}:{number}: a reader includes a writer"


def includes_of(room):
    """The rooms and the libraries that a room's files include."""
    headers = set()
    for path in (ROOT / room.folder).rglob("*.[ch]pp"):
        headers.update(re.findall(r'^\s*#\s*include\s*([<"])([^>"]+)', path.read_text(encoding="utf-8"), re.MULTILINE))
    rooms = {header.split("/")[0] for mark, header in headers if mark == '"'}
    return rooms, {library_of(header) for mark, header in headers if mark == "<"}


def check_unused(room, used_by_script):
    """What the table or CMake gives a room and no #include of it takes is struck."""
    rooms, libraries = includes_of(room)
    for other in room.uses:
        if other not in ("all", *rooms):
            yield f"docs/architecture.md: {room.folder} may use {other}, and includes nothing of it"
    for library in room.libraries:
        if library not in libraries:
            yield f"docs/architecture.md: {room.folder} is given {library}, and includes nothing of it"
    for other in used_by_script:
        if other not in ("base", *rooms):
            yield f"{room.folder}/CMakeLists.txt: USES {other}, and nothing of it is included"


def check_uses(room):
    script = ROOT / room.folder / "CMakeLists.txt"
    if not script.is_file():
        yield f"{room.folder}: no CMakeLists.txt"
        return
    call = re.search(r"tolmach_room\(\s*(\w+)(.*?)\)", script.read_text(encoding="utf-8"), re.DOTALL)
    if not call or call.group(1) != room.name:
        yield f"{script.relative_to(ROOT)}: no tolmach_room({room.name} …)"
        return
    uses = re.search(r"\bUSES\b((?:\s+[a-z]\w*)*)", call.group(2))
    used = uses.group(1).split() if uses else []
    yield from check_unused(room, used)
    for other in used:
        if not room.may_use(other):
            yield f"{script.relative_to(ROOT)}: USES {other}, which the table does not allow"


def check_arrows(rooms):
    """No row names a room that does not exist, and no room reaches itself."""
    for room in rooms.values():
        for other in room.uses:
            if other != "all" and other not in rooms:
                yield f"docs/architecture.md: {room.folder} may use {other}, which has no row"
    state = {}

    def visit(name, way):
        if state.get(name) == "open":
            yield "docs/architecture.md: a circle: " + " → ".join(way + [name])
        if name in state:
            return
        state[name] = "open"
        for other in rooms[name].uses:
            if other in rooms:
                yield from visit(other, way + [name])
        state[name] = "done"

    for name in rooms:
        yield from visit(name, [])


def main():
    rooms = table()
    folders = [p.parent for p in (*ROOT.glob("src/*/CMakeLists.txt"), *ROOT.glob("*/CMakeLists.txt"))
               if "tolmach_room(" in p.read_text(encoding="utf-8")]
    found = list(check_arrows(rooms))
    for folder in folders:
        room = rooms.get(folder.name)
        if room is None:
            found.append(f"{folder.relative_to(ROOT)}: no row in docs/architecture.md")
            continue
        found += [*check_uses(room), *check_includes(room, rooms), *check_readers(room)]
    print("\n".join(found) or f"{len(folders)} rooms keep to the table")
    return 1 if found or not folders else 0


if __name__ == "__main__":
    sys.exit(main())
