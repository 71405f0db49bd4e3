// The page of findings. Every text comes out of `data` and goes into the page as text, never as mark-up.
"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const byId = id => document.getElementById(id);

// What the arrays of the data hold (src/reports/page.cpp writes them).
const ROW = {document: 0, kind: 1, unit: 2, segment: 3, source: 4, targets: 5};
const F = {row: 0, language: 1, side: 2, check: 3, severity: 4, start: 5, end: 6, message: 7, suggestion: 8, text: 9,
    id: 10, term: 11, file: 12, line: 13, place: 14};
const SEVERITIES = ["info", "warning", "error"];
const CHUNK = 40;            // Rows that are made at a time.
const ROW_HEIGHT = 96;       // Pixels that a row takes until it has been made.
const ROWS_IN_PRINT = 5000;  // More would be a book that nobody prints.

// ---- Texts ------------------------------------------------------------------------------------------------

function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
        if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
    made.append(...children.filter(child => child !== null && child !== undefined));
    return made;
}

const NAMES = {0xa0: "NBSP", 0x202f: "NNBSP", 0x200b: "ZWSP", 0xad: "SHY", 0xfffd: "?", 0xfeff: "BOM", 0x9: "TAB"};
const UNSEEN = new RegExp("[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u00a0\\u00ad\\u061c\\u2000-\\u200f\\u2028-\\u202f" +
    "\\u2060-\\u206f\\ufeff\\ufff9-\\ufffd]", "g");

/** A text as nodes; what cannot be seen is named where `naming`, what turns the direction of a text always. */
function shown(text, naming) {
    const nodes = [];
    let from = 0;
    for (const match of text.matchAll(UNSEEN)) {
        const code = match[0].charCodeAt(0);
        const isSpace = code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a);
        if (isSpace && !naming) continue;
        nodes.push(text.slice(from, match.index));
        const name = NAMES[code] ?? "U+" + code.toString(16).toUpperCase().padStart(4, "0");
        nodes.push(element("span", {class: "unseen", title: "U+" + code.toString(16).toUpperCase().padStart(4, "0")}, name));
        if (isSpace) nodes.push(match[0]);
        from = match.index + 1;
    }
    nodes.push(text.slice(from));
    return nodes;
}

/** The UTF-16 place of a code point. */
function indexOf(text, codePoint) {
    let at = 0;
    for (let n = 0; n < codePoint && at < text.length; ++n) at += text.codePointAt(at) > 0xffff ? 2 : 1;
    return at;
}

/** A text with the places of findings marked; where they overlap, the gravest shows. */
function marked(text, findings) {
    const spans = findings.filter(f => f[F.start] >= 0)
        .map(f => [indexOf(text, f[F.start]), indexOf(text, f[F.end]), f[F.severity]]);
    const cuts = [...new Set([0, text.length, ...spans.flatMap(([start, end]) => [start, end])])].sort((a, b) => a - b);
    const nodes = [];
    for (let i = 0; i + 1 < cuts.length; ++i) {
        const piece = text.slice(cuts[i], cuts[i + 1]);
        const here = spans.filter(([start, end]) => start <= cuts[i] && cuts[i + 1] <= end);
        if (here.length === 0) nodes.push(...shown(piece, false));
        else nodes.push(element("mark", {class: SEVERITIES[Math.max(...here.map(span => span[2]))]}, ...shown(piece, true)));
    }
    return nodes;
}

// ---- The data ---------------------------------------------------------------------------------------------

/** The folder that all files lie in, which need not be read a thousand times. */
function commonFolder(files) {
    let folder = files.length > 0 ? files[0].slice(0, files[0].lastIndexOf("/") + 1) : "";
    while (!files.every(file => file.startsWith(folder))) folder = folder.slice(0, folder.slice(0, -1).lastIndexOf("/") + 1);
    return folder;
}
const folder = commonFolder(data.files);
const fileName = finding => data.files[finding[F.file]].slice(folder.length);

// A finding about no segment gets a row of its own before the others.
const strayKind = data.kinds.push("file") - 1;
const stray = data.findings.filter(f => f[F.row] < 0);
for (const finding of data.findings)
    if (finding[F.row] >= 0) finding[F.row] += stray.length;
stray.forEach((finding, i) => finding[F.row] = i);
data.rows.unshift(...stray.map(f => [-1, strayKind, f[F.place] || fileName(f), "", "", []]));

