// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

#include <cstdint>
#include <unordered_map>

namespace tolmach::checks {

/// `consistency.source` and `consistency.target`: one source translated in two ways, one translation of two
/// sources, in all files of a language. Keeps 64-bit hashes and the place of the first.
class Consistency final : public SegmentCheck {
  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;

    struct First {
        std::uint64_t other = 0;  ///< The hash of the side that went with it.
        std::string place, file;
    };
    std::unordered_map<std::uint64_t, First> by_source_, by_target_;
};

}  // namespace tolmach::checks
