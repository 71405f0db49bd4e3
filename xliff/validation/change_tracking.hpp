// SPDX-License-Identifier: Apache-2.0
// ChangeTracking: what tracked changes are of. Optional in XLIFF 2.0 (5.6) and an extension since, so it
// warns. Holds the revisions of the open elements; what they refer to comes after them.
#pragma once

#include "xliff/validation/finding_collector.hpp"
#include "xml/events.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tolmach::xliff::validation {

class ChangeTracking {
  public:
    explicit ChangeTracking(FindingCollector& findings) : findings_(findings) {}

    /// Any element; `depth` counts it and the elements around it.
    void start(const xml::Element& element, std::size_t depth, LineColumn place);
    /// The end of the element at that depth.
    void end(std::size_t depth);

  private:
    struct RevisionItem {
        std::string property;
        LineColumn place;
    };
    /// A `ctr:revisions`.
    struct Revisions {
        std::string element, ref, current;
        std::set<std::string, std::less<>> versions;
        std::vector<RevisionItem> items;
        bool found = false;
        LineColumn place;
    };
    /// The elements of one name that revisions are of.
    struct Revised {
        std::size_t count = 0;
        bool has_ids = false;
        std::set<std::string, std::less<>> attributes;             ///< Of all of them.
        std::unordered_multimap<std::string, std::size_t> by_ref;  ///< To revisions.
    };
    /// An element with tracked changes in it.
    struct Container {
        std::size_t depth = 0;
        std::vector<Revisions> revisions;
        std::unordered_map<std::string, Revised> revised;
    };

    void open_own(const xml::Element& element, LineColumn place);
    void look_at(Container& container, const xml::Element& element);
    void check_revisions(const Container& container);
    void check_items(const Revisions& revisions, const std::set<std::string, std::less<>>& attributes);

    FindingCollector& findings_;
    std::vector<Container> containers_;
    std::set<std::string, std::less<>> properties_;  ///< Of the open revision.
};

}  // namespace tolmach::xliff::validation
