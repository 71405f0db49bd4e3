// SPDX-License-Identifier: Apache-2.0
// The house's own rules for sentences: data/house.srx with the words of data/words.tsv.
#pragma once

#include "segmentation/rules.hpp"

#include <string_view>

namespace tolmach::segmentation {

/// What a footnote call is to the rules of the house: a character of the text.
inline constexpr std::string_view kCallCharacter = "\uFFFC";
/// What a hard line break is to them.
inline constexpr std::string_view kLineBreakCharacter = "\u2028";

/// The house's rules as a rule file, the words put in.
const Srx& house_srx();

/// What is cut: prose, or a footnote, in which references may stand among the sentences.
enum class TextKind { Prose, Footnote };

/// The house's rules for a language; of a language without its own rules those that hold for all. Compiled
/// once a thread.
const Rules& house_rules(std::string_view language, TextKind kind = TextKind::Prose);

}  // namespace tolmach::segmentation
