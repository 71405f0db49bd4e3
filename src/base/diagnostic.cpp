// SPDX-License-Identifier: Apache-2.0
#include "base/diagnostic.hpp"

#include "base/check_tables.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

namespace tolmach::base {
namespace {

constexpr std::array kChecks = {
    CheckInfo{"change.undecided", Severity::Error, "the target has tracked changes that nobody decided on",
              "A CAT tool kept what a reviewer inserted and deleted, and nobody has accepted or rejected it. "
              "Decide in the tool and export again, or merge with `--accept-changes`."},
    CheckInfo{
        "character.invisible", Severity::Warning,
        "the target has a character that is invisible or none at all",
        "Zero-width spaces, soft hyphens and marks of direction come in by pasting; nobody sees them, but a "
        "word that holds one is not found again. Controls, U+FFFD and code points that are no characters are "
        "errors: something was lost or broken when the text was saved. Delete it, or write what was meant."},
    CheckInfo{
        "code.empty", Severity::Warning, "a pair of codes holds nothing in the target",
        "In the source the pair stands round words, a link or an emphasis. Move it round their translation."},
    CheckInfo{
        "code.extra", Severity::Error, "the target has a code that its source does not have",
        "An inline code of the target has no counterpart in the source of its unit. Codes come from the "
        "source document; one that was typed or pasted from elsewhere cannot be merged. Remove it. A copy is "
        "no fault where the source allows it (2.x canCopy, 1.2 clone)."},
    CheckInfo{
        "code.missing", Severity::Error, "a code of the source is not in the target",
        "An inline code of the source (emphasis, a line break, a link) was not carried into the target. "
        "It is an error where the code carries structure, a warning where it is only formatting. Insert it "
        "again from the source."},
    CheckInfo{"code.moved", Severity::Warning, "a code stands in another sentence than in the source",
              "The code is there, but in another segment of its unit. Where sentences were joined that is "
              "right, and "
              "not reported if the other segment was left empty."},
    CheckInfo{
        "code.order", Severity::Warning, "paired codes overlap in the target",
        "A pair of codes is closed while a pair that was opened inside it is still open. Many formats cannot "
        "hold that. Move one of the tags."},
    CheckInfo{"consistency.source", Severity::Warning, "one source has two translations",
              "The same source text was translated in two ways, in one file or in two that were checked "
              "together. One of them may be right for its context; otherwise make them equal."},
    CheckInfo{"consistency.target", Severity::Warning, "two sources have one translation",
              "Two different sources have the same target. One of them may have been pasted over the other."},
    CheckInfo{
        "date.mismatch", Severity::Warning, "a date of the source is another date in the target",
        "Day, month and year are compared by value, written in words or in figures. A month that is left "
        "in the words of the source is one, too."},
    CheckInfo{
        "footnote.duplicate", Severity::Warning, "a list of notes has one number twice",
        "The calls of that number have one note, and the text of the other is a part of the note before "
        "it. Correct the numbers in the source, or run `tolmach extract --dump s.json`, correct it, and "
        "extract again with `--structure s.json`."},
    CheckInfo{
        "footnote.healed", Severity::Warning, "the call of a footnote was lost and is put back",
        "A program or a translator dropped the call, and its place is certain: the target still shows its "
        "number, it stood at the end of its sentence, or after a figure or a name that both sides have "
        "once. Look whether it stands where the note belongs."},
    CheckInfo{"footnote.lost", Severity::Error, "the call of a footnote is not in the target",
              "Each footnote of the source is called from a sentence by an inline code. Without the call the "
              "edition would lose the note. Insert the code again where the note belongs."},
    CheckInfo{
        "footnote.moved", Severity::Warning, "the call of a footnote stands elsewhere than in the source",
        "A footnote belongs to what is claimed. Its call stands in another sentence than in the source, or "
        "the calls of a sentence stand in another order. Move it back, unless the claim has moved too."},
    CheckInfo{
        "footnote.uncertain", Severity::Warning,
        "a footnote was recovered from run-in text with low confidence",
        "The source has its footnotes run into the sentences. This one was lifted out, or left in, on weak "
        "evidence. Run `tolmach extract --dump s.json`, correct the offsets, and extract again with "
        "`--structure s.json`."},
    CheckInfo{
        "glossary.duplicate", Severity::Warning, "a concept has one term twice",
        "The same text stands twice among the terms of one language of a concept. Remove one, or correct "
        "its language."},
    CheckInfo{
        "glossary.forms", Severity::Warning, "no rule gives the inflected forms of a term",
        "Only the dictionary form will be found in texts. Write the forms down (`terms add ID LANG TERM "
        "--forms 'gen.sg=…; dat.sg=…'`), or say `--declension indeclinable`."},
    CheckInfo{
        "glossary.homonym", Severity::Warning, "several concepts have one term",
        "Where the term stands in a text, nobody can say which concept is meant. If they are two names for "
        "one thing, merge the concepts."},
    CheckInfo{
        "glossary.language", Severity::Warning, "a concept has no term in a language",
        "Without a preferred or admitted term in the language of an edition the concept cannot be enforced "
        "there. A row of a table that waits for its term is left out on reading."},
    CheckInfo{"glossary.lost", Severity::Warning, "something of a glossary could not be kept",
              "The format that is read or written has no place for it. Everything else was taken over."},
    CheckInfo{
        "glossary.name", Severity::Warning, "a form of a name is unlike those in other languages",
        "The consonants of this form have little in common with those of the same name in other languages: "
        "it may belong to another person."},
    CheckInfo{
        "glossary.none", Severity::Warning, "a file holds no terms",
        "Terms are read from the Glossary module and the term markers of an XLIFF file, and from the term "
        "marks of a translation memory (`<hi type=\"term\">`). This one has none of them."},
    CheckInfo{"glossary.odd", Severity::Warning,
              "something of a glossary was read as what was meant, or skipped",
              "A row without a term, a title above the header, a misspelt status, a country where a language "
              "belongs: the rest was read. `terms import --strict` takes no such file."},
    CheckInfo{
        "glossary.preferred", Severity::Warning, "a concept has two unlike preferred terms in a language",
        "Two names of one thing may be right, but two rows of a table may have become one concept. Make one "
        "of them admitted, or give one another concept."},
    CheckInfo{"glossary.read", Severity::Info, "how a table was read",
              "The encoding, what parts the columns, and the columns that were recognised."},
    CheckInfo{"glossary.row", Severity::Error, "a row or an entry of a glossary cannot be taken",
              "A row without a language or a concept, one that contradicts a row above, or a second entry "
              "with one id. "
              "Correct the line, or import the good ones with --keep-going."},
    CheckInfo{"glossary.same-id", Severity::Warning, "two term bases use one id for two things",
              "Their concepts have terms in one language, and none in common. They are kept apart under two "
              "ids. Give "
              "one of them another id."},
    CheckInfo{
        "glossary.script", Severity::Warning, "a term has a word with letters of two scripts",
        "A Latin letter stands among Cyrillic ones or the reverse. They look alike, but the term will never "
        "be found."},
    CheckInfo{
        "glossary.space", Severity::Warning, "a term has stray spaces",
        "Spaces at the ends of a term are left out; two in a row, or before a mark, make a term that is "
        "never found."},
    CheckInfo{"language.target", Severity::Error,
              "the target language is not said, is none that is known, or is that of the source",
              "Without it no rule of a language can be held against the file, and an edition would have no "
              "name. It "
              "is taken from `--lang`, or from the file's name (`note.fr.xlf`), where the file does not say "
              "it; the "
              "program that wrote the file may have a setting for it."},
    CheckInfo{"length.ratio", Severity::Warning, "the target is much longer or shorter than its source",
              "Something may have been added or left out."},
    CheckInfo{
        "name.romanization", Severity::Warning, "a name is written as another language writes it",
        "A name of the term base stands in the target in a form that the term base does not have for the "
        "language and that comes from another language or another scheme of romanization: an English "
        "spelling in French, Belarusian letters carried over into Russian."},
    CheckInfo{
        "name.variant", Severity::Warning, "a name that the term base lacks is written in two ways",
        "The term base knows the person or the place, but has no term in the language of the edition, and "
        "the "
        "translation spells the name in ways that are no two cases of one form: Лукашэнка here, Лукашенко "
        "there. "
        "All files of a language that are checked together count. Choose one and add it with `tolmach terms "
        "add`."},
    CheckInfo{
        "note.translator", Severity::Info, "somebody left a note in the file",
        "Translators leave questions and remarks in notes. They are printed with `check --info`, and no "
        "command drops them. A note of category `footnote` is printed in the edition as a note of the "
        "translator."},
    CheckInfo{
        "number.mismatch", Severity::Warning, "a number of the source is not in the target, or the reverse",
        "Numbers are compared by value, written as each language writes them: 80,000 and 80 000 are one "
        "number, 10.9 and 10,9 too."},
    CheckInfo{
        "number.moved", Severity::Warning, "a number stands in another sentence than in the source",
        "The unit has the same numbers on both sides, but not in the same sentences: they may have been "
        "exchanged, or two segments were."},
    CheckInfo{"placeholder.changed", Severity::Error, "a placeholder of a program is not as in the source",
              "The program that shows the text puts a value for `%s`, `{name}` or `{{x}}`, and looks for "
              "plural and "
              "select and their keywords letter for letter. Lost or translated, the message is wrong or the "
              "program "
              "fails. In plural and select each form is compared with the form it translates."},
    CheckInfo{"punctuation.brackets", Severity::Warning, "a bracket in the target has no partner",
              "A bracket is opened and not closed, or closed and not opened, and the source is not at fault "
              "in the same way."},
    CheckInfo{
        "punctuation.end", Severity::Warning, "the final mark of the target is not that of the source",
        "The last mark of source and target differ, closing quotation marks, brackets and codes left aside."},
    CheckInfo{"reference.author", Severity::Warning, "an author of a reference is not named as in the source",
              "Authors of works in Latin letters are named as the publication names them; those of Russian "
              "works in Cyrillic in an edition in Cyrillic."},
    CheckInfo{
        "reference.back-reference", Severity::Warning, "a repeat of a work is named wrongly or is lost",
        "Ibid. and op. cit. are named by the script of the work that they repeat, not by the language of "
        "the edition: Там же (Тамсама) for a Russian work, Ibid. for an English one (GOST R 7.0.5-2008)."},
    CheckInfo{
        "reference.container", Severity::Warning, "what published a work is named otherwise",
        "Journals, newspapers and bodies that published a work in Latin letters keep their names; those "
        "of a Russian work are named as the term base has them."},
    CheckInfo{"reference.date", Severity::Warning, "the date of a work is not that of the source",
              "The date is written as the edition writes it (6 mai 2020, 06.05.2020), with the value of the "
              "source; months do not stay in the words of the source."},
    CheckInfo{"reference.number", Severity::Warning,
              "a volume or a number of a reference is not in the target",
              "Volume and number of a journal are carried over as they are."},
    CheckInfo{"reference.pages", Severity::Warning, "pages of a reference are not in the target",
              "Every page that the source gives stands in the target."},
    CheckInfo{"reference.title", Severity::Warning, "a title is not cited as it was published",
              "Titles of works in Latin letters are never translated in place. A romanised Russian title is "
              "cited by its original in an edition in Cyrillic."},
    CheckInfo{"reference.translation", Severity::Warning, "the translation of a title is wrong or missing",
              "A Russian title has its translation in brackets in a French and a Belarusian edition, in the "
              "language of the edition; a Russian edition prints the original alone."},
    CheckInfo{"script.mixed", Severity::Warning, "a word has letters of two scripts or alphabets",
              "A Latin letter stands among Cyrillic ones or the reverse, a short word is written with Latin "
              "letters only, or a letter is that of a neighbour (і in Russian, и in Belarusian): they look "
              "alike, but searching and sorting fail."},
    CheckInfo{"space.double", Severity::Warning, "two spaces stand in a row",
              "One of the spaces is too many. No-break spaces count."},
    CheckInfo{"space.edge", Severity::Warning, "the target begins or ends with a space",
              "The spaces between sentences stand outside the segments."},
    CheckInfo{
        "srx.pattern", Severity::Error, "a pattern of a rule file is not a regular expression",
        "The patterns of SRX are regular expressions of ICU; with Okapi's option useJavaRegex those of Java. "
        "The finding names the rule and the character at which the pattern goes wrong."},
    CheckInfo{
        "srx.structure", Severity::Error, "a rule file is not built as SRX 1.0 or 2.0 demands",
        "An element or an attribute is missing or unknown, or a language is mapped to rules that the file "
        "does not have."},
    CheckInfo{
        "segment.missing", Severity::Error, "a piece of the source did not come back",
        "The file was extracted by tolmach, and its unit no longer has all the text that it had: a tool "
        "or a hand has dropped a segment. The edition would lose it without a word. Take the unit from "
        "the file that was extracted."},
    CheckInfo{
        "segment.stray-text", Severity::Error, "words stand between the segments of a target",
        "The units of a file in XLIFF 1.2 are cut into segments by <mrk mtype=\"seg\">. A tool that does not "
        "know them, Poedit among others, shows and writes what stands between them. Move the words into "
        "the segments they translate, or translate the file in a tool that knows segments."},
    CheckInfo{
        "skeleton.missing", Severity::Warning, "a file that was extracted has lost its skeleton",
        "The skeleton is the source's own layout; `tolmach extract` puts it into the XLIFF, and some "
        "programs do not give it back, or not as it was. Editions can be composed all the same (`--as html`, "
        "docx, markdown). For one in the source's own layout run `tolmach merge --skeleton EXTRACTED.xlf` "
        "with "
        "the file as it was extracted, or with the source itself."},
    CheckInfo{"source.changed", Severity::Warning, "a source is not the text that was extracted",
              "Somebody edited the source inside of the XLIFF. An edition is not harmed by it, but the next "
              "file of the same note will have the old text: correct the note itself."},
    CheckInfo{
        "target.empty", Severity::Error, "the segment has no translation",
        "The segment has no target, an empty one, or still the text of the source, and nobody called it "
        "translated. `merge --allow-untranslated` prints the source instead. In a file of XLIFF 1.2 "
        "that was filled with its sources a reference may be left as it is; a target that was removed "
        "is missing."},
    CheckInfo{
        "target.language", Severity::Warning, "the target is in another language than the file says",
        "The script, the letters or the commonest words are those of another language. What is quoted and "
        "references do not count."},
    CheckInfo{"target.same-as-source", Severity::Warning, "the target is equal to the source",
              "Names, references, addresses and numbers may stay as they are; a sentence that stays in the "
              "language of the source was probably not translated. In a reference the translation of a title "
              "in brackets and words such as `accessed` or `in Russian` do not stay."},
    CheckInfo{
        "tbx.category", Severity::Error, "a data category that the dialect of a TBX file does not have there",
        "The dialects TBX-Core, TBX-Min, TBX-Basic and TBX-Linguist each allow a list of categories, each in "
        "one element and at certain levels. Correct the name, move it, or name another dialect in the root."},
    CheckInfo{"tbx.id", Severity::Error, "an id of a TBX file that is there twice, or a reference to none",
              "Ids are unique in a file, and a reference points to one of them or is an address."},
    CheckInfo{
        "tbx.structure", Severity::Error, "an element of a TBX file where the standard does not allow it",
        "The core structure of ISO 30042:2008 or 2019 says which element holds which, in which order, and "
        "which attributes it must have."},
    CheckInfo{"tbx.value", Severity::Error, "a value that a data category of a TBX file does not take",
              "Some categories take a value of a list only: a status is preferredTerm-admn-sts and no other "
              "spelling. `tolmach terms export` writes them as published."},
    CheckInfo{"term.forbidden", Severity::Error, "a forbidden or deprecated term is used",
              "The term base says not to use this form. The finding names the preferred one."},
    CheckInfo{
        "term.missing", Severity::Warning, "a term of the source has no acceptable form in the target",
        "The source segment has a term of the term base, and none of the forms that the term base accepts "
        "for it in the target language stands in the target of its unit."},
    CheckInfo{
        "term.untranslated", Severity::Info, "a term of the source has no term in the target language",
        "The term base knows the concept, but has no preferred or admitted term for it in the language of "
        "the "
        "edition, so nothing holds the translation to one name. Said once a concept with the count of its "
        "places, and printed with `check --info`. `tolmach terms list --without fr --in note.fr.xlf --format "
        "csv` gives these concepts as a table to fill in and import."},
    CheckInfo{"term.variant", Severity::Warning, "an admitted term where the preferred one is used elsewhere",
              "Both forms are right, but the edition, or another file of its language that was checked with "
              "it, uses "
              "the preferred one. One concept, one name: write the preferred one here too. Several preferred "
              "forms, "
              "such as a full name and a surname, are equally right."},
    CheckInfo{
        "title.changed", Severity::Error, "a cited title is not the true title",
        "Titles of sources are not translated freely: each edition prints the original, a romanisation or a "
        "fixed translation that the term base holds. In an edition in Cyrillic a title that the source "
        "romanises is printed as it was written; left in Latin letters it is found without an entry, too."},
    CheckInfo{"typography.dash", Severity::Warning, "not the dash that the language writes",
              "A hyphen with spaces stands for a dash, or a range has not the dash of the language."},
    CheckInfo{"typography.quotes", Severity::Warning, "not the quotation marks of the language",
              "French, Russian and Belarusian write « » outside; inside French writes “ ”, Russian and "
              "Belarusian „ “."},
    CheckInfo{"typography.spacing", Severity::Warning, "a space is missing, wrong or too many at a mark",
              "French sets no-break spaces inside guillemets and before ; ? ! and :; Russian and Belarusian "
              "set none."},
    CheckInfo{
        "unit.missing", Severity::Error, "a unit of the source did not come back",
        "The file was extracted by tolmach, and one of its units, a paragraph, a heading or a footnote, is "
        "no longer in it. The edition would lose it without a word. Take the unit from the file that was "
        "extracted."},
    CheckInfo{"unit.protected", Severity::Warning,
              "a unit that is not to be translated has a target of its own",
              "The file says `translate=\"no\"`. The edition prints the source, whatever the target says."},
    CheckInfo{
        "unit.unknown", Severity::Error, "a unit that the source has no place for",
        "The file was extracted by tolmach, and somebody has put a unit into it. An edition in the "
        "source's own layout cannot print it. A footnote of the translator's own is written as a note of "
        "category `footnote` on the unit it belongs to."},
    CheckInfo{"url.changed", Severity::Warning, "an address of the source is not in the target",
              "Web and mail addresses are carried over letter for letter."},
    CheckInfo{
        "validation.rule", Severity::Warning, "a translation breaks a rule of its own file",
        "The file holds rules of the Validation module of XLIFF 2: what a target must have, must not have, "
        "begin or end with."},
    CheckInfo{
        "word.untranslated", Severity::Warning, "a word of the source is left in the target",
        "A word in small letters stands in running text as in the source. Terms that the language takes over "
        "are no fault if the term base has them in both languages."},
    CheckInfo{"word.repeated", Severity::Warning, "a word is written twice",
              "The same word stands twice in a row."},
};

bool by_id(const CheckInfo& a, const CheckInfo& b) {
    return a.id < b.id;
}

// All tables as one, sorted.
const std::vector<CheckInfo>& registry() {
    static const std::vector<CheckInfo> all = [] {
        std::vector<CheckInfo> merged(kChecks.begin(), kChecks.end());
        for (const auto table : {tables::xliff_rules()})
            merged.insert(merged.end(), table.begin(), table.end());
        std::sort(merged.begin(), merged.end(), by_id);
        return merged;
    }();
    return all;
}

}  // namespace

std::span<const CheckInfo> registered_checks() {
    return registry();
}

const CheckInfo* find_check(std::string_view id) {
    const auto& all = registry();
    const auto at = std::lower_bound(all.begin(), all.end(), CheckInfo{id, {}, {}, {}}, by_id);
    return at != all.end() && at->id == id ? &*at : nullptr;
}

Diagnostic diagnostic(std::string_view check, std::string message) {
    const CheckInfo* info = find_check(check);
    assert(info && "every check id is registered in a table of base");
    Diagnostic made;
    made.check = check;
    made.severity = info->severity;
    made.message = std::move(message);
    return made;
}

std::string_view to_string(Severity severity) {
    switch (severity) {
        case Severity::Info:
            return "info";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            return "error";
    }
    return "error";
}

std::optional<Severity> severity_from(std::string_view name) {
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error})
        if (to_string(severity) == name) return severity;
    return std::nullopt;
}

}  // namespace tolmach::base
