// SPDX-License-Identifier: Apache-2.0
// Resources: the Resource Data module (5.5), and what it shares with the skeleton: an element that has its
// content either in it or at its `href`.
#pragma once

#include "xliff/validation/finding_collector.hpp"
#include "xliff/validation/grammar.hpp"
#include "xliff/validation/ids_in_force.hpp"
#include "xliff/validation/languages.hpp"
#include "xliff/validation/nested_ids.hpp"
#include "xml/events.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xliff::validation {

/// An element that has its content either in it or at its `href`, in one place only.
class HeldContent {
  public:
    void start(const xml::Element& element, LineColumn place);
    /// Elements and text inside of it.
    void child() { node_ = content_ = true; }
    void text(std::string_view text);
    void check(Rule rule, std::string_view name, FindingCollector& findings) const;
    bool has_node() const { return node_; }

  private:
    bool href_ = false, node_ = false, content_ = false;
    LineColumn place_;
};

class Resources {
  public:
    Resources(FindingCollector& findings, Languages& languages, NestedIds& ids)
        : findings_(findings), languages_(languages), ids_(ids) {}

    /// A container begins or ends; resource items in it are in force up to its end.
    void open_container() { in_force_.open(); }
    void close_container() { in_force_.close(); }
    /// Any element, after its parent and before what is inside of it.
    void start_any() { held_.child(); }
    /// An element of the standard.
    void start(const xml::Element& element, Tag tag, Tag parent, LineColumn place);
    void text(std::string_view text) { held_.text(text); }
    void end(Tag tag);

  private:
    struct Reference {
        std::string id;
        LineColumn place;
    };
    /// A resource item: whether it has children, and whether a source or target of it is in the file.
    struct InlineElement {
        bool typed = false, children = false, content = false;
        LineColumn place;
    };

    void close_item();
    void close_data();

    FindingCollector& findings_;
    Languages& languages_;
    NestedIds& ids_;
    IdsInForce in_force_;                ///< Ids of the resource items of the open containers.
    std::vector<Reference> references_;  ///< To resource items that may still come.
    InlineElement item_;
    HeldContent held_;
};

}  // namespace tolmach::xliff::validation