const findingsOfRow = new Map();
const anchors = new Map();  // A finding by its anchor; copies of a segment have findings of one id.
for (const finding of data.findings) {
    const row = finding[F.row];
    if (!findingsOfRow.has(row)) findingsOfRow.set(row, []);
    findingsOfRow.get(row).push(finding);
    let anchor = "f-" + finding[F.id];
    for (let n = 2; anchors.has(anchor); ++n) anchor = "f-" + finding[F.id] + "-" + n;
    anchors.set(anchor, finding);
    finding.anchor = anchor;
}

// ---- What is shown ----------------------------------------------------------------------------------------

const NOTHING = {text: "", language: "", severity: "", check: "", kind: "", term: "", all: false};
const state = {...NOTHING};
let rows = [];      // Numbers of the rows that are shown.
let findings = [];  // The findings that are shown, in the order of the rows.
let current = -1;   // In findings.

const folded = [];
function foldedText(row) {
    return folded[row] ??= [...data.rows[row].slice(ROW.unit, ROW.targets), ...data.rows[row][ROW.targets],
        ...(findingsOfRow.get(row) ?? []).flatMap(f => [f[F.message], f[F.suggestion], f[F.id], data.checks[f[F.check]][0]])]
        .join("\n").toLowerCase();
}

const isWanted = (value, wanted) => wanted === "" || value === Number(wanted);

function wants(finding, withCheck = true) {
    return isWanted(finding[F.severity], state.severity) && (!withCheck || isWanted(finding[F.check], state.check)) &&
        (isWanted(finding[F.language], state.language) || finding[F.language] < 0) &&
        (state.term === "" || finding[F.term] === state.term);
}

function wantsRow(row) {
    return isWanted(data.rows[row][ROW.kind], state.kind) && (state.text === "" || foldedText(row).includes(state.text));
}

const narrowsFindings = () => state.severity !== "" || state.check !== "" || state.term !== "";

function choose() {
    rows = [];
    findings = [];
    const counts = new Map();
    for (let row = 0; row < data.rows.length; ++row) {
        const here = findingsOfRow.get(row);
        if ((!here && (!state.all || narrowsFindings())) || !wantsRow(row)) continue;
        const found = (here ?? []).filter(finding => wants(finding));
        for (const finding of here ?? [])
            if (wants(finding, false)) count(counts, finding);
        if (found.length === 0 && (!state.all || narrowsFindings())) continue;
        rows.push(row);
        findings.push(...found);
    }
    current = -1;
    show(counts);
}

function count(counts, finding) {
    const check = finding[F.check];
    if (!counts.has(check)) counts.set(check, [0, 0, 0]);
    ++counts.get(check)[finding[F.severity]];
}

function show(counts) {
    showChart(counts);
    showColumns();
    segmentList.fill(rows.length, i => rowElement(rows[i]));
    const segments = new Set(findings.map(f => f[F.row])).size;
    byId("count").textContent = `${findings.length} of ${data.findings.length} findings in ${segments} segments` +
        (state.all ? `; ${rows.length} of ${data.rows.length} segments shown` : "") +
        (state.term === "" ? "" : `; concept ${state.term} only`);
}

function showChart(counts) {
    const sum = check => counts.get(check).reduce((a, b) => a + b);
    const order = [...counts.keys()].sort((a, b) => sum(b) - sum(a));
    const most = order.length > 0 ? sum(order[0]) : 1;
    byId("chart").replaceChildren(...order.map(check => {
        const bar = element("span", {class: "bar"});
        for (let severity = 2; severity >= 0; --severity) {
            const part = element("i", {class: SEVERITIES[severity]});
            part.style.width = 100 * counts.get(check)[severity] / most + "%";
            bar.append(part);
        }
        const button = element("button", {type: "button", title: data.checks[check][1], "aria-pressed": String(state.check === String(check))},
            data.checks[check][0], element("span", {class: "number"}, String(sum(check))), bar);
        button.addEventListener("click", () => set("check", state.check === String(check) ? "" : String(check)));
        return element("li", {}, button);
    }));
}

const columns = () => state.language === "" ? data.languages.map((_, i) => i) : [Number(state.language)];

function showColumns() {
    byId("segments").style.setProperty("--columns", 1 + columns().length);
    byId("columns").replaceChildren(element("span"), element("span", {}, data.sourceLanguage || "source"),
        ...columns().map(i => element("span", {}, data.languages[i])));
}

// ---- Lists that are made where they are looked at -----------------------------------------------------------

