// SPDX-License-Identifier: Apache-2.0
// The words of data/title_block.tsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::plain {

enum class Word {
    Series,
    Number,
    By,
    NameParticle,
    And,
    DateParticle,
    NotesHeading,
    BackLink,
    MarkWord,
    Label,
    Affiliation,
    Chrome,
    Page,
    Section,
    Caption,
    Credit,
    Keywords,
    Act,
    Compound,
    Published,
    Picture,
    Agency
};

/// Whether a character is one of a set.
inline bool is_among(std::u32string_view set, char32_t c) {
    return set.find(c) != set.npos;
}

/// Whether a text as a whole, without case and closing marks, is one of the words of that kind.
bool is_word_of(Word kind, std::u32string_view text);
/// Whether a text begins with such a word; gives its length, 0 for none.
std::size_t begins_with(Word kind, std::u32string_view text);
/// Whether a text ends with such a word; gives its length, 0 for none.
std::size_t ends_with(Word kind, std::u32string_view text);

/// The pieces of a line between white space.
std::vector<std::u32string_view> pieces_of(std::u32string_view line);
/// A text without white space at its ends.
std::u32string_view trimmed(std::u32string_view text);
/// A piece without punctuation at its ends.
std::u32string_view bare(std::u32string_view piece);

}  // namespace tolmach::formats::plain
