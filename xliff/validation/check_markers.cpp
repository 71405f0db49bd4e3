// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/families.hpp"
#include "xliff/validation/fragment_id.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tolmach::xliff::validation {
namespace {

using Kind = Item::Kind;
using Items = std::vector<const Item*>;

// Whether a reference that passes through files and units ends in this unit.
bool stays_in(const FragmentId& id, const Scope& scope, std::string_view file) {
    if (!id.group.empty()) return false;
    return (id.file.empty() || id.file == file) && (id.unit.empty() ? id.file.empty() : id.unit == scope.id);
}

void check_comment(const Scope& scope, const Item& marker, std::string_view file, Findings& findings) {
    if (marker.value.has_value() == marker.ref.has_value())
        return findings.add(Rule::Comment, marker.place,
                            "a comment has either a 'value' or a 'ref' to a note of its unit");
    if (!marker.ref || !scope.is_unit) return;  // The notes of its unit stand behind a candidate.
    bool found = false;
    if (marker.ref->starts_with('#')) {
        const FragmentId id = parse_fragment(marker.ref->substr(1));
        found = id.fault.empty() && id.prefix == "n" && stays_in(id, scope, file) &&
                std::any_of(scope.notes.begin(), scope.notes.end(),
                            [&](const Named& note) { return note.id == id.leaf; });
    }
    if (!found)
        findings.add(Rule::Comment, marker.place,
                     fmt::format("'{}' does not refer to a note of the unit", *marker.ref));
}

void check_marker(const Scope& scope, const Item& marker, std::string_view file, Findings& findings) {
    if (marker.ref && marker.ref->starts_with('#'))
        if (const FragmentId id = parse_fragment(marker.ref->substr(1)); !id.fault.empty())
            findings.add(Rule::Fragment, marker.place,
                         fmt::format("'{}' is no reference: {}", *marker.ref, id.fault));
    if (marker.type == "comment") check_comment(scope, marker, file, findings);
    if ((marker.type.empty() || marker.type == "generic") && marker.translate.empty())
        findings.add(Rule::MarkerTranslate, marker.place, "a generic annotation says 'translate'");
}

// In a target the other edge may still wait for its segment to be translated.
bool waits_for_target(const Scope& scope, std::string_view id, Kind kind) {
    return std::any_of(scope.items.begin(), scope.items.end(), [&](const Item& item) {
        const std::string_view own = kind == Kind::Em ? item.start_ref : item.id;
        return item.side == Side::Source && item.kind == kind && own == id &&
               !scope.parts[item.part].has_target;
    });
}

void check_pairs(const Scope& scope, const Items& items, Findings& findings) {
    for (auto at = items.begin(); at != items.end(); ++at) {
        const Item& item = **at;
        const bool target = item.side == Side::Target;
        if (item.kind == Kind::Sm) {
            const bool ended = std::any_of(at, items.end(), [&](const Item* other) {
                return other->kind == Kind::Em && other->start_ref == item.id;
            });
            if (!ended && !(target && waits_for_target(scope, item.id, Kind::Em)))
                findings.add(Rule::MarkerPair, item.place,
                             fmt::format("no <em> behind the <sm> '{}' ends it in its unit", item.id));
        }
        if (item.kind != Kind::Em) continue;
        const bool begun = std::any_of(items.begin(), at, [&](const Item* other) {
            return other->kind == Kind::Sm && other->id == item.start_ref;
        });
        if (!begun && !(target && waits_for_target(scope, item.start_ref, Kind::Sm)))
            findings.add(Rule::MarkerPair, item.place,
                         fmt::format("no <sm> before the <em> has the id '{}' in its unit", item.start_ref));
    }
}

}  // namespace

void check_markers(const Scope& scope, std::string_view file, Findings& findings) {
    bool split = false;
    for (const Item& item : scope.items) {
        if (item.kind == Kind::Mrk || item.kind == Kind::Sm) check_marker(scope, item, file, findings);
        split = split || item.kind == Kind::Sm || item.kind == Kind::Em;
    }
    if (!split) return;
    for (const Side side : {Side::Source, Side::Target})
        check_pairs(scope, scope.reading_order(side), findings);
}

void check_candidate_refs(const Scope& scope, std::string_view file, Findings& findings) {
    for (const Named& reference : scope.candidate_refs) {
        const FragmentId id =
            reference.id.starts_with('#') ? parse_fragment(reference.id.substr(1)) : FragmentId{};
        if (!id.fault.empty()) {
            findings.add(Rule::Fragment, reference.place,
                         fmt::format("'{}' is no reference: {}", reference.id, id.fault));
            continue;
        }
        const auto is_it = [&](const auto& named) { return named.id == id.leaf; };
        const bool in_target = id.prefix == "t";
        const bool found = (id.prefix.empty() || in_target) && !id.leaf.empty() &&
                           stays_in(id, scope, file) &&
                           (std::any_of(scope.parts.begin(), scope.parts.end(), is_it) ||
                            std::any_of(scope.items.begin(), scope.items.end(), [&](const Item& item) {
                                return is_it(item) && (!in_target || item.side == Side::Target);
                            }));
        if (!found)
            findings.add(Rule::ReferenceId, reference.place,
                         fmt::format("'{}' does not refer to text of the unit", reference.id));
    }
}

}  // namespace tolmach::xliff::validation
