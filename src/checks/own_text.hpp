// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// What of a target is the edition's own prose: no address or code, no reference, no quotation in another
/// language. Nothing is read before something is asked.
class OwnText {
  public:
    explicit OwnText(const TranslatedSegment& pair) : pair_(pair) {}
    /// Whether a code point of the target stands in the edition's own prose.
    bool holds(std::size_t at);

  private:
    void read();
    bool is_foreign(std::u32string_view quotation) const;

    const TranslatedSegment& pair_;
    bool was_read_ = false;
    std::vector<bool> not_own_;
};

/// Whether a sentence begins at a place: nothing but opening marks stands between it and the end of another
/// or the beginning of the text.
bool begins_sentence(std::u32string_view text, std::size_t at);

}  // namespace tolmach::checks
