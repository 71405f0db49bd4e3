// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

namespace tolmach::checks {

/// `typography.quotes`, `typography.spacing` and `typography.dash`: marks against data/conventions.tsv. What
/// stands in the source letter for letter with its neighbours (cited titles, addresses) is not judged.
class Typography final : public SegmentCheck {
    void look(const Pair& pair, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
