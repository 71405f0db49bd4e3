// SPDX-License-Identifier: Apache-2.0
#include "cli/settings.hpp"

#include "glossary/read.hpp"

#include <filesystem>
#include <iterator>

namespace tolmach::cli {

base::Result<editions::Project> current_project() {
    std::error_code gone;
    const std::filesystem::path folder = std::filesystem::current_path(gone);
    if (gone) return base::fail(base::ErrorCode::Io, "the current folder cannot be read: " + gone.message());
    return editions::project_of(folder);
}

base::Result<std::vector<glossary::Concept>> load_terms(const GlossaryOptions& options,
                                                        const editions::Project& project) {
    std::vector<glossary::Concept> concepts;
    for (const std::filesystem::path& file : options.files.empty() ? project.glossary : options.files) {
        auto read = glossary::read_terms(file);
        if (!read) return base::fail(read.error());
        auto whole = glossary::all_or_nothing(std::move(*read));
        if (!whole) return base::fail(whole.error());
        std::move(whole->begin(), whole->end(), std::back_inserter(concepts));
    }
    return concepts;
}

}  // namespace tolmach::cli
