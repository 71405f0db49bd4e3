// SPDX-License-Identifier: Apache-2.0
// Rules on words that an edition may break throughout: it is asked once.
#pragma once

#include "checks/word_rules.hpp"

#include <array>

namespace tolmach::checks {

inline constexpr CheckInfo kTypographyAccent{
    "typography.accent", Severity::Warning, "a capital has lost its accent",
    "French capitals have the accents of small letters: État, Égypte, À la. An edition that writes none "
    "throughout is asked once."};
inline constexpr CheckInfo kTypographyOrdinal{
    "typography.ordinal", Severity::Warning, "an ordinal has not the ending that the language writes",
    "French writes 1er, 1re, 2e and XXe: no ère, ème or ième. An edition that writes them throughout is "
    "asked once."};

/// What a rule says of a word.
enum class Kept { None, Right, Wrong };

/// `typography.accent`: `Etat`, `A la`. A word that is wrong is told to `found`.
Kept keeps_accent(const WordAt& at, std::vector<Diagnostic>& found);
/// `typography.ordinal`: `1ère`, `XXème`.
Kept keeps_ordinal(const WordAt& at, std::vector<Diagnostic>& found);

/// These, on each word of a target.
class WordHabits final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kTypographyAccent, &kTypographyOrdinal};
    void end_document() override;
    void finish(std::vector<Diagnostic>& found) override;

  private:
    /// What was found of one rule in the document, and how often it was kept.
    struct Habit {
        std::vector<Diagnostic> wrong;
        std::size_t right = 0;
    };

    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;

    std::array<Habit, std::size(kSays)> habits_;
    std::vector<Diagnostic> told_;
};

}  // namespace tolmach::checks
