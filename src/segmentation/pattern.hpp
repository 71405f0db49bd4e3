// SPDX-License-Identifier: Apache-2.0
// A pattern of a rule as a tree, from the syntax of ICU's regular expressions (SRX 2.0) or of Java's, which
// the rule files of LanguageTool and Okapi are written in.
#pragma once

#include "segmentation/set_table.hpp"
#include "text/char_set.hpp"

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::segmentation {

/// Java's \s, \d, \w and POSIX classes are ASCII, and it has flags that ICU has not.
enum class Dialect { Icu, Java };

/// What must be true between two characters.
enum class Condition { WordBoundary, NoWordBoundary, TextStart, TextEnd };

/// What a pattern is made of; an empty sequence matches nothing at all.
struct Pattern {
    enum class Kind { Set, Sequence, Choice, Repeat, Condition };
    static constexpr std::size_t kUnbounded = std::numeric_limits<std::size_t>::max();

    Kind kind = Kind::Sequence;
    SetNumber set = 0;                              ///< Of a Set: one character out of it.
    std::vector<Pattern> parts;                     ///< Of a Sequence or Choice; one of a Repeat.
    std::size_t least = 1, most = 1;                ///< Of a Repeat.
    Condition condition = Condition::WordBoundary;  ///< Of a Condition.
};

/// A tree that matches whatever the pattern matches (case folded simply), and where it is not exact more than
/// that: lookarounds are left out, back references and very large repetitions match anything.
struct ParsedPattern {
    Pattern tree;
    bool exact = true;
};

/// Reads a pattern that text::Regex accepts; its sets are those of the table, or come into it.
ParsedPattern parse_pattern(std::string_view pattern, Dialect dialect, SetTable& sets);

/// Whether a pattern, with sets out of a table, matches the whole of a short text.
bool matches(const Pattern& pattern, const SetTable& sets, std::u32string_view text);

/// The pattern in ICU's syntax, so that it matches there what it matches in its own dialect; what cannot be
/// translated stays.
std::string to_icu(std::string_view pattern, Dialect dialect);

/// What \w, and so \b, takes for a part of a word (ICU regular expressions).
const text::CharSet& word_characters();

/// The set behind `\s`, `\d`, `\w`, `\h`, `\v` and their upper-case complements; empty for another letter.
text::CharSet escaped_set(char32_t letter, Dialect dialect);
/// The set behind `\p{name}`; empty for an unknown name.
text::CharSet property_set(std::string_view name, Dialect dialect);

}  // namespace tolmach::segmentation