class LazyList {
    constructor(box, rowHeight) {
        this.box = box;
        this.rowHeight = rowHeight;
        this.watcher = new IntersectionObserver(
            seen => seen.filter(each => each.isIntersecting).forEach(each => this.make(each.target)), {rootMargin: "800px"});
    }
    fill(count, makeRow) {
        this.watcher.disconnect();
        this.count = count;
        this.makeRow = makeRow;
        const chunks = [];
        for (let from = 0; from < count; from += CHUNK) {
            const chunk = element("div");
            chunk.from = from;
            chunk.style.minHeight = Math.min(CHUNK, count - from) * this.rowHeight + "px";
            chunks.push(chunk);
        }
        this.box.replaceChildren(...chunks);
        chunks.forEach(chunk => this.watcher.observe(chunk));
    }
    make(chunk) {
        if (chunk.made) return;
        chunk.made = true;
        this.watcher.unobserve(chunk);
        for (let i = chunk.from; i < Math.min(chunk.from + CHUNK, this.count); ++i) chunk.append(this.makeRow(i));
        chunk.style.minHeight = "";
    }
    makeAt(i) { this.make(this.box.children[Math.floor(i / CHUNK)]); }
    makeFirst(count) { [...this.box.children].slice(0, Math.ceil(count / CHUNK)).forEach(chunk => this.make(chunk)); }
}

const segmentList = new LazyList(byId("rows"), ROW_HEIGHT);
const conceptList = new LazyList(byId("concept-rows"), ROW_HEIGHT);

// ---- Rows -------------------------------------------------------------------------------------------------

function rowElement(number) {
    const row = data.rows[number];
    const found = (findingsOfRow.get(number) ?? []).filter(finding => wants(finding));
    const name = row[ROW.unit] + (row[ROW.segment] ? "/" + row[ROW.segment] : "");
    const place = element("div", {class: "place"}, element("b", {}, ...shown(name, true)), data.kinds[row[ROW.kind]].replace(/^tolmach:/, ""));
    if (data.documents.length > 1 && row[ROW.document] >= 0)
        place.append(element("br"), ...shown(data.documents[row[ROW.document]], true));
    const made = element("article", {class: "row", "aria-label": name}, place);
    const isStray = row[ROW.document] < 0;
    const isOfTarget = finding => finding[F.language] >= 0 && (finding[F.side] === 1 || isStray);
    const ofSource = found.filter(finding => !isOfTarget(finding));
    if (!isStray || ofSource.length > 0) made.append(cell(data.sourceLanguage || "source", isStray ? null : row[ROW.source], ofSource));
    else made.append(element("div", {class: "cell empty"}));
    for (const column of columns()) {
        const own = found.filter(finding => isOfTarget(finding) && finding[F.language] === column);
        if (isStray && own.length === 0) made.append(element("div", {class: "cell empty"}));
        else made.append(cell(data.languages[column], isStray ? null : row[ROW.targets][column] ?? undefined, own));
    }
    return made;
}

/** `text` is undefined where the edition lacks the segment, null where a finding is about none. */
function cell(language, text, found) {
    const made = element("div", {class: "cell"}, element("span", {class: "language"}, language));
    if (text === undefined) made.append(element("p", {class: "absent"}, "no translation"));
    else if (text !== null) made.append(element("p", {lang: language, dir: "auto"}, ...marked(text, found)));
    if (found.length > 0) made.append(element("ul", {class: "findings"}, ...found.map(findingElement)));
    return made;
}

function findingElement(finding) {
    const check = data.checks[finding[F.check]];
    const message = element("span", {class: "message"}, ...shown(finding[F.message], true));
    if (finding[F.start] < 0 && finding[F.text]) message.append(" (‘", ...shown(finding[F.text], true), "’)");
    if (finding[F.suggestion]) message.append("; write ‘", element("b", {}, ...shown(finding[F.suggestion], true)), "’");
    const only = element("button", {type: "button", title: check[1]}, check[0]);
    only.addEventListener("click", () => set("check", String(finding[F.check])));
    const link = element("a", {href: "#" + finding.anchor, title: "link to this finding; its id is " + finding[F.id]}, "link");
    const line = finding[F.line] > 0 ? ":" + finding[F.line] : "";
    return element("li", {class: "finding " + SEVERITIES[finding[F.severity]], id: finding.anchor, tabindex: "-1"},
        SEVERITIES[finding[F.severity]] + ": ", message,
        element("small", {}, only, " · ", finding[F.side] === 0 && finding[F.language] >= 0 ? data.languages[finding[F.language]] + " · " : "",
            ...shown(fileName(finding) + line, true), " · ", link));
}

