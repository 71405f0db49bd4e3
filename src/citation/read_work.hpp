// SPDX-License-Identifier: Apache-2.0
// A reference that is being read: its parts, what of them is used, and the fields found so far.
#pragma once

#include "citation/read_parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::citation {

struct Work {
    Work(const ReadText& text, const std::vector<Token>& all, TokenRange range, std::string_view language);

    const ReadText& note;
    const std::vector<Token>& tokens;
    std::vector<Part> parts;
    std::string language;  ///< Of the document.
    Reference reference;

    std::size_t size() const { return parts.size(); }
    const Part& operator[](std::size_t part) const { return parts[part]; }
    bool is(std::size_t part, Token::Kind kind) const {
        return part < parts.size() && parts[part].kind == kind;
    }
    bool is_words(std::size_t part) const { return is(part, Token::Kind::Word); }
    /// A part in lower case.
    std::u32string_view lower(std::size_t part) const;
    bool is_used(std::size_t part) const;
    /// Whether a part parts others and says nothing itself: marks, and `and`.
    bool is_mark(std::size_t part) const;
    /// The parts' words are held by a field, or say only what a field is.
    void use(TokenRange range);
    void use(std::size_t part) { use(parts[part].tokens); }
    /// Marks the part used and gives its text.
    Piece piece(std::size_t part);
    Piece piece(std::size_t start, std::size_t end) const;
    void doubt(std::string field, std::string why);

    /// The first part from `from` on that is neither a mark nor used; size() for none.
    std::size_t next_content(std::size_t from) const;
    /// Whether a part of words begins with a term of a kind, or is figures alone, or the name of a city.
    bool begins_with(Term kind, std::size_t part) const;
    bool is_figures(std::size_t part) const;
    bool is_place(std::size_t part) const;
    /// The whole reference in lower case.
    std::u32string_view words_around() const;
    /// Whether a part begins in lower case, as names and titles seldom do.
    bool is_lower(std::size_t part) const;
    /// Whether it is words that no field holds yet.
    bool is_free_words(std::size_t part) const { return is_words(part) && !is_used(part); }
    /// Lower-case words that no name begins with.
    bool is_prose(std::size_t part) const;
    /// `Decree …`, `Speech …`: where no genre is known yet.
    bool is_called_by_kind(std::size_t part) const;

    Title title(std::size_t start, std::size_t end) const;
    void add_authors(ReadNames names);
    void add_container(std::size_t part);
    /// What stands in brackets behind the title; that it is a web page is no translation.
    void take_translation(std::size_t part);
    /// Takes a part as the place, without the word for a city before it.
    void take_place(std::size_t part);
    /// `Place: Publisher` in one run of words: whether a part is one, in parentheses or with a city; takes
    /// it.
    bool is_imprint(std::size_t part) const;
    bool take_imprint(std::size_t part);

  private:
    std::size_t name_of_place(std::size_t part) const;
    std::size_t start_of_place(std::size_t part, std::size_t colon) const;

    std::vector<bool> used_;  ///< By token, from the first of the range.
    std::size_t first_ = 0;
};

/// Dates, volume, number, pages, addresses: what needs no neighbours.
void take_fields(Work& work);
/// A reference whose parts stand between commas (English and French habits).
void read_commas(Work& work);
/// A reference whose areas end with stops and whose container stands behind `//` (GOST R 7.0.5, STB).
void read_areas(Work& work);
/// Whether a reference is written in areas.
bool is_in_areas(const Work& work);
/// Whether a title in another language is too short to tell that it is no romanised one.
bool may_be_romanised(const Title& title);

/// Reads a stretch of tokens as one reference.
Reference read_reference(const ReadText& note, const std::vector<Token>& tokens, TokenRange range,
                         std::string_view language);

}  // namespace tolmach::citation
