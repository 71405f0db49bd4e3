// SPDX-License-Identifier: Apache-2.0
// What a translator or a reviewer left for the editor beside the text.
#pragma once

#include "checks/check.hpp"

namespace tolmach::checks {

/// `change.undecided`: text inserted or deleted under change tracking that nobody accepted or rejected.
class UndecidedChanges final : public Check {
  public:
    void observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) override;
};

/// `note.translator`: the notes of a unit, which would otherwise be read by nobody.
class TranslatorNotes final : public Check {
  public:
    void observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
