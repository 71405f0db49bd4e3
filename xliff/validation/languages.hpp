// SPDX-License-Identifier: Apache-2.0
// Languages: `srcLang` and `trgLang` of a document of XLIFF 2, and the `xml:lang` and `xml:space` that
// sources and targets inherit from the open containers.
#pragma once

#include "base/diagnostic.hpp"
#include "xliff/validation/finding_collector.hpp"
#include "xliff/validation/grammar.hpp"
#include "xml/events.hpp"

#include <string>
#include <vector>

namespace tolmach::xliff::validation {

/// What a source or target belongs to.
enum class Owner { Segment, Match, ReferenceMatch };

class Languages {
  public:
    explicit Languages(FindingCollector& findings) : findings_(findings) {}

    /// A container begins: the document, a file, group, unit or match.
    void open_container(const xml::Element& element, Tag tag);
    void close_container() { inherited_.pop_back(); }
    /// A source or target begins.
    void check_content(const xml::Element& element, base::Side side, Owner owner, LineColumn place);
    /// The source or target of a resource item begins.
    void check_resource(const xml::Element& element, base::Side side, LineColumn place);

  private:
    struct Settings {
        std::string language;  ///< `xml:lang`; empty where it is set nowhere.
        bool preserve = false;
    };

    Settings settings_of(const xml::Element& element) const;
    void check_language(const Settings& settings, base::Side side, LineColumn place);

    FindingCollector& findings_;
    std::string source_language_, target_language_;
    std::vector<Settings> inherited_;  ///< Of the open containers.
    Settings source_settings_;         ///< Of the source before the target.
    bool target_language_missed_ = false;
};

}  // namespace tolmach::xliff::validation
