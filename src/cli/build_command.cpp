// SPDX-License-Identifier: Apache-2.0
#include "cli/build_command.hpp"

#include "base/files.hpp"
#include "checks/check.hpp"
#include "cli/edition_target.hpp"
#include "cli/input_files.hpp"
#include "cli/progress_bar.hpp"
#include "cli/settings.hpp"
#include "cli/xliff_input.hpp"
#include "formats/base64_sha256.hpp"
#include "formats/compose.hpp"
#include "formats/skeleton.hpp"
#include "formats/source_format.hpp"
#include "review/files_beside.hpp"
#include "review/target_language.hpp"
#include "text/printable.hpp"
#include "version.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <sstream>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

// Runs another command of the program, its notices left out.
int run_stage(std::vector<std::string> words, const editions::Project& project, Env& env) {
    words.insert(words.begin(), {"tolmach", "--config", project.file.string()});
    std::vector<const char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(word.c_str());
    return cli::run(static_cast<int>(arguments.size()), arguments.data(), env);
}

fs::path output_folder(const editions::Project& project) {
    return near_name(project.output.empty() ? project.file.parent_path() : project.output);
}

// Of what all editions are made from: the note, the settings, the terms and the program.
base::Result<std::string> hash_of_project(const editions::Project& project) {
    std::vector<fs::path> files = project.glossary;
    files.push_back(project.file);
    if (!project.source.empty()) files.push_back(project.source);
    std::string hashes = TOLMACH_VERSION;
    for (const fs::path& file : files) {
        const auto bytes = base::read_file(file);
        if (!bytes) return base::fail(bytes.error());
        hashes += " " + formats::sha256(*bytes);
    }
    return formats::sha256(hashes);
}

// Whether a note is another one than what a file was extracted from.
bool has_changed(const fs::path& note, const fs::path& xliff, const xliff::File& file) {
    if (note.empty() || note.filename() != fs::path(file.original)) return false;
    const auto skeleton = formats::skeleton_of(file, review::read_beside(xliff));
    const auto bytes = base::read_file(note);
    return skeleton && bytes && skeleton->bytes != *bytes;
}

std::string hash_of(const fs::path& file) {
    const auto bytes = base::read_file(file);
    return bytes ? formats::sha256(*bytes) : std::string();
}

// The format of a note, as `--as` names it.
std::string format_of_source(const fs::path& source) {
    const formats::Composer* composer = formats::composer_of_ending(source.extension().string());
    return composer && formats::find_source_format(composer->name) ? std::string(composer->name) : "text";
}

}  // namespace

void BuildCommand::declare(OptionParser& parser) {
    std::vector<std::string> names{"text"};
    for (const formats::Composer& composer : formats::composers())
        names.emplace_back(composer.name);
    parser
        .option("--as FORMAT,...", formats_,
                "Formats of the editions; without it those of the project (formats), else the source's own")
        .comma_separated()
        .one_of(names);
    parser.flag("--draft", draft_, "Make editions of faulty and unfinished files too, marked as drafts");
    parser.flag("--allow-untranslated", untranslated_,
                "Print the source where nobody has translated; such editions are marked as drafts");
    parser.flag("--accept-changes", undecided_, "Accept tracked changes that nobody decided on");
    parser.flag("--force", force_, "Replace editions that somebody changed after they were made");
    notices_.declare(parser);
}

base::Result<int> BuildCommand::extract_missing(const editions::Project& project, Env& env) const {
    std::set<std::string> missing(project.languages.begin(), project.languages.end());
    std::error_code unknown;
    if (fs::is_directory(output_folder(project), unknown))
        if (const auto inputs = input_files({output_folder(project)}, env))
            for (const InputFile& input : *inputs) {
                const auto document = read_xliff(input.path, env);
                if (!document) return base::fail(document.error());
                for (const xliff::File& file : document->files)
                    missing.erase(review::target_language_of(*document, file, {}).tag);
            }
    if (missing.empty()) return kClean;
    if (project.source.empty())
        return base::fail(ErrorCode::Invalid, "the project names no note", {near_name(project.file)},
                          "say it with source = \"note.en.txt\"");
    std::string languages;
    for (const std::string& language : missing)
        languages += (languages.empty() ? "" : ",") + language;
    std::vector<std::string> words{"extract", near_name(project.source),      "--to", languages,
                                   "-o",      output_folder(project).string()};
    if (notices_.quiet) words.emplace_back("-q");
    return run_stage(words, project, env);
}