// ---- Concepts ---------------------------------------------------------------------------------------------

function conceptElement([id, label, languages]) {
    const list = element("dl");
    for (const [language, forms] of languages) {
        const total = forms.reduce((sum, form) => sum + form[1], 0);
        const listed = element("dd", {lang: language});
        forms.forEach(([form, count, isAdmitted], i) => listed.append(i > 0 ? ", " : "",
            element("span", isAdmitted ? {} : {class: "forbidden", title: "forbidden by the term base"}, ...shown(form, true)), " " + count));
        list.append(element("dt", {}, `${language} ${total}`), listed);
    }
    const about = data.findings.filter(f => f[F.term] === id).length;
    const made = element("section", {class: "concept", "aria-label": label}, element("h3", {}, ...shown(label, true)), list);
    if (about > 0) {
        const button = element("button", {type: "button"}, about === 1 ? "its finding" : `its ${about} findings`);
        button.addEventListener("click", () => { set("term", id); byId("segments").scrollIntoView(); });
        made.append(button);
    }
    return made;
}

// ---- Filters, anchors and keys ----------------------------------------------------------------------------

function set(name, value) {
    state[name] = value;
    if (byId(name)) byId(name).value = value;
    choose();
}

function go(to) {
    if (findings.length === 0) return;
    const finding = findings[current = (to + findings.length) % findings.length];
    segmentList.makeAt(rows.indexOf(finding[F.row]));
    document.querySelector(".finding.current")?.classList.remove("current");
    const target = byId(finding.anchor);
    target.classList.add("current");
    target.focus({preventScroll: true});
    target.scrollIntoView({block: "center"});
    history.replaceState(null, "", "#" + finding.anchor);
}

function goToAnchor() {
    const finding = anchors.get(decodeURIComponent(location.hash.slice(1)));
    if (!finding) return;
    if (!findings.includes(finding)) byId("filters").reset();
    go(findings.indexOf(finding));
}

const PRESSED = {
    n: () => go(current + 1), j: () => go(current + 1),
    p: () => byId("previous").click(), k: () => byId("previous").click(),
    "/": () => byId("text").focus(), a: () => byId("all").click(), r: () => byId("filters").reset(),
    c: () => byId("concepts").scrollIntoView(), "?": () => byId("keys").showModal(),
};

function press(event) {
    const isTyping = event.target.closest?.("input[type=search], select, dialog");
    if (event.key === "Escape" && event.target.id === "text") event.target.blur();
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey || !Object.hasOwn(PRESSED, event.key)) return;
    event.preventDefault();
    PRESSED[event.key]();
}

function options(select, first, names, values) {
    byId(select).replaceChildren(element("option", {value: ""}, first),
        ...names.map((name, i) => element("option", {value: String(values ? values[i] : i)}, name)));
}

function start() {
    options("language", "all", data.languages);
    const checks = data.checks.map((_, i) => i).sort((a, b) => data.checks[a][0] < data.checks[b][0] ? -1 : 1);
    options("check", "all", checks.map(i => data.checks[i][0]), checks);
    options("kind", "all", data.kinds.map(kind => kind.replace(/^tolmach:/, "") || "unit"));
    for (const name of ["language", "severity", "check", "kind"])
        byId(name).addEventListener("change", event => set(name, event.target.value));
    let waiting;
    byId("text").addEventListener("input", event => {
        clearTimeout(waiting);
        waiting = setTimeout(() => { state.text = event.target.value.toLowerCase(); choose(); }, 120);
    });
    byId("all").addEventListener("change", event => { state.all = event.target.checked; choose(); });
    byId("filters").addEventListener("submit", event => event.preventDefault());
    byId("filters").addEventListener("reset", () => { Object.assign(state, NOTHING); choose(); });
    byId("next").addEventListener("click", () => go(current + 1));
    byId("previous").addEventListener("click", () => go(current < 0 ? -1 : current - 1));
    byId("help").addEventListener("click", () => byId("keys").showModal());
    document.addEventListener("keydown", press);
    addEventListener("hashchange", goToAnchor);
    addEventListener("beforeprint", () => segmentList.makeFirst(ROWS_IN_PRINT));
    choose();
    if (data.concepts.length > 0) {
        byId("concepts").hidden = false;
        conceptList.fill(data.concepts.length, i => conceptElement(data.concepts[i]));
    }
    goToAnchor();
}

start();
