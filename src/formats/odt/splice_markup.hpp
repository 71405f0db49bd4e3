// SPDX-License-Identifier: Apache-2.0
// Two texts with markup, spliced: what they have in common at both ends keeps its bytes, and what comes out
// is well-formed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tolmach::formats::odt {

/// A piece of a text: a character or a tag, as it counts when two texts are compared, and its bytes.
struct MarkupAtom {
    std::string seen;
    std::string bytes;
    bool is_edge = false;    ///< A start or an end.
    bool is_joined = false;  ///< Its bytes stand with those of the atom before it.
    bool is_whole = false;   ///< Its bytes are an element or a CDATA section, whose white space counts.
    std::size_t silent = 0;  ///< The innermost silent pair that is open behind it; 0 for none.
};

/// The bytes of `wanted`, but for the atoms at both ends that `stood` has too. Silent pairs, tags that no
/// atom stands for, lie in the bytes of `stood`; the cut is made where they stay whole.
std::string spliced_markup(const std::vector<MarkupAtom>& stood, const std::vector<MarkupAtom>& wanted);

}  // namespace tolmach::formats::odt
