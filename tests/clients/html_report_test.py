#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Chromium shows the HTML report of `check`: filters, keys, links to findings, phone width, dark, print, and
100,000 segments. No script fails, nothing is requested, and nothing that stands in a note runs.

html_report_test.py TOLMACH SHARED [PYTHON] [FOLDER]: pictures of the page go into FOLDER where one is named.
"""
import json
import pathlib
import subprocess
import sys

import browser
import notes

LARGE = 100_000
SECONDS = 2.0
HOSTILE = "</script><script>document.title='run'</script> & <!-- \u2028 \u202eabc <img src=x onerror=document.title='run'>"


def xliff(path, language, pairs, original="note.txt"):
    """Pairs of source and target, three segments a unit; a target may be absent."""
    escaped = [[None if side is None else side.replace("&", "&amp;").replace("<", "&lt;") for side in pair] for pair in pairs]
    units = []
    for start in range(0, len(escaped), 3):
        segments = "".join(
            f'<segment id="s{n}"><source>{source}</source>' + ("" if target is None else f"<target>{target}</target>") + "</segment>"
            for n, (source, target) in enumerate(escaped[start:start + 3], 1))
        units.append(f'<unit id="b{start // 3 + 1}">{segments}</unit>')
    path.write_text(f'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="{language}">'
                    f'<file id="f" original="{original}">\n' + "\n".join(units) + "\n</file></xliff>\n", encoding="utf-8")
    return path


def report(tolmach, page, *arguments):
    """Writes the page; `check` ends with 1 where it finds errors."""
    ended = subprocess.run([tolmach, "check", "-q", "--format", "html", *map(str, arguments)], capture_output=True, check=False)
    if ended.returncode not in (0, 1):
        sys.exit(f"check: exit {ended.returncode}\n{ended.stderr.decode()}")
    page.write_bytes(ended.stdout)
    return page


def small(tolmach, folder):
    terms = folder / "terms.csv"
    terms.write_text("concept_id,kind,lang,term,status\np,term,en,potash,preferred\np,term,fr,potasse,preferred\n"
                     "p,term,fr,salpêtre,forbidden\n", encoding="utf-8")
    rows = [("In 2015 potash was sold.", "En 2016, le salpêtre était vendu.", "В 2015 году калий продан."),
            ("It closed.", "Il a  fermé.", "Он закрылся."), ("It opened.", "Il a ouvert.", None),
            (HOSTILE, HOSTILE + "  ", "Он  открылся."), ("It stayed.", "Il est resté.", "Он остался.")]
    fillers = [(f"Line {n} is here.", f"La ligne {n} est{' ' * (1 + n % 2)}ici.", f"Строка {n} здесь.") for n in range(200)]
    files = [xliff(folder / f"note.{language}.xlf", language, [(row[0], row[column]) for row in rows + fillers])
             for column, language in ((1, "fr"), (2, "ru"))]
    return report(tolmach, folder / "small.html", *files, "--glossary", terms)


def wanted(what, is_so, *seen):
    if not is_so:
        sys.exit(f"{what}: {seen}")


def shown(page):
    """How many findings and segments the page says it shows."""
    return [int(word) for word in page.value("byId('count').textContent").split() if word.isdigit()]


def drive_filters(page, data):
    findings, _, _ = shown(page)
    wanted("all findings are shown first", findings == len(data["findings"]), findings, len(data["findings"]))
    number = next(i for i, check in enumerate(data["checks"]) if check[0] == "number.mismatch")
    page.value(f"byId('check').value = '{number}'; byId('check').dispatchEvent(new Event('change'))")
    of_check = sum(finding[3] == number for finding in data["findings"])
    wanted("the filter of checks", shown(page)[0] == of_check, shown(page), of_check)
    page.value("byId('filters').reset()")
    page.value("byId('severity').value = '2'; byId('severity').dispatchEvent(new Event('change'))")
    errors = sum(finding[4] == 2 for finding in data["findings"])
    wanted("the filter of severities", shown(page)[0] == errors > 0, shown(page), errors)
    page.value("byId('filters').reset()")
    page.value("byId('language').value = '1'; byId('language').dispatchEvent(new Event('change'))")
    russian = sum(finding[1] == 1 for finding in data["findings"])
    wanted("the filter of languages", shown(page)[0] == russian > 0, shown(page), russian)
    page.wait_for("document.querySelector('.row')?.querySelectorAll('.cell').length === 2")
    page.value("byId('filters').reset()")
    page.press("/")
    for letter in "Ligne 7 ":
        page.press(letter)
    page.wait_for("byId('count').textContent.startsWith('1 of')")
    page.press("Escape")
    page.value("byId('filters').reset()")
    page.press("a")
    everything = len(data["rows"]) + sum(finding[0] < 0 for finding in data["findings"])
    wanted("segments without findings", shown(page)[3:] == [everything, everything] and everything > shown(page)[2],
           page.value("byId('count').textContent"))
    page.press("r")


def drive_keys(page):
    first = page.value("findings[0].anchor")
    page.press("n")
    wanted("n goes to the first finding", page.value("document.activeElement.id") == first)
    wanted("the focus is seen", page.value("getComputedStyle(document.activeElement).outlineStyle") == "solid")
    page.press("j")
    wanted("j goes on", page.value("document.activeElement.id") != first)
    page.press("p")
    wanted("p goes back", page.value("document.activeElement.id") == first)
    page.press("k")
    last = page.value("document.activeElement.id")
    wanted("before the first is the last", last == page.value("findings.at(-1).anchor"))
    wanted("it is in sight", page.value("(box => box.top >= 0 && box.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())"))
    wanted("the address names it", page.value("location.hash") == "#" + last)
    page.press("?")
    wanted("? shows the keys", page.value("byId('keys').open"))
    page.press("Escape")
    page.wait_for("!byId('keys').open")
    for _ in range(9):
        page.press("Tab")
    wanted("Tab comes to a control", page.value("['BUTTON', 'A', 'INPUT', 'SELECT', 'SUMMARY'].includes(document.activeElement.tagName)"))
    return last


def drive_sizes(page, address, pictures):
    for name, width, height, scheme in (("wide", 1400, 1000, "light"), ("phone", 390, 844, "dark"), ("tablet", 800, 1100, "light")):
        page.size(width, height, mobile=name == "phone")
        page.media(prefers_color_scheme=scheme)
        page.open("about:blank")
        page.open(address, "document.querySelector('.row') !== null")
        wanted(f"{name}: nothing is wider than the page", page.value("document.documentElement.scrollWidth") <= width)
        light = int(page.value("getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]"))
        wanted(f"{name}: {scheme}", (light > 128) == (scheme == "light"), light)
        if pictures:
            page.picture(pictures / f"{name}.png")
            page.value("byId('concepts').scrollIntoView()")
            page.picture(pictures / f"{name}-concepts.png")
    page.media()
    page.size(1400, 1000)


def drive_small(page, small_page, folder, pictures):
    address = small_page.as_uri()
    text = small_page.read_text(encoding="utf-8")
    start = text.index('id="data">') + len('id="data">')
    data = json.loads(text[start:text.index("</script>", start)])
    page.size(1400, 1000)
    page.open(address, "document.querySelector('.row') !== null")
    wanted("nothing of a note runs", page.value("document.title").startswith("Findings"), page.value("document.title"))
    wanted("a finding is marked in its sentence", page.value("document.querySelector('mark').textContent") in ("2016", "salpêtre"),
           page.value("document.querySelector('mark').textContent"))
    drive_filters(page, data)
    last = drive_keys(page)
    page.open("about:blank")
    page.open(f"{address}#{last}", f"document.activeElement?.id === '{last}'")
    page.value("byId('concepts').scrollIntoView()")
    page.wait_for("byId('concepts').innerText.includes('salpêtre 1')")
    page.value("document.querySelector('.concept button').click()")
    wanted("the findings of a concept", 0 < shown(page)[0] < 5, shown(page))
    drive_sizes(page, address, pictures)
    page.printed(folder / "page.pdf")
    wanted("everything is printed", page.value("document.querySelectorAll('.row').length") == page.value("rows.length"))
    print(f"small: {len(data['findings'])} findings in {len(data['rows'])} rows driven")


def drive_large(tolmach, page, folder):
    source = "The port of Klaipėda handled 12.4 million tonnes of potash in 2020, as line {} says; then the flow moved."
    target = "Le port de Klaipėda a traité 12,4 millions de tonnes de potasse en 2020, dit la ligne {} ;{} puis le flux a bougé."
    files = [xliff(folder / f"large.{language}.xlf", language,
                   [(source.format(n), target.format(n, " " if n % 7 == 0 else "")) for n in range(LARGE // 2)], "large.txt")
             for language in ("fr", "fr-CA")]
    large = report(tolmach, folder / "large.html", *files, "--only", "space")
    page.call("Performance.enable", timeDomain="threadTicks")
    page.open("about:blank")
    seconds = page.open(large.as_uri(), "document.querySelector('.row') !== null")
    # The time of the page's own thread is that of a machine that does nothing else.
    busy = next(m["value"] for m in page.call("Performance.getMetrics")["metrics"] if m["name"] == "TaskDuration")
    findings = shown(page)[0]
    print(f"{LARGE} segments, {findings} findings, {large.stat().st_size >> 20} MiB: shown after {seconds:.2f} s, {busy:.2f} s of its thread")
    wanted("many findings", findings > LARGE // 10, findings)
    wanted(f"{LARGE} segments in {SECONDS} s", busy < SECONDS, busy)
    page.press("p")
    wanted("the last of many is in sight", page.value("document.activeElement.id === findings.at(-1).anchor"))
    wanted("only what is looked at is made", page.value("document.querySelectorAll('.row').length") < 1000)


def main():
    tolmach = sys.argv[1]
    pictures = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else None
    notes.need("chromium")
    with notes.scratch() as folder, browser.Browser(folder) as page:
        drive_small(page, small(tolmach, folder), folder, pictures)
        drive_large(tolmach, page, folder)
        wanted("no script fails, nothing is requested", page.problems == [], page.problems)


if __name__ == "__main__":
    main()
