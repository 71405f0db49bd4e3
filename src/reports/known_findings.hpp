// SPDX-License-Identifier: Apache-2.0
// Findings that are written down, because somebody has judged them or because they were there before: a table
// of rows with tabs between, for a file under version control.
#pragma once

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "reports/identities.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::reports {

/// A row of the table; all but the id is for people, and to know which files it is about.
struct KnownFinding {
    std::string id, check;
    std::string language, original;  ///< Of the edition; the source document.
    std::string text;                ///< What stands there, or the message where the finding has no place.
    std::string by, reason;          ///< Who has judged it, and why it is right; empty in a baseline.
    std::size_t line = 0;            ///< Where it was read, from 1.

    bool operator==(const KnownFinding&) const = default;
};
KnownFinding known_finding(const base::Diagnostic& finding, const Identities& identities, std::string by,
                           std::string reason);

/// The lines that a new table begins with: what it is, and the names of its columns.
std::string known_findings_head();
/// A row with its line end; nothing in a cell parts cells or lines.
std::string as_row(const KnownFinding& row);

/// Reads such a table; lines that are empty or begin with `#` say nothing. Fails (Invalid) with its line on
/// a head that is not that of the table, a row of another number of cells, and an id that is none.
base::Result<std::vector<KnownFinding>> read_known_findings(const std::string& name, std::string_view bytes);

}  // namespace tolmach::reports
