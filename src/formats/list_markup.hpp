// SPDX-License-Identifier: Apache-2.0
// Lists in mark-up that nests them: which elements end and begin before an item.
#pragma once

#include "formats/outline.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// A list's own mark-up in a format.
struct ListMarkup {
    std::string_view ordered, bullets;          ///< Begin a list and its first item.
    std::string_view next;                      ///< Ends an item and begins another.
    std::string_view ordered_end, bullets_end;  ///< End an item and its list.
};

/// Keeps the lists that are open.
class OpenLists {
  public:
    explicit OpenLists(const ListMarkup& markup) : markup_(markup) {}

    /// What stands before the text of an item; nothing where it is a further paragraph of the one before.
    std::string before(const Block& item);
    /// What ends the lists deeper than so many.
    std::string end(std::size_t depth = 0);

  private:
    ListMarkup markup_;
    std::vector<Block> open_;  ///< The item that is open at each depth.
};

}  // namespace tolmach::formats
