// SPDX-License-Identifier: Apache-2.0
#include "cli/merge_command.hpp"

#include "base/files.hpp"
#include "checks/check.hpp"
#include "checks/heal_calls.hpp"
#include "checks/reviewer_notes.hpp"
#include "cli/checking.hpp"
#include "cli/edition_target.hpp"
#include "cli/findings.hpp"
#include "cli/input_files.hpp"
#include "cli/outputs.hpp"
#include "cli/progress_bar.hpp"
#include "cli/restoring.hpp"
#include "cli/settings.hpp"
#include "cli/suppressions.hpp"
#include "cli/xliff_input.hpp"
#include "cli/xliff_output.hpp"
#include "editions/localise.hpp"
#include "editions/translator_notes.hpp"
#include "formats/compose.hpp"
#include "formats/merge.hpp"
#include "formats/unit_parts.hpp"
#include "reports/place.hpp"
#include "reports/report.hpp"
#include "review/files_beside.hpp"
#include "review/reference_writing.hpp"
#include "review/target_language.hpp"
#include "text/locale.hpp"
#include "xliff/free_space.hpp"
#include "xliff/keys.hpp"

#include <algorithm>
#include <map>
#include <ostream>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

/// The formats of `--as`: the composed ones, and the source's own if that is plain text.
std::vector<std::string> edition_formats() {
    std::vector<std::string> names{"text"};
    for (const formats::Composer& composer : formats::composers())
        names.emplace_back(composer.name);
    return names;
}

// The name of a format, also by an ending that it has: `md`, `htm`.
std::string format_of_word(const std::string& word) {
    if (word == "txt") return "text";
    const formats::Composer* composer = formats::composer_of_ending("." + word);
    return composer ? std::string(composer->name) : word;
}

std::vector<std::string> targets_of(const std::vector<xliff::Document>& documents) {
    std::vector<std::string> targets;
    for (const xliff::Document& document : documents)
        for (const xliff::File& file : document.files)
            if (std::find(targets.begin(), targets.end(), file.target_language) == targets.end())
                targets.push_back(file.target_language);
    return targets;
}

review::Documents addresses_of(const std::vector<xliff::Document>& documents) {
    review::Documents addresses;
    for (const xliff::Document& document : documents)
        addresses.push_back(&document);
    return addresses;
}

// `footnote.lost b9/s2; target.empty b1, b2 … (39)`: why an edition is a draft, short enough for its mark.
// Of the faults in one XLIFF.
std::string reasons_of(const Findings& faults, const std::string& xliff) {
    constexpr std::size_t kMostPlaces = 8;
    std::map<std::string_view, std::vector<std::string>> places;
    for (const base::Diagnostic& fault : faults)
        if (fault.location.file == xliff) places[fault.check].push_back(reports::unit_of(fault));
    std::string reasons;
    for (const auto& [check, where] : places) {
        reasons += (reasons.empty() ? "" : "; ") + std::string(check);
        for (std::size_t i = 0; i < std::min(where.size(), kMostPlaces); ++i)
            reasons += (i == 0 ? " " : ", ") + where[i];
        if (where.size() > kMostPlaces) reasons += " … (" + std::to_string(where.size()) + ")";
    }
    return reasons;
}

}  // namespace

void MergeCommand::declare(OptionParser& parser) {
    parser.option("FILE", files_,
                  "Translated files or folders of them; without any, the project's; - for standard input");
    parser.option(
        "-o,--output FILE", output_,
        "The edition's file (its ending says the format), or a folder: NAME/, a folder that is there, or a "
        "name without ending; - for standard output");
    parser
        .option("--as FORMAT,...", as_,
                "Formats of the edition; without it as the ending of -o says, else the source's own")
        .comma_separated()
        .one_of(edition_formats())
        .read_as(format_of_word);
    parser.option("--encoding NAME", encoding_,
                  "Encoding of an edition in the source's format; UTF-8 without it");
    parser.flag("--with-source", with_source_, "Take each source for its target: gives the source back");
    parser.flag("--allow-untranslated", tolerance_.untranslated,
                "Print the source where nobody has translated; the edition is marked as a draft");
    parser.flag("--accept-changes", tolerance_.undecided, "Accept tracked changes that nobody decided on");
    parser.flag("--heal", heal_,
                "Put lost calls of footnotes back where their place is certain; each is listed");
    parser.flag("--draft", draft_, "Merge a faulty file all the same; the edition is marked as a draft");
    overwrite_.declare(parser, "Replace an existing edition");
    parser.option("--lang LANG", language_, "Target language of a file that does not say it");
    parser.option("--skeleton FILE", skeleton_,
                  "The XLIFF as it was extracted, or the source itself, for a file that lost its skeleton");
    glossary_.declare(parser);
    notices_.declare(parser);
}

