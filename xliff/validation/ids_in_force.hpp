// SPDX-License-Identifier: Apache-2.0
// IdsInForce: ids that are valid inside the element that declares them: those of the open elements.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tolmach::xliff::validation {

class IdsInForce {
  public:
    /// Opens an element that may declare ids; close() forgets those that it declared.
    void open() { marks_.push_back(given_.size()); }
    void close();

    void add(std::string_view id);
    bool contains(std::string_view id) const { return times_.contains(std::string(id)); }

  private:
    std::unordered_map<std::string, std::size_t> times_;  ///< How many open elements declare an id.
    std::vector<std::string> given_;
    std::vector<std::size_t> marks_;  ///< How many were declared when each open element began.
};

}  // namespace tolmach::xliff::validation
