// SPDX-License-Identifier: Apache-2.0
#include "cli/fix_command.hpp"

#include "checks/fix.hpp"
#include "cli/settings.hpp"
#include "cli/xliff_input.hpp"
#include "reports/place.hpp"
#include "reports/report.hpp"
#include "text/printable.hpp"

#include <ostream>

namespace tolmach::cli {

void FixCommand::declare(OptionParser& parser) {
    parser.option("XLIFF", file_, "The translated file; - for standard input").required();
    to_.declare(parser);
    parser.option("--format", format_, "How the changes are listed: text, json or jsonl")
        .one_of({"text", "json", "jsonl"});
}

base::Result<int> FixCommand::run(Env& env) {
    if (auto chosen = needs_output(to_, "fix"); !chosen) return base::fail(chosen.error());
    const auto input = read_to_rewrite(file_);
    if (!input) return base::fail(input.error());
    const auto fixed = checks::fix(checks::plain_checks(), input->document);
    if (auto done = rewrite(file_, *input, fixed.value, to_, env); !done) return base::fail(done.error());
    // Standard output may hold the file.
    std::ostream& list = to_.output == "-" ? env.err : env.out;
    if (format_ != "text") {
        list << reports::render(fixed.diagnostics, *reports::format_from(format_));
        return kClean;
    }
    for (const base::Diagnostic& change : fixed.diagnostics)
        list << reports::place_of(change) << ": ‘" << text::printable(change.text) << "’ → ‘"
             << text::printable(change.suggestion) << "’ [" << change.check << "]\n";
    list << fixed.diagnostics.size() << (fixed.diagnostics.size() == 1 ? " change\n" : " changes\n");
    return kClean;
}

}  // namespace tolmach::cli
