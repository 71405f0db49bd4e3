// SPDX-License-Identifier: Apache-2.0
// The checks of a translation against a term base.
#pragma once

#include "checks/check.hpp"
#include "glossary/concepts.hpp"

#include <span>
#include <string>

namespace tolmach::checks {

/// `term.missing`, `term.forbidden`, `term.variant`, `term.untranslated`, `title.changed`,
/// `name.romanization` and `name.variant` for one pair of languages (BCP 47 tags).
Checks term_checks(glossary::Concepts concepts, const std::string& source_language,
                   const std::string& target_language);
/// What they can say.
std::span<const CheckInfo* const> term_diagnostics();

}  // namespace tolmach::checks
