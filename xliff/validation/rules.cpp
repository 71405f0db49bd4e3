// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/rules.hpp"

#include "xliff/names.hpp"

#include <array>
#include <cassert>

namespace tolmach::xliff::validation {
namespace {

struct RuleRow {
    Rule rule;
    std::string_view id;
    std::string_view in_2_1;  ///< Section of XLIFF 2.1; 2.2 counts one less in the first number.
    std::string_view in_1_2;
};

constexpr std::array kRows = {
    RuleRow{Rule::AttributeMissing, "xliff.attribute-missing", "4.3", "3.3"},
    RuleRow{Rule::AttributeUnknown, "xliff.attribute-unknown", "4.2", "3.3"},
    RuleRow{Rule::AttributeValue, "xliff.attribute-value", "4.3", "3.3"},
    RuleRow{Rule::ChangeTracking, "xliff.change-tracking", "4.9", "3.2"},
    RuleRow{Rule::CodeAttributes, "xliff.code-attributes", "4.2.3.4", "3.2.4"},
    RuleRow{Rule::CodeDeleted, "xliff.code-deleted", "4.7.2.6", "3.2.4"},
    RuleRow{Rule::CodeExtra, "xliff.code-extra", "4.7.2", "3.3.1"},
    RuleRow{Rule::CodeIsolated, "xliff.code-isolated", "4.3.1.22", "3.2.4"},
    RuleRow{Rule::CodePair, "xliff.code-pair", "4.2.3.5", "3.2.4"},
    RuleRow{Rule::CodeType, "xliff.code-type", "4.3.1.36", "3.3.1"},
    RuleRow{Rule::Comment, "xliff.comment", "4.7.3.1.3", "3.2.5"},
    RuleRow{Rule::CopyOf, "xliff.copy-of", "4.3.1.8", "3.3.1"},
    RuleRow{Rule::DataReference, "xliff.data-reference", "4.3.1.9", "3.3.1"},
    RuleRow{Rule::ElementMissing, "xliff.element-missing", "4.2", "3.2"},
    RuleRow{Rule::ElementOrder, "xliff.element-order", "4.2", "3.2"},
    RuleRow{Rule::ElementUnknown, "xliff.element-unknown", "4.2", "3.2"},
    RuleRow{Rule::ExtensionId, "xliff.extension-id", "4.9.2", "2.5"},
    RuleRow{Rule::FormatStyle, "xliff.format-style", "5.3.5", "3.3"},
    RuleRow{Rule::Fragment, "xliff.fragment", "3", "3.3"},
    RuleRow{Rule::Glossary, "xliff.glossary", "5.2", "3.2"},
    RuleRow{Rule::HexCharacter, "xliff.hex-character", "4.2.3.1", "3.2"},
    RuleRow{Rule::IdUnique, "xliff.id-unique", "4.3.1.21", "3.3.1"},
    RuleRow{Rule::LanguageMatch, "xliff.language-match", "4.2.2.12", "3.3.2"},
    RuleRow{Rule::Localisation, "xliff.localisation", "5.9", "3.2"},
    RuleRow{Rule::MarkerPair, "xliff.marker-pair", "4.2.3.7", "3.2.5"},
    RuleRow{Rule::MarkerTranslate, "xliff.marker-translate", "4.7.3.1.1", "3.2.5"},
    RuleRow{Rule::Match, "xliff.match", "5.1", "3.2.3"},
    RuleRow{Rule::Metadata, "xliff.metadata", "5.4", "3.2"},
    RuleRow{Rule::Namespace, "xliff.namespace", "4.1", "3.1"},
    RuleRow{Rule::ReferenceElsewhere, "xliff.reference-elsewhere", "5.2", "3.2"},
    RuleRow{Rule::ReferenceId, "xliff.reference-id", "4.3", "3.3.1"},
    RuleRow{Rule::ReorderHint, "xliff.reorder-hint", "4.7.2.6", "3.3.1"},
    RuleRow{Rule::ReorderSequence, "xliff.reorder-sequence", "4.7.2.6", "3.3.1"},
    RuleRow{Rule::Resource, "xliff.resource", "5.5", "3.2"},
    RuleRow{Rule::ResourceLanguage, "xliff.resource-language", "5.5", "3.2"},
    RuleRow{Rule::ResourceReference, "xliff.resource-reference", "5.5", "3.2"},
    RuleRow{Rule::SegmentIds, "xliff.segment-ids", "4.2.2.6", "2.4.1"},
    RuleRow{Rule::Size, "xliff.size", "5.7", "3.3.1"},
    RuleRow{Rule::Skeleton, "xliff.skeleton", "4.2.2.3", "3.2.1"},
    RuleRow{Rule::SpaceMatch, "xliff.space-match", "4.3.2.2", "3.3.2"},
    RuleRow{Rule::StateTarget, "xliff.state-target", "4.3.1.31", "3.3.1"},
    RuleRow{Rule::SubFlows, "xliff.sub-flows", "4.7.4", "3.3.1"},
    RuleRow{Rule::SubState, "xliff.sub-state", "4.3.1.35", "3.3.1"},
    RuleRow{Rule::TargetId, "xliff.target-id", "4.3.1.21", "3.3.1"},
    RuleRow{Rule::TargetLanguage, "xliff.target-language", "4.2.2.1", "3.3.1"},
    RuleRow{Rule::TargetOrder, "xliff.target-order", "4.3.1.24", "3.3.1"},
    RuleRow{Rule::TextUnexpected, "xliff.text-unexpected", "4.2", "3.2"},
    RuleRow{Rule::UnitSegment, "xliff.unit-segment", "4.2.2.5", "3.2.3"},
    RuleRow{Rule::ValidationRule, "xliff.validation-rule", "5.8", "3.2"},
    RuleRow{Rule::Variants, "xliff.variants", "5.10", "3.2"},
    RuleRow{Rule::Version, "xliff.version", "4.2.2.1", "3.2.1"},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < kRows.size(); ++i)
        if (kRows[i].rule != static_cast<Rule>(i)) return false;
    return kRows.size() == static_cast<std::size_t>(Rule::Version) + 1;
}
static_assert(in_order(), "a row for every rule, in the order of the enumeration");

const RuleRow& row(Rule rule) {
    return kRows[static_cast<std::size_t>(rule)];
}

}  // namespace

std::string_view id_of(Rule rule) {
    return row(rule).id;
}

std::string citation(Rule rule, xliff::Version version, std::string_view section) {
    if (!names::is_xliff2(version)) return "XLIFF 1.2 §" + std::string(row(rule).in_1_2);
    std::string place(section.empty() ? row(rule).in_2_1 : section);
    if (version != xliff::Version::V2_2) return "XLIFF 2.1 §" + place;
    assert(place.front() > '1');
    --place.front();
    return "XLIFF 2.2 §" + place;
}

}  // namespace tolmach::xliff::validation
