// The structure of a text, and what an editor may do to it. Places are UTF-16 units of the text here, and code
// points where they are saved. A structure is a value: each edit gives another one, or throws what forbids it.
"use strict";

class Refused extends Error {}

const isSpace = c => /\s/.test(c);
const hasWord = text => /[\p{L}\p{N}]/u.test(text);
const isRunIn = note => note.anchor <= note.start && note.end <= note.resumes;
const isCalled = note => isRunIn(note) || note.anchor !== note.start;
const byStart = (a, b) => a.start - b.start;

/** Code points of a text and its UTF-16 units; they differ behind each character outside the BMP. */
class Places {
    constructor(text) {
        this.wide = [];
        for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) this.wide.push(match.index);
    }
    before(isBefore) {
        let low = 0, high = this.wide.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (isBefore(middle)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
    unit(point) { return point + this.before(i => this.wide[i] - i < point); }
    point(unit) { return unit - this.before(i => this.wide[i] < unit); }
}

class Editor {
    constructor(text) {
        this.text = text;
        this.places = new Places(text);
        this.made = 0;
    }

    // ---- Reading and saving -------------------------------------------------------------------------------

    read({blocks, footnotes}) {
        const placed = (entry, names) =>
            Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, names.includes(key) ? this.places.unit(value) : value]));
        return {
            blocks: blocks.map(block => placed(block, ["start", "end"])),
            notes: footnotes.map(note => ({...placed(note, ["start", "end", "anchor", "resumes"]), id: ++this.made})),
        };
    }

    saved({blocks, notes}) {
        const point = place => this.places.point(place);
        return {
            blocks: blocks.map(({kind, start, end}) => ({kind, start: point(start), end: point(end)})),
            footnotes: notes.map(({n, start, end, anchor, resumes, kind, confidence}) =>
                ({n, start: point(start), end: point(end), anchor: point(anchor), resumes: point(resumes), kind, confidence,
                    text: this.text.slice(start, end)})),
        };
    }

    // ---- Places -------------------------------------------------------------------------------------------

    trimmed(start, end) {
        while (start < end && isSpace(this.text[start])) ++start;
        while (end > start && isSpace(this.text[end - 1])) --end;
        return {start, end};
    }

    lineStart(at) {
        while (at > 0 && !/[\r\n]/.test(this.text[at - 1])) --at;
        return at;
    }

    /** Where a note may begin: at a word, also one that was glued to the word before it. */
    isStart(at) {
        const before = this.text[at - 1] ?? " ", here = this.text[at] ?? "";
        if (here === "" || isSpace(here)) return false;
        return isSpace(before) || (/[\p{Ll}\p{N}.,;:!?…»”"’)\]]/u.test(before) && /[\p{Lu}«“"[(]/u.test(here));
    }

    /** Where it may end: behind a word, `full`: and behind the marks that close it. */
    isEnd(at, full) {
        const before = this.text[at - 1] ?? " ", here = this.text[at] ?? " ";
        if (isSpace(before)) return false;
        if (isSpace(here) || (/[.!?…»”)\]]/.test(before) && /[\p{L}.«“"]/u.test(here))) return true;
        return !full && /[\p{L}\p{N}]/u.test(before) && /[.,;:!?…»”)\]]/.test(here);
    }

    /** The next place for an edge of a note; `step` is 1 or -1, `fine`: by character. */
    next(at, edge, step, fine) {
        const isPlace = place => edge === "start" ? this.isStart(place) : this.isEnd(place, false);
        const splits = place => /[\udc00-\udfff]/.test(this.text[place] ?? "");
        for (let place = at + step; place >= 0 && place <= this.text.length; place += step)
            if (fine ? !splits(place) : isPlace(place)) return place;
        return at;
    }

    /** The place for an edge that somebody means who points at `at`. */
    nearest(at, edge) {
        if (edge === "start") {
            while (at > 0 && !this.isStart(at)) --at;
            return at;
        }
        while (at < this.text.length && !this.isEnd(at, true)) ++at;
        return at;
    }

    blockAt(state, at) {
        return state.blocks.findLast(block => block.start <= at);
    }

    /** Between what a run-in note lies whose call stands at `anchor`: its paragraph and the notes beside it. */
    room(state, anchor, id) {
        const block = this.blockAt(state, anchor);
        if (!block || block.end <= anchor) throw new Refused("this is no part of a paragraph: choose a kind for it first");
        const others = state.notes.filter(note => note.id !== id && isCalled(note));
        if (others.some(note => note.anchor <= anchor && anchor < note.resumes)) throw new Refused("a footnote stands there already");
        return {
            low: Math.max(block.start, ...others.filter(note => note.anchor < anchor).map(note => note.resumes)),
            high: Math.min(block.end, ...others.filter(note => note.anchor > anchor).map(note => note.anchor)),
        };
    }

    anchorOf(start, low) {
        while (start > low && isSpace(this.text[start - 1])) --start;
        return start;
    }

    /** Behind the junk space that may stand between a note and the stop of the sentence. */
    resumesOf(end, high) {
        let at = end;
        while (at < high && isSpace(this.text[at])) ++at;
        return at < high && /[.,]/.test(this.text[at]) ? at : end;
    }

    sentenceEnd(start, high) {
        const text = this.text.slice(start, high);
        const stop = /[.?!…)»”"]\s?(?=\.(?:\s|$))/u.exec(text) ?? /[\p{L}\p{N})»”"]{4}[.?!…]+[»”")\]]*(?=\s+[\p{Lu}«“"(]|\s*$)/u.exec(text);
        return stop ? start + stop.index + stop[0].trimEnd().length : high;
    }

    // ---- Structures ---------------------------------------------------------------------------------------

    /** Numbers the notes by their calls; those that nothing calls come last. */
    settled({blocks, notes}) {
        const called = notes.filter(isCalled).sort((a, b) => a.anchor - b.anchor);
        const numbers = new Map();
        for (const note of [...called, ...notes.filter(note => !isCalled(note)).sort(byStart)])
            if (!numbers.has(note.n)) numbers.set(note.n, numbers.size + 1);
        const numbered = notes.map(note => ({...note, n: numbers.get(note.n)}));
        return {
            blocks: [...blocks].sort(byStart),
            notes: numbered.sort((a, b) => isCalled(b) - isCalled(a) || (isCalled(a) ? a.anchor - b.anchor : a.start - b.start)),
        };
    }

    /** The blocks without a stretch of text. */
    carved(state, from, to) {
        if (state.notes.some(note => isCalled(note) && note.anchor < to && note.resumes > from))
            throw new Refused("a footnote is called there: reject it first");
        return state.blocks.flatMap(block => block.end <= from || block.start >= to ? [block] :
            [this.trimmed(block.start, Math.max(from, block.start)), this.trimmed(Math.min(to, block.end), block.end)]
                .filter(({start, end}) => hasWord(this.text.slice(start, end))).map(left => ({...block, ...left})));
    }

    /** The blocks, and as paragraphs what of a stretch belongs neither to them nor to a note. */
    released(state, from, to) {
        let free = [{start: from, end: to}];
        for (const taken of [...state.blocks, ...state.notes.filter(note => !isRunIn(note))])
            free = free.flatMap(({start, end}) => taken.end <= start || taken.start >= end ? [{start, end}] :
                [{start, end: Math.max(taken.start, start)}, {start: Math.min(taken.end, end), end}]);
        const added = [];
        for (const {start, end} of free) {
            let at = start;
            for (const piece of this.text.slice(start, end).split(/((?:\r\n?|\n)\s*(?:\r\n?|\n))/)) {
                if (hasWord(piece)) added.push({kind: "paragraph", ...this.trimmed(at, at + piece.length)});
                at += piece.length;
            }
        }
        return [...state.blocks, ...added];
    }

    moved(state, id, edge, to) {
        const note = state.notes.find(each => each.id === id);
        const changed = {...note, [edge]: to};
        if (changed.start >= changed.end) throw new Refused("a note has at least a letter");
        return this.settled(isRunIn(note) ? this.movedRunIn(state, note, changed, edge) : this.movedMarked(state, note, changed));
    }

    movedRunIn(state, note, changed, edge) {
        const {low, high} = this.room(state, note.anchor, note.id);
        if (changed.start < low || changed.end > high) throw new Refused("a note that was run in stays in its paragraph, between the notes beside it");
        if (edge === "start") changed.anchor = this.anchorOf(changed.start, low);
        else changed.resumes = this.resumesOf(changed.end, high);
        return {...state, notes: state.notes.map(each => each.id === note.id ? changed : each)};
    }

    movedMarked(state, note, {start, end}) {
        const others = state.notes.filter(each => each.n !== note.n);
        if (others.some(each => each.start < end && start < each.end)) throw new Refused("another footnote stands there");
        const notes = state.notes.map(each => each.n !== note.n ? each :
            isCalled(each) ? {...each, start, end} : {...each, start, end, anchor: start, resumes: start});
        let blocks = state.blocks;
        if (start < note.start) blocks = this.carved({...state, blocks}, start, note.start);
        if (end > note.end) blocks = this.carved({...state, blocks}, note.end, end);
        if (start > note.start) blocks = this.released({blocks, notes}, note.start, start);
        if (end < note.end) blocks = this.released({blocks, notes}, end, note.end);
        return {blocks, notes};
    }

    /** Leaves a note in the text: a call that is none, or with its last call the note itself, as paragraphs. */
    rejected(state, id) {
        const note = state.notes.find(each => each.id === id);
        const notes = state.notes.filter(each => each.id !== id);
        const stays = isRunIn(note) || notes.some(each => each.n === note.n);
        return this.settled({notes, blocks: stays ? state.blocks : this.released({...state, notes}, this.lineStart(note.start), note.end)});
    }

    accepted(state, id) {
        const {n} = state.notes.find(each => each.id === id);
        return {...state, notes: state.notes.map(note => note.n === n ? {...note, confidence: 1} : note)};
    }

    noteKind(state, id, kind) {
        const {n} = state.notes.find(each => each.id === id);
        return {...state, notes: state.notes.map(note => note.n === n ? {...note, kind} : note)};
    }

    added(state, note) {
        const n = Math.max(0, ...state.notes.map(each => each.n)) + 1;
        return this.settled({...state, notes: [...state.notes, {n, kind: "commentary", confidence: 1, id: ++this.made, ...note}]});
    }

    /** A note that was run into the text and begins at `at`, up to the end of its sentence. */
    runIn(state, at) {
        const {low, high} = this.room(state, at, 0);
        const {start} = this.trimmed(at, high);
        if (start >= high) throw new Refused("no text follows there");
        const end = this.sentenceEnd(start, high);
        return this.added(state, {start, end, anchor: this.anchorOf(start, low), resumes: this.resumesOf(end, high)});
    }

    /** A note that a mark calls; its text is a piece of the text, without the mark that it may begin with. */
    marked(state, mark, piece) {
        const {high} = this.room(state, mark.start, 0);
        if (mark.end > high) throw new Refused("this mark is no part of one paragraph");
        if (piece.start < mark.end && mark.start < piece.end) throw new Refused("this is the paragraph of the mark itself");
        const plain = text => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
        const own = plain(this.text.slice(mark.start, mark.end));
        const head = /^[^\p{L}\p{N}]*[\p{L}\p{N}]{1,4}[^\p{L}\p{N}]*/u.exec(this.text.slice(piece.start, piece.end))?.[0] ?? "";
        const start = plain(head) === own ? piece.start + head.length : piece.start;
        if (!hasWord(this.text.slice(start, piece.end))) throw new Refused("there is no text of a note");
        const blocks = this.carved(state, piece.start, piece.end);
        return this.added({...state, blocks}, {start, end: piece.end, anchor: mark.start, resumes: mark.end});
    }

    /** Gives a stretch of the text a kind, or with an empty one leaves it untranslated. */
    kindOf(state, {start, end}, kind) {
        const others = kind === "" ? this.carved(state, start, end) : state.blocks.filter(block => block.start !== start);
        return this.settled({...state, blocks: kind === "" ? others : [...others, {kind, start, end}]});
    }
}