base::Result<xliff::Document> MergeCommand::read_input(const fs::path& path, Env& env) const {
    auto document = read_xliff(path, env);
    if (!document) return document;
    if (!skeleton_.empty())
        if (auto done = restore_from(skeleton_, env, *document); !done) return base::fail(done.error());
    if (auto keys = xliff::require_keys(*document); !keys) return base::fail(keys.error());
    if (document->files.empty())
        return base::fail(ErrorCode::Invalid, "the XLIFF has no file to merge", {shown_name(path)});
    for (xliff::File& file : document->files) {
        const review::TargetLanguage target = review::target_language_of(*document, file, language_);
        if (!target.is_sure && !with_source_)
            return base::fail(ErrorCode::Invalid, target.remark, {shown_name(path)},
                              "say it with --lang; no edition is made under the name of its source");
        if (!target.remark.empty() && target.is_sure)
            notices_.say(env.err, shown_name(path) + ": " + target.remark);
        if (const std::string unknown = review::unknown_language(target.tag); !unknown.empty())
            notices_.say(env.err, shown_name(path) + ": " + unknown);
        file.source_language = checks::info_of(*document, file).source_language;
        file.target_language = target.tag;
        for (xliff::Unit& unit : file.units)
            xliff::fold_free_space(unit);
    }
    if (heal_) {
        auto healed = checks::heal_calls(std::move(*document));
        *document = std::move(healed.value);
        if (!healed.diagnostics.empty())
            env.err << reports::render(healed.diagnostics, reports::Format::Text);
    }
    return document;
}

// Findings of which one is as good as many, such as that nobody translated a segment yet: the first of them,
// and how many more there are.
void list_first(const Findings& findings, Env& env) {
    constexpr std::size_t kShown = 20;
    reports::ReportOptions said;
    said.totals = reports::totals_of(findings);
    Findings shown;
    std::size_t alike = 0;
    for (const base::Diagnostic& each : findings)
        if (!review::is_about_untranslated(each) || ++alike <= kShown) shown.push_back(each);
    env.err << reports::render(shown, reports::Format::Text, said);
    if (alike > kShown)
        env.err << alike - kShown << " more segments without a translation: `tolmach check` lists them all\n";
}

// Lists what stands in the way; gives it where the editions are drafts, or nothing where they cannot be made.
std::optional<Findings> MergeCommand::judge(const review::EditionFindings& faults, Env& env) const {
    Findings listed = faults.blocking;
    listed.insert(listed.end(), faults.tolerated.begin(), faults.tolerated.end());
    if (listed.empty()) return listed;
    list_first(listed, env);
    if (faults.blocking.empty() || draft_) return listed;
    const bool only_untranslated =
        std::all_of(faults.blocking.begin(), faults.blocking.end(), review::is_about_untranslated);
    const bool only_undecided =
        std::all_of(faults.blocking.begin(), faults.blocking.end(),
                    [](const base::Diagnostic& each) { return each.check == checks::kChangeUndecided.id; });
    env.err << "tolmach: nothing was merged: correct what is listed, or use "
            << (only_untranslated ? "--allow-untranslated for a draft with the source's text there\n"
                : only_undecided  ? "--accept-changes\n"
                                  : "--draft for a draft\n");
    return std::nullopt;
}

base::Result<std::vector<xliff::Document>> MergeCommand::read_inputs(const std::vector<fs::path>& paths,
                                                                     Env& env) const {
    if (auto fits = review::require_tag(language_); !fits) return base::fail(fits.error());
    ProgressBar bar(env, paths.size());
    std::vector<xliff::Document> documents;
    for (const fs::path& path : paths) {
        bar.next_file(shown_name(path));
        auto document = read_input(path, env);
        if (!document) return base::fail(document.error());
        documents.push_back(std::move(*document));
    }
    return documents;
}

base::Result<int> MergeCommand::run(Env& env) {
    const auto inputs = input_files(files_, env);
    if (!inputs) return base::fail(inputs.error());
    const std::vector<fs::path> paths = paths_of(*inputs);
    const auto project = project_for(paths, notices_, env);
    if (!project) return base::fail(project.error());
    const auto target = edition_target(output_, as_, project->output);
    if (!target) return base::fail(target.error());
    const auto documents = read_inputs(paths, env);
    if (!documents) return base::fail(documents.error());

    Findings faults;
    if (!with_source_) {
        const auto concepts = load_terms(glossary_, *project, env);
        if (!concepts) return base::fail(concepts.error());
        notices_.say(env.err, term_base_line(glossary_, *project, *concepts, targets_of(*documents)));
        auto suppressed = suppressed_ids(*project);
        if (!suppressed) return base::fail(suppressed.error());
        review::MergeAllowances allowed = tolerance_;
        allowed.suppressed = std::move(*suppressed);
        const auto judged =
            judge(review::blocking_findings(addresses_of(*documents), *concepts, *project, allowed), env);
        if (!judged) return kFindings;
        faults = *judged;
    }
    return write_editions(paths, *documents, faults, *target, *project, env);
}

