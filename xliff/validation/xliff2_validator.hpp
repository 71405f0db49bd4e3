// SPDX-License-Identifier: Apache-2.0
// Xliff2Validator: validates a document of XLIFF 2.0 to 2.2 from its events. Holds the record of one unit;
// the rest is observers that see each element start and end, one for each subject.
#pragma once

#include "xliff/validation/change_tracking.hpp"
#include "xliff/validation/document_validator.hpp"
#include "xliff/validation/languages.hpp"
#include "xliff/validation/localisation.hpp"
#include "xliff/validation/nested_ids.hpp"
#include "xliff/validation/resources.hpp"
#include "xliff/validation/sizes.hpp"
#include "xliff/validation/structure.hpp"
#include "xliff/validation/sub_flows.hpp"
#include "xliff/validation/unit_rules.hpp"

#include <string>
#include <unordered_set>
#include <vector>

namespace tolmach::xliff::validation {

class Xliff2Validator final : public DocumentValidator {
  public:
    /// `core` is the namespace of the root element.
    Xliff2Validator(std::string core, FindingCollector& findings);

    void start(const xml::Element& element) override;
    void text(std::string_view text) override;
    void end() override;

  private:
    void open_container(const xml::Element& element, Tag tag, LineColumn place);
    void open_part(const xml::Element& element, bool ignorable, LineColumn place);
    void open_content(const xml::Element& element, Side side, LineColumn place);
    void open_inline(const xml::Element& element, InlineElement::Kind kind, LineColumn place);
    void open_module(const xml::Element& element, Tag tag, LineColumn place);
    void open_match(const xml::Element& element, LineColumn place);
    void open_note(const xml::Element& element, LineColumn place);
    void refer_to_text(const xml::Element& entry, LineColumn place);
    void check_style(const xml::Element& element, LineColumn place);
    void close_container(Tag tag);
    void close_span();
    void close_unit();
    void close_match();

    void unique(std::unordered_set<std::string>& ids, const xml::Element& element, std::string_view where,
                LineColumn place);
    UnitRecord& scope() { return in_match_ ? match_ : unit_; }
    bool of_file() const;
    bool in_scope() const { return in_unit_ || in_match_; }

    FindingCollector& findings_;
    Structure structure_;
    std::vector<Tag> open_;
    std::string file_;
    UnitRecord unit_, match_;
    bool in_unit_ = false, in_match_ = false, match_is_reference_ = false, in_target_ = false;
    Side side_ = Side::Source;
    std::unordered_set<std::string> files_, groups_;  ///< Ids.
    std::unordered_set<std::string> notes_;           ///< Ids of the notes of a container that is no unit.
    Localisation localisation_;
    ChangeTracking changes_;
    Languages languages_;
    Sizes sizes_;
    NestedIds nested_ids_;
    SubFlows sub_flows_;
    Resources resources_;
    HeldContent skeleton_;
    LineColumn gloss_entry_;
    bool gloss_has_meaning_ = false;
    std::vector<std::size_t> spans_;  ///< The open pc and mrk, as indices of items in the scope.
};

}  // namespace tolmach::xliff::validation
