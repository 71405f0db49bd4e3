// SPDX-License-Identifier: Apache-2.0
// The words of references: data/terms.tsv, data/places.tsv, data/seasons.tsv, months, and the names of
// bodies.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tolmach::citation {

/// In the order of the kinds in read_terms.cpp.
enum class Term {
    Volume,
    Number,
    Pages,
    Section,
    PageCount,
    Edition,
    EtAl,
    And,
    By,
    Editor,
    EditedBy,
    In,
    Accessed,
    Available,
    DateLead,
    DateTail,
    Ordinal,
    PageTail,
    Law,
    Interview,
    Genre,
    Report,
    Thesis,
    Newspaper,
    Periodical,
    Article,
    Body,
    Realm,
    Abbreviation,
    PatronymicEnding,
    FamilyToo,
    Publisher,
    Medium,
    Opener,
    PlaceLead,
    Weekday,
    Honorific,
    Degree,
    Aside,
    FamilyFirst,
    SyllableStart,
    SyllableEnd,
    CitedBefore
};

/// A text with its lower case, code point by code point, where all white space is U+0020.
struct ReadText {
    explicit ReadText(std::u32string_view as_printed);

    std::u32string printed;
    std::u32string text;  ///< The same with straight quotation marks curled.
    std::u32string lower;

    std::size_t size() const { return text.size(); }
    /// Whether a word may begin at a place: no letter or digit stands before it.
    bool starts_word(std::size_t at) const;
    std::size_t skip_spaces(std::size_t at) const;
    /// The end of a stretch without the white space before it.
    std::size_t trim_end(std::size_t start, std::size_t end) const;
    /// A stretch as printed.
    std::string utf8(std::size_t start, std::size_t end) const;
};

/// What joins the ends of a range: hyphens and dashes.
bool is_hyphen_or_dash(char32_t c);

/// The length of the longest term of a kind at a place, 0 for none; a term that ends in a letter must end
/// there in the text.
std::size_t term_at(Term kind, std::u32string_view lower, std::size_t at);
/// The same for what may stand inside a word: a term may end before a letter too.
std::size_t piece_at(Term kind, std::u32string_view lower, std::size_t at);
/// Whether a text, lower-case, is a term of a kind as a whole.
bool is_term(Term kind, std::u32string_view lower);
/// Whether any word of a text, lower-case, is one.
bool has_term_word(Term kind, std::u32string_view lower);

/// Whether a text, lower-case, names a city of publication.
bool is_city(std::u32string_view lower);
/// The number of a month, or of a season, in any of the languages; 0 for none.
int month_of(std::u32string_view lower);
int season_of(std::u32string_view lower);

/// Lists of names, shared with the room terminology (name_cues.tsv).
enum class NameCue { Given, Head, Particle, Periodical, Suffix };
bool is_name_cue(NameCue kind, std::u32string_view word);

}  // namespace tolmach::citation
