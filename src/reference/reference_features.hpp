// SPDX-License-Identifier: Apache-2.0
// What a text shows of being a footnote: the parts of a reference that can be recognised in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::reference {

/// The places where something that speaks for a footnote begins, in ascending order, over one paragraph. A
/// note is then judged by what begins inside its span.
struct Marks {
    std::vector<std::size_t> years, months, locators, addresses, opcits, slashes, brackets, metas;
    std::vector<std::size_t>
        sentence_ends;  ///< Behind a stop that ends a sentence: not one of an abbreviation.
};

/// Finds the marks of a paragraph; `lower` is its lower case, code point by code point.
Marks marks_of(std::u32string_view text, std::u32string_view lower);

/// How a footnote that begins at `at` opens.
struct Opening {
    bool ibid = false;
    bool opener = false;         ///< See, Voir, См. …
    bool authors_title = false;  ///< Names and then a title in quotation marks.
    bool title_first = false;    ///< A title in quotation marks, and then what a reference goes on with.
    bool initials = false;       ///< A family name with initials.
    bool names = false;          ///< Two or more capitalised words, and then a comma.
};
Opening opening_at(std::u32string_view text, std::u32string_view lower, std::size_t at);

/// Whether what stands before `end` may end a reference: a year, pages, op. cit., an address, a closing
/// bracket.
bool ends_reference(std::u32string_view text, std::u32string_view lower, std::size_t end);

/// Whether a note cites in the short form: names and a short title, nothing in lower case but connectors, and
/// a page at the end (`Fell, Borrowed Walls, 140.`; Chicago 17 §14.30).
bool is_short_form(std::u32string_view note);

/// Whether the stop at `at` belongs to an initial or an abbreviation rather than to a sentence.
bool is_abbreviation_stop(std::u32string_view text, std::u32string_view lower, std::size_t at);

/// A text with its straight quotation marks curled, so that they open and close; places stay.
std::u32string with_curled_quotes(std::u32string_view text);

bool is_opening_quote(char32_t c);
bool is_closing_quote(char32_t c);

}  // namespace tolmach::reference
