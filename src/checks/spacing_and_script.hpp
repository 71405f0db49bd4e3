// SPDX-License-Identifier: Apache-2.0
// Checks of spaces, repeated words and mixed scripts in a target.
#pragma once

#include "checks/segment_check.hpp"
#include "text/character.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kScriptMixed{
    "script.mixed", Severity::Warning, "a word has letters of two scripts or alphabets",
    "A Latin letter stands among Cyrillic ones or the reverse, a short word is written with Latin "
    "letters only, or a letter is that of a neighbour (і in Russian, и in Belarusian): they look "
    "alike, but searching and sorting fail."};
inline constexpr CheckInfo kSpaceDouble{"space.double", Severity::Warning, "two spaces stand in a row",
                                        "One of the spaces is too many. No-break spaces count."};
inline constexpr CheckInfo kSpaceEdge{"space.edge", Severity::Warning,
                                      "the target begins or ends with a space",
                                      "The spaces between sentences stand outside the segments."};
inline constexpr CheckInfo kWordRepeated{"word.repeated", Severity::Warning, "a word is written twice",
                                         "The same word stands twice in a row."};

/// `space.edge` and `space.double`: spaces that the source does not have; no-break spaces count, line ends
/// and what stands at them do not.
class Spaces final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kSpaceEdge, &kSpaceDouble};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

/// `word.repeated`: a word written twice, except where the language does so.
class RepeatedWords final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kWordRepeated};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

/// `script.mixed`: Latin and Cyrillic letters in one run of letters.
class MixedScripts final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kScriptMixed};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

/// White space on one line; line ends are none.
inline bool is_blank(char32_t c) {
    return text::is_space(c) && c != U'\n' && c != U'\r' && c != U'\v' && c != U'\f' && c != 0x85 &&
           c != 0x2028 && c != 0x2029;
}

/// The runs of letters (marks, and apostrophes between letters, included) of a view.
std::vector<std::pair<std::size_t, std::size_t>> letter_runs(const std::u32string& text);

/// Whether a word has both Latin and Cyrillic letters.
bool is_mixed(std::u32string_view word);

}  // namespace tolmach::checks
