// SPDX-License-Identifier: Apache-2.0
// segmentation: where sentences end.
// Takes text, or a unit of one segment, and the rules of a language: the house's own or a rule file (SRX).
// Gives the places of the cuts, or the unit with a segment a sentence and the white space between as
// ignorables. Does not read files; changes neither text nor codes.
#pragma once

#include "segmentation/rules.hpp"
#include "xliff/model.hpp"

#include <string_view>
#include <vector>

namespace tolmach::segmentation {

/// The first characters of the sentences of UTF-8 text, but not of the first: white space at a cut belongs to
/// neither side. Fails as Rules::breaks.
base::Result<std::vector<base::ByteOffset>> sentence_starts(std::string_view text, const Rules& rules);

/// The same for the text of a footnote by the rules of the house: a reference is one sentence.
std::vector<base::ByteOffset> footnote_sentence_starts(std::string_view text, std::string_view language);

/// The unit cut at the ends of its sentences by the house's rules for the source language. References, titles
/// and other units that are no prose stay one segment, and so does a unit that is already cut or may not be.
/// A pair of codes is never cut; segments are named `s1` …, ignorables `i1` … in reading order.
xliff::Unit segment(xliff::Unit unit, std::string_view language);

/// The same by a user's rules: codes are not seen by the patterns, and the rule file says to which side of a
/// break they go. Fails as Rules::breaks.
base::Result<xliff::Unit> segment(xliff::Unit unit, const Rules& rules);

}  // namespace tolmach::segmentation
