// SPDX-License-Identifier: Apache-2.0
// The checks of a translation against a term base.
#pragma once

#include "checks/check.hpp"
#include "glossary/matcher.hpp"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace tolmach::checks {

/// Returns the matcher of concepts for a language; a caller may have a quicker way than building it.
using MakeMatcher = std::function<glossary::Matcher(const std::vector<glossary::Concept>& concepts,
                                                    const std::string& language)>;

/// `term.missing`, `term.forbidden`, `term.variant`, `term.untranslated`, `title.changed`,
/// `name.romanization` and `name.variant` for one pair of languages (BCP 47 tags).
Checks term_checks(std::vector<glossary::Concept> concepts, const std::string& source_language,
                   const std::string& target_language, const MakeMatcher& make = {});
/// What they can say.
std::span<const CheckInfo* const> term_diagnostics();

}  // namespace tolmach::checks