base::Result<int> MergeCommand::write_editions(const std::vector<fs::path>& paths,
                                               const std::vector<xliff::Document>& documents,
                                               const Findings& faults, const EditionTarget& target,
                                               const editions::Project& project, Env& env) const {
    if (!target.file.empty() && (documents.size() > 1 || documents[0].files.size() > 1))
        return base::fail(ErrorCode::Usage,
                          std::string(documents.size() > 1 ? "several files are given"
                                                           : "the XLIFF holds several documents") +
                              ", -o names one file",
                          {}, "name a folder with -o, such as -o editions/");
    Outputs outputs(overwrite_, read_files(paths, project));
    std::vector<std::string> made;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const std::string reasons = reasons_of(faults, documents[i].name);
        for (const xliff::File& file : documents[i].files)
            if (auto added = add_editions(paths[i], file, reasons, target, project, outputs, made); !added)
                return base::fail(added.error());
    }
    if (auto done = outputs.commit(env); !done) return base::fail(done.error());
    for (const std::string& line : made)
        notices_.say(env.err, line);
    return kClean;
}

base::Result<void> MergeCommand::add_editions(const fs::path& xliff, const xliff::File& file,
                                              const std::string& reasons, const EditionTarget& target,
                                              const editions::Project& project, Outputs& outputs,
                                              std::vector<std::string>& made) const {
    for (const std::string& format : target.formats) {
        const auto path = path_of(xliff, file, target, format, project);
        if (!path) return base::fail(path.error());
        auto edition = edition_of(xliff, file, project, format, reasons);
        if (!edition) return base::fail(edition.error());
        const std::string draft = reasons.empty() ? "" : ", a draft";
        if (*path != "-") made.push_back(written_line(*path, file.target_language + draft));
        if (auto added = outputs.add(*path, std::move(*edition)); !added) return base::fail(added.error());
    }
    return {};
}

base::Result<std::string> MergeCommand::edition_of(const fs::path& xliff, xliff::File file,
                                                   const editions::Project& project,
                                                   const std::string& format,
                                                   const std::string& reasons) const {
    if (with_source_) return in_own_layout(xliff, file, format, {});
    const editions::LanguageConventions edition = editions::conventions_for(file.target_language);
    const editions::EditionSettings settings = project.edition(file.target_language);
    file = editions::localise(editions::with_translator_notes(std::move(file), edition), edition, settings);
    formats::ComposeOptions house = editions::compose_options(file, edition, settings, !reasons.empty());
    if (!reasons.empty()) house.draft_mark += " [" + reasons + "]";
    auto italics = review::italics_for(project, file.target_language);
    if (!italics) return base::fail(italics.error());
    house.italics = std::move(*italics);
    const formats::Composer* composer = formats::find_composer(format);
    return composer && format != own_format(xliff, file)
               ? composer->compose(formats::join_units(std::move(file)), house)
               : in_own_layout(xliff, file, format, house);
}

std::string MergeCommand::own_format(const fs::path& xliff, const xliff::File& file) const {
    const auto skeleton =
        formats::skeleton_of(file, review::read_beside(skeleton_.empty() ? xliff : skeleton_));
    return skeleton ? formats::edition_format_of(*skeleton) : std::string{};
}

base::Result<std::string> MergeCommand::in_own_layout(const fs::path& xliff, const xliff::File& file,
                                                      const std::string& format,
                                                      const formats::ComposeOptions& house) const {
    const auto skeleton =
        formats::skeleton_of(file, review::read_beside(skeleton_.empty() ? xliff : skeleton_));
    if (!skeleton) return base::fail(skeleton.error());
    const std::string named = format == "text" ? "plain" : format;
    if (with_source_ && !named.empty() && named != formats::edition_format_of(*skeleton))
        return base::fail(ErrorCode::Usage, "--with-source gives the source's own format back",
                          {shown_name(xliff)},
                          "name a file with the ending of " + file.original + " with -o");
    if (format == "text" && skeleton->format != "plain")
        return formats::compose_text(formats::join_units(file), house);
    return formats::merge(file, *skeleton, {with_source_, encoding_, house, tolerance_.undecided});
}

std::vector<fs::path> MergeCommand::read_files(const std::vector<fs::path>& xliff,
                                               const editions::Project& project) const {
    std::vector<fs::path> read = files_of(glossary_, project);
    read.insert(read.end(), xliff.begin(), xliff.end());
    read.insert(read.end(), {skeleton_, project.file, project.source});
    return read;
}

base::Result<fs::path> MergeCommand::path_of(const fs::path& xliff, const xliff::File& file,
                                             const EditionTarget& target, const std::string& format,
                                             const editions::Project& project) const {
    const std::string& language = with_source_ ? file.source_language : file.target_language;
    auto name =
        edition_name(file, language, with_source_ ? "" : format, own_format(xliff, file), project.file_name);
    // A file that the user named needs no name from the document, but its language must be one.
    if (!target.file.empty() && (name || language.empty() || text::is_language_tag(language)))
        return target.file;
    if (name) return target.folder / *name;
    base::Error error = name.error();
    error.location.file = shown_name(xliff);
    return base::fail(error);
}

}  // namespace tolmach::cli
