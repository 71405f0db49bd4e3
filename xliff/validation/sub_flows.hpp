// SPDX-License-Identifier: Apache-2.0
// SubFlows: the ids of the units of a file, and the codes that name units as sub-flows (4.7.4).
#pragma once

#include "xliff/validation/finding_collector.hpp"
#include "xml/events.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace tolmach::xliff::validation {

class SubFlows {
  public:
    explicit SubFlows(FindingCollector& findings) : findings_(findings) {}

    void open_unit(const xml::Element& unit, LineColumn place);
    /// A code outside of translation candidates.
    void refer(const xml::Element& code, LineColumn place);
    void close_file();

  private:
    FindingCollector& findings_;
    std::unordered_set<std::string> units_;
    std::unordered_map<std::string, LineColumn>
        missing_;  ///< Units that have not come yet, by the first code.
};

}  // namespace tolmach::xliff::validation
