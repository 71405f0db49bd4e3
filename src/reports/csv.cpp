// SPDX-License-Identifier: Apache-2.0
#include "reports/csv.hpp"

#include "text/delimited.hpp"
#include "text/utf8.hpp"

namespace tolmach::reports {
namespace {

std::string number_or_nothing(std::size_t number) {
    return number > 0 ? std::to_string(number) : std::string();
}

}  // namespace

std::string as_csv(std::span<const base::Diagnostic> findings, const Identities& identities) {
    std::string table = "\xEF\xBB\xBF";
    table += text::write_record(
        {"id", "file", "line", "column", "original", "language", "unit", "segment", "side", "check",
         "severity", "start", "end", "text", "message", "suggestion", "term", "sentence"},
        ',');
    for (const base::Diagnostic& d : findings) {
        const char* side = !d.side ? "" : *d.side == base::Side::Source ? "source" : "target";
        table +=
            text::write_record({identities.id_of(d), d.location.file, number_or_nothing(d.location.line),
                                number_or_nothing(d.location.column), d.original, identities.language_of(d),
                                d.unit, d.segment, side, d.check, std::string(base::to_string(d.severity)),
                                d.span ? std::to_string(d.span->start.value) : std::string(),
                                d.span ? std::to_string(d.span->end.value) : std::string(), d.text, d.message,
                                d.suggestion, d.term, d.sentence},
                               ',');
    }
    return text::to_utf8(text::to_utf32(table));  // What is not UTF-8 in somebody’s file becomes U+FFFD.
}

}  // namespace tolmach::reports
