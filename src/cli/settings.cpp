// SPDX-License-Identifier: Apache-2.0
#include "cli/settings.hpp"

#include "glossary/matcher_cache.hpp"
#include "glossary/take_over.hpp"
#include "reports/report.hpp"
#include "terminology/term_sources.hpp"
#include "text/locale.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <string>
#include <unordered_map>
#include <utility>

namespace tolmach::cli {
namespace {

// Below this many concepts, building a matcher takes no longer than a look at a file.
constexpr std::size_t kLargeBase = 5'000;

// Takes a concept into those of several bases. One of the same id is the same thing, and its terms are added,
// or it is another: then it gets an id of its own, and the warning that is returned says so.
std::string join(std::vector<glossary::Concept>& concepts,
                 std::unordered_map<std::string, std::size_t>& places, glossary::Concept each,
                 const std::filesystem::path& file) {
    const auto [place, is_new] = places.emplace(each.id, concepts.size());
    if (is_new) {
        concepts.push_back(std::move(each));
        return {};
    }
    glossary::Concept& known = concepts[place->second];
    if (glossary::may_be_one(known, each)) {
        known = glossary::merged(std::move(known), each);
        return {};
    }
    auto warning = base::diagnostic("glossary.same-id", "'" + each.id + "' is '" + each.terms.front().text +
                                                            "' here and '" + known.terms.front().text +
                                                            "' in a base before");
    warning.location.file = file.string();
    each.id += "@" + file.filename().string();
    return reports::render({{std::move(warning)}}, reports::Format::Text) +
           join(concepts, places, std::move(each), file);
}

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
    std::unordered_map<std::string, std::size_t> places;
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
        for (glossary::Concept& each : read->value.concepts)
            env.err << join(concepts, places, std::move(each), file);
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
