// What the page shows of the state that review.js keeps. Every text goes into it as text, never as mark-up.
"use strict";

const LISTED = 60;     // Characters of a note in the list.
const SHORT_LEAD = 8;  // A longer piece of text before a block is no number or bullet of it.
const byId = id => document.getElementById(id);

function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
        if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
    made.append(...children.filter(child => child !== null && child !== undefined));
    return made;
}

function button(text, act, attributes = {}) {
    const made = element("button", {type: "button", ...attributes}, text);
    made.addEventListener("click", event => { event.stopPropagation(); act(); });
    return made;
}

const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** A text of the same length that a browser shows instead of obeying it. */
const harmless = text => text.replace(OBEYED, "\ufffd").replace(/\r\n/g, "\u200b\n").replace(/\r/g, "\n");
const excerpt = (start, end) => harmless(data.text.slice(start, end)).replace(/\s+/g, " ");

// ---- The text ---------------------------------------------------------------------------------------------

const KIND_NAMES = {"": "not translated", heading: "heading 1"};
const kindName = kind => KIND_NAMES[kind] ?? kind.replace("-", " ");

/** Blocks, notes of lists and what lies between, in the order of the text. */
function pieces() {
    const listed = new Map(state.notes.filter(note => !isRunIn(note)).map(note => [note.n, note]));
    const known = [...state.blocks.map(block => ({type: "block", ...block})), ...[...listed.values()].map(note => ({type: "note", ...note}))].sort(byStart);
    const all = [];
    let at = 0;
    for (const piece of [...known, {start: data.text.length, end: data.text.length}]) {
        for (const match of data.text.slice(at, piece.start).matchAll(/[^\r\n]+/g)) {
            const gap = editor.trimmed(at + match.index, at + match.index + match[0].length);
            const leads = match.index + match[0].length === piece.start - at && gap.end - gap.start <= SHORT_LEAD;
            if (gap.start < gap.end) all.push({type: leads || !hasWord(data.text.slice(gap.start, gap.end)) ? "lead" : "gap", ...gap});
        }
        if (piece.type) all.push(piece);
        at = Math.max(at, piece.end);
    }
    return all;
}

function run(from, to, attributes = {}) {
    const made = element("span", attributes, harmless(data.text.slice(from, to)));
    made.from = from;
    return made;
}

/** A stretch of text as nodes, with the doubts in it. */
function texts(from, to, attributes) {
    const nodes = [];
    for (const doubt of openDoubts().filter(doubt => from <= doubt.start && doubt.start < to)) {
        nodes.push(run(from, doubt.start, attributes));
        nodes.push(button("?", () => choose({doubt: doubt.start}),
            {class: "doubt", id: "doubt-" + doubt.start, title: doubt.says, "aria-label": "a footnote? " + doubt.says, "aria-pressed": String(chosen?.doubt === doubt.start)}));
        from = doubt.start;
    }
    nodes.push(run(from, to, attributes));
    return nodes;
}

const noteClass = note => "note" + (isDoubtful(note) ? " doubtful" : "") + (chosen?.note === note.id ? " chosen" : "");

function callOf(note, prefix = "call-") {
    return button(`${note.n}`, () => choose({note: note.id}), {class: "call " + noteClass(note), id: prefix + note.id,
        "aria-label": `footnote ${note.n}, confidence ${note.confidence.toFixed(2)}`, "aria-pressed": String(chosen?.note === note.id)});
}

function blockText(start, end) {
    const nodes = [];
    let at = start;
    for (const note of state.notes.filter(note => isCalled(note) && start <= note.anchor && note.anchor < end)) {
        nodes.push(...texts(at, note.anchor), callOf(note));
        if (isRunIn(note)) nodes.push(run(note.anchor, note.start), run(note.start, note.end, {class: noteClass(note)}), run(note.end, note.resumes));
        else nodes.push(run(note.anchor, note.resumes, {class: "mark"}));
        at = note.resumes;
    }
    return [...nodes, ...texts(at, end)];
}

function kindSelect(piece, kinds, act) {
    const made = element("select", {"aria-label": "kind"}, ...kinds.map(kind => element("option", {value: kind, selected: kind === piece.kind}, kindName(kind))));
    made.addEventListener("change", () => { if (!act(made.value)) made.value = piece.kind; });
    return made;
}

function pieceElement(piece) {
    const made = element("section", {class: `piece ${piece.type} kind-${piece.kind ?? ""}`, id: `at-${piece.start}`});
    if (picking?.what === "text" && (piece.type === "block" || piece.type === "gap")) {
        made.append(button("this is the note", () => pick(piece), {class: "pick"}));
        made.addEventListener("click", () => picking && pick(piece));
    }
    if (piece.type === "block" || piece.type === "gap")
        made.append(kindSelect({kind: "", ...piece}, ["", ...data.kinds], kind => edit(now => editor.kindOf(now, piece, kind))));
    const text = element("p");
    if (piece.type === "block") text.append(...blockText(piece.start, piece.end));
    else if (piece.type === "note") text.append(callOf(piece, "note-"), run(piece.start, piece.end, {class: noteClass(piece)}));
    else text.append(...texts(piece.start, piece.end));
    made.append(text);
    return made;
}

