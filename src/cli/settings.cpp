// SPDX-License-Identifier: Apache-2.0
#include "cli/settings.hpp"

#include "cli/diagnostics.hpp"
#include "cli/input.hpp"
#include "glossary/diagnostics.hpp"
#include "glossary/prepared.hpp"
#include "glossary/take_over.hpp"
#include "reports/report.hpp"
#include "restoration/lexicon_store.hpp"
#include "text/locale.hpp"
#include "text/split.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;

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

// The sets of languages that concepts have terms in, with the number of concepts: `24 en fr ru`, a line each.
std::string language_sets(const glossary::Concepts& concepts) {
    std::map<std::set<std::string>, std::size_t> sets;
    for (const glossary::Concept& each : concepts) {
        std::set<std::string> languages;
        for (const glossary::Term& term : each.terms)
            languages.insert(term.language);
        ++sets[std::move(languages)];
    }
    std::string lines;
    for (const auto& [languages, count] : sets) {
        lines += std::to_string(count);
        for (const std::string& language : languages)
            lines += ' ' + language;
        lines += '\n';
    }
    return lines;
}

std::size_t concepts_with(const glossary::Concepts& concepts, const std::string& language) {
    const auto sets = concepts.part("languages", [&] { return language_sets(concepts); });
    std::size_t with = 0;
    for (const std::string_view line : text::split(sets.bytes, '\n')) {
        const auto fields = text::split(line, ' ');
        const bool has = std::any_of(fields.begin() + 1, fields.end(), [&](std::string_view of_term) {
            return text::matches(of_term, language) || text::matches(language, of_term);
        });
        std::size_t count = 0;
        std::from_chars(fields.front().data(), fields.front().data() + fields.front().size(), count);
        with += has ? count : 0;
    }
    return with;
}

// The concepts of files as they are read; what is said of them goes to `said`.
base::Result<std::vector<glossary::Concept>> read_bases(const std::vector<fs::path>& files, const Env& env,
                                                        std::string& said) {
    std::vector<glossary::Concept> concepts;
    std::unordered_map<std::string, std::size_t> places;
    for (const fs::path& file : files) {
        auto read = read_terms(file, env);
        if (!read) return base::fail(read.error());
        const bool broken = std::any_of(read->diagnostics.begin(), read->diagnostics.end(),
                                        [](const auto& d) { return d.severity == base::Severity::Error; });
        // What is left out would be missed in silence: a column whose language is not understood.
        if (!broken && !read->value.concepts.empty())
            std::erase_if(read->diagnostics,
                          [](const auto& d) { return d.check != glossary::kGlossaryLost.id; });
        if (!read->diagnostics.empty()) said += reports::render(read->diagnostics, reports::Format::Text);
        if (broken)
            return base::fail(base::ErrorCode::Invalid, "the glossary has rows that cannot be taken",
                              {file.string()},
                              "correct them, or import the others with `tolmach terms import --keep-going`");
        for (glossary::Concept& each : read->value.concepts)
            said += join(concepts, places, std::move(each), file);
    }
    return concepts;
}

// What a project changes of what commands do otherwise.
void say_settings(const editions::Project& project, const NoticeOptions& notices, std::ostream& to) {
    std::vector<std::string> severities;
    for (const auto& [check, severity] : project.severity)
        severities.push_back(fmt::format("{} = {}", check, base::to_string(severity)));
    const auto say = [&](const char* what, const auto& list) {
        if (!list.empty()) notices.say_why(to, fmt::format("project: {}: {}", what, fmt::join(list, ", ")));
    };
    say("languages", project.languages);
    say("checks that are off", project.off);
    say("severities", severities);
}

// The project of an option, or of a place that was looked for.
base::Result<editions::Project> read_and_say(base::Result<editions::Project> project,
                                             const NoticeOptions& notices, std::ostream& to) {
    if (project) say_settings(*project, notices, to);
    return project;
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
        return read_and_say(current_project(env), notices, env.err);
    }
    const fs::path folder = folder_of(inputs.front());
    editions::ProjectPlace place = project_place(folder);
    if (!place.strange.empty())
        notices.say(env.err, "project: " + near_name(place.strange) + " belongs to somebody else, not used");
    if (!place.file) place = project_place(".");
    std::error_code unknown;
    const bool is_near = place.file && fs::equivalent(place.file->parent_path(), folder, unknown);
    const std::string named = "project: " + (place.file ? near_name(*place.file) : "none");
    is_near ? notices.say_why(env.err, named) : notices.say(env.err, named);
    for (const fs::path& input : inputs) {
        const auto other = project_place(folder_of(input)).file;
        if (!other || other == place.file) continue;
        notices.say(env.err,
                    shown_name(input) + ": its own project, " + near_name(*other) + ", is not used here");
    }
    return read_and_say(read_place(place), notices, env.err);
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

base::Result<glossary::Concepts> load_terms(const GlossaryOptions& options, const editions::Project& project,
                                            Env& env) {
    const std::vector<fs::path>& files = files_of(options, project);
    for (const fs::path& file : files)
        if (auto fit = may_be_read(file); !fit) return base::fail(fit.error());
    const auto prepared = glossary::PreparedBase::of(files, restoration::cache_folder());
    if (const auto known = prepared ? prepared->open() : std::nullopt) {
        env.err << known->said;
        return known->concepts;
    }
    std::string said;
    auto concepts = read_bases(files, env, said);
    env.err << said;
    if (!concepts) return base::fail(concepts.error());
    return prepared ? prepared->keep(std::move(*concepts), said) : glossary::Concepts(std::move(*concepts));
}

bool has_terms_in(const glossary::Concepts& concepts, const std::string& language) {
    return concepts_with(concepts, language) > 0;
}

std::string term_base_line(const GlossaryOptions& options, const editions::Project& project,
                           const glossary::Concepts& concepts, const std::vector<std::string>& targets) {
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

}  // namespace tolmach::cli
