// SPDX-License-Identifier: Apache-2.0
// Rules: the ids under which broken rules of the standard are found, and where the standard states them.
#pragma once

#include "base/diagnostic.hpp"
#include "xliff/model.hpp"

#include <string>
#include <string_view>

namespace tolmach::xliff::validation {

enum class Rule {
    AttributeMissing,
    AttributeUnknown,
    AttributeValue,
    ChangeTracking,
    CodeAttributes,
    CodeDeleted,
    CodeExtra,
    CodeIsolated,
    CodePair,
    CodeType,
    Comment,
    CopyOf,
    DataReference,
    ElementMissing,
    ElementOrder,
    ElementUnknown,
    ExtensionId,
    FormatStyle,
    Fragment,
    Glossary,
    HexCharacter,
    IdUnique,
    LanguageMatch,
    Localisation,
    MarkerPair,
    MarkerTranslate,
    Match,
    Metadata,
    Namespace,
    ReferenceElsewhere,
    ReferenceId,
    ReorderHint,
    ReorderSequence,
    Resource,
    ResourceLanguage,
    ResourceReference,
    SegmentIds,
    Size,
    Skeleton,
    SpaceMatch,
    StateTarget,
    SubFlows,
    SubState,
    TargetId,
    TargetLanguage,
    TargetOrder,
    TextUnexpected,
    UnitSegment,
    ValidationRule,
    Variants,
    Version,
};

/// What `explain` says of the rule.
const base::CheckInfo& about(Rule rule);
/// Where the rule stands in the version of a document: `XLIFF 2.1 §4.3.1.21`, `XLIFF 2.2 §3.3.1.21`.
/// `section` names a place in 2.1 that is closer than the rule's own; it may be empty.
std::string citation(Rule rule, xliff::Version version, std::string_view section);

}  // namespace tolmach::xliff::validation
