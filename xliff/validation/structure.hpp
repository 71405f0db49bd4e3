// SPDX-License-Identifier: Apache-2.0
// Structure: holds elements, attributes, values and the order of children against the grammar, event by
// event.
#pragma once

#include "xliff/validation/finding_collector.hpp"
#include "xliff/validation/grammar.hpp"
#include "xml/events.hpp"

namespace tolmach::xliff::validation {

class Structure {
  public:
    /// `core` is the namespace that the document uses for XLIFF itself.
    Structure(const Grammar& grammar, std::string core, FindingCollector& findings)
        : grammar_(grammar), core_(std::move(core)), findings_(findings) {}

    /// Checks a start tag in its context; returns its rule, or null for what the grammar does not know.
    const ElementRule* start(const xml::Element& element, LineColumn place);
    void text(std::string_view text);
    void end();

    /// The rule of the innermost open element; null inside of foreign content.
    const ElementRule* current() const { return open_.empty() ? nullptr : open_.back().rule; }
    /// The rule of the element around that.
    const ElementRule* parent() const { return open_.size() < 2 ? nullptr : open_[open_.size() - 2].rule; }

  private:
    struct Open {
        const ElementRule* rule;  ///< Null for foreign content.
        LineColumn place;
        std::size_t particle = 0, count = 0;
        unsigned modules = 0;  ///< Bits of the wildcard's modules that were seen.
        bool broken = false;   ///< Its children are in disorder, and that was reported.
    };

    void attributes(const xml::Element& element, const ElementRule& rule, LineColumn place);
    void attribute(const xml::Attribute& attribute, const ElementRule& rule, LineColumn place);
    void foreign_attribute(const xml::Attribute& attribute, const ElementRule& rule, LineColumn place);
    void child(Open& parent, const ElementRule* rule, const xml::Element& element, LineColumn place);
    bool module_child(Open& parent, const Particle& particle, const ElementRule* rule,
                      const xml::Element& element, LineColumn place);
    void report(Rule rule, LineColumn place, std::string_view message, std::string_view section = {});
    bool counts(Version since) const { return since <= findings_.version(); }
    const Namespace* namespace_of(std::string_view uri) const;

    const Grammar& grammar_;
    std::string core_;
    FindingCollector& findings_;
    std::vector<Open> open_;
};

}  // namespace tolmach::xliff::validation
