// SPDX-License-Identifier: Apache-2.0
#include "cli/diagnostics.hpp"

#include "checks/check.hpp"
#include "formats/diagnostics.hpp"
#include "glossary/diagnostics.hpp"
#include "review/diagnostics.hpp"
#include "segmentation/diagnostics.hpp"
#include "xliff/validate.hpp"

#include <algorithm>
#include <vector>

namespace tolmach::cli {
namespace {

std::vector<const base::CheckInfo*> gather() {
    std::vector<const base::CheckInfo*> all = {&review::kLanguageTarget};
    const auto add = [&](const auto& some) { all.insert(all.end(), std::begin(some), std::end(some)); };
    add(checks::diagnostics());
    add(xliff::rule_diagnostics());
    add(formats::kDiagnostics);
    add(glossary::kDiagnostics);
    add(segmentation::kDiagnostics);
    std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace

std::span<const base::CheckInfo* const> registered_checks() {
    static const std::vector<const base::CheckInfo*> all = gather();
    return all;
}

const base::CheckInfo* find_check(std::string_view id) {
    const auto all = registered_checks();
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto* each) { return each->id == id; });
    return at == all.end() ? nullptr : *at;
}

}  // namespace tolmach::cli
