// SPDX-License-Identifier: Apache-2.0
// What is doubtful in the romanised names of a document.
#pragma once

#include "glossary/model.hpp"
#include "romanization/scheme.hpp"

#include <span>
#include <string>
#include <vector>

namespace tolmach::terminology {

enum class NameFault {
    Spellings,  ///< One person in several spellings.
    Mixed,      ///< The words of a name have no scheme in common.
    Scheme,     ///< A name leaves the scheme of the document's other names, or the house's.
    Slip,       ///< A name differs by one slip from another that is better attested.
};
std::string_view to_string(NameFault fault);

/// One fault, with what shows it.
struct NameFinding {
    NameFault fault = NameFault::Spellings;
    std::string name;      ///< As the document prints it.
    std::string evidence;  ///< A sentence for people.
    std::string proposal;  ///< What to write; empty where that is not known.
};

/// What a name audit knows beside the document.
struct AuditOptions {
    std::span<const romanization::Scheme> schemes;  ///< Those that names may follow.
    const romanization::Scheme* house = nullptr;    ///< The house's scheme; null: the document's.
    std::span<const glossary::Concept> base = {};   ///< Names in it are right as they are.
    std::string language = "en";                    ///< Of the document.
};

/// Looks at the persons that `harvest` found in a document, whose text counts the spellings. Only persons
/// with a common Russian or Belarusian given name, and those of the base, are judged.
std::vector<NameFinding> audit_names(std::span<const glossary::Concept> harvested, const std::string& text,
                                     const AuditOptions& options);

}  // namespace tolmach::terminology
