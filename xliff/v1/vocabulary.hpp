// SPDX-License-Identifier: Apache-2.0
// The vocabulary of XLIFF 1.2: what its reader and its writer must say alike. Types of codes and blocks and
// states, each in both directions; the note of terms; positions of standoff annotations.
#pragma once

#include "xliff/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xliff {

/// `ctype` for a type and subtype; `paired` chooses the list of g, bx and bpt instead of that of ph and x.
std::string ctype_of(std::string_view type, std::string_view sub_type, bool paired);
struct CodeType {
    std::string type, sub_type;

    bool operator==(const CodeType&) const = default;
};
/// Type and subtype for a `ctype`: `bold` is fmt with xlf:b, `x-name` is other with x:name.
CodeType type_of_ctype(std::string_view ctype);

/// The ctype of a `ph` that stands for one character which XML cannot hold; its text is the hex number.
inline constexpr std::string_view kCharacterCtype = "x-tolmach-cp";

/// `mtype` for an annotation: `term`, `protected`, `x-comment`, or the one that it was read with.
std::string mtype_of(const Marker& marker);
/// The start of an annotation with the type and translate that an `mtype` stands for.
Marker marker_of_mtype(std::string_view mtype);

/// `restype` for a unit's or a group's type: `tolmach:paragraph` is `x-paragraph`, `restype:button` `button`.
std::string restype_of(std::string_view type);
/// The type for a `restype`; `ours`: the file was written by this program, so that `x-` means `tolmach:`.
std::string type_of_restype(std::string_view restype, bool by_tolmach);

/// The state of a 1.2 `target`; empty for initial.
std::string_view state_word(State state);
/// The word of 1.2 for a segment's state: where it is initial, the word that it was read with.
std::string state_word(const Segment& segment);
/// The state of the whole target: that of its segments where all have one of their own and the same.
std::string common_state(const Unit& unit);
/// The state that a word of 1.2 stands for; unknown words and everything that asks for work are initial.
State state_of_word(std::string_view word);
/// Whether 2.x has a state for the word, so that nothing need be kept beside it.
bool is_exact_state(std::string_view word);

/// The text of the note (from kOwnNote) with the terms of a unit: one line for each term. The writer composes
/// it from the unit's glossary; the reader leaves it out while it is still the same.
std::string terms_note(const std::vector<GlossEntry>& glossary);

/// How long a part or a content is in the count of standoff positions: a code point or a code is 1, a marker
/// 0.
std::size_t standoff_length(const Inline& part);
std::size_t standoff_length(const Content& content);

}  // namespace tolmach::xliff
