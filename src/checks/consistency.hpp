// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

#include <cstdint>
#include <memory_resource>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

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
/// sources, in all files of a language. Keeps hashes and the place of the first: some 40 bytes a segment.
class Consistency final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kConsistencySource, &kConsistencyTarget};
    void prepare(const UnitReading& unit) const override;

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;

    struct First {
        std::uint32_t other = 0;  ///< Of the hash of the side that went with it.
        std::uint32_t place = 0;  ///< Where it stands in `places_`.
    };
    using Firsts = std::pmr::unordered_map<std::uint64_t, First>;

    std::uint32_t keep_place(const TranslatedSegment& pair);
    std::string shown(std::uint32_t place, const std::string& in_file) const;

    std::pmr::unsynchronized_pool_resource memory_;  // Nodes without what the heap adds to each.
    Firsts by_source_{&memory_}, by_target_{&memory_};
    std::string places_;                                        // Each behind the other, ended by a zero.
    std::vector<std::pair<std::uint32_t, std::string>> files_;  // By the first of their places.
};

}  // namespace tolmach::checks
