// SPDX-License-Identifier: Apache-2.0
// What stands in the way of an edition.
#pragma once

#include "review/document_checker.hpp"

#include <set>
#include <string>

namespace tolmach::review {

/// What an edition may have all the same.
struct MergeAllowances {
    bool untranslated = false;              ///< Text that nobody has translated.
    bool undecided = false;                 ///< Tracked changes, which are then accepted.
    std::set<std::string> suppressed = {};  ///< Ids of findings that are judged right; no loss is.
};

/// What stands in the way of an edition.
struct EditionFindings {
    Findings blocking;   ///< Of severity error; what would lose something is, whatever the project says.
    Findings tolerated;  ///< Untranslated text that was allowed: the edition is a draft.
};

/// Documents are judged together, as DocumentChecker does.
EditionFindings blocking_findings(const Documents& documents, const glossary::Concepts& concepts,
                                  const editions::Project& project, const MergeAllowances& allowances);

/// Whether a finding is about text that nobody has translated.
bool is_about_untranslated(const base::Diagnostic& finding);

}  // namespace tolmach::review
