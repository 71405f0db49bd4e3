// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/name_index.hpp"
#include "xliff/validation/unit_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tolmach::xliff::validation {
namespace {

using Kind = InlineElement::Kind;
using Codes = std::vector<const InlineElement*>;

Codes codes_of(const UnitRecord& scope, Side side) {
    Codes codes = scope.reading_order(side);
    std::erase_if(codes, [](const InlineElement* item) { return !item->is_code(); });
    return codes;
}

bool is_end(const InlineElement& code) {
    return code.kind == Kind::PcEnd || (code.kind == Kind::Ec && !code.is_isolated());
}
std::string_view key(const InlineElement& code) {
    return code.start_ref.empty() ? code.id : code.start_ref;
}
// Whether two codes are the same edge of the same code, written in one piece or in two.
bool same(const InlineElement& a, const InlineElement& b) {
    return key(a) == key(b) && is_end(a) == is_end(b);
}

// The codes of a target: where each edge of each code first stands.
struct Target {
    explicit Target(Codes all) : codes(std::move(all)) {
        for (std::size_t i = 0; i < codes.size(); ++i)
            (is_end(*codes[i]) ? ends : starts).add(key(*codes[i]), i);
        starts.sort();
        ends.sort();
    }
    std::size_t find(const InlineElement& code) const {
        return (is_end(code) ? ends : starts).first(key(code));
    }

    Codes codes;
    NameIndex starts, ends;
};

void check_deleted(const UnitRecord& scope, const Codes& sources, const Target& target,
                   FindingCollector& findings) {
    for (const InlineElement* code : sources) {
        const SegmentRecord& part = scope.parts[code->part];
        if (!code->is_no(&InlineElement::can_delete) || !part.has_target || is_end(*code)) continue;
        if (target.find(*code) == NameIndex::kNowhere)
            findings.add(Rule::CodeDeleted, part.target_place,
                         fmt::format("the code '{}' may not be deleted, but no target of the unit has it",
                                     key(*code)));
    }
}

// A code that may not be reordered stands after the one before it in its sequence, or begins one.
void check_beginning(const Codes& codes, FindingCollector& findings) {
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (!codes[i]->continues_sequence() || is_end(*codes[i])) continue;
        const bool continues =
            i > 0 && (codes[i - 1]->continues_sequence() || codes[i - 1]->can_reorder == "firstNo");
        if (!continues)
            findings.add(
                Rule::ReorderSequence, codes[i]->place,
                fmt::format("the code '{}' belongs to a sequence that may not be reordered, but none "
                            "is begun before it",
                            key(*codes[i])));
    }
}

void check_sequence(const UnitRecord& scope, const Codes& sources, const Target& target,
                    FindingCollector& findings) {
    for (std::size_t i = 1; i < sources.size(); ++i) {
        const InlineElement &code = *sources[i], &before = *sources[i - 1];
        const bool tied =
            code.continues_sequence() && (before.continues_sequence() || before.can_reorder == "firstNo");
        if (!tied || !scope.parts[code.part].has_target || !scope.parts[before.part].has_target) continue;
        const std::size_t at = target.find(code);
        if (at != NameIndex::kNowhere && (at == 0 || !same(*target.codes[at - 1], before)))
            findings.add(Rule::ReorderSequence, target.codes[at]->place,
                         fmt::format("the code '{}' does not follow the code '{}' as in the source",
                                     key(code), key(before)));
    }
}

}  // namespace

void check_editing(const UnitRecord& scope, FindingCollector& findings) {
    const bool any = std::any_of(scope.items.begin(), scope.items.end(), [](const InlineElement& item) {
        return item.is_no(&InlineElement::can_delete) || !item.can_reorder.empty();
    });
    if (!any) return;
    const Codes sources = codes_of(scope, Side::Source);
    const Target target(codes_of(scope, Side::Target));
    check_deleted(scope, sources, target, findings);
    check_beginning(sources, findings);
    check_sequence(scope, sources, target, findings);
}

}  // namespace tolmach::xliff::validation
