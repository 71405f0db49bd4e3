// SPDX-License-Identifier: Apache-2.0
// What formats has to say about a user's content.
#pragma once

#include "base/diagnostic.hpp"

#include <span>

namespace tolmach::formats {

inline constexpr base::CheckInfo kFootnoteDuplicate{
    "footnote.duplicate", base::Severity::Warning, "a list of notes has one number twice",
    "The calls of that number have one note, and the text of the other is a part of the note before "
    "it. Correct the numbers in the source, or correct the structure on the page of "
    "`tolmach extract --review page.html`, and extract again with `--structure` and what it saved."};
inline constexpr base::CheckInfo kFootnoteSuspected{
    "footnote.suspected", base::Severity::Warning, "what looks like a footnote was left in the text",
    "A figure hangs on a word as the call of a footnote does, or two words are glued together as they are "
    "where "
    "a footnote was run into its sentence; nothing shows which note it would be, and the text was left as it "
    "is. "
    "Where it is a footnote, write it as one in the source, `word[1]` and at the end a list with `[1] text`, "
    "or make it one on the page of `tolmach extract --review page.html`, and extract again with "
    "`--structure` "
    "and what it saved."};
inline constexpr base::CheckInfo kFootnoteUncertain{
    "footnote.uncertain", base::Severity::Warning,
    "a footnote was recovered from run-in text with low confidence",
    "The source has its footnotes run into the sentences. This one was lifted out, or left in, on weak "
    "evidence. In plain text, accept it, move its ends or reject it on the page of "
    "`tolmach extract --review page.html`, and extract again with `--structure` and what it saved. In "
    "another "
    "format, make a real footnote of it, or put a space where the words are glued together."};
inline constexpr base::CheckInfo kSegmentMissing{
    "segment.missing", base::Severity::Error, "a piece of the source did not come back",
    "The file was extracted by tolmach, and its unit no longer has all the text that it had: a tool "
    "or a hand has dropped a segment. The edition would lose it without a word. Take the unit from "
    "the file that was extracted."};
inline constexpr base::CheckInfo kSkeletonMissing{
    "skeleton.missing", base::Severity::Warning, "a file that was extracted has lost its skeleton",
    "The skeleton is the source's own layout; `tolmach extract` puts it into the XLIFF, and some "
    "programs do not give it back, or not as it was. Editions can be composed all the same (`--as html`, "
    "docx, markdown). For one in the source's own layout run `tolmach merge --skeleton EXTRACTED.xlf` "
    "with "
    "the file as it was extracted, or with the source itself."};
inline constexpr base::CheckInfo kSourceChanged{
    "source.changed", base::Severity::Warning, "a source is not the text that was extracted",
    "Somebody edited the source inside of the XLIFF. An edition is not harmed by it, but the next "
    "file of the same note will have the old text: correct the note itself."};
inline constexpr base::CheckInfo kSourceReformatted{
    "source.reformatted", base::Severity::Warning, "a program has laid out the file anew",
    "Texts of the XLIFF have line breaks and indents that the source has not, as a program puts them that "
    "prints XML in a neat form. The file says that its white space is to be kept (`xml:space=\"preserve\"`), "
    "so an edition prints each as a run of spaces. Take the file as it was before, or have its "
    "texts joined by the translation program."};
inline constexpr base::CheckInfo kUnitMissing{
    "unit.missing", base::Severity::Error, "a unit of the source did not come back",
    "The file was extracted by tolmach, and one of its units, a paragraph, a heading or a footnote, is "
    "no longer in it. The edition would lose it without a word. Take the unit from the file that was "
    "extracted."};
inline constexpr base::CheckInfo kUnitUnknown{
    "unit.unknown", base::Severity::Error, "a unit that the source has no place for",
    "The file was extracted by tolmach, and somebody has put a unit into it. An edition in the "
    "source's own layout cannot print it. A footnote of the translator's own is written as a note of "
    "category `footnote` on the unit it belongs to."};

inline constexpr base::CheckInfo kTextLeftOut{"text.left-out", base::Severity::Info,
                                              "lines that a page has round its text are not translated",
                                              "Page numbers on lines of their own and the links above and "
                                              "below a web page (`Skip to content`, `Share on …`) "
                                              "are no part of the note: no unit has them, and they stay in "
                                              "the source as they are. Where such a line is "
                                              "text, give it a kind on the page of `tolmach extract --review "
                                              "page.html`, and extract again with `--structure` and what it "
                                              "saved."};

/// All of them.
inline constexpr const base::CheckInfo* kDiagnostics[] = {
    &kFootnoteDuplicate, &kFootnoteSuspected, &kFootnoteUncertain, &kSegmentMissing, &kSkeletonMissing,
    &kSourceChanged,     &kSourceReformatted, &kTextLeftOut,       &kUnitMissing,    &kUnitUnknown};

}  // namespace tolmach::formats
