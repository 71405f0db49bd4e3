// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/localisation.hpp"

#include "xliff/names.hpp"
#include "xliff/validation/fragment_id.hpp"
#include "xliff/validation/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tolmach::xliff::validation {
namespace {

// The identifiers of data categories of ITS 2.0.
constexpr std::array<std::string_view, 19> kCategories = {"allowed-characters",
                                                          "directionality",
                                                          "domain",
                                                          "elements-within-text",
                                                          "external-resource",
                                                          "id-value",
                                                          "language-information",
                                                          "locale-filter",
                                                          "localization-note",
                                                          "localization-quality-issue",
                                                          "localization-quality-rating",
                                                          "mt-confidence",
                                                          "preserve-space",
                                                          "provenance",
                                                          "storage-size",
                                                          "target-pointer",
                                                          "terminology",
                                                          "text-analysis",
                                                          "translate"};
constexpr std::array<std::string_view, 2> kIssueContent = {"locQualityIssueType", "locQualityIssueComment"};
constexpr std::array<std::string_view, 3> kIssueDetails = {
    "locQualityIssueSeverity", "locQualityIssueProfileRef", "locQualityIssueEnabled"};
constexpr std::array<std::string_view, 12> kAgents = {"org",     "orgRef",     "person",    "personRef",
                                                      "revOrg",  "revOrgRef",  "revPerson", "revPersonRef",
                                                      "revTool", "revToolRef", "tool",      "toolRef"};
struct Confidence {
    std::string_view attribute, category;
};
constexpr std::array kConfidences = {Confidence{"mtConfidence", "mt-confidence"},
                                     Confidence{"taConfidence", "text-analysis"},
                                     Confidence{"termConfidence", "terminology"}};

bool has(const xml::Element& element, std::string_view local) {
    return element.find(local, names::kIts).has_value();
}

template <std::size_t N>
bool has_any(const xml::Element& element, const std::array<std::string_view, N>& locals) {
    return std::any_of(locals.begin(), locals.end(),
                       [&](std::string_view local) { return has(element, local); });
}

bool is_container(Tag tag) {
    return tag == Tag::File || tag == Tag::Group || tag == Tag::Unit;
}
bool is_marker(Tag tag) {
    return tag == Tag::Mrk || tag == Tag::Sm;
}

unsigned bit_of(std::string_view category) {
    const auto* at = std::find(kCategories.begin(), kCategories.end(), category);
    return at == kCategories.end() ? 0 : 1U << (at - kCategories.begin());
}

// An annotation whose type says what it is, and need not be one of this module's.
bool goes_with_any_type(std::string_view local) {
    return local == "version" || local == "annotatorsRef" || local == "termConfidence";
}

}  // namespace

void Localisation::start(const xml::Element& element, Tag tag, std::size_t depth, LineColumn place) {
    if (findings_.version() < Version::V2_1) return;
    if (is_container(tag)) containers_.emplace_back();
    const bool own = element.ns == names::kIts;
    bool its = own, mapped = false;
    for (const xml::Attribute& attribute : element.attributes) {
        its = its || attribute.ns == names::kIts;
        mapped = mapped || attribute.ns == names::kItsMapping;
    }
    if (!its && !mapped) return;
    if (its) inherit(element, depth, place);
    if (own) return open_record(element, tag, place);
    if (is_marker(tag)) check_annotation(element, place);
    if (!its) return;
    check_issue(element, place);
    check_rating(element, place);
    check_analysis(element, place);
    check_confidence(element, place);
    refer(element, is_marker(tag), place);
}

void Localisation::end(Tag tag, std::size_t depth) {
    if (scopes_.back().depth == depth && scopes_.size() > 1) scopes_.pop_back();
    if (!is_container(tag) || containers_.empty()) return;
    resolve();
    containers_.pop_back();
}

void Localisation::inherit(const xml::Element& element, std::size_t depth, LineColumn place) {
    LocalScope scope = scopes_.back();
    scope.depth = depth;
    scope.version = scope.version || has(element, "version") ||
                    (element.ns == names::kIts && element.find("version").has_value());
    if (const auto annotators = element.find("annotatorsRef", names::kIts))
        scope.annotated |= annotated_by(*annotators, place);
    const bool score = has(element, "locQualityRatingScore"), vote = has(element, "locQualityRatingVote");
    if (score || vote) {
        scope.score = score;
        scope.vote = vote;
    }
    scopes_.push_back(scope);
    if (!scope.version)
        findings_.add(Rule::Localisation, place,
                      fmt::format("<{}> uses ITS, but no its:version is in force", element.name));
}

unsigned Localisation::annotated_by(std::string_view annotators, LineColumn place) {
    unsigned all = 0;
    const auto parts = tokens(annotators);
    for (const std::string_view part : parts) {
        const std::size_t bar = part.find('|');
        const unsigned bit = bit_of(part.substr(0, bar));
        if (bit == 0 || bar == std::string_view::npos || bar + 1 == part.size())
            findings_.add(Rule::Localisation, place,
                          fmt::format("'{}' in its:annotatorsRef is no data category, bar and IRI", part));
        else if ((all & bit) != 0)
            findings_.add(
                Rule::Localisation, place,
                fmt::format("its:annotatorsRef names two annotators for '{}'", part.substr(0, bar)));
        all |= bit;
    }
    if (parts.empty()) findings_.add(Rule::Localisation, place, "its:annotatorsRef names no annotator");
    return all;
}

