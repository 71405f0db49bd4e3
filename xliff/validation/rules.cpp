// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/rules.hpp"

#include "xliff/names.hpp"
#include "xliff/validate.hpp"

#include <array>
#include <cassert>

namespace tolmach::xliff::validation {
namespace {

struct RuleRow {
    Rule rule;
    std::string_view in_2_1;  ///< Section of XLIFF 2.1; 2.2 counts one less in the first number.
    std::string_view in_1_2;
    base::CheckInfo about;
};

constexpr auto kError = base::Severity::Error;
constexpr auto kWarning = base::Severity::Warning;

constexpr std::array kRows = {
    RuleRow{Rule::AttributeMissing,
            "4.3",
            "3.3",
            {"xliff.attribute-missing", kError, "an element lacks an attribute it must have",
             "The schema of XLIFF requires the attribute. A tool that reads the file may refuse it."}},
    RuleRow{Rule::AttributeUnknown,
            "4.2",
            "3.3",
            {"xliff.attribute-unknown", kError, "an element has an attribute it may not have",
             "The standard defines no such attribute for the element, and attributes of other namespaces are "
             "not allowed there either."}},
    RuleRow{Rule::AttributeValue,
            "4.3",
            "3.3",
            {"xliff.attribute-value", kError, "an attribute has a value it may not have",
             "The value is not one of those that the standard lists, or not of the form it asks for."}},
    RuleRow{Rule::ChangeTracking,
            "4.9",
            "3.2",
            {"xliff.change-tracking", kWarning, "a tracked change is of nothing that is there",
             "A revision names an element beside it, by its id where several have one, and each of its items "
             "the content or an attribute of that element. The module is optional in XLIFF 2.0 and an "
             "extension since."}},
    RuleRow{
        Rule::CodeAttributes,
        "4.2.3.4",
        "3.2.4",
        {"xliff.code-attributes", kError, "start and end of a code contradict each other",
         "canCopy, canDelete and canOverlap of an <ec> are those of its <sc>; canReorder too, except that "
         "firstNo on the <sc> goes with no on the <ec>."}},
    RuleRow{Rule::CodeDeleted,
            "4.7.2.6",
            "3.2.4",
            {"xliff.code-deleted", kError, "a code that may not be deleted is not in the target",
             "The source says canDelete=\"no\": the document cannot be rebuilt without the code. Insert it "
             "again from the source."}},
    RuleRow{Rule::CodeExtra,
            "4.7.2",
            "3.3.1",
            {"xliff.code-extra", kWarning, "a code of a 1.2 target is not in its source",
             "The id of an inline code says which code of the source it is. Without a counterpart there its "
             "content is lost in merging, unless the merger knows better."}},
    RuleRow{Rule::CodeIsolated,
            "4.3.1.22",
            "3.2.4",
            {"xliff.code-isolated", kError, "a code is marked isolated and is not, or the reverse",
             "A start or end code is isolated exactly when its partner is not in the unit. An isolated <ec> "
             "has an id; one that is not has a startRef and no id."}},
    RuleRow{Rule::CodePair,
            "4.2.3.5",
            "3.2.4",
            {"xliff.code-pair", kError, "a start or end code has no partner where it should stand",
             "An end code stands behind its start code in the same unit and refers to it."}},
    RuleRow{
        Rule::CodeType,
        "4.3.1.36",
        "3.3.1",
        {"xliff.code-type", kError, "the subtype of a code does not go with its type",
         "A subType needs a type. xlf:b, xlf:i, xlf:u, xlf:lb and xlf:pb belong to fmt, xlf:var to ui; the "
         "prefix xlf is the standard's own."}},
    RuleRow{Rule::Comment,
            "4.7.3.1.3",
            "3.2.5",
            {"xliff.comment", kError, "a comment has no text, two texts, or refers to no note",
             "An annotation of the type comment has either a value or a ref to a note of the same unit."}},
    RuleRow{Rule::CopyOf,
            "4.3.1.8",
            "3.3.1",
            {"xliff.copy-of", kError, "a code copies one that it cannot copy",
             "copyOf names a code of the same unit that may be copied and has no original data; a code with "
             "original data is copied by referring to the data again."}},
    RuleRow{Rule::DataReference,
            "4.3.1.9",
            "3.3.1",
            {"xliff.data-reference", kError, "a code refers to original data that is not there",
             "dataRef, dataRefStart and dataRefEnd name a <data> of the same unit."}},
    RuleRow{Rule::ElementMissing,
            "4.2",
            "3.2",
            {"xliff.element-missing", kError, "an element lacks a child it must have",
             "The schema of XLIFF requires the child, for example the <source> of a segment."}},
    RuleRow{Rule::ElementOrder,
            "4.2",
            "3.2",
            {"xliff.element-order", kError, "an element stands in the wrong place or too often",
             "The children of an element have an order, and some may occur only once."}},
    RuleRow{Rule::ElementUnknown,
            "4.2",
            "3.2",
            {"xliff.element-unknown", kError, "an element stands where none such may stand",
             "The standard defines no such element there. Elements of other namespaces are allowed in some "
             "places only; modules of XLIFF may not be extended."}},
    RuleRow{Rule::ExtensionId,
            "4.9.2",
            "2.5",
            {"xliff.extension-id", kError, "ids of extension elements clash, or are no name tokens",
             "The ids of extension elements are unique below the element of XLIFF that holds them, and name "
             "tokens: without spaces. What a skeleton holds is no extension."}},
    RuleRow{Rule::FormatStyle,
            "5.3.5",
            "3.3",
            {"xliff.format-style", kError, "Format Style attributes stand where they may not",
             "fs:subFs needs fs:fs, and an <ec> has them only if it is isolated."}},
    RuleRow{
        Rule::Fragment,
        "3",
        "3.3",
        {"xliff.fragment", kError, "a reference is not written as the standard writes references",
         "A reference is #f=FILE/g=GROUP/u=UNIT/LEAF: each part at most once, in this order, the leaf last; "
         "a leaf is an id, or n=, d=, t= or the prefix of a module with an id."}},
    RuleRow{Rule::Glossary,
            "5.2",
            "3.2",
            {"xliff.glossary", kError, "a glossary entry breaks a rule of its module",
             "An entry has a translation or a definition, and the ids in a glossary are unique."}},
    RuleRow{Rule::HexCharacter,
            "4.2.3.1",
            "3.2",
            {"xliff.hex-character", kError, "a <cp> stands for a character that needs none",
             "<cp> is for characters that XML cannot hold. Write the character itself."}},
    RuleRow{
        Rule::IdUnique,
        "4.3.1.21",
        "3.3.1",
        {"xliff.id-unique", kError, "an id is used twice",
         "Files, groups and units have unique ids; segments, ignorables and inline elements share one scope "
         "in their unit; notes and original data have their own. In 1.2 the ids of trans-units are unique "
         "in their file. Merging goes by ids."}},
    RuleRow{Rule::LanguageMatch,
            "4.2.2.12",
            "3.3.2",
            {"xliff.language-match", kError, "a text is marked as being in another language",
             "xml:lang of a source, its own or inherited, is srcLang; that of a target is trgLang."}},
    RuleRow{Rule::Localisation,
            "5.9",
            "3.2",
            {"xliff.localisation", kError, "ITS is not used as its module asks",
             "From 2.1 on. An its:version is in force wherever ITS is used; a reference to records stands "
             "without the attributes that say the same in place, and a record says something; a rating is a "
             "score or a vote; who gave a confidence is named by an its:annotatorsRef; an annotation of ITS "
             "has the type its:generic or none."}},
    RuleRow{Rule::MarkerPair,
            "4.2.3.7",
            "3.2.5",
            {"xliff.marker-pair", kError, "an <sm> or <em> has no partner where it should stand",
             "An <em> stands behind the <sm> that it refers to, in the same unit."}},
    RuleRow{Rule::MarkerTranslate,
            "4.7.3.1.1",
            "3.2.5",
            {"xliff.marker-translate", kError, "a generic annotation says nothing",
             "An annotation of the type generic is there to say translate=\"yes\" or \"no\"."}},
    RuleRow{
        Rule::Match,
        "5.1",
        "3.2.3",
        {"xliff.match", kError, "a translation candidate breaks a rule of its module",
         "Ids of matches are unique, a subType needs a type, and only the target of a reference may be in "
         "another language than the file."}},
    RuleRow{Rule::Metadata,
            "5.4",
            "3.2",
            {"xliff.metadata", kError, "two groups of metadata have one id",
             "The ids of <mda:metaGroup> are unique below their <mda:metadata>, and other than its own."}},
    RuleRow{
        Rule::Namespace,
        "4.1",
        "3.1",
        {"xliff.namespace", kError, "the file is in no namespace of XLIFF",
         "XLIFF has a namespace for each version, for example urn:oasis:names:tc:xliff:document:1.2. Many "
         "tools refuse a file without it."}},
    RuleRow{Rule::ReferenceElsewhere,
            "5.2",
            "3.2",
            {"xliff.reference-elsewhere", kWarning, "a glossary entry refers to another document",
             "It belongs to text of its own unit, which its ref names by # and an id. An address of "
             "another form is a valid one, but no tool finds that text by it."}},
    RuleRow{Rule::ReferenceId,
            "4.3",
            "3.3.1",
            {"xliff.reference-id", kError, "a reference leads nowhere",
             "What the reference names is not there: text of the same unit for a match or a glossary entry, "
             "records of the same unit for an annotation of ITS; in 1.2 a tool or a phase of the header."}},
    RuleRow{Rule::ReorderHint,
            "4.7.2.6",
            "3.3.1",
            {"xliff.reorder-hint", kError, "a code that may not be moved may be copied or deleted",
             "canReorder=\"no\" or \"firstNo\" goes with canCopy=\"no\" and canDelete=\"no\"."}},
    RuleRow{Rule::ReorderSequence,
            "4.7.2.6",
            "3.3.1",
            {"xliff.reorder-sequence", kError, "a sequence of codes that may not be reordered is broken",
             "Codes with canReorder=\"no\" follow one with firstNo, and follow it in the target as they do "
             "in the "
             "source. The sequence as a whole may move."}},
    RuleRow{
        Rule::Resource,
        "5.5",
        "3.2",
        {"xliff.resource", kError, "resource data breaks a rule of its module",
         "Ids of resource items are unique, a <res:source> holds content or has a href, and is in the "
         "source language; an item holds something, and says its mimeType where all of it is elsewhere."}},
    RuleRow{
        Rule::ResourceLanguage,
        "5.5",
        "3.2",
        {"xliff.resource-language", kWarning, "a resource is not in the target language",
         "The standard asks for the language of the document; its committee's own samples show a resource "
         "in another one, as where a picture is not translated yet."}},
    RuleRow{Rule::ResourceReference,
            "5.5",
            "3.2",
            {"xliff.resource-reference", kWarning, "a reference to a resource leads nowhere",
             "<res:resourceItemRef> names a resource item of the file, or of the unit itself."}},
    RuleRow{Rule::SegmentIds,
            "4.2.2.6",
            "2.4.1",
            {"xliff.segment-ids", kError, "segments of a 1.2 unit do not fit each other",
             "Each mid occurs once, and <target> has none that <seg-source> has not."}},
    RuleRow{
        Rule::Size,
        "5.7",
        "3.3.1",
        {"xliff.size", kError, "a size restriction breaks a rule of its module",
         "Sizes are numbers where the profile is one of the standard, the least before the most; a profile "
         "named xliff is one that the standard defines; slr:sizeInfo and slr:sizeInfoRef "
         "exclude "
         "each other, and an <ec> has them only if it is isolated."}},
    RuleRow{Rule::Skeleton,
            "4.2.2.3",
            "3.2.1",
            {"xliff.skeleton", kError, "a skeleton is both in the file and elsewhere, or neither",
             "<skeleton> has a href if and only if it is empty."}},
    RuleRow{
        Rule::SpaceMatch,
        "4.3.2.2",
        "3.3.2",
        {"xliff.space-match", kError, "source and target treat white space differently",
         "xml:space of a target, its own or inherited, is that of its source. No sentence of the standard "
         "says so, but the test suite of its committee does."}},
    RuleRow{Rule::StateTarget,
            "4.3.1.31",
            "3.3.1",
            {"xliff.state-target", kWarning, "a segment has a state but no translation",
             "translated, reviewed and final say something of a target that is not there."}},
    RuleRow{Rule::SubFlows,
            "4.7.4",
            "3.3.1",
            {"xliff.sub-flows", kError, "a code names a unit that is not there",
             "subFlows names units of the same file: the text that belongs at the place of the code."}},
    RuleRow{Rule::SubState,
            "4.3.1.35",
            "3.3.1",
            {"xliff.sub-state", kError, "a subState without a state, or not of the form prefix:value",
             "subState refines a state, which must be given too."}},
    RuleRow{Rule::TargetId,
            "4.3.1.21",
            "3.3.1",
            {"xliff.target-id", kError, "a code of the target is another one than in the source",
             "An element of the target with an id of the source is the same element: of the same kind, and "
             "an annotation with the same type and translate."}},
    RuleRow{Rule::TargetLanguage,
            "4.2.2.1",
            "3.3.1",
            {"xliff.target-language", kError, "the file has targets but no target language",
             "trgLang is required as soon as a segment or an ignorable has a target."}},
    RuleRow{
        Rule::TargetOrder,
        "4.3.1.24",
        "3.3.1",
        {"xliff.target-order", kError, "two targets claim one place",
         "The order of targets counts from 1 to the number of segments and ignorables, each once; a target "
         "without order has the place of its segment."}},
    RuleRow{Rule::TextUnexpected,
            "4.2",
            "3.2",
            {"xliff.text-unexpected", kError, "text stands where only elements may",
             "The element holds other elements; text between them is no part of any segment."}},
    RuleRow{Rule::UnitSegment,
            "4.2.2.5",
            "3.2.3",
            {"xliff.unit-segment", kError, "a unit has no segment",
             "A unit has at least one <segment>; "
             "ignorables alone are not enough."}},
    RuleRow{Rule::ValidationRule,
            "5.8",
            "3.2",
            {"xliff.validation-rule", kError, "a rule of the Validation module is no rule",
             "A rule has exactly one of isPresent, isNotPresent, startsWith, endsWith or a rule of its own; "
             "existsInSource goes with the first, third and fourth; only a rule below the file can be "
             "disabled."}},
    RuleRow{
        Rule::Variants,
        "5.10",
        "3.2",
        {"xliff.variants", kError, "variants of a text do not fit the variables they depend on",
         "XLIFF 2.2. pgs:switch of a unit lists selector:variable, where the selector is plural, ordinal, "
         "gender or select; pgs:case of a segment has a value for each, and those for plural and ordinal "
         "are a number or zero, one, two, few, many or other."}},
    RuleRow{Rule::Version,
            "4.2.2.1",
            "3.2.1",
            {"xliff.version", kError, "version and namespace contradict each other",
             "2.0 and 2.1 share the namespace that ends in 2.0, 2.2 has its own."}},
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

const base::CheckInfo& about(Rule rule) {
    return row(rule).about;
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

namespace tolmach::xliff {

std::vector<const base::CheckInfo*> rule_diagnostics() {
    std::vector<const base::CheckInfo*> all;
    for (const validation::RuleRow& each : validation::kRows)
        all.push_back(&each.about);
    return all;
}

}  // namespace tolmach::xliff
