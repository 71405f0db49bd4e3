// SPDX-License-Identifier: Apache-2.0
// Notes and tracked changes that a translator or a reviewer left for the editor.
#pragma once

#include "checks/check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kChangeUndecided{
    "change.undecided", Severity::Error, "the target has tracked changes that nobody decided on",
    "A CAT tool kept what a reviewer inserted and deleted, and nobody has accepted or rejected it. "
    "Decide in the tool and export again, or merge with `--accept-changes`."};
inline constexpr CheckInfo kNoteTranslator{
    "note.translator", Severity::Info, "somebody left a note in the file",
    "Translators leave questions and remarks in notes. They are printed with `check --info`, and no "
    "command drops them. A note of category `footnote` is printed in the edition as a note of the "
    "translator."};

/// `change.undecided`: text inserted or deleted under change tracking that nobody accepted or rejected.
class UndecidedChanges final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {&kChangeUndecided};
    bool keeps_state() const override { return false; }

    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;
};

/// `note.translator`: the notes of a unit, which nobody would read otherwise.
class TranslatorNotes final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {&kNoteTranslator};
    bool keeps_state() const override { return false; }

    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