void Localisation::check_issue(const xml::Element& element, LineColumn place) {
    const bool content = has_any(element, kIssueContent), details = has_any(element, kIssueDetails);
    const bool reference = has(element, "locQualityIssuesRef");
    if (reference && (content || details))
        findings_.add(
            Rule::Localisation, place,
            "its:locQualityIssuesRef refers to the issue: it stands without other issue attributes");
    if (details && !content && !reference)
        findings_.add(Rule::Localisation, place, "an issue has a type or a comment");
    if (has(element, "provenanceRecordsRef") && has_any(element, kAgents))
        findings_.add(Rule::Localisation, place,
                      "its:provenanceRecordsRef refers to the agents: it stands without naming any");
}

void Localisation::check_rating(const xml::Element& element, LineColumn place) {
    if (has(element, "locQualityRatingScore") && has(element, "locQualityRatingVote"))
        findings_.add(Rule::Localisation, place, "a rating is a score or the result of a vote, not both");
    const LocalScope& scope = scopes_.back();
    if (has(element, "locQualityRatingScoreThreshold") && !scope.score)
        findings_.add(Rule::Localisation, place, "there is a threshold for a score, but no score");
    if (has(element, "locQualityRatingVoteThreshold") && !scope.vote)
        findings_.add(Rule::Localisation, place, "there is a threshold for a vote, but no vote");
}

void Localisation::check_analysis(const xml::Element& element, LineColumn place) {
    const bool source = has(element, "taSource"), ident = has(element, "taIdent");
    const bool reference = has(element, "taIdentRef");
    if (reference && (source || ident))
        findings_.add(Rule::Localisation, place,
                      "its:taIdentRef stands without its:taSource and its:taIdent");
    else if (source != ident)
        findings_.add(Rule::Localisation, place, "its:taSource and its:taIdent stand together");
    if (has(element, "taConfidence") && !reference && !ident && !has(element, "taClassRef"))
        findings_.add(Rule::Localisation, place, "its:taConfidence is the confidence of nothing");
}

void Localisation::check_annotation(const xml::Element& element, LineColumn place) {
    const std::string_view type = element.find("type").value_or("");
    const bool term = type == "term" || type == "its:term-no";
    // What mapped ITS onto XLIFF before 2.1 wrote its:any.
    const bool generic = type.empty() || type == "its:generic" || type == "its:any";
    for (const xml::Attribute& a : element.attributes) {
        const bool its = a.ns == names::kIts;
        if ((!its && a.ns != names::kItsMapping) || (its && goes_with_any_type(a.local())) || generic)
            continue;
        findings_.add(
            Rule::Localisation, place,
            fmt::format("an annotation with '{}' has the type its:generic or none, not '{}'", a.name, type));
        break;
    }
    if (has(element, "localeFilterType") && !has(element, "localeFilterList"))
        findings_.add(Rule::Localisation, place, "its:localeFilterType without its:localeFilterList");
    const bool confident = has(element, "termConfidence");
    if (confident && !term)
        findings_.add(Rule::Localisation, place,
                      "its:termConfidence stands on an annotation of the type term or its:term-no");
    if (confident && element.find("value") && element.find("ref"))
        findings_.add(Rule::Localisation, place, "a term of ITS has a value or a ref, not both");
}

void Localisation::check_confidence(const xml::Element& element, LineColumn place) {
    for (const Confidence& confidence : kConfidences)
        if (has(element, confidence.attribute) &&
            (scopes_.back().annotated & bit_of(confidence.category)) == 0)
            findings_.add(Rule::Localisation, place,
                          fmt::format("its:{} stands where no its:annotatorsRef names who gave it ({})",
                                      confidence.attribute, confidence.category));
}

void Localisation::open_record(const xml::Element& element, Tag tag, LineColumn place) {
    if (tag == Tag::ItsRecords) {
        const auto id = element.find("id", names::kXml);
        if (!id) return;  // The grammar says so.
        if (!ids_.emplace(*id).second)
            findings_.add(Rule::Localisation, place,
                          fmt::format("the id '{}' occurs twice: an xml:id is unique in its document", *id));
        if (!containers_.empty())
            containers_.back().records.push_back({std::string(*id), std::string(element.local())});
        return;
    }
    const auto given = [&](std::string_view name) { return element.find(name).has_value(); };
    if (element.local() == "locQualityIssue" &&
        std::none_of(kIssueContent.begin(), kIssueContent.end(), given))
        findings_.add(Rule::Localisation, place, "an issue has a type or a comment");
    if (element.local() == "provenanceRecord" && std::none_of(kAgents.begin(), kAgents.end(), given))
        findings_.add(Rule::Localisation, place, "a provenance record names an agent");
}

void Localisation::refer(const xml::Element& element, bool inside, LineColumn place) {
    if (containers_.empty()) return;
    for (const std::string_view kind : {"locQualityIssues", "provenanceRecords"})
        if (const auto to = element.find(fmt::format("{}Ref", kind), names::kIts))
            containers_.back().references.push_back({std::string(*to), std::string(kind), inside, place});
}

// Both a fragment identifier and, as in the examples of the standard, the bare id lead to a record.
void Localisation::resolve() {
    for (const Reference& reference : containers_.back().references) {
        std::string_view id = reference.to;
        FragmentId fragment;
        if (id.starts_with('#')) {
            fragment = parse_fragment(id.substr(1));
            id = fragment.prefix.empty() || fragment.prefix == "its" ? fragment.leaf : std::string_view();
        }
        const auto here = [&](const Record& record) {
            return record.id == id && record.element == reference.element;
        };
        bool found = false;
        for (std::size_t i = reference.inside ? containers_.size() - 1 : 0; i < containers_.size(); ++i)
            found = found || std::any_of(containers_[i].records.begin(), containers_[i].records.end(), here);
        if (!found)
            findings_.add(
                Rule::ReferenceId, reference.place,
                fmt::format("'{}' does not refer to <its:{}> in force here", reference.to, reference.element),
                "5.9");
    }
}

}  // namespace tolmach::xliff::validation