std::vector<std::string> BuildCommand::merge_words(const fs::path& xliff, const fs::path& edition,
                                                   const std::string& format) const {
    std::vector<std::string> words{"merge",   xliff.string(), "--as", format,
                                   "--force", "-q",           "-o",   edition.string()};
    if (draft_) words.emplace_back("--draft");
    if (draft_ || untranslated_) words.emplace_back("--allow-untranslated");
    if (undecided_) words.emplace_back("--accept-changes");
    return words;
}

int BuildCommand::merge(const fs::path& xliff, const fs::path& edition, const std::string& format,
                        const editions::Project& project, Env& env) {
    std::ostringstream said;
    Env heard{env.in, env.out, said, env.asks, env.shows, false, env.plain, env.config};
    const int ended = run_stage(merge_words(xliff, edition, format), project, heard);
    if (said.str() != said_last_) env.err << said.str();
    said_last_ = said.str();
    return ended;
}

base::Result<BuildCommand::Outcome> BuildCommand::make(const fs::path& xliff, const xliff::File& file,
                                                       const std::string& format,
                                                       const std::string& made_from,
                                                       const editions::Project& project, BuildRecord& record,
                                                       Env& env) {
    const auto name = edition_name(file, file.target_language, format, {}, project.file_name);
    if (!name) return base::fail(name.error());
    const fs::path edition = output_folder(project) / *name;
    const std::string inputs =
        formats::sha256(made_from + " " + format + (draft_ ? " draft" : "") +
                        (untranslated_ ? " untranslated" : "") + (undecided_ ? " accepted" : ""));
    const std::string there = hash_of(edition);
    const BuildEntry* made = record.find(*name);
    const bool is_ours = there.empty() || (made && made->edition == there);
    if (!is_ours && !force_) {
        env.err << edition.string() << ": changed since it was made, not replaced (--force replaces it)\n";
        return Outcome::Changed;
    }
    if (!there.empty() && made && made->edition == there && made->inputs == inputs) {
        notices_.say(env.err, edition.string() + ": unchanged");
        return Outcome::Made;
    }
    if (const int ended = merge(xliff, edition, format, project, env); ended != kClean) {
        env.err << edition.string() << ": not made\n";
        return ended == kFindings ? Outcome::Faulty : Outcome::Failed;
    }
    record.set(*name, {hash_of(edition), inputs});
    notices_.say(env.err, edition.string() + ": written");
    return Outcome::Made;
}

base::Result<int> BuildCommand::run(Env& env) {
    const auto project = current_project(env);
    if (!project) return base::fail(project.error());
    if (project->file.empty())
        return base::fail(ErrorCode::Usage, "there is no project here", {}, "`tolmach init` makes one");
    const auto extracted = extract_missing(*project, env);
    if (!extracted || *extracted != kClean) return extracted;
    const auto inputs = input_files({output_folder(*project)}, env);
    if (!inputs) return base::fail(inputs.error());

    std::vector<std::string> formats = formats_.empty() ? project->formats : formats_;
    if (formats.empty()) formats.push_back(format_of_source(project->source));
    const auto of_project = hash_of_project(*project);
    if (!of_project) return base::fail(of_project.error());
    BuildRecord record = BuildRecord::of(output_folder(*project));
    bool all = true;
    ProgressBar bar(env, inputs->size());
    for (const InputFile& input : *inputs) {
        bar.next_file(shown_name(input.path));
        auto document = read_xliff(input.path, env);
        if (!document) return base::fail(document.error());
        bar.wipe();
        const std::string made_from = *of_project + " " + hash_of(input.path);
        for (xliff::File& file : document->files) {
            file.source_language = checks::info_of(*document, file).source_language;
            file.target_language = review::target_language_of(*document, file, {}).tag;
            if (has_changed(project->source, input.path, file))
                env.err << text::printable(
                               near_name(project->source) + ": changed since " + shown_name(input.path) +
                               " was extracted; the editions are of the note as it was then; extract it "
                               "into another folder to translate what is new")
                        << '\n';
            for (const std::string& format : formats) {
                const auto made = make(input.path, file, format, made_from, *project, record, env);
                if (!made) return base::fail(made.error());
                all = all && *made == Outcome::Made;
                if (*made == Outcome::Faulty) break;  // In every format alike.
            }
        }
    }
    if (auto done = record.write(); !done) return base::fail(done.error());
    return all ? kClean : kFindings;
}

}  // namespace tolmach::cli
