// SPDX-License-Identifier: Apache-2.0
// The quotation marks of data/quotes.tsv.
#pragma once

#include <string_view>

namespace tolmach::text {

/// Every mark, opening and closing ones.
std::u32string_view quotation_marks();

/// What may close a quotation that a mark opens, the usual mark first; empty for a mark that opens none.
std::u32string_view closing_quotes(char32_t opening);

/// Whether a mark may open, or close, a quotation; `"` may do both, as `“` may.
bool opens_quotation(char32_t c);
bool closes_quotation(char32_t c);

/// Whether a quotation mark may be an apostrophe as well.
bool is_single_quote(char32_t c);

/// Whether a character is a quotation mark and nothing else.
bool is_quotation_mark(char32_t c);

}  // namespace tolmach::text
