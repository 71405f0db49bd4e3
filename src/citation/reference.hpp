// SPDX-License-Identifier: Apache-2.0
// citation: what a footnote cites. Reads references into fields, finds what Ibid. and op. cit. mean, writes
// references in a style. Takes the text of notes, gives values with their places in it; no character of a
// note is dropped. Knows no documents and no term base; words and styles are data. Does not translate.
//
// This header: a reference as values. Names of fields are those of CSL-JSON 1.0.2 where it has them.
#pragma once

#include "base/offsets.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::citation {

/// A stretch of a note's text, in its code points; empty for what was not read from a note.
using Span = base::CodePointSpan;

/// A value without its term and marks (`29`, `pp.` and all in `span` only), and where it was printed.
struct Piece {
    std::string text;
    Span span;

    bool empty() const { return text.empty(); }
    bool operator==(const Piece&) const = default;
};

/// An author or editor. A body, or a name that cannot be cut into parts, is `literal` and has no parts.
struct Person {
    std::string given, family;
    std::string suffix;  ///< `Jr.`, `III`
    std::string literal;
    Span span;
    bool family_first =
        false;              ///< By the custom of its language: `Xi Jinping` is never printed `Jinping Xi`.
    std::string honorific;  ///< `Sir`, `Dr.`: before the name and no part of it.

    bool is_body() const { return !literal.empty(); }
    bool operator==(const Person&) const = default;
};

/// A title as printed, without its quotation marks.
struct Title {
    std::string text;
    std::string language;     ///< BCP 47; `ru-Latn`, `be-Latn`, `uk-Latn` where romanised; empty if unknown.
    std::string translation;  ///< What stood in brackets behind it.
    Span span;
    Span translation_span;

    bool empty() const { return text.empty(); }
    bool operator==(const Title&) const = default;
};

/// A date, or a range of dates; 0 for what it does not say.
struct Date {
    int year = 0, month = 0, day = 0;
    int season = 0;  ///< 1 spring, 2 summer, 3 autumn, 4 winter
    int end_year = 0, end_month = 0, end_day = 0;
    std::string printed;
    Span span;

    bool empty() const { return printed.empty(); }
    bool operator==(const Date&) const = default;
};

enum class ReferenceKind { Full, Ibid, OpCit };

/// What kind of thing a reference cites.
enum class WorkType {
    Document,
    Article,
    NewspaperArticle,
    Book,
    Chapter,
    Report,
    Thesis,
    WebPage,
    Legislation,
    Interview
};

/// The type in CSL 1.0.2: `article-journal`, `book`; `interview`.
std::string_view csl_type(WorkType type);
/// The type of a name of CSL; Document for one without a type here.
WorkType work_type(std::string_view csl_type);

/// A place in a document: which note, and which of its references, from 0.
struct NotePlace {
    std::size_t note = 0, reference = 0;

    bool operator==(const NotePlace&) const = default;
};

/// A field that was guessed, by its name in CSL-JSON, and why.
struct Doubt {
    std::string field, why;

    bool operator==(const Doubt&) const = default;
};

/// One reference of a note.
struct Reference {
    ReferenceKind kind = ReferenceKind::Full;
    WorkType type = WorkType::Document;
    Span span;  ///< All of it, without the mark that ends it.
    std::vector<Person> authors;
    bool et_al = false;
    Title title;
    std::vector<Person> editors;    ///< Of the container, or of the work where it has no author.
    std::vector<Title> containers;  ///< The innermost first: journal or book, series, institution.
    Piece genre;                    ///< `round table`, `PhD thesis`, `Working Paper`
    Piece edition, publisher, place;
    Piece volume, number, pages;  ///< `29`, `2`, `28-44`: the spans hold the terms too.
    Piece section;                ///< Articles and paragraphs of laws, sheets of archives: `§ 15`, `Art. 2`.
    std::string section_word;     ///< What stands before the figure of `section`, where its text has it not.
    Date date;
    Piece url, doi;
    Date accessed;
    Piece back;  ///< `Ibid.`, `op. cit.`, `Там же` as printed.
    std::optional<NotePlace>
        refers_to;  ///< The reference that Ibid. or op. cit. points at; itself perhaps an Ibid.
    std::optional<NotePlace> work;  ///< The full reference at the end of that chain.
    std::vector<Doubt> uncertain;
    std::vector<Piece> rest;  ///< What no field holds, marks and terms aside.

    bool operator==(const Reference&) const = default;
};

/// The references of one note, and what stands around them.
struct NoteReferences {
    std::vector<Reference> references;
    /// Before the first, between each two, behind the last: one more than there are references. Commentary,
    /// `See also`, marks.
    std::vector<Piece> between;
    bool bibliographic = false;  ///< References alone, openers and connecting words aside.

    bool operator==(const NoteReferences&) const = default;
};

}  // namespace tolmach::citation
