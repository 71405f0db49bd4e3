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
inline constexpr CheckInfo kNameVariant{
    "name.variant", Severity::Warning, "a name is written in two ways, or two of its letters are exchanged",
    "The term base knows the person or the place, but has no term in the language of the edition, and the "
    "translation spells the name in ways that are no two cases of one form: Лукашэнка here, Лукашенко there. "
    "All files of a language that are checked together count. Choose one and add it with `tolmach terms "
    "add`. "
    "Without any term base: a name of the source, or one that the edition has elsewhere, stands there with "
    "two "
    "neighbouring letters exchanged: Kahrkiv for Kharkiv."};

/// `name.order` and `name.variant` without a term base: names of the source whose words, or two letters of
/// them, are exchanged in the target. Names in another script are compared by their sound. Keeps a hash and a
/// count of each capitalised word of the targets.
class NameLetters final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kNameOrder, &kNameVariant};

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
    bool is_known_with_exchange(const std::u32string& word, const std::string& language) const;

    std::unordered_map<std::uint64_t, std::uint32_t> counts_;
};

}  // namespace tolmach::checks
