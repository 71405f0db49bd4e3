// SPDX-License-Identifier: Apache-2.0
// What a report shows beside the findings: what tells them again, the texts of the editions, and the concepts
// in them.
#pragma once

#include "checks/concept_use.hpp"
#include "cli/checking.hpp"
#include "glossary/concepts.hpp"
#include "reports/concept_forms.hpp"
#include "reports/identities.hpp"
#include "reports/side_by_side.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tolmach::cli {

/// Looks at units as check_files reads them.
class EditionView {
  public:
    /// What is to be kept of the units.
    struct Keeps {
        bool identities = false, texts = false, concepts = false;
    };
    /// The term base must outlive it.
    EditionView(Keeps keeps, const glossary::Concepts& base) : keeps_(keeps), base_(base) {}

    void observe(const checks::FileInfo& file, const xliff::Unit& unit);

    const reports::Identities& identities() const { return identities_; }
    const reports::SideBySide& texts() const { return texts_; }
    /// The concepts that stand in the texts, in the order of the term base, with the findings about them.
    std::vector<reports::ConceptForms> concepts(const Findings& findings) const;

  private:
    bool is_new_source(const checks::FileInfo& file, const xliff::Unit& unit);

    Keeps keeps_;
    const glossary::Concepts& base_;
    reports::Identities identities_;
    reports::SideBySide texts_;
    std::vector<std::pair<std::string, std::string>> languages_;  // In the order in which they were met.
    std::map<std::pair<std::string, std::string>, checks::ConceptUse> use_;
    std::unordered_set<std::uint64_t> counted_;  // Sources, by document, unit and text.
};

}  // namespace tolmach::cli
