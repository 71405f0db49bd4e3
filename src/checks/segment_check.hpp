// SPDX-License-Identifier: Apache-2.0
// What most checks share: they look at one translated segment at a time, codes standing as U+FFFC.
#pragma once

#include "checks/check.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

constexpr char32_t kCode = 0xFFFC;
/// U+00A0 or the narrow U+202F.
constexpr bool is_no_break_space(char32_t c) {
    return c == 0xA0 || c == 0x202F;
}

constexpr bool among(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}
/// A letter, digit or combining mark.
bool in_word(char32_t c);

/// One side of a segment as checks read it.
struct View {
    std::u32string text;             ///< Each code is one U+FFFC; markers leave no trace.
    std::vector<std::size_t> plain;  ///< For each code point and the end: its place in the plain text.

    /// The span of the plain text that [start, end) covers.
    CodePointSpan span(std::size_t start, std::size_t end) const;
    /// The text there, without the codes.
    std::string plain_text(std::size_t start, std::size_t end) const;
};
View view_of(const xliff::Content& content);

/// One translated segment with its unit and file.
struct TranslatedSegment {
    const FileInfo& file;
    const Unit& unit;
    const Segment& segment;
    View source, target;
    std::string language;  ///< Primary subtag of the target language.

    /// A diagnostic about a stretch of the target.
    Diagnostic at(const CheckInfo& check, std::size_t start, std::size_t end, std::string message) const;
    /// The same where one correction cannot be wrong: `replacement` is written in place of the stretch.
    Diagnostic fixable(const CheckInfo& check, std::size_t start, std::size_t end, std::string message,
                       std::u32string_view replacement) const;
    /// A diagnostic about the target as a whole.
    Diagnostic whole(const CheckInfo& check, std::string message) const;
};

/// A check of each segment whose target is not empty.
class SegmentCheck : public Check {
  public:
    void observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) final;

  protected:
    virtual void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) = 0;
};

}  // namespace tolmach::checks
