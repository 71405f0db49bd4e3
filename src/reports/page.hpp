// SPDX-License-Identifier: Apache-2.0
// Findings for editors: a page that needs nothing but a browser.
#pragma once

#include "base/diagnostic.hpp"
#include "reports/report.hpp"

#include <span>
#include <string>

namespace tolmach::reports {

/// One HTML page without outside resources: the editions side by side, the findings marked in their texts,
/// with filters, a chart and the concepts. The data stand in it as JSON that no reader of HTML takes for
/// mark-up or a script; `data/page.js` shows as much of it as is looked at.
std::string as_page(std::span<const base::Diagnostic> findings, const Identities& identities,
                    const ReportOptions& options);

}  // namespace tolmach::reports
