// SPDX-License-Identifier: Apache-2.0
// Notes and tracked changes that a translator or a reviewer left for the editor.
#pragma once

#include "checks/check.hpp"

namespace tolmach::checks {

/// `change.undecided`: text inserted or deleted under change tracking that nobody accepted or rejected.
class UndecidedChanges final : public Check {
  public:
    void observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) override;
};

/// `note.translator`: the notes of a unit, which nobody would read otherwise.
class TranslatorNotes final : public Check {
  public:
    void observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
