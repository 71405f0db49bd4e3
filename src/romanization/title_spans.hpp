// SPDX-License-Identifier: Apache-2.0
// Romanised titles in running text: quoted or not, by any scheme.
#pragma once

#include "base/offsets.hpp"

#include <string_view>
#include <vector>

namespace tolmach::romanization {

/// Whether a passage is Russian or Belarusian in Latin letters: one scheme writes all its words, but for a
/// few foreign ones, and they are as likely words of the language as its own are.
bool is_romanised(std::string_view passage);

/// The titles in a text, quotation marks left out: a quoted passage of three words or more, or of two with a
/// bracket behind it, and unquoted a clause of four words or more; names, and periodicals and organisations
/// of a few capitalised words, are none. Spans are code points.
std::vector<base::CodePointSpan> romanised_titles(std::string_view text);

}  // namespace tolmach::romanization
