// SPDX-License-Identifier: Apache-2.0
#include "cli/merge_command.hpp"

#include "base/files.hpp"
#include "checks/check.hpp"
#include "cli/checking.hpp"
#include "cli/edition_target.hpp"
#include "cli/findings.hpp"
#include "cli/outputs.hpp"
#include "cli/settings.hpp"
#include "cli/xliff_input.hpp"
#include "editions/localise.hpp"
#include "editions/translator_notes.hpp"
#include "formats/compose.hpp"
#include "formats/merge.hpp"
#include "reports/report.hpp"
#include "text/locale.hpp"
#include "xliff/keys.hpp"

#include <algorithm>
#include <ostream>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

/// The formats of `--as`: the composed ones, and the source's own if that is plain text.
std::vector<std::string> format_names() {
    std::vector<std::string> names{"text"};
    for (const formats::Composer& composer : formats::composers())
        names.emplace_back(composer.name);
    return names;
}

}  // namespace

void MergeCommand::declare(OptionParser& parser) {
    parser.option("XLIFF", file_, "The translated file; - for standard input").required();
    parser.option(
        "-o,--output", output_,
        "The edition's file (its ending says the format), or a folder: NAME/, a folder that is there, or a "
        "name without ending; - for standard output");
    parser
        .option("--as", as_,
                "Format of the edition; without it as the ending of -o says, else the source's own")
        .one_of(format_names());
    parser.option("--encoding", encoding_, "Encoding of an edition in the source's format; UTF-8 without it");
    parser.flag("--with-source", with_source_, "Take each source for its target: gives the source back");
    parser.flag("--allow-untranslated", tolerance_.untranslated,
                "Print the source where nobody has translated");
    parser.flag("--accept-changes", tolerance_.undecided, "Accept tracked changes that nobody decided on");
    overwrite_.declare(parser, "Merge a faulty file, as a draft, and replace an existing edition");
    glossary_.declare(parser);
}

base::Result<int> MergeCommand::run(Env& env) {
    const auto project = current_project();
    if (!project) return base::fail(project.error());
    const auto target = edition_target(output_, as_, project->output);
    if (!target) return base::fail(target.error());
    if (with_source_ && formats::find_composer(target->format))
        return base::fail(ErrorCode::Usage, "--with-source gives the source's own format back", {},
                          "name a text file with -o");
    auto document = read_xliff(file_);
    if (!document) return base::fail(document.error());
    if (auto keys = xliff::require_keys(*document); !keys) return base::fail(keys.error());
    if (document->files.empty())
        return base::fail(ErrorCode::Invalid, "the XLIFF has no file to merge", {file_.string()});

    bool draft = false;
    if (!with_source_) {
        const auto concepts = load_terms(glossary_, *project, env);
        if (!concepts) return base::fail(concepts.error());
        auto faults = faults_of(*document, *concepts, matchers_of(glossary_, *project), *project, tolerance_);
        draft = !faults.empty();
        if (draft) {
            env.err << reports::render(faults, reports::Format::Text);
            if (!overwrite_.force) {
                env.err
                    << "tolmach: nothing was merged: correct what is listed, or use --force for a draft\n";
                return kFindings;
            }
        }
    }

    if (!target->file.empty() && document->files.size() > 1)
        return base::fail(ErrorCode::Usage, "the XLIFF holds several documents, -o names one file", {},
                          "name a folder with -o, such as -o editions/");
    Outputs outputs(overwrite_, inputs(*project));
    for (xliff::File& file : document->files) {
        const checks::FileInfo info = checks::info_of(*document, file);
        file.source_language = info.source_language;
        file.target_language = info.target_language;
        const auto path = path_of(file, *target, *project);
        if (!path) return base::fail(path.error());
        auto edition = edition_of(file, *project, target->format, draft);
        if (!edition) return base::fail(edition.error());
        if (auto added = outputs.add(*path, std::move(*edition)); !added) return base::fail(added.error());
    }
    if (auto done = outputs.commit(env); !done) return base::fail(done.error());
    return kClean;
}

base::Result<std::string> MergeCommand::edition_of(xliff::File file, const editions::Project& project,
                                                   const std::string& format, bool draft) const {
    if (with_source_) return in_own_layout(file, format, {});
    const editions::Edition edition = editions::edition_for(file.target_language);
    const editions::EditionSettings settings = project.edition(file.target_language);
    file = editions::localise(editions::with_translator_notes(std::move(file), edition), edition, settings);
    const formats::ComposeOptions house = editions::compose_options(file, edition, settings, draft);
    const formats::Composer* composer = formats::find_composer(format);
    return composer ? composer->compose(file, house) : in_own_layout(file, format, house);
}

base::Result<std::string> MergeCommand::in_own_layout(const xliff::File& file, const std::string& format,
                                                      const formats::ComposeOptions& house) const {
    const auto beside = [&](const std::string& name) { return base::read_file(file_.parent_path() / name); };
    const auto skeleton = formats::skeleton_of(file, beside);
    if (!skeleton) return base::fail(skeleton.error());
    if (format == "text" && skeleton->format != "plain")
        return base::fail(ErrorCode::Unsupported, "the source was no plain text", {file_.string()},
                          "merge without --as, or --as html, markdown or docx");
    return formats::merge(file, *skeleton, {with_source_, encoding_, house});
}

std::vector<fs::path> MergeCommand::inputs(const editions::Project& project) const {
    std::vector<fs::path> read = files_of(glossary_, project);
    read.insert(read.end(), {file_, project.file, project.source});
    return read;
}

base::Result<fs::path> MergeCommand::path_of(const xliff::File& file, const EditionTarget& target,
                                             const editions::Project& project) const {
    const std::string& language = with_source_ ? file.source_language : file.target_language;
    auto name = edition_name(file, language, with_source_ ? "" : target.format, project.file_name);
    // A file that the user named needs no name from the document, but its language must be one.
    if (!target.file.empty() && (name || language.empty() || text::is_language_tag(language)))
        return target.file;
    if (name) return target.folder / *name;
    base::Error error = name.error();
    error.location.file = shown_name(file_);
    return base::fail(error);
}

}  // namespace tolmach::cli
