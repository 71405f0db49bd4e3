// The page on which an editor reviews what was recognised in a text. Every text goes into it as text, never as mark-up.
"use strict";

const byId = id => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const editor = new Editor(data.text);
const UNDO = 500;         // Edits that are remembered.
const LISTED = 60;        // Characters of a note in the list.
const SHORT_LEAD = 8;     // A longer piece of text before a block is no number or bullet of it.

let state = editor.read(data.structure);
const doubts = data.doubts.map(([start, end, isMark, says]) => ({start: editor.places.unit(start), end: editor.places.unit(end), isMark, says}));
const dismissed = new Set();  // Starts of doubts that are none.
let past = [], future = [];
let saved = state;            // What the last file holds.
let chosen = null;            // {note: id} or {doubt: start}
let moving = null;            // {id, edge, base}: an edge follows keys and clicks, from `base` on.
let picking = null;           // {what: "start"} or {what: "text", mark}: the next place or piece that is pointed at.

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

const noteOf = id => state.notes.find(note => note.id === id);
const isDoubtful = note => note.confidence < data.certain;
const openDoubts = () => doubts.filter(doubt => !dismissed.has(doubt.start) &&
    !state.notes.some(note => (isCalled(note) && note.anchor <= doubt.end && doubt.start < note.resumes) || (note.start <= doubt.start && doubt.start < note.end)));

// ---- Edits ------------------------------------------------------------------------------------------------

function say(text, isRefused = false) {
    byId("status").textContent = text;
    byId("status").classList.toggle("refused", isRefused);
}

/** Makes an edit; what forbids it is said, and nothing changes. */
function edit(make, says = "") {
    try {
        const made = make(state);
        past = [...past.slice(-UNDO), state];
        future = [];
        state = made;
        say(says);
    } catch (error) {
        if (!(error instanceof Refused)) throw error;
        say(error.message, true);
        return false;
    } finally {
        show();
    }
    return true;
}

function step(from, to) {
    if (from.length === 0 || moving) return;
    to.push(state);
    state = from.pop();
    chosen = chosen?.note && !noteOf(chosen.note) ? null : chosen;
    show();
}
const undo = () => step(past, future);
const redo = () => step(future, past);

function accept() {
    if (chosen?.note) edit(now => editor.accepted(now, chosen.note), "accepted");
    else if (chosen?.doubt !== undefined) makeNote(doubts.find(doubt => doubt.start === chosen.doubt));
}

function reject() {
    if (chosen?.doubt !== undefined) {
        dismissed.add(chosen.doubt);
        chosen = null;
        show();
    } else if (chosen?.note && edit(now => editor.rejected(now, chosen.note), "left in the text")) {
        chosen = null;
        show();
    }
}

function makeNote(doubt) {
    if (doubt.isMark) {
        picking = {what: "text", mark: doubt};
        say("Point at the piece of text that is its note, or go to it with Tab and press Enter. Escape gives up.");
        show();
    } else {
        runInAt(doubt.start);
    }
}

function runInAt(at) {
    if (!edit(now => editor.runIn(now, at))) return;
    chosen = {note: editor.made};
    move("end");
}

function move(edge) {
    if (!chosen?.note || moving) return;
    moving = {id: chosen.note, edge, base: state};
    say(`Point at the ${edge === "start" ? "first" : "last"} word of the note, or move with ← and →, with Shift by letters. Enter keeps it, Escape gives up.`);
    show();
}

/** Moves the edge from where it was first, so that no way there and back leaves anything behind. */
function moveTo(place) {
    try {
        const before = moving.base.notes.find(note => note.id === moving.id)[moving.edge];
        state = place === before ? moving.base : editor.moved(moving.base, moving.id, moving.edge, place);
        say("");
    } catch (error) {
        if (!(error instanceof Refused)) throw error;
        say(error.message, true);
    }
    show();
}

function endMoving(keeps) {
    const {base} = moving;
    moving = null;
    if (!keeps) state = base;
    else if (state !== base) {
        const id = chosen.note;
        past = [...past.slice(-UNDO), base];
        future = [];
        state = editor.accepted(state, id);
    }
    say("");
    show();
}

