// SPDX-License-Identifier: Apache-2.0
#include "cli/checking.hpp"

#include "cli/progress_bar.hpp"
#include "cli/xliff_input.hpp"

#include <utility>

namespace tolmach::cli {

base::Result<review::Checked> check_files(const std::vector<std::filesystem::path>& paths,
                                          const glossary::Concepts& concepts,
                                          const editions::Project& project, review::CheckSettings settings,
                                          const Env& env) {
    if (auto fits = review::require_styles(project); !fits) return base::fail(fits.error());
    ProgressBar bar(env, paths.size());
    settings.witness = [&bar, asked = std::move(settings.witness)](const auto& file, const auto& unit) {
        bar.next_unit();
        if (asked) asked(file, unit);
    };
    review::DocumentChecker checker(concepts, project, std::move(settings));
    for (const std::filesystem::path& path : paths) {
        bar.next_file(shown_name(path));
        if (auto read = stream_xliff(path, env, checker); !read) return base::fail(read.error());
        checker.end_document();
    }
    return checker.finish();
}

}  // namespace tolmach::cli
