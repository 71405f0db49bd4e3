// SPDX-License-Identifier: Apache-2.0
// Lists in mark-up that nests them: which elements end and begin before an item.
#pragma once

#include "formats/outline.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// A list's own mark-up in a format.
struct ListMarkup {
    std::string_view ordered, bullets;          ///< Begin a list and its first item.
    std::string_view ordered_from;              ///< The same for a list that goes on with the number `{n}`.
    std::string_view next;                      ///< Ends an item and begins another.
    std::string_view ordered_end, bullets_end;  ///< End an item and its list.
};

/// Keeps the lists that are open.
class OpenLists {
  public:
    explicit OpenLists(const ListMarkup& markup) : markup_(markup) {}

    /// What stands before the text of an item; nothing where it is a further paragraph of the one before. A
    /// further paragraph behind what ended the list, such as a table, stands outside of it.
    std::string before(const Block& item);
    /// What ends the lists deeper than so many.
    std::string end(std::size_t depth = 0);

  private:
    ListMarkup markup_;
    std::string_view opening(const Block& item);

    std::vector<Block> open_;                           ///< The item that is open at each depth.
    std::map<const xliff::Group*, std::size_t> items_;  ///< The last number of each list so far.
    std::string from_;                                  ///< What opening() points to.
};

}  // namespace tolmach::formats
