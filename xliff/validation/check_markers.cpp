// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/fragment_id.hpp"
#include "xliff/validation/name_index.hpp"
#include "xliff/validation/unit_rules.hpp"

#include <fmt/format.h>

#include <utility>

namespace tolmach::xliff::validation {
namespace {

using Kind = InlineElement::Kind;
using Items = std::vector<const InlineElement*>;

// Whether a reference that passes through files and units ends in this unit.
bool stays_in(const FragmentId& id, const UnitRecord& scope, std::string_view file) {
    if (!id.group.empty()) return false;
    return (id.file.empty() || id.file == file) && (id.unit.empty() ? id.file.empty() : id.unit == scope.id);
}

void check_comment(const UnitRecord& scope, const NameIndex& notes, const InlineElement& marker,
                   std::string_view file, FindingCollector& findings) {
    if (marker.value.has_value() == marker.ref.has_value())
        return findings.add(Rule::Comment, marker.place,
                            "a comment has either a 'value' or a 'ref' to a note of its unit");
    if (!marker.ref || !scope.is_unit) return;  // The notes of its unit stand after a candidate.
    bool found = false;
    if (marker.ref->starts_with('#')) {
        const FragmentId id = parse_fragment(marker.ref->substr(1));
        found = id.fault.empty() && id.prefix == "n" && stays_in(id, scope, file) && notes.contains(id.leaf);
    }
    if (!found)
        findings.add(Rule::Comment, marker.place,
                     fmt::format("'{}' does not refer to a note of the unit", *marker.ref));
}

void check_marker(const UnitRecord& scope, const NameIndex& notes, const InlineElement& marker,
                  std::string_view file, FindingCollector& findings) {
    if (marker.ref && marker.ref->starts_with('#'))
        if (const FragmentId id = parse_fragment(marker.ref->substr(1)); !id.fault.empty())
            findings.add(Rule::Fragment, marker.place,
                         fmt::format("'{}' is no reference: {}", *marker.ref, id.fault));
    if (marker.type == "comment") check_comment(scope, notes, marker, file, findings);
    // An annotation of the ITS module needs no type.
    const bool generic = marker.type == "generic" || (marker.type.empty() && !marker.its);
    if (generic && marker.translate.empty())
        findings.add(Rule::MarkerTranslate, marker.place, "a generic annotation says 'translate'");
}

// The `sm` and `em` of one side, in reading order, found by the id of the `sm`.
struct Edges {
    explicit Edges(Items all) : items(std::move(all)) {
        starts = index_of(items, [](const InlineElement* item) {
            return item->kind == Kind::Sm ? item->id : std::string_view();
        });
        ends = index_of(items, [](const InlineElement* item) {
            return item->kind == Kind::Em ? item->start_ref : std::string_view();
        });
    }

    Items items;
    NameIndex starts, ends;
};

// In a target the other edge may still wait for its segment to be translated.
void check_pairs(const UnitRecord& scope, const Edges& source, const Edges& side,
                 FindingCollector& findings) {
    const auto waits = [&](const InlineElement& item, const NameIndex& others, std::string_view id) {
        const std::size_t other = others.first(id);
        return item.side == Side::Target && other != NameIndex::kNowhere &&
               !scope.parts[source.items[other]->part].has_target;
    };
    for (std::size_t i = 0; i < side.items.size(); ++i) {
        const InlineElement& item = *side.items[i];
        if (item.kind == Kind::Sm) {
            const std::size_t end = side.ends.last(item.id);
            if ((end == NameIndex::kNowhere || end < i) && !waits(item, source.ends, item.id))
                findings.add(Rule::MarkerPair, item.place,
                             fmt::format("no <em> behind the <sm> '{}' ends it in its unit", item.id));
        }
        if (item.kind == Kind::Em && side.ends.first(item.start_ref) < i)
            findings.add(Rule::MarkerPair, item.place,
                         fmt::format("another <em> has ended the <sm> '{}' already", item.start_ref));
        if (item.kind == Kind::Em && side.starts.first(item.start_ref) > i &&
            !waits(item, source.starts, item.start_ref))
            findings.add(Rule::MarkerPair, item.place,
                         fmt::format("no <sm> before the <em> has the id '{}' in its unit", item.start_ref));
    }
}

}  // namespace

void check_markers(const UnitRecord& scope, std::string_view file, FindingCollector& findings) {
    const NameIndex notes = index_of(scope.notes, [](const IdAt& note) { return note.id; });
    bool split = false;
    for (const InlineElement& item : scope.items) {
        if (item.kind == Kind::Mrk || item.kind == Kind::Sm) check_marker(scope, notes, item, file, findings);
        split = split || item.kind == Kind::Sm || item.kind == Kind::Em;
    }
    if (!split) return;
    const Edges source(scope.reading_order(Side::Source)), target(scope.reading_order(Side::Target));
    check_pairs(scope, source, source, findings);
    check_pairs(scope, source, target, findings);
}

void check_candidate_refs(const UnitRecord& scope, std::string_view file, FindingCollector& findings) {
    if (scope.candidate_refs.empty()) return;
    const NameIndex parts = index_of(scope.parts, [](const SegmentRecord& part) { return part.id; });
    const NameIndex items = index_of(scope.items, [](const InlineElement& item) { return item.id; });
    const NameIndex targets = index_of(scope.items, [](const InlineElement& item) {
        return item.side == Side::Target ? item.id : std::string_view();
    });
    for (const IdAt& reference : scope.candidate_refs) {
        const FragmentId id =
            reference.id.starts_with('#') ? parse_fragment(reference.id.substr(1)) : FragmentId{};
        if (!id.fault.empty()) {
            findings.add(Rule::Fragment, reference.place,
                         fmt::format("'{}' is no reference: {}", reference.id, id.fault));
            continue;
        }
        const bool in_text = id.prefix == "t"
                                 ? targets.contains(id.leaf)
                                 : id.prefix.empty() && (parts.contains(id.leaf) || items.contains(id.leaf));
        const bool found = !id.leaf.empty() && in_text && stays_in(id, scope, file);
        if (!found)
            findings.add(Rule::ReferenceId, reference.place,
                         fmt::format("'{}' does not refer to text of the unit", reference.id));
    }
}

}  // namespace tolmach::xliff::validation
