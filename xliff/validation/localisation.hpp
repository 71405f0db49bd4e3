// SPDX-License-Identifier: Apache-2.0
// Localisation: the rules of the ITS module (5.9), part of XLIFF from 2.1 on. Holds what is inherited from
// open elements, and the records and references of open files, groups and units.
#pragma once

#include "xliff/validation/finding_collector.hpp"
#include "xliff/validation/grammar.hpp"
#include "xml/events.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tolmach::xliff::validation {

class Localisation {
  public:
    explicit Localisation(FindingCollector& findings) : findings_(findings) {}

    /// An element that the grammar knows; `depth` counts it and the elements around it.
    void start(const xml::Element& element, Tag tag, std::size_t depth, LineColumn place);
    /// The end of the element at that depth.
    void end(Tag tag, std::size_t depth);

  private:
    /// What an element says for all inside of it.
    struct LocalScope {
        std::size_t depth = 0;
        bool version = false, score = false, vote = false;
        unsigned annotated = 0;  ///< Bits of the data categories whose annotator is named.
    };
    struct Record {
        std::string id, element;
    };
    struct Reference {
        std::string to, element;
        bool inside = false;  ///< Of an annotation, which names a record of its own unit only.
        LineColumn place;
    };
    /// An open file, group or unit.
    struct Container {
        std::vector<Record> records;
        std::vector<Reference> references;
    };

    void inherit(const xml::Element& element, std::size_t depth, LineColumn place);
    void check_issue(const xml::Element& element, LineColumn place);
    void check_rating(const xml::Element& element, LineColumn place);
    void check_analysis(const xml::Element& element, LineColumn place);
    void check_annotation(const xml::Element& element, LineColumn place);
    void check_confidence(const xml::Element& element, LineColumn place);
    void open_record(const xml::Element& element, Tag tag, LineColumn place);
    void refer(const xml::Element& element, bool inside, LineColumn place);
    void resolve();
    unsigned annotated_by(std::string_view annotators, LineColumn place);

    FindingCollector& findings_;
    std::vector<LocalScope> scopes_{LocalScope{}};
    std::vector<Container> containers_;
    std::unordered_set<std::string> ids_;  ///< Of all records: an xml:id is unique in its document.
};

}  // namespace tolmach::xliff::validation
