# SPDX-License-Identifier: Apache-2.0
"""Hostile files out of good ones: bytes changed anywhere, and well-formed trees changed where a parser does not see it."""
import copy
import xml.etree.ElementTree as tree

MAX_BYTES = 200_000
MAX_ELEMENTS = 4_000  # of a tree that is still changed as a tree

LANGUAGES = ["", "fr", "en", "ru", "be-tarask", "fr-CA", "x", "und", "de-DE-1901-u-co-phonebk", "../../../evil", "/evil", "fr/../../evil",
             "..", ".", "fr\x1b[2J", "f\nr", "fr\u202e", "CON", "a" * 300, "-", "fr-", "{home}/evil", "zz-Zzzz-999", "\u0444\u0440"]
TEXTS = ["", " ", "\n", "\u2028", "\x1b[2J\x1b[1;1H0 errors, 0 warnings", "\x07\x08", "\u009b31m", "\u202eabc", "\u2066x", "\ufeff", "\ufffd", "\u00ad\u200b\u2060",
         "e\u0301", "a" + "\u0301" * 3000, "\u00ab" * 500, "\u201e" * 500, '"' * 500, "(" * 500, "word " * 1500, "Ivanov " * 400, "A. " * 700, "1 " * 700,
         "99999999999999999999999999", "-1", "0x7fffffff", "1e999", "1/0", "\u0663\u0664", "\u2167", "1\u00a0000\u202f000,5", "30 f\u00e9vrier 2021",
         "../../../evil", "{home}/evil", "/dev/zero", "CON", "a/b\\c", "%s%n%x", "{0}{}", "$(touch evil)", "`touch evil`", "<b>&amp;</b>", "&", "<", "]]>", "--", "?>",
         "=cmd|' /C calc'!A0", "@SUM(1)", "[1]", "[999999999]", "\u00b9\u00b2", "www." + "a." * 700, "http://" + "x" * 3000, "a@" * 700, "\U0001f468\u200d\U0001f469", "\U0010ffff",
         "\ue000", "\ufdd0", "\u0130\u0131\u017f\u1e9e", "\u0428\u0302", "yes", "no", "preserve", "term", "generic", "initial", "final", "translated", "preferred", "x", "1", "s1", "b1"]
