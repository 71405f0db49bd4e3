// SPDX-License-Identifier: Apache-2.0
// Boundaries of text as Unicode defines them (UAX #29), by ICU's rules for a locale.
#pragma once

#include "base/offsets.hpp"

#include <string_view>
#include <vector>

namespace tolmach::text {

/// The ends of the sentences of UTF-8 text, the end of the text included.
std::vector<base::ByteOffset> sentence_ends(std::string_view utf8, std::string_view language);

/// The words (segments with a letter or a digit) of UTF-8 text.
std::vector<base::ByteSpan> words(std::string_view utf8, std::string_view language = {});

}  // namespace tolmach::text
