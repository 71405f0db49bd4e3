// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

#include <cstdint>
#include <unordered_map>

namespace tolmach::checks {

inline constexpr CheckInfo kConsistencySource{
    "consistency.source", Severity::Warning, "one source has two translations",
    "The same source text was translated in two ways, in one file or in two that were checked "
    "together. One of them may be right for its context; otherwise make them equal."};
inline constexpr CheckInfo kConsistencyTarget{
    "consistency.target", Severity::Warning, "two sources have one translation",
    "Two different sources of four words or more have the same target. One of them may have been pasted over "
    "the other."};

/// `consistency.source` and `consistency.target`: one source translated in two ways, one translation of two
/// sources, in all files of a language. Keeps 64-bit hashes and the place of the first.
class Consistency final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kConsistencySource, &kConsistencyTarget};

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;

    struct First {
        std::uint64_t other = 0;  ///< The hash of the side that went with it.
        std::string place, file;
    };
    std::unordered_map<std::uint64_t, First> by_source_, by_target_;
};

}  // namespace tolmach::checks
