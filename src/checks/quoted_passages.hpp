// SPDX-License-Identifier: Apache-2.0
// Stretches of a text in quotation marks, and the translation in brackets that may follow one.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tolmach::checks {

/// A stretch in quotation marks of any language, the marks included; places are code points.
struct QuotedPassage {
    std::size_t start = 0, end = 0;
    /// Where a translation in brackets after it begins and ends (`[` and `]` included); both are `end` where
    /// there is none.
    std::size_t translation_start = 0, translation_end = 0;

    bool has_translation() const { return translation_end != end; }
};
std::vector<QuotedPassage> quoted_passages_of(const std::u32string& text);

/// The words of a title, parted by white space.
std::size_t title_length(const std::u32string& title);

/// For each code point of a text of that size whether it stands in one of its passages.
std::vector<bool> quotation_mask(std::size_t size, const std::vector<QuotedPassage>& passages);

}  // namespace tolmach::checks
