// SPDX-License-Identifier: Apache-2.0
#include "cli/settings.hpp"

#include "glossary/matcher_cache.hpp"
#include "reports/report.hpp"
#include "terminology/term_sources.hpp"
#include "text/locale.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <ostream>

namespace tolmach::cli {
namespace {

// Below this many concepts, building a matcher takes no longer than a look at a file.
constexpr std::size_t kLargeBase = 5'000;

}  // namespace

const std::vector<std::filesystem::path>& files_of(const GlossaryOptions& options,
                                                   const editions::Project& project) {
    return options.files.empty() ? project.glossary : options.files;
}

base::Result<editions::Project> current_project() {
    std::error_code gone;
    const std::filesystem::path folder = std::filesystem::current_path(gone);
    if (gone) return base::fail(base::ErrorCode::Io, "the current folder cannot be read: " + gone.message());
    return editions::project_of(folder);
}

base::Result<std::vector<glossary::Concept>> load_terms(const GlossaryOptions& options,
                                                        const editions::Project& project, Env& env) {
    std::vector<glossary::Concept> concepts;
    for (const std::filesystem::path& file : files_of(options, project)) {
        auto read = terminology::read_term_source(file);
        if (!read) return base::fail(read.error());
        const bool broken = std::any_of(read->diagnostics.begin(), read->diagnostics.end(),
                                        [](const auto& d) { return d.severity == base::Severity::Error; });
        if (broken || read->value.concepts.empty())
            env.err << reports::render(read->diagnostics, reports::Format::Text);
        if (broken)
            return base::fail(base::ErrorCode::Invalid, "the glossary has rows that cannot be taken",
                              {file.string()},
                              "correct them, or import the others with `tolmach terms import --keep-going`");
        std::move(read->value.concepts.begin(), read->value.concepts.end(), std::back_inserter(concepts));
    }
    return concepts;
}

checks::MakeMatcher matchers_of(const GlossaryOptions& options, const editions::Project& project) {
    const auto& files = files_of(options, project);
    const bool one_store = files.size() == 1 && files[0].extension() == ".db";
    return [store = one_store ? files[0] : std::filesystem::path()](
               const std::vector<glossary::Concept>& concepts, const std::string& language) {
        // The language may be a document's, and becomes part of a name.
        if (concepts.size() < kLargeBase || store.empty() || !text::is_language_tag(language))
            return glossary::Matcher(concepts, language);
        std::filesystem::path beside = store;
        beside += "." + language + ".forms";
        return glossary::cached_matcher(beside, concepts, language);
    };
}

}  // namespace tolmach::cli