function giveUp() {
    if (moving) endMoving(false);
    picking = null;
    say("");
    show();
}

function pick(piece) {
    const {mark} = picking;
    if (!edit(now => editor.marked(now, mark, piece), "made a footnote")) return;
    picking = null;
    choose({note: editor.made});
}

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
        return element("li", {}, button(text, () => choose(stop), {class: !note || isDoubtful(note) ? "doubtful" : "", "aria-current": isChosen(stop)}), sure);
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

// ---- Going about and pointing -----------------------------------------------------------------------------

function choose(stop) {
    if (moving) endMoving(true);
    picking = null;
    chosen = stop === null ? null : stop.note !== undefined ? {note: stop.note} : {doubt: stop.doubt};
    show();
    const target = chosen && (chosen.note ? byId("call-" + chosen.note) ?? byId("note-" + chosen.note) : byId("doubt-" + chosen.doubt));
    target?.scrollIntoView({block: "center"});
    target?.focus({preventScroll: true});
}

function go(by, all) {
    const all_stops = stops(all);
    if (all_stops.length === 0) return say("There is nothing to look at.");
    const at = all_stops.findIndex(isChosen);
    choose(all_stops[at < 0 ? (by > 0 ? 0 : all_stops.length - 1) : (at + by + all_stops.length) % all_stops.length]);
}

function moveBy(by, fine) {
    moveTo(editor.next(noteOf(moving.id)[moving.edge], moving.edge, by, fine));
}

/** The place in the text at which somebody points. */
function pointedAt(event) {
    const at = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const range = at ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const node = at?.offsetNode ?? range?.startContainer;
    return node?.parentElement?.from === undefined ? null : node.parentElement.from + (at?.offset ?? range.startOffset);
}

function point(event) {
    const place = moving || picking?.what === "start" ? pointedAt(event) : null;
    if (place === null) return;
    if (moving) {
        moveTo(editor.nearest(place, moving.edge));
    } else {
        picking = null;
        runInAt(editor.nearest(place, "start"));
    }
}

function newNote() {
    picking = {what: "start"};
    say("Point at the first word of the note. Escape gives up.");
    show();
}

// ---- Saving, keys, start ----------------------------------------------------------------------------------

function save() {
    if (moving) endMoving(true);
    const name = data.name.replace(/\.(txt|text)$/i, "") + ".structure.json";
    const link = element("a", {href: URL.createObjectURL(new Blob([JSON.stringify(editor.saved(state), null, 1) + "\n"], {type: "application/json"})), download: name});
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    saved = state;
    show();
    say(`${name} was saved. Extract with it: tolmach extract ${data.name} --structure ${name}`);
}

const PRESSED = {
    n: () => go(1, false), p: () => go(-1, false), j: () => go(1, true), k: () => go(-1, true), a: accept, x: reject, s: () => move("start"),
    e: () => move("end"), "+": newNote, u: undo, r: redo, w: save, "?": () => byId("keys").showModal(), Escape: giveUp,
};
const MOVING = {
    ArrowLeft: event => moveBy(-1, event.shiftKey), ArrowRight: event => moveBy(1, event.shiftKey), Enter: () => endMoving(true), Escape: giveUp,
};

function press(event) {
    if (event.target.closest?.("select, dialog") || event.ctrlKey || event.altKey || event.metaKey) return;
    const keys = moving ? MOVING : PRESSED;
    if (!Object.hasOwn(keys, event.key) || (event.key === "Escape" && !moving && !picking)) return;
    event.preventDefault();
    keys[event.key](event);
}

function start() {
    const on = (id, act) => byId(id).addEventListener("click", act);
    on("previous", () => go(-1, false));
    on("next", () => go(1, false));
    on("add", newNote);
    on("undo", undo);
    on("redo", redo);
    on("save", save);
    on("help", () => byId("keys").showModal());
    on("text", point);
    byId("all").addEventListener("change", showList);
    document.addEventListener("keydown", press);
    addEventListener("beforeunload", event => { if (state !== saved) event.preventDefault(); });
    show();
}

start();
