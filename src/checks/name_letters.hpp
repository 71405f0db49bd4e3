// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

#include <cstdint>
#include <unordered_map>

namespace tolmach::checks {

inline constexpr CheckInfo kNameOrder{"name.order", Severity::Warning,
                                      "the words of a name stand in another order than in the source",
                                      "Two capitalised words that stand side by side in the source stand "
                                      "side by side in the target, the second "
                                      "before the first: a given name and a surname were exchanged."};
inline constexpr CheckInfo kNameVariantWithoutBase{"name.variant", Severity::Warning,
                                                   "two letters of a name are exchanged",
                                                   "A capitalised word of the target is a name of the "
                                                   "source, or one that the edition has elsewhere, with two "
                                                   "neighbouring letters exchanged: Kahrkiv for Kharkiv."};

/// `name.order` and `name.variant` without a term base: names of the source whose words, or two letters of
/// them, are exchanged in the target. Names in another script are compared by their sound. Keeps a hash and a
/// count of each capitalised word of the targets.
class NameLetters final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kNameOrder, &kNameVariantWithoutBase};

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
    bool is_known_with_exchange(const std::u32string& word, const std::string& language) const;

    std::unordered_map<std::uint64_t, std::uint32_t> counts_;
};

}  // namespace tolmach::checks
