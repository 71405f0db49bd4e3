// SPDX-License-Identifier: Apache-2.0
// What glossary has to say about a user's content.
#pragma once

#include "base/diagnostic.hpp"

#include <span>

namespace tolmach::glossary {

inline constexpr base::CheckInfo kGlossaryDuplicate{
    "glossary.duplicate", base::Severity::Warning, "a concept has one term twice",
    "The same text stands twice among the terms of one language of a concept. Remove one, or correct "
    "its language."};
inline constexpr base::CheckInfo kGlossaryForms{
    "glossary.forms", base::Severity::Warning, "no rule gives the inflected forms of a term",
    "Only the dictionary form will be found in texts. Write the forms down (`terms add ID LANG TERM "
    "--forms 'gen.sg=…; dat.sg=…'`), or say `--declension indeclinable`."};
inline constexpr base::CheckInfo kGlossaryGender{
    "glossary.gender", base::Severity::Warning, "the gender of a term is not that of its words",
    "An adjective or an ending tells another gender than the base gives. The term is inflected by the gender "
    "that is given: its right forms are not found, and wrong ones are proposed. Correct the column "
    "`gender`."};
inline constexpr base::CheckInfo kGlossaryHomonym{
    "glossary.homonym", base::Severity::Warning, "several concepts have one term",
    "Where the term stands in a text, nobody can say which concept is meant. If they are two names for "
    "one thing, merge the concepts."};
inline constexpr base::CheckInfo kGlossaryLanguage{
    "glossary.language", base::Severity::Warning, "a concept has no term in a language",
    "Without a preferred or admitted term in the language of an edition the concept cannot be enforced "
    "there. A row of a table that waits for its term is left out on reading."};
inline constexpr base::CheckInfo kGlossaryLost{
    "glossary.lost", base::Severity::Warning, "something of a glossary could not be kept",
    "The format that is read or written has no place for it. Everything else was taken over."};
inline constexpr base::CheckInfo kGlossaryName{
    "glossary.name", base::Severity::Warning, "a form of a name is unlike those in other languages",
    "The consonants of this form have little in common with those of the same name in other languages: "
    "it may belong to another person."};
inline constexpr base::CheckInfo kGlossaryNone{
    "glossary.none", base::Severity::Warning, "a file holds no terms",
    "Terms are read from the Glossary module and the term markers of an XLIFF file, and from the term "
    "marks of a translation memory (`<hi type=\"term\">`). This one has none of them."};
inline constexpr base::CheckInfo kGlossaryOdd{
    "glossary.odd", base::Severity::Warning, "something of a glossary was read as what was meant, or skipped",
    "A row without a term, a title above the header, a misspelt status, a country where a language "
    "belongs: the rest was read. `terms import --strict` takes no such file."};
inline constexpr base::CheckInfo kGlossaryPreferred{
    "glossary.preferred", base::Severity::Warning, "a concept has two unlike preferred terms in a language",
    "Two names of one thing may be right, but two rows of a table may have become one concept. Make one "
    "of them admitted, or give one another concept."};
inline constexpr base::CheckInfo kGlossaryRead{
    "glossary.read", base::Severity::Info, "how a table was read",
    "The encoding, what parts the columns, and the columns that were recognised."};
inline constexpr base::CheckInfo kGlossaryRow{
    "glossary.row", base::Severity::Error, "a row or an entry of a glossary cannot be taken",
    "A row without a language or a concept, one that contradicts a row above, or a second entry "
    "with one id. "
    "Correct the line, or import the good ones with --keep-going."};
inline constexpr base::CheckInfo kGlossarySameId{
    "glossary.same-id", base::Severity::Warning, "two term bases use one id for two things",
    "Their concepts have terms in one language, and none in common. They are kept apart under two "
    "ids. Give "
    "one of them another id."};
inline constexpr base::CheckInfo kGlossaryScript{
    "glossary.script", base::Severity::Warning, "a term has a word with letters of two scripts",
    "A Latin letter stands among Cyrillic ones or the reverse. They look alike, but the term will never "
    "be found."};
inline constexpr base::CheckInfo kGlossarySpace{
    "glossary.space", base::Severity::Warning, "a term has stray spaces",
    "Spaces at the ends of a term are left out; two in a row, or before a mark, make a term that is "
    "never found."};
inline constexpr base::CheckInfo kGlossarySuspicious{
    "glossary.suspicious", base::Severity::Warning, "the text of a term is hardly a term",
    "A slash or a semicolon between two terms, a bracket, a question mark, quotation marks, an article: no "
    "text "
    "holds the term so, and the whole is proposed to translators. `terms import --split '/;'` makes several "
    "terms of one; remarks belong in the column `note`."};
inline constexpr base::CheckInfo kTbxCategory{
    "tbx.category", base::Severity::Error,
    "a data category that the dialect of a TBX file does not have there",
    "The dialects TBX-Core, TBX-Min, TBX-Basic and TBX-Linguist each allow a list of categories, each in "
    "one element and at certain levels. Correct the name, move it, or name another dialect in the root."};
inline constexpr base::CheckInfo kTbxId{
    "tbx.id", base::Severity::Error, "an id of a TBX file that is there twice, or a reference to none",
    "Ids are unique in a file, and a reference points to one of them or is an address."};
inline constexpr base::CheckInfo kTbxStructure{
    "tbx.structure", base::Severity::Error, "an element of a TBX file where the standard does not allow it",
    "The core structure of ISO 30042:2008 or 2019 says which element holds which, in which order, and "
    "which attributes it must have."};
inline constexpr base::CheckInfo kTbxValue{
    "tbx.value", base::Severity::Error, "a value that a data category of a TBX file does not take",
    "Some categories take a value of a list only: a status is preferredTerm-admn-sts and no other "
    "spelling. `tolmach terms export` writes them as published."};

/// All of them.
inline constexpr const base::CheckInfo* kDiagnostics[] = {
    &kGlossaryDuplicate,  &kGlossaryForms, &kGlossaryGender, &kGlossaryHomonym, &kGlossaryLanguage,
    &kGlossaryLost,       &kGlossaryName,  &kGlossaryNone,   &kGlossaryOdd,     &kGlossaryPreferred,
    &kGlossaryRead,       &kGlossaryRow,   &kGlossarySameId, &kGlossaryScript,  &kGlossarySpace,
    &kGlossarySuspicious, &kTbxCategory,   &kTbxId,          &kTbxStructure,    &kTbxValue};

}  // namespace tolmach::glossary
