// SPDX-License-Identifier: Apache-2.0
// Sizes: the Size Restriction module (5.7): profiles of a file, the data in force, and what refers to them.
#pragma once

#include "xliff/validation/finding_collector.hpp"
#include "xliff/validation/grammar.hpp"
#include "xliff/validation/unit_rules.hpp"
#include "xml/events.hpp"

namespace tolmach::xliff::validation {

class Sizes {
  public:
    explicit Sizes(FindingCollector& findings) : findings_(findings) {}

    /// A container begins or ends; data in it is in force up to its end.
    void open_container() { context_.ids.open(); }
    void close_container(Tag tag);
    /// An element of the standard.
    void start(const xml::Element& element, Tag tag, LineColumn place);
    void end(Tag tag);
    /// An element of another namespace.
    void start_foreign(const xml::Element& element);

  private:
    FindingCollector& findings_;
    SizeContext context_;
    SizeAttributes of_file_;  ///< Of the file element, which comes before the profiles.
    bool in_data_ = false;
};

}  // namespace tolmach::xliff::validation
