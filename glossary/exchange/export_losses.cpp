// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/export_losses.hpp"

#include "glossary/diagnostics.hpp"
#include "glossary/fields.hpp"

#include <algorithm>

namespace tolmach::glossary {
namespace {

template <class T>
void add_fields(ExportLosses& losses, std::span<const Field<T>> fields, const T& of,
                std::initializer_list<std::string_view> held) {
    static const T nothing;
    for (const Field<T>& field : fields)
        if (std::find(held.begin(), held.end(), field.name) == held.end() &&
            field.get(of) != field.get(nothing))
            losses.add(field.name);
}

}  // namespace

void ExportLosses::add_concept(const Concept& of, std::initializer_list<std::string_view> held) {
    add_fields(*this, concept_fields(), of, held);
}

void ExportLosses::add_term(const Term& of, std::initializer_list<std::string_view> held) {
    add_fields(*this, term_fields(), of, held);
}

std::vector<base::Diagnostic> ExportLosses::diagnostics(const std::string& sentence) const {
    std::vector<base::Diagnostic> list;
    for (const auto& [what, count] : counts_)
        list.push_back(base::diagnostic(
            kGlossaryLost,
            sentence + " '" + what + "' (" + std::to_string(count) + (count == 1 ? " value)" : " values)")));
    return list;
}

}  // namespace tolmach::glossary
