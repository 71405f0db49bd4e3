// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"

namespace tolmach::checks {

/// `code.missing`, `code.extra`, `code.order` and `footnote.lost`: the inline codes of a unit,
/// compared as multisets over its segments, for a code may move to another sentence; order is free unless
/// pairs overlap.
class Codes final : public Check {
  public:
    void observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) override;
};

/// Whether losing the code loses more than a look: footnotes, links, images, fields, whatever may not be
/// deleted.
bool carries_structure(const xliff::Code& code);

}  // namespace tolmach::checks
