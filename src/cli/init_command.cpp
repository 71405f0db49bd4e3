// SPDX-License-Identifier: Apache-2.0
#include "cli/init_command.hpp"

#include "base/files.hpp"
#include "cli/input.hpp"
#include "cli/settings.hpp"
#include "editions/project.hpp"
#include "formats/source_format.hpp"
#include "review/target_language.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

// The files of a folder with one of these endings, by name; those that extract writes beside an XLIFF and
// hidden ones left out.
base::Result<std::vector<fs::path>> files_in(const fs::path& folder,
                                             const std::vector<std::string_view>& endings) {
    std::vector<fs::path> found;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
        std::error_code unknown;
        const std::string name = text::to_lower(at->path().filename().string());
        const bool is_meant = std::any_of(endings.begin(), endings.end(), [&](const auto& each) {
            return name.ends_with(each) && !name.starts_with('.') && !name.ends_with(".glossary.txt");
        });
        if (is_meant && at->is_regular_file(unknown)) found.push_back(at->path());
    }
    if (failed)
        return base::fail(ErrorCode::Io, "cannot read the folder: " + failed.message(), {folder.string()});
    std::sort(found.begin(), found.end());
    return found;
}

// How the names of notes end.
std::vector<std::string_view> endings_of_notes() {
    std::vector<std::string_view> endings;
    for (const formats::SourceFormat& format : formats::source_formats())
        std::copy_if(format.endings.begin(), format.endings.end(), std::back_inserter(endings),
                     [](std::string_view ending) { return !ending.empty(); });
    return endings;
}

// The language in a note's name, `note.en.txt`, or of its text; empty where neither says it. Fails where the
// file is no note.
base::Result<std::string> language_of(const fs::path& note) {
    const auto bytes = base::read_file(note);
    if (!bytes) return base::fail(bytes.error());
    if (auto format = formats::source_format_of(note.string(), *bytes, {}); !format)
        return base::fail(format.error());
    if (std::string named = review::tag_in_name(note.string()); !named.empty()) return named;
    const auto read = formats::read_source(note.string(), *bytes, {});
    return read && read->value.file.source_language != "und" ? read->value.file.source_language : "";
}

// A table is a term base where terms can be read from it.
bool has_terms(const fs::path& file, const Env& env) {
    const auto read = read_terms(file, env);
    return read && !read->value.concepts.empty();
}

std::string joined_by_commas(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : ", ") + word;
    return list;
}

}  // namespace

void InitCommand::declare(OptionParser& parser) {
    parser.option("FOLDER", folder_, "The folder of the project; without it, the current one");
    parser.option("--to LANG,...", languages_, "Languages of the editions: fr,ru,be").comma_separated();
    parser.option("--source NOTE", source_, "The note to translate; without it, the one note in the folder");
    parser.option("--lang LANG", language_, "Language of the note; without it, it is detected");
    parser
        .option("--glossary FILE", glossary_,
                "Term base; without it, the files with terms in the folder; may be given several times")
        .repeatable();
    parser.option("-o,--output FOLDER", output_, "Folder in it for what the commands write").shows_default();
    notices_.declare(parser);
}

std::vector<fs::path> InitCommand::named_files() const {
    std::vector<fs::path> named = glossary_;
    if (!source_.empty()) named.push_back(source_);
    return named;
}

base::Result<editions::NewProject> InitCommand::settle(const Env& env) const {
    const auto near = [&](const fs::path& file) {
        std::error_code unknown;
        const fs::path relative = fs::proximate(file, folder_, unknown);
        return (unknown ? file : relative).generic_string();
    };
    std::error_code unknown;
    std::vector<fs::path> notes{source_}, bases = glossary_;
    for (const fs::path& named : named_files())
        if (!fs::is_regular_file(named, unknown))
            return base::fail(with_nearest_name(
                {ErrorCode::Io, "there is no such file", {named.string()}, "name one that is there", nullptr},
                named));
    if (source_.empty()) {
        auto found = files_in(folder_, endings_of_notes());
        if (!found) return base::fail(found.error());
        notes = std::move(*found);
    }
    if (glossary_.empty()) {
        auto found = files_in(folder_, {".csv", ".tsv", ".tbx", ".db", ".xlsx"});
        if (!found) return base::fail(found.error());
        std::copy_if(found->begin(), found->end(), std::back_inserter(bases),
                     [&](const fs::path& file) { return has_terms(file, env); });
    }
    auto languages = review::language_tags(languages_);
    if (!languages) return base::fail(languages.error());
    if (auto known = review::require_tag(language_); !known) return base::fail(known.error());

    editions::NewProject project{{}, language_, std::move(*languages), {}, output_.generic_string()};
    if (notes.size() == 1) {
        project.source = near(notes[0]);
        auto language = language_of(notes[0]);
        if (!language) return base::fail(language.error());
        if (language_.empty()) project.language = std::move(*language);
    }
    for (const fs::path& file : bases)
        project.glossary.push_back(near(file));
    if (std::find(project.languages.begin(), project.languages.end(), project.language) !=
        project.languages.end())
        return base::fail(ErrorCode::Usage, "the note is in " + project.language + " itself",
                          {project.source}, "leave it out of --to, or name the note's with --lang");
    return project;
}

base::Result<int> InitCommand::run(Env& env) {
    const fs::path file = folder_ / editions::kProjectFile;
    std::error_code unknown;
    if (fs::exists(fs::symlink_status(file, unknown)))
        return base::fail(ErrorCode::Refused, "there is a project here already",
                          {file.lexically_normal().string()},
                          "change the file; docs/project-file.md has its keys");
    const auto project = settle(env);
    if (!project) return base::fail(project.error());
    if (auto done = base::write_file(file, editions::project_template(*project)); !done)
        return base::fail(done.error());
    fs::create_directories(folder_ / output_, unknown);

    notices_.say(env.err, near_name(file) + ": written");
    notices_.say(env.err,
                 project->source.empty()
                     ? "source: none yet; the folder has no note, or several"
                     : "source: " + project->source + ", " +
                           (project->language.empty() ? "its language cannot be told" : project->language));
    notices_.say(
        env.err,
        "languages: " + (project->languages.empty() ? "none yet" : joined_by_commas(project->languages)));
    notices_.say(env.err,
                 "term base: " + (project->glossary.empty() ? "none" : joined_by_commas(project->glossary)));
    for (const std::string& language : project->languages)
        if (review::lacks_data(language))
            notices_.say(env.err,
                         language + ": nothing is known of this language; no convention of it is checked");
    return kClean;
}

}  // namespace tolmach::cli
