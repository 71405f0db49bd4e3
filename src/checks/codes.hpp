// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"

namespace tolmach::checks {

/// `code.missing`, `code.extra`, `code.order`, `code.empty` and `footnote.lost`: the inline codes of a unit,
/// compared as multisets over its segments; a copy that the source allows is none too many, and in a message
/// each plural form has its own. `code.moved` and `footnote.moved`: a code in another sentence, calls in
/// another order; sentences that were joined are compared as one.
class Codes final : public Check {
  public:
    void observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) override;
};

/// Whether losing the code loses more than a look: footnotes, links, images, fields, whatever may not be
/// deleted.
bool carries_structure(const xliff::Code& code);

}  // namespace tolmach::checks
