// SPDX-License-Identifier: Apache-2.0
// Folding for comparison, with offsets mapped back. Text in XLIFF is never normalised; comparing folds.
#pragma once

#include "base/offsets.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::text {

/// What folding ignores. NFC, space-likes as one space and apostrophe-likes as U+2019 are always folded, and
/// the stress marks of Cyrillic words are left out.
struct FoldOptions {
    bool ignore_case = true;
    bool ignore_yo = true;      ///< Russian ё as е.
    bool ignore_marks = false;  ///< Combining marks, so that é is e.
};

/// A folded text and, for each of its code points and its end, the code point of the original it came from.
struct Folded {
    std::u32string text;
    std::vector<std::uint32_t> origin;  ///< Size text.size() + 1.

    /// The span of the original that a span of the folded text covers.
    base::CodePointSpan to_original(std::size_t start, std::size_t end) const;
};

Folded fold_with_offsets(std::string_view utf8, const FoldOptions& options = {});
/// The folded code points alone.
std::u32string fold(std::u32string_view text, const FoldOptions& options = {});
/// The folded text alone, as UTF-8.
std::string fold(std::string_view utf8, const FoldOptions& options = {});

}  // namespace tolmach::text