/** What a piece looks like; one that looks as before is not made anew. */
function lookOf(piece) {
    const here = state.notes.filter(note => note.id === piece.id || (isCalled(note) && piece.start <= note.anchor && note.anchor < piece.end));
    return JSON.stringify([piece, here, here.some(note => note.id === chosen?.note) && chosen.note, picking !== null,
        openDoubts().filter(doubt => piece.start <= doubt.start && doubt.start < piece.end), chosen?.doubt]);
}

let looks = new Map();
function showText() {
    const made = new Map();
    for (const piece of pieces()) {
        const look = lookOf(piece);
        made.set(look, looks.get(look) ?? pieceElement(piece));
    }
    looks = made;
    byId("text").replaceChildren(...made.values());
}

// ---- The list, the panel, the count -----------------------------------------------------------------------

/** What is to be looked at, in the order of the text; all notes, or those that are in doubt. */
function stops(all) {
    const notes = state.notes.filter(note => all || isDoubtful(note)).map(note => ({at: isCalled(note) ? note.anchor : note.start, note: note.id}));
    return [...notes, ...openDoubts().map(doubt => ({at: doubt.start, doubt: doubt.start}))].sort((a, b) => a.at - b.at);
}

const isChosen = stop => (stop.note !== undefined && stop.note === chosen?.note) || (stop.doubt !== undefined && stop.doubt === chosen?.doubt);

function showList() {
    byId("list").replaceChildren(...stops(byId("all").checked).map(stop => {
        const note = stop.note && noteOf(stop.note);
        const text = note ? `${note.n}. ${excerpt(note.start, Math.min(note.end, note.start + LISTED))}`
            : `? ${excerpt(Math.max(0, stop.doubt - LISTED / 2), stop.doubt + LISTED / 2)}`;
        const sure = note ? element("small", {}, isCalled(note) ? note.confidence.toFixed(2) : "no call") : null;
        return element("li", {}, button(text, () => choose(stop), {class: !note || isDoubtful(note) ? "doubtful" : "", "aria-current": isChosen(stop) ? "true" : undefined}), sure);
    }));
}

function showPanel() {
    const panel = byId("panel");
    panel.hidden = chosen === null && picking === null;
    if (panel.hidden) return;
    const act = (text, key, does) => button(text, does, {"aria-keyshortcuts": key, title: key});
    if (moving) {
        const by = (step, fine) => () => moveBy(step, fine);
        panel.replaceChildren(element("p", {}, `The ${moving.edge} of footnote ${noteOf(moving.id).n}`), act("← word", "ArrowLeft", by(-1, false)),
            act("← letter", "Shift+ArrowLeft", by(-1, true)), act("letter →", "Shift+ArrowRight", by(1, true)), act("word →", "ArrowRight", by(1, false)),
            act("Keep", "Enter", () => endMoving(true)), act("Give up", "Escape", giveUp));
    } else if (picking) {
        panel.replaceChildren(element("p", {}, picking.what === "text" ? "Which piece of text is the note?" : "Where does the note begin?"), act("Give up", "Escape", giveUp));
    } else if (chosen.note) {
        showNotePanel(panel, noteOf(chosen.note), act);
    } else {
        panel.replaceChildren(element("p", {}, doubts.find(doubt => doubt.start === chosen.doubt).says), act("Make it a footnote", "a", accept), act("It is none", "x", reject));
    }
}

function showNotePanel(panel, note, act) {
    const doubt = !isCalled(note) ? ", no call was found" : isDoubtful(note) ? ", uncertain" : note.confidence === 1 ? ", certain" : "";
    panel.replaceChildren(
        element("p", {}, element("b", {}, `Footnote ${note.n}`), ` ${isRunIn(note) ? "was run into its sentence" : "has a mark"}; confidence ${note.confidence.toFixed(2)}${doubt}`),
        kindSelect(note, data.noteKinds, kind => edit(now => editor.noteKind(now, note.id, kind))),
        act("Accept", "a", accept), act("Reject", "x", reject), act("Move the start", "s", () => move("start")), act("Move the end", "e", () => move("end")));
}

function show() {
    if (chosen?.note && !noteOf(chosen.note)) chosen = null;
    const focused = document.activeElement?.id, top = scrollY;
    showText();
    showList();
    showPanel();
    document.body.classList.toggle("pointing", moving !== null || picking !== null);
    const uncertain = state.notes.filter(isDoubtful).length;
    byId("totals").textContent = `${state.blocks.length} blocks, ${new Set(state.notes.map(note => note.n)).size} footnotes, ${uncertain} uncertain, ` +
        `${openDoubts().length} suspected${state === saved ? "" : "; not saved yet"}`;
    byId("undo").disabled = past.length === 0 || moving !== null;
    byId("redo").disabled = future.length === 0 || moving !== null;
    if (focused && document.activeElement?.id !== focused) byId(focused)?.focus({preventScroll: true});
    scrollTo({top, behavior: "instant"});
}