BYTES = [b"\0", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf4\x90\x80\x80", b"\x1b[2J", b"\x9b", b"\r", b"\r\n", b"\n\n\n", b"\t", b"\x0b\x0c", b"\x7f",
         b"<", b">", b"&", b"'", b'"', b"]]>", b"<![CDATA[", b"<!--", b"-->", b"<?xml version='1.1'?>", b"<?x ?>", b"&#0;", b"&#x1;", b"&#xD800;", b"&#x110000;", b"&a;", b"&amp;amp;",
         b"<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;'>]>", b"<!DOCTYPE x SYSTEM 'file:///etc/passwd'>",
         b" xmlns='urn:x'", b" xmlns:mtc=''", b" id=\"1\"", b",,,,,,", b"\";\"", b"\"\"\"", b"=", b"[", b"]", b"{", b"}", b"[[", b"a.b.c=1", b"''", b"\\u0000", b"\\", b"null", b"-0", b"1e400",
         b"4294967296", b"18446744073709551616", b"-9223372036854775809", b"sep=;\n"]


def hostile_text(random, home):
    return random.choice(TEXTS).replace("{home}", home)


def hostile_language(random, home):
    return random.choice(LANGUAGES).replace("{home}", home)


def hostile_bytes(random, home):
    if random.random() < 0.7:
        return random.choice(BYTES)
    return hostile_text(random, home).encode("utf-8", "surrogatepass")


def change_bytes(data, other, random, home):
    """One change of the bytes of a file; `other` is the file from which is spliced."""
    data = bytearray(data or b"\n")
    at = random.randrange(len(data))
    end = min(len(data), at + random.choice([1, 2, 8, 64, 512, 4096]))
    kind = random.choice(["flip", "flip", "cut", "delete", "repeat", "splice", "insert", "insert", "insert", "exchange", "number"])
    if kind == "flip":
        data[at] = random.choice([data[at] ^ (1 << random.randrange(8)), random.randrange(256)])
    elif kind == "cut":
        del data[at:]
    elif kind == "delete":
        del data[at:end]
    elif kind == "repeat":
        data[at:at] = bytes(data[at:end]) * random.choice([1, 2, 10, 200])
    elif kind == "splice" and other:
        there = random.randrange(len(other))
        data[at:end] = other[there:there + random.choice([8, 64, 512, 4096])]
    elif kind == "exchange":
        data[at:end] = hostile_bytes(random, home)
    elif kind == "number":
        digits = [i for i, c in enumerate(data) if 48 <= c <= 57]
        if digits:
            data[random.choice(digits)] = random.choice(b"0123456789-.e")
    else:
        data[at:at] = hostile_bytes(random, home)
    return bytes(data[:MAX_BYTES])


def local(name):
    return name.rpartition("}")[2] if isinstance(name, str) else ""


class Tree:
    """A well-formed document whose elements are moved, doubled and given hostile values."""

    def __init__(self, root, random, home):
        self.root, self.random, self.home = root, random, home

    def elements(self):
        return [e for e in self.root.iter() if isinstance(e.tag, str)]

    def pair(self):
        """An element and its parent; the root has none."""
        pairs = [(parent, child) for parent in self.elements() for child in parent]
        return self.random.choice(pairs) if pairs else (None, None)

    def change(self):
        names = [name for name in dir(self) if name.startswith("mutate_")]
        getattr(self, self.random.choice(names))()

    def mutate_delete(self):
        parent, child = self.pair()
        if parent is not None:
            parent.remove(child)

    def mutate_duplicate(self):
        parent, child = self.pair()
        if parent is not None:
            for _ in range(self.random.choice([1, 1, 2, 30])):
                parent.insert(list(parent).index(child), copy.deepcopy(child))

    def mutate_swap(self):
        (a_parent, a), (b_parent, b) = self.pair(), self.pair()
        if a is None or a is b or a in b.iter() or b in a.iter():
            return
        i, j = list(a_parent).index(a), list(b_parent).index(b)
        a_parent[i], b_parent[j] = b, a

    def mutate_move(self):
        parent, child = self.pair()
        if parent is None:
            return
        target = self.random.choice(self.elements())
        if target not in child.iter():
            parent.remove(child)
            target.insert(self.random.randint(0, len(target)), child)

    def mutate_wrap(self):
        parent, child = self.pair()
        if parent is None:
            return
        at = list(parent).index(child)
        for _ in range(self.random.choice([1, 2, 300])):
            outer = tree.Element(child.tag, dict(child.attrib))
            outer.append(child)
            child = outer
        parent[at] = child

    def mutate_rename(self):
        element, other = self.random.choice(self.elements()), self.random.choice(self.elements())
        element.tag = self.random.choice([other.tag, local(other.tag), "{urn:x}y"])

    def attribute(self):
        owners = [e for e in self.elements() if e.attrib]
        if not owners:
            return None, None
        owner = self.random.choice(owners)
        return owner, self.random.choice(list(owner.attrib))

    def mutate_attribute(self):
        owner, name = self.attribute()
        if owner is not None:
            owner.set(name, hostile_text(self.random, self.home))

    def mutate_attribute_gone(self):
        owner, name = self.attribute()
        if owner is not None:
            del owner.attrib[name]

    def mutate_attribute_of_another(self):
        owner, name = self.attribute()
        if owner is not None:
            self.random.choice(self.elements()).set(name, owner.get(name))

    def mutate_id(self):
        owners = [(e, name) for e in self.elements() for name in e.attrib if local(name) in ("id", "ref", "startRef", "dataRef", "rid", "mid", "concept")]
        if len(owners) > 1:
            (a, name), (b, other) = self.random.sample(owners, 2)
            a.set(name, b.get(other))

    def mutate_language(self):
        owners = [(e, name) for e in self.elements() for name in e.attrib if "lang" in local(name).lower()]
        if owners:
            owner, name = self.random.choice(owners)
            owner.set(name, hostile_language(self.random, self.home))

    def mutate_original(self):
        owners = [(e, name) for e in self.elements() for name in e.attrib if local(name) in ("original", "href", "version", "type", "state", "name")]
        if owners:
            owner, name = self.random.choice(owners)
            owner.set(name, hostile_text(self.random, self.home))

    def mutate_text(self):
        element = self.random.choice(self.elements())
        if self.random.random() < 0.5:
            element.text = hostile_text(self.random, self.home)
        else:
            element.tail = (element.tail or "") + hostile_text(self.random, self.home)


def change_tree(data, random, home):
    """A document with one to six changes of its tree; nothing where it is not well-formed XML of moderate size."""
    try:
        root = tree.fromstring(data)
    except (tree.ParseError, ValueError, LookupError):
        return None
    made = Tree(root, random, home)
    if len(made.elements()) > MAX_ELEMENTS:
        return None
    for _ in range(random.randint(1, 6)):
        made.change()
    # Control characters, which the writer lets through, make a file that no parser takes; half of them go.
    text = tree.tostring(made.root, encoding="unicode")
    if random.random() < 0.8:
        text = "".join(c for c in text if c in "\t\n\r" or c >= " ")
    return text.encode("utf-8", "surrogatepass")[:4 * MAX_BYTES]


def mutate(data, other, random, home):
    """A hostile file made of `data`."""
    if random.random() < 0.55:
        changed = change_tree(data, random, home)
        if changed is not None:
            return changed
    for _ in range(random.choice([1, 1, 2, 3, 8])):
        data = change_bytes(data, other, random, home)
    return data
