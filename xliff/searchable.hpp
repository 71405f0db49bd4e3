// SPDX-License-Identifier: Apache-2.0
// Content as words are looked for in it.
#pragma once

#include "base/offsets.hpp"
#include "xliff/model.hpp"

#include <string>
#include <vector>

namespace tolmach::xliff {

/// The text of a content with a way back. Edges of pairs leave no trace, for emphasis may begin inside a
/// term; a placeholder is one U+FFFC, for a line break parts the words around it.
struct Searchable {
    std::string text;                ///< UTF-8.
    std::vector<std::size_t> plain;  ///< For each code point and the end: its place in the plain text.

    /// The span of the plain text that a span of `text` covers.
    base::CodePointSpan to_plain(base::CodePointSpan span) const;
};
Searchable searchable(const Content& content);

}  // namespace tolmach::xliff
