// SPDX-License-Identifier: Apache-2.0
// Names of persons and bodies, and where their parts are.
#pragma once

#include "citation/read_tokens.hpp"

#include <vector>

namespace tolmach::citation {

/// A range of tokens.
struct TokenRange {
    std::size_t first = 0, last = 0;  ///< Half open.

    bool empty() const { return first >= last; }
    bool operator==(const TokenRange&) const = default;
};

/// Names that were read from a place on.
struct ReadNames {
    std::vector<Person> persons;
    bool et_al = false;
    std::size_t next = 0;  ///< The token behind them.
    bool guessed = false;  ///< A name was cut, or its order told, without a sure sign.
};

/// Whether a word is an initial or several: `K.`, `А.А.`, `J.-P.`
bool is_initial(const ReadText& note, const Token& token);

/// Names with the family name first and initials behind: `Karimi H., Dolatabadi P.`, `Иванов, И. И.`; none
/// where none begins there.
ReadNames names_with_initials_behind(const ReadText& note, const std::vector<Token>& tokens,
                                     TokenRange range);

/// Whether tokens look like a person: capitalised words, particles and initials, and nothing of a body.
bool looks_like_person(const ReadText& note, const std::vector<Token>& tokens, TokenRange range);
/// Whether they have what makes sure of it: a known given name, an initial, a patronymic.
bool is_surely_person(const ReadText& note, const std::vector<Token>& tokens, TokenRange range);
/// Whether they look like the name of a body.
bool looks_like_body(const ReadText& note, const std::vector<Token>& tokens, TokenRange range);

/// Whether a word of them, with a capital, is one of the names of journals and newspapers.
bool looks_like_periodical(const ReadText& note, const std::vector<Token>& tokens, TokenRange range);

/// Cuts one name; what is no person's becomes literal. `guessed` is set where the cut was one.
Person person_of(const ReadText& note, const std::vector<Token>& tokens, TokenRange range, bool& guessed);

/// The names of a part, which `and` may join.
ReadNames names_of_part(const ReadText& note, const std::vector<Token>& tokens, TokenRange range);

}  // namespace tolmach::citation
