// SPDX-License-Identifier: Apache-2.0
#include "cli/merge_command.hpp"

#include "base/files.hpp"
#include "checks/check.hpp"
#include "cli/checking.hpp"
#include "cli/findings.hpp"
#include "cli/settings.hpp"
#include "cli/xliff_input.hpp"
#include "editions/localise.hpp"
#include "editions/translator_notes.hpp"
#include "formats/compose.hpp"
#include "formats/merge.hpp"
#include "reports/report.hpp"
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
    parser.option("-o,--output", output_, "The edition's file, or a folder for it; - for standard output");
    parser.option("--as", as_, "Format of the edition; without it the source's own").one_of(format_names());
    parser.option("--encoding", encoding_, "Encoding of an edition in the source's format; UTF-8 without it");
    parser.flag("--with-source", with_source_, "Take each source for its target: gives the source back");
    parser.flag("--allow-untranslated", tolerance_.untranslated,
                "Print the source where nobody has translated");
    parser.flag("--accept-changes", tolerance_.undecided, "Accept tracked changes that nobody decided on");
    parser.flag("--force", force_, "Merge a faulty file, as a draft, and replace an existing edition");
    glossary_.declare(parser);
}

base::Result<int> MergeCommand::run(Env& env) {
    const auto project = current_project();
    if (!project) return base::fail(project.error());
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
            if (!force_) {
                env.err
                    << "tolmach: nothing was merged: correct what is listed, or use --force for a draft\n";
                return kFindings;
            }
        }
    }

    if (output_ == "-" && document->files.size() > 1)
        return base::fail(ErrorCode::Usage, "the XLIFF holds several documents, standard output one", {},
                          "name a folder with -o");
    base::OutputSet outputs(force_ ? base::Existing::Replace : base::Existing::Refuse);
    for (xliff::File& file : document->files) {
        const checks::FileInfo info = checks::info_of(*document, file);
        file.source_language = info.source_language;
        file.target_language = info.target_language;
        const auto edition = edition_of(file, *project, draft);
        if (!edition) return base::fail(edition.error());
        if (output_ == "-")
            env.out << *edition;
        else if (auto added = outputs.add(path_of(file, *project), *edition); !added)
            return base::fail(added.error());
    }
    if (auto done = outputs.commit(); !done) return base::fail(done.error());
    return kClean;
}

base::Result<std::string> MergeCommand::edition_of(xliff::File file, const editions::Project& project,
                                                   bool draft) const {
    if (with_source_) return in_own_layout(file, {});
    const editions::Edition edition = editions::edition_for(file.target_language);
    const editions::EditionSettings settings = project.edition(file.target_language);
    file = editions::localise(editions::with_translator_notes(std::move(file), edition), edition, settings);
    const formats::ComposeOptions house = editions::compose_options(file, edition, settings, draft);
    const formats::Composer* composer = formats::find_composer(as_);
    return composer ? composer->compose(file, house) : in_own_layout(file, house);
}

base::Result<std::string> MergeCommand::in_own_layout(const xliff::File& file,
                                                      const formats::ComposeOptions& house) const {
    const auto beside = [&](const std::string& name) { return base::read_file(file_.parent_path() / name); };
    const auto skeleton = formats::skeleton_of(file, beside);
    if (!skeleton) return base::fail(skeleton.error());
    if (as_ == "text" && skeleton->format != "plain")
        return base::fail(ErrorCode::Unsupported, "the source was no plain text", {file_.string()},
                          "merge without --as, or --as html, markdown or docx");
    return formats::merge(file, *skeleton, {with_source_, encoding_, house});
}

std::filesystem::path MergeCommand::path_of(const xliff::File& file, const editions::Project& project) const {
    std::error_code ignored;
    const bool folder_named = !output_.empty() && fs::is_directory(output_, ignored);
    if (!output_.empty() && !folder_named) return output_;
    const formats::Composer* composer = formats::find_composer(as_);
    const std::string ending =
        composer ? std::string(composer->extension) : fs::path(file.original).extension().string();
    return (folder_named ? output_ : project.output) /
           editions::edition_file_name(file.original, file.source_language,
                                       with_source_ ? file.source_language : file.target_language, ending,
                                       project.file_name);
}

}  // namespace tolmach::cli
