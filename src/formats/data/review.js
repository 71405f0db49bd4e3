// The page on which an editor reviews what was recognised in a text: its state, what changes it, keys and clicks.
"use strict";

const data = JSON.parse(byId("data").textContent);
const editor = new Editor(data.text);
const UNDO = 500;         // Edits that are remembered.

let state = editor.read(data.structure);
const doubts = data.doubts.map(([start, end, isMark, says]) => ({start: editor.places.unit(start), end: editor.places.unit(end), isMark, says}));
const dismissed = new Set();  // Starts of doubts that are none.
let past = [], future = [];
let saved = state;            // What the last file holds.
let chosen = null;            // {note: id} or {doubt: start}
let moving = null;            // {id, edge, base}: an edge follows keys and clicks, from `base` on.
let picking = null;           // {what: "start"} or {what: "text", mark}: the next place or piece that is pointed at.

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
    } else if (chosen?.note) {
        edit(now => editor.rejected(now, chosen.note), "left in the text");
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
    // A dialog that has just closed may have the focus still.
    if (event.target.closest?.("select") || byId("keys").open || event.ctrlKey || event.altKey || event.metaKey) return;
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
