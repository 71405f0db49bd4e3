// SPDX-License-Identifier: Apache-2.0
#include "cli/settings.hpp"

#include "glossary/read.hpp"
#include "reports/report.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <ostream>

namespace tolmach::cli {

base::Result<editions::Project> current_project() {
    std::error_code gone;
    const std::filesystem::path folder = std::filesystem::current_path(gone);
    if (gone) return base::fail(base::ErrorCode::Io, "the current folder cannot be read: " + gone.message());
    return editions::project_of(folder);
}

base::Result<std::vector<glossary::Concept>> load_terms(const GlossaryOptions& options,
                                                        const editions::Project& project, Env& env) {
    std::vector<glossary::Concept> concepts;
    for (const std::filesystem::path& file : options.files.empty() ? project.glossary : options.files) {
        auto read = glossary::read_terms(file);
        if (!read) return base::fail(read.error());
        const bool broken = std::any_of(read->diagnostics.begin(), read->diagnostics.end(),
                                        [](const auto& d) { return d.severity == base::Severity::Error; });
        if (broken) {
            env.err << reports::render(read->diagnostics, reports::Format::Text);
            return base::fail(base::ErrorCode::Invalid, "the glossary has rows that cannot be taken",
                              {file.string()},
                              "correct them, or import the others with `tolmach terms import --keep-going`");
        }
        std::move(read->value.begin(), read->value.end(), std::back_inserter(concepts));
    }
    return concepts;
}

}  // namespace tolmach::cli
