// SPDX-License-Identifier: Apache-2.0
// Xliff1Validator: validates a document of XLIFF 1.0 to 1.2: the transitional schema of 1.2 and the rules of
// its prose that merging depends on. Holds one trans-unit and the ids of one file.
#pragma once

#include "xliff/validation/document_validator.hpp"
#include "xliff/validation/structure.hpp"
#include "xliff/validation/unit_record.hpp"

#include <map>
#include <string>
#include <unordered_set>
#include <vector>

namespace tolmach::xliff::validation {

class Xliff1Validator final : public DocumentValidator {
  public:
    /// `core` is the namespace of the root element.
    Xliff1Validator(std::string core, FindingCollector& findings);

    void start(const xml::Element& element) override;
    void text(std::string_view text) override;
    void end() override;

  private:
    /// An inline code.
    struct Code {
        Tag tag;
        std::string_view id;
        std::string_view pair;  ///< `rid`, or the id where there is none.
        LineColumn place;
    };
    /// The content of a source, seg-source or target.
    struct Content {
        std::vector<Code> codes;
        std::vector<IdAt> segments;  ///< By their mid.
    };
    using References = std::map<std::string, LineColumn>;  ///< The first to each name.

    void open_unit(const xml::Element& element, LineColumn place);
    void open_content(Tag tag);
    void open_inline(const xml::Element& element, Tag tag, LineColumn place);
    void refer(const xml::Element& element, Tag tag, LineColumn place);
    void close_unit();
    void close_file();
    void check_pairs(const Content& content);
    void check_target_codes();
    void check_segments();
    void check_references(const References& references, const std::unordered_set<std::string>& names,
                          std::string_view what);

    FindingCollector& findings_;
    Structure structure_;
    std::vector<Tag> open_;
    Strings strings_;
    std::unordered_set<std::string> unit_ids_;
    std::unordered_set<std::string> tools_, phases_;
    References tool_references_, phase_references_;
    Content source_, segmented_, target_;
    Content* content_ = nullptr;  ///< The one that is open.
};

}  // namespace tolmach::xliff::validation
