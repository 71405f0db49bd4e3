// SPDX-License-Identifier: Apache-2.0
// Checks of spaces, repeated words and mixed scripts in a target.
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

/// `space.edge` and `space.double`: spaces that the source does not have; no-break spaces count, line ends
/// and what stands at them do not.
class Spaces final : public SegmentCheck {
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

/// `word.repeated`: a word written twice, except where the language does so.
class RepeatedWords final : public SegmentCheck {
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

/// `script.mixed`: Latin and Cyrillic letters in one run of letters.
class MixedScripts final : public SegmentCheck {
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

/// White space on one line; line ends are none.
bool is_blank(char32_t c);

/// The runs of letters (marks, and apostrophes between letters, included) of a view.
std::vector<std::pair<std::size_t, std::size_t>> letter_runs(const std::u32string& text);

/// Whether a word has both Latin and Cyrillic letters.
bool is_mixed(std::u32string_view word);

}  // namespace tolmach::checks
