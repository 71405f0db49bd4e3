// SPDX-License-Identifier: Apache-2.0
// NestedIds: ids that are unique among the elements of a module, or among the extensions, below one element.
#pragma once

#include "xliff/validation/finding_collector.hpp"
#include "xliff/validation/grammar.hpp"
#include "xml/events.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tolmach::xliff::validation {

class NestedIds {
  public:
    explicit NestedIds(FindingCollector& findings) : findings_(findings) {}

    /// The element at this depth begins, below which ids of a module are unique.
    void open_module(std::size_t depth) { module_.push_back({depth, {}}); }
    /// An element of that module.
    void check_module(const xml::Element& element, Rule rule, LineColumn place);
    /// An extension; `open` are the open elements, itself included. Extensions share their ids with all
    /// others below the same element of the standard.
    void check_extension(const xml::Element& element, const std::vector<Tag>& open, LineColumn place);
    /// An element ended; `depth` counts those that are still open.
    void end(std::size_t depth);

  private:
    struct IdSet {
        std::size_t depth;
        std::unordered_set<std::string> ids;
    };

    void check_extension_id(std::string_view id, Tag owner, std::size_t depth, LineColumn place);

    FindingCollector& findings_;
    std::vector<IdSet> module_, extensions_;
};

}  // namespace tolmach::xliff::validation
