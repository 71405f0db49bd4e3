// SPDX-License-Identifier: Apache-2.0
#include "reports/known_findings.hpp"

#include "text/printable.hpp"
#include "text/split.hpp"

#include <utility>

namespace tolmach::reports {
namespace {

constexpr std::string_view kColumns = "finding\tcheck\tlanguage\toriginal\ttext\tby\treason";
constexpr std::string_view kExplained =
    "# tolmach: findings that are known. A row holds as long as nobody changes the segment that it is "
    "about.\n";
constexpr std::size_t kCells = 7;
constexpr std::size_t kIdDigits = 16;

bool is_id(std::string_view text) {
    return text.size() == kIdDigits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

}  // namespace

KnownFinding known_finding(const base::Diagnostic& finding, const Identities& identities, std::string by,
                           std::string reason) {
    return {identities.id_of(finding),
            finding.check,
            identities.language_of(finding),
            finding.original,
            finding.text.empty() ? finding.message : finding.text,
            std::move(by),
            std::move(reason)};
}

std::string known_findings_head() {
    return std::string(kExplained) + std::string(kColumns) + "\n";
}

std::string as_row(const KnownFinding& row) {
    std::string line;
    for (const std::string* cell :
         {&row.id, &row.check, &row.language, &row.original, &row.text, &row.by, &row.reason})
        line += (line.empty() ? "" : "\t") + text::visible(*cell);
    return line + "\n";
}

base::Result<std::vector<KnownFinding>> read_known_findings(const std::string& name, std::string_view bytes) {
    std::vector<KnownFinding> rows;
    bool has_head = false;
    std::size_t number = 0;
    const auto wrong = [&](std::string message, std::string help) {
        return base::fail(base::ErrorCode::Invalid, std::move(message), {name, number, 0}, std::move(help));
    };
    for (std::string_view line : text::split(bytes, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#')) continue;
        if (!std::exchange(has_head, true)) {
            if (line != kColumns)
                return wrong("no table of findings: its first row does not name their columns",
                             "`tolmach check --suppress` and `--write-baseline` write such tables");
            continue;
        }
        const auto cells = text::split(line, '\t');
        if (cells.size() != kCells)
            return wrong("a row of " + std::to_string(cells.size()) + " cells, where " +
                             std::to_string(kCells) + " are wanted",
                         "one tab between two cells; a cell may be empty");
        if (!is_id(cells[0]))
            return wrong("'" + text::printable(cells[0]) + "' is not the id of a finding",
                         "`tolmach check --format json` prints ids: 16 hexadecimal digits");
        rows.push_back({std::string(cells[0]), std::string(cells[1]), std::string(cells[2]),
                        std::string(cells[3]), std::string(cells[4]), std::string(cells[5]),
                        std::string(cells[6]), number});
    }
    return rows;
}

}  // namespace tolmach::reports
