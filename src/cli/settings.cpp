// SPDX-License-Identifier: Apache-2.0
#include "cli/settings.hpp"

#include "cli/diagnostics.hpp"
#include "cli/input.hpp"
#include "glossary/diagnostics.hpp"
#include "glossary/matcher_cache.hpp"
#include "glossary/take_over.hpp"
#include "reports/report.hpp"
#include "text/locale.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <string>
#include <unordered_map>
#include <utility>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;

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
    auto warning = base::diagnostic(glossary::kGlossarySameId,
                                    "'" + each.id + "' is '" + each.terms.front().text + "' here and '" +
                                        known.terms.front().text + "' in a base before");
    warning.location.file = file.string();
    each.id += "@" + file.filename().string();
    return reports::render({{std::move(warning)}}, reports::Format::Text) +
           join(concepts, places, std::move(each), file);
}

// A .csv or .tbx is read whole, and its concepts take several times its size.
constexpr std::uintmax_t kLargestFileBase = std::uintmax_t{256} << 20;

editions::ProjectPlace project_place(const fs::path& folder) {
    const char* home = std::getenv("HOME");
    return editions::find_project_file(folder, home ? fs::path(home).lexically_normal() : fs::path());
}

fs::path folder_of(const fs::path& input) {
    return input == "-" || !input.has_parent_path() ? fs::path(".") : input.parent_path();
}

base::Result<editions::Project> read_place(const editions::ProjectPlace& place) {
    return place.file ? editions::read_project(*place.file, find_check) : editions::Project{};
}

base::Result<void> may_be_read(const fs::path& base) {
    std::error_code unknown;
    const auto status = fs::status(base, unknown);
    if (fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status))
        return base::fail(base::ErrorCode::Refused, "the term base is no regular file", {base.string()},
                          "name a .db, .tbx, .csv or .tsv file");
    const std::uintmax_t size = base.extension() == ".db" ? 0 : fs::file_size(base, unknown);
    if (!unknown && size > kLargestFileBase)
        return base::fail(base::ErrorCode::Limit, "the term base is larger than 256 MiB", {base.string()},
                          "import it into a .db with `tolmach terms import`");
    return {};
}

std::size_t concepts_with(const std::vector<glossary::Concept>& concepts, const std::string& language) {
    return static_cast<std::size_t>(std::count_if(concepts.begin(), concepts.end(), [&](const auto& each) {
        return std::any_of(each.terms.begin(), each.terms.end(), [&](const glossary::Term& term) {
            return text::matches(term.language, language) || text::matches(language, term.language);
        });
    }));
}

}  // namespace

const std::vector<std::filesystem::path>& files_of(const GlossaryOptions& options,
                                                   const editions::Project& project) {
    return options.files.empty() ? project.glossary : options.files;
}

base::Result<editions::Project> current_project(const Env& env) {
    if (!env.config.empty()) return editions::read_project(env.config, find_check);
    std::error_code gone;
    const fs::path folder = fs::current_path(gone);
    if (gone) return base::fail(base::ErrorCode::Io, "the current folder cannot be read: " + gone.message());
    return read_place(project_place(folder));
}

base::Result<editions::Project> project_for(const std::vector<fs::path>& inputs, const NoticeOptions& notices,
                                            Env& env) {
    if (!env.config.empty()) {
        notices.say(env.err, "project: " + near_name(env.config));
        return current_project(env);
    }
    const fs::path folder = folder_of(inputs.front());
    editions::ProjectPlace place = project_place(folder);
    if (!place.strange.empty())
        notices.say(env.err, "project: " + near_name(place.strange) + " belongs to somebody else, not used");
    if (!place.file) place = project_place(".");
    std::error_code unknown;
    const bool is_near = place.file && fs::equivalent(place.file->parent_path(), folder, unknown);
    if (!is_near) notices.say(env.err, "project: " + (place.file ? near_name(*place.file) : "none"));
    for (const fs::path& input : inputs) {
        const auto other = project_place(folder_of(input)).file;
        if (!other || other == place.file) continue;
        notices.say(env.err,
                    shown_name(input) + ": its own project, " + near_name(*other) + ", is not used here");
    }
    return read_place(place);
}

base::Result<base::Outcome<terminology::Terms>> read_terms(const fs::path& file, const Env& env,
                                                           const glossary::ReadOptions& options) {
    if (file != "-") {
        auto read = terminology::read_term_source(file, options);
        if (!read) return base::fail(with_nearest_name(read.error(), file));
        return read;
    }
    const auto bytes = read_input(file, env);
    if (!bytes) return base::fail(bytes.error());
    return terminology::read_term_source(shown_name(file), *bytes, options);
}

base::Result<std::vector<glossary::Concept>> load_terms(const GlossaryOptions& options,
                                                        const editions::Project& project, Env& env) {
    std::vector<glossary::Concept> concepts;
    std::unordered_map<std::string, std::size_t> places;
    for (const fs::path& file : files_of(options, project)) {
        if (auto fit = may_be_read(file); !fit) return base::fail(fit.error());
        auto read = read_terms(file, env);
        if (!read) return base::fail(read.error());
        const bool broken = std::any_of(read->diagnostics.begin(), read->diagnostics.end(),
                                        [](const auto& d) { return d.severity == base::Severity::Error; });
        // What is left out would be missed in silence: a column whose language is not understood.
        if (!broken && !read->value.concepts.empty())
            std::erase_if(read->diagnostics,
                          [](const auto& d) { return d.check != glossary::kGlossaryLost.id; });
        if (!read->diagnostics.empty()) env.err << reports::render(read->diagnostics, reports::Format::Text);
        if (broken)
            return base::fail(base::ErrorCode::Invalid, "the glossary has rows that cannot be taken",
                              {file.string()},
                              "correct them, or import the others with `tolmach terms import --keep-going`");
        for (glossary::Concept& each : read->value.concepts)
            env.err << join(concepts, places, std::move(each), file);
    }
    return concepts;
}

bool has_terms_in(const std::vector<glossary::Concept>& concepts, const std::string& language) {
    return concepts_with(concepts, language) > 0;
}

std::string term_base_line(const GlossaryOptions& options, const editions::Project& project,
                           const std::vector<glossary::Concept>& concepts,
                           const std::vector<std::string>& targets) {
    std::string line;
    for (const fs::path& file : files_of(options, project))
        line += (line.empty() ? "" : " and ") + near_name(file);
    if (line.empty()) return "term base: none";
    line += fmt::format(", {} {}", concepts.size(), concepts.size() == 1 ? "concept" : "concepts");
    for (const std::string& target : targets) {
        const std::size_t named = concepts_with(concepts, target);
        line += fmt::format(", {} with {}", named == 0 ? "none" : std::to_string(named), target);
    }
    return "term base: " + line;
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
