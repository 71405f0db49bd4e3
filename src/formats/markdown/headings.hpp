// SPDX-License-Identifier: Apache-2.0
// What the headings of a text are: its title, or headings whose highest level is the first.
#pragma once

#include "formats/markdown/reading.hpp"

namespace tolmach::formats::markdown {

class Headings {
  public:
    explicit Headings(const Reading& reading);

    /// `tolmach:title` for the only heading of the highest level where it is the first block and the front
    /// matter has no title; else `tolmach:heading-1` and on.
    std::string type_of(const Leaf& leaf) const;

  private:
    const Leaf* title_ = nullptr;
    std::size_t highest_ = 0;  ///< The level that is the first.
};

}  // namespace tolmach::formats::markdown
