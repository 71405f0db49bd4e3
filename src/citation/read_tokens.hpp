// SPDX-License-Identifier: Apache-2.0
// A note as words, marks, and what is recognised in one glance: dates, pages, titles in quotation marks.
#pragma once

#include "base/sparse_value.hpp"
#include "citation/read_terms.hpp"
#include "citation/reference.hpp"

#include <vector>

namespace tolmach::citation {

struct Token {
    enum class Kind {
        Word,
        Figure,
        Comma,
        Semicolon,
        Stop,  ///< Ends a sentence or an area; `?` and `!` too.
        Colon,
        Slashes,  ///< `//`
        Slash,    ///< ` / `
        Dash,     ///< A dash with space on both sides.
        Open,
        Close,
        Quoted,
        Bracketed,
        Aside,  ///< `(in Russian)`: what no field holds, with its marks.
        Date,
        Volume,
        Number,
        Pages,
        Section,
        PageCount,
        Edition,
        Url,
        Doi,
        Accessed,
        Available,
        Ibid,
        OpCit,
        EtAl,
        And,
        By,
        In,
        Editor,
        EditedBy
    };

    Kind kind = Kind::Word;
    std::size_t start = 0, end = 0;
    std::size_t value_start = 0, value_end = 0;  ///< Without terms, quotation marks, brackets.
    base::SparseValue<Date> date;                ///< Of Date and Accessed.
    std::size_t partner = 0;  ///< Open: the index of its Close, or its own where there is none.

    bool is_mark() const { return kind >= Kind::Comma && kind <= Kind::Close; }
    /// Whether it is a field by itself, which no title goes over.
    bool is_field() const { return kind >= Kind::Date && kind <= Kind::OpCit; }
    std::size_t size() const { return end - start; }
};

/// The tokens of a note in order; what is between them is white space. Linear in the size of the note.
std::vector<Token> tokens_of(const ReadText& note, bool month_first);

}  // namespace tolmach::citation
