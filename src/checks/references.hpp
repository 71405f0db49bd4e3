// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"
#include "citation/cite.hpp"
#include "citation/style.hpp"

#include <deque>
#include <vector>

namespace tolmach::checks {

/// How an edition writes references.
struct ReferenceRules {
    citation::Style style;
    citation::Works works;
    citation::Languages languages;
};

/// `reference.*`: whether footnotes that are references say in the target what they say in the source, by
/// value, as the edition writes it. What a style leaves open is not judged.
class References : public Check {
  public:
    explicit References(ReferenceRules rules) : rules_(std::move(rules)) {}

    void observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) override;
    void end_document() override { notes_.clear(); }

  private:
    ReferenceRules rules_;
    std::vector<citation::NoteReferences> notes_;  // Those of the document so far, the last ones only.
};

}  // namespace tolmach::checks
