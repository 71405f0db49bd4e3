// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/name_index.hpp"
#include "xliff/validation/unit_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tolmach::xliff::validation {
namespace {

struct Predefined {
    std::string_view sub_type, type;
};
// The subtypes that the standard itself defines, and the type each belongs to.
constexpr std::array kPredefined = {
    Predefined{"xlf:b", "fmt"},  Predefined{"xlf:i", "fmt"}, Predefined{"xlf:lb", "fmt"},
    Predefined{"xlf:pb", "fmt"}, Predefined{"xlf:u", "fmt"}, Predefined{"xlf:var", "ui"},
};

void check_type(const InlineElement& code, FindingCollector& findings) {
    if (code.sub_type.empty()) return;
    if (code.type.empty())
        return findings.add(Rule::CodeType, code.place,
                            fmt::format("a code with the subType '{}' has no type", code.sub_type));
    if (!code.sub_type.starts_with("xlf:")) return;
    const auto* at = std::find_if(kPredefined.begin(), kPredefined.end(),
                                  [&](const Predefined& p) { return p.sub_type == code.sub_type; });
    if (at == kPredefined.end())
        findings.add(
            Rule::CodeType, code.place,
            fmt::format("'{}' is not defined, and the prefix xlf is the standard's own", code.sub_type));
    else if (at->type != code.type)
        findings.add(Rule::CodeType, code.place,
                     fmt::format("the subType '{}' belongs to the type '{}'", code.sub_type, at->type));
}

void check_data(const NameIndex& data, const InlineElement& code, std::string_view reference,
                FindingCollector& findings) {
    if (!reference.empty() && !data.contains(reference))
        findings.add(Rule::DataReference, code.place,
                     fmt::format("no original data has the id '{}'", reference));
}

bool is_code_start(const InlineElement& item) {
    return item.is_code() && item.kind != InlineElement::Kind::PcEnd;
}

// `codes` is the index of all codes by id.
void check_copy(const UnitRecord& scope, const NameIndex& codes, const InlineElement& code,
                FindingCollector& findings) {
    if (code.copy_of.empty()) return;
    if (!code.data_ref.empty() || !code.data_ref_end.empty())
        findings.add(Rule::CopyOf, code.place, "a code has both a copyOf and original data");
    const std::size_t at = codes.first(code.copy_of);
    if (at == NameIndex::kNowhere || code.copy_of == code.id)
        return findings.add(Rule::CopyOf, code.place,
                            fmt::format("no code of the unit has the id '{}' to be copied", code.copy_of));
    const InlineElement& base = scope.items[at];
    if (base.is_no(&InlineElement::can_copy))
        findings.add(Rule::CopyOf, code.place, fmt::format("the code '{}' may not be copied", code.copy_of));
    if (!base.data_ref.empty() || !base.data_ref_end.empty())
        findings.add(Rule::CopyOf, code.place,
                     fmt::format("the code '{}' has original data: its copy refers to them", code.copy_of));
}

}  // namespace

void check_codes(const UnitRecord& scope, FindingCollector& findings) {
    const NameIndex data = index_of(scope.data, [](const IdAt& named) { return named.id; });
    const NameIndex codes = index_of(scope.items, [](const InlineElement& item) {
        return is_code_start(item) ? item.id : std::string_view();
    });
    for (const InlineElement& item : scope.items) {
        if (!is_code_start(item)) continue;
        check_type(item, findings);
        check_data(data, item, item.data_ref, findings);
        check_data(data, item, item.data_ref_end, findings);
        check_copy(scope, codes, item, findings);
        const bool tied = item.continues_sequence() || item.can_reorder == "firstNo";
        if (tied && !(item.is_no(&InlineElement::can_copy) && item.is_no(&InlineElement::can_delete)))
            findings.add(Rule::ReorderHint, item.place,
                         "a code that may not be reordered says canCopy=\"no\" and canDelete=\"no\" as well");
    }
}

}  // namespace tolmach::xliff::validation
