// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/view.hpp"

#include <set>
#include <string>
#include <string_view>

namespace tolmach::checks {

/// The words of a source, whatever their case; read when first asked for, for most segments never ask.
class SourceWords {
  public:
    /// The source is to outlive it.
    explicit SourceWords(const View& source) : source_(source) {}
    /// Whether a word stands in the source; what an apostrophe joins are words, and so is the whole.
    bool has(std::u32string_view word);

  private:
    const View& source_;
    bool were_read_ = false;
    std::set<std::u32string, std::less<>> words_;
};

}  // namespace tolmach::checks
