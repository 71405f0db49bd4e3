// SPDX-License-Identifier: Apache-2.0
// FlatText: a content as plain text to search in, with a way back.
#pragma once

#include "base/offsets.hpp"
#include "xliff/model.hpp"

#include <string>
#include <vector>

namespace tolmach::xliff {

/// The text of a content with a way back. Edges of pairs are left out, because emphasis may begin inside a
/// term; a placeholder is one U+FFFC, because a line break separates the words around it.
struct FlatText {
    std::string text;                ///< UTF-8.
    std::vector<std::size_t> plain;  ///< For each code point and the end: its position in the plain text.

    /// The span of the plain text that a span of `text` covers.
    base::CodePointSpan to_plain(base::CodePointSpan span) const;
};
FlatText flat_text(const Content& content);

}  // namespace tolmach::xliff
