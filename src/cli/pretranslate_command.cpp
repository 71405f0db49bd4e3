// SPDX-License-Identifier: Apache-2.0
#include "cli/pretranslate_command.hpp"

#include "cli/progress_bar.hpp"
#include "cli/settings.hpp"
#include "cli/title_restorer.hpp"
#include "cli/xliff_input.hpp"
#include "review/reference_writing.hpp"
#include "review/target_language.hpp"
#include "text/printable.hpp"

#include <algorithm>
#include <ostream>

namespace tolmach::cli {

void PretranslateCommand::declare(OptionParser& parser) {
    parser.option("FILE", files_,
                  "The files to fill, or folders of them; without any, the project's; - for standard input");
    parser.flag("--references", references_, "Write the footnotes that are references and nothing else");
    parser.option("--style STYLE", style_,
                  "How references are written: frs, gost, gost-be, or a file ending in .toml");
    parser.option("--lang LANG", language_, "Target language of a file that does not say it");
    glossary_.declare(parser);
    to_.declare(parser);
    notices_.declare(parser);
}

namespace {

std::string counted_notes(std::size_t n) {
    return std::to_string(n) + (n == 1 ? " footnote" : " footnotes");
}

void list_left(const std::string& name, const translation::Pretranslated& made, std::ostream& to) {
    for (const auto& left : made.left) {
        std::string why;
        for (const std::string& doubt : left.doubts)
            why += (why.empty() ? "" : "; ") + doubt;
        to << text::printable(name + ": " + left.unit + ": " + (why.empty() ? "a commentary" : why)) << '\n';
    }
    to << name << ": " << counted_notes(made.written) << " written, "
       << (made.translated > 0 ? std::to_string(made.translated) + " translated before, " : "")
       << made.left.size() << " left to the translator\n";
}

}  // namespace

base::Result<void> PretranslateCommand::fill(xliff::Document& document, const glossary::Concepts& concepts,
                                             const editions::Project& project,
                                             const terminology::RestoreTitle& restore,
                                             std::ostream& list) const {
    for (xliff::File& file : document.files) {
        const review::TargetLanguage target = review::target_language_of(document, file, language_);
        if (!target.is_sure)
            return base::fail(base::ErrorCode::Invalid, "the target language is not known", {document.name},
                              "say it with --lang");
        const auto style = review::style_for(style_, project, target.tag);
        if (!style) return base::fail(style.error());
        const std::string& source =
            file.source_language.empty() ? document.source_language : file.source_language;
        list_left(document.name,
                  translation::pretranslate_references(
                      file, {*style,
                             review::works_for(concepts, *style, target.tag, restore),
                             {source, target.tag},
                             to_.overwrite.translations}),
                  list);
    }
    return {};
}

base::Result<int> PretranslateCommand::run(Env& env) {
    if (!references_)
        return base::fail(base::ErrorCode::Usage, "say what is to be filled", {}, "--references");
    const auto inputs = input_files(files_, env);
    if (!inputs) return base::fail(inputs.error());
    if (auto chosen = needs_output(to_, *inputs, "pretranslate"); !chosen) return base::fail(chosen.error());
    if (auto fits = review::require_tag(language_); !fits) return base::fail(fits.error());
    const auto project = project_for(paths_of(*inputs), notices_, env);
    if (!project) return base::fail(project.error());
    const auto concepts = load_terms(glossary_, *project, env);
    if (!concepts) return base::fail(concepts.error());
    const auto restore = restorer_when_asked(*concepts, notices_, env);
    std::vector<Rewritten> filled;
    std::vector<std::string> targets;
    // Standard output may hold the file.
    std::ostream& list = to_.output == "-" ? env.err : env.out;
    ProgressBar bar(env, inputs->size());
    for (const InputFile& input : *inputs) {
        bar.next_file(shown_name(input.path));
        auto original = read_to_rewrite(input.path, env);
        if (!original) return base::fail(original.error());
        bar.wipe();
        xliff::Document document = original->document;
        if (auto done = fill(document, *concepts, *project, restore, list); !done)
            return base::fail(done.error());
        for (const xliff::File& file : document.files) {
            const std::string tag = review::target_language_of(document, file, language_).tag;
            if (std::find(targets.begin(), targets.end(), tag) == targets.end()) targets.push_back(tag);
        }
        filled.push_back({input, std::move(*original), std::move(document)});
    }
    if (auto done = rewrite(filled, to_, env); !done) return base::fail(done.error());
    notices_.say(env.err, term_base_line(glossary_, *project, *concepts, targets));
    return kClean;
}

}  // namespace tolmach::cli
