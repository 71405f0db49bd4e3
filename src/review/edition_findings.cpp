// SPDX-License-Identifier: Apache-2.0
#include "review/edition_findings.hpp"

#include "checks/codes.hpp"
#include "checks/reviewer_notes.hpp"
#include "checks/stray_text.hpp"
#include "checks/target_empty.hpp"
#include "formats/diagnostics.hpp"
#include "review/identities.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string_view>
#include <utility>

namespace tolmach::review {
namespace {

// An edition would lack something that the source has, or print what nobody meant for it.
constexpr std::string_view kLosses[] = {
    checks::kChangeUndecided.id, checks::kCodeExtra.id,       checks::kCodeMissing.id,
    checks::kFootnoteLost.id,    formats::kSegmentMissing.id, checks::kSegmentStrayText.id,
    checks::kTargetEmpty.id,     formats::kUnitMissing.id,    formats::kUnitUnknown.id};

bool is_loss(const base::Diagnostic& finding) {
    return std::find(std::begin(kLosses), std::end(kLosses), finding.check) != std::end(kLosses);
}

}  // namespace

bool is_about_untranslated(const base::Diagnostic& finding) {
    return finding.check == checks::kTargetEmpty.id;
}

EditionFindings blocking_findings(const Documents& documents, const glossary::Concepts& concepts,
                                  const editions::Project& project, const MergeAllowances& allowances) {
    Findings lost = check_documents(documents, concepts, project), others;
    const auto is_other = [](const base::Diagnostic& d) {
        return d.severity != base::Severity::Error || !is_loss(d);
    };
    const auto first_other = std::stable_partition(lost.begin(), lost.end(), std::not_fn(is_other));
    std::move(first_other, lost.end(), std::back_inserter(others));
    lost.erase(first_other, lost.end());
    apply_severities(others, project);
    if (!allowances.suppressed.empty()) leave_out(others, allowances.suppressed, identities_of(documents));
    EditionFindings faults;
    for (base::Diagnostic& each : lost) {
        if (allowances.undecided && each.check == checks::kChangeUndecided.id) continue;
        const bool allowed = allowances.untranslated && is_about_untranslated(each);
        (allowed ? faults.tolerated : faults.blocking).push_back(std::move(each));
    }
    for (base::Diagnostic& each : others) {
        const bool undecided = allowances.undecided && each.check == checks::kChangeUndecided.id;
        if (each.severity == base::Severity::Error && !undecided) faults.blocking.push_back(std::move(each));
    }
    return faults;
}

}  // namespace tolmach::review
