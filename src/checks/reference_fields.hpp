// SPDX-License-Identifier: Apache-2.0
// The fields of one reference against the target of its note.
#pragma once

#include "checks/references.hpp"

#include <functional>
#include <optional>
#include <string>

namespace tolmach::checks {

/// A reference of the source, the work it cites, and what the edition would print of it.
struct ReferencePair {
    const citation::Reference& source;
    const citation::Reference& work;
    const citation::Cited& cited;
    const ReferenceRules& rules;
    std::string target;       ///< Of the whole note.
    CodePointSpan figures;    ///< Where in the target its dates, pages and numbers stand.
    bool commentary = false;  ///< Prose stands around it.
};

/// Says one thing that is wrong: id, place in the target or none, what, and what the edition prints.
using TellReference = std::function<void(const CheckInfo& check, std::optional<CodePointSpan> span,
                                         std::string message, std::string suggestion)>;

/// Compares field by field.
void compare_reference(const ReferencePair& pair, const TellReference& tell);

}  // namespace tolmach::checks
