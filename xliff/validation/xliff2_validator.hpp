// SPDX-License-Identifier: Apache-2.0
// Xliff2Validator: validates a document of XLIFF 2.0 to 2.2 from its events. Holds the scope of one unit, the
// ids of one file, and the settings that are inherited.
#pragma once

#include "xliff/validation/change_tracking.hpp"
#include "xliff/validation/document_validator.hpp"
#include "xliff/validation/localisation.hpp"
#include "xliff/validation/structure.hpp"
#include "xliff/validation/unit_rules.hpp"

#include <string>
#include <unordered_map>
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
    struct Settings {
        std::string language;  ///< `xml:lang`, empty where nothing says one.
        bool preserve = false;
    };
    /// Ids that are unique below one element.
    struct IdSet {
        std::size_t depth;
        std::unordered_set<std::string> ids;
    };
    struct Pending {
        std::string id;
        LineColumn place;
    };
    /// Whether an element that has its content either in it or behind its href has it in one place.
    struct Held {
        bool href = false, node = false, content = false;
        LineColumn place;
    };

    /// A resource item: whether it holds anything, and whether a source or target in it is not elsewhere.
    struct ResourceHeld {
        bool typed = false, children = false, content = false;
        LineColumn place;
    };

    void open_container(const xml::Element& element, Tag tag, LineColumn place);
    void open_part(const xml::Element& element, bool ignorable, LineColumn place);
    void open_content(const xml::Element& element, Side side, LineColumn place);
    void open_inline(const xml::Element& element, InlineElement::Kind kind, LineColumn place);
    void open_module(const xml::Element& element, Tag tag, LineColumn place);
    void open_match(const xml::Element& element, LineColumn place);
    void open_note(const xml::Element& element, LineColumn place);
    void refer_to_text(const xml::Element& entry, LineColumn place);
    void check_module_attributes(const xml::Element& element, Tag tag, LineColumn place);
    void check_resource_language(const xml::Element& element, Side side, LineColumn place);
    void open_foreign(const xml::Element& element, LineColumn place);
    void close_container(Tag tag);
    void close_span();
    void close_resource_item();
    void close_resource_data();
    void close_held(Rule rule, std::string_view name);
    void close_unit();
    void close_match();
    void close_file();

    Settings settings_of(const xml::Element& element) const;
    void check_language(const Settings& settings, Side side, LineColumn place);
    void refer_to_units(const xml::Element& element, LineColumn place);
    void unique(std::unordered_set<std::string>& ids, const xml::Element& element, std::string_view where,
                LineColumn place);
    void unique_in_module(const xml::Element& element, Rule rule, LineColumn place);
    void remember_extension_id(std::string_view id, LineColumn place);
    UnitRecord& scope() { return in_match_ ? match_ : unit_; }
    bool of_file() const;
    bool in_scope() const { return in_unit_ || in_match_; }

    FindingCollector& findings_;
    Structure structure_;
    std::vector<Tag> open_;
    std::string source_language_, target_language_, file_;
    std::vector<Settings> inherited_;  ///< Of the open containers.
    Settings source_settings_;         ///< Of the source of the part that is open.
    UnitRecord unit_, match_;
    bool in_unit_ = false, in_match_ = false, match_is_reference_ = false, in_target_ = false;
    bool target_language_missed_ = false;
    Side side_ = Side::Source;
    std::unordered_set<std::string> files_, groups_, units_;  ///< Ids.
    std::unordered_map<std::string, LineColumn> sub_flows_;   ///< To units that did not come yet.
    std::vector<IdSet> extension_ids_, module_ids_;
    std::unordered_set<std::string> notes_;  ///< Ids of the notes of a container that is no unit.
    IdsInForce resources_;                   ///< Ids of the resource items of the open containers.
    std::vector<Pending> resource_refs_;     ///< To resource items that may still come.
    ResourceHeld resource_;
    Localisation localisation_;
    ChangeTracking changes_;
    SizeContext sizes_;
    SizeAttributes file_sizes_;  ///< Of the file element, which stands before the profiles.
    Held held_;
    LineColumn gloss_entry_;
    bool gloss_has_meaning_ = false;
    std::vector<std::size_t> spans_;  ///< The open pc and mrk, as indices of items in the scope.
};

}  // namespace tolmach::xliff::validation
