// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/harvest_command.hpp"

#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/outputs.hpp"
#include "cli/settings.hpp"
#include "cli/title_restorer.hpp"
#include "formats/source_format.hpp"
#include "glossary/write.hpp"
#include "segmentation/segment.hpp"
#include "terminology/harvest.hpp"
#include "terminology/proposals.hpp"

#include <fmt/format.h>

#include <ostream>

namespace tolmach::cli {

void TermsHarvestCommand::declare(OptionParser& parser) {
    parser.option("NOTE", note_, "The note; - for standard input").required();
    parser.option("--lang LANG", language_, "Language of the note; without it, it is detected");
    parser.option("--encoding NAME", encoding_, "Encoding of the note; without it, it is detected");
    parser.option("-o,--output FILE", output_, "CSV file to write; - for standard output").shows_default();
    parser.flag("--all", all_, "Propose what the term base has, too");
    glossary_.declare(parser);
    notices_.declare(parser);
    overwrite_.declare(parser);
}

base::Result<int> TermsHarvestCommand::run(Env& env) {
    const auto project = current_project(env);
    if (!project) return base::fail(project.error());
    const auto base = load_terms(glossary_, *project, env);
    if (!base) return base::fail(base.error());
    const auto bytes = read_input(note_, env);
    if (!bytes) return base::fail(bytes.error());
    formats::SourceOptions options;
    options.encoding = encoding_;
    options.language = language_.empty() ? project->language : language_;
    auto read = formats::read_source(shown_name(note_), *bytes, options);
    if (!read) return base::fail(read.error());
    const std::string language = read->value.file.source_language;
    xliff::Document document;
    document.source_language = language;
    document.files.push_back(std::move(read->value.file));
    for (xliff::Unit& unit : document.files[0].units)
        unit = segmentation::segment(std::move(unit), language);

    glossary::WriteOptions as_table;
    as_table.format = glossary::Format::Csv;
    std::vector<glossary::Concept> proposed = terminology::harvest(document, language);
    terminology::fill_originals(proposed, restorer_when_asked(*base, notices_, env));
    const std::size_t found = proposed.size();
    if (!all_) proposed = terminology::only_new(std::move(proposed), base->all());
    if (proposed.size() < found)
        notices_.say(env.err,
                     fmt::format("{} of {} proposals are in the term base and left out (--all has them)",
                                 found - proposed.size(), found));
    const auto table = glossary::write_terms(proposed, as_table);
    if (!table) return base::fail(table.error());
    std::vector<std::filesystem::path> inputs = files_of(glossary_, *project);
    inputs.push_back(note_);
    Outputs outputs(overwrite_, std::move(inputs), OutputKind::Terms);
    if (auto added = outputs.add(output_, table->value); !added) return base::fail(added.error());
    if (auto done = outputs.commit(env); !done) return base::fail(done.error());
    return kClean;
}

}  // namespace tolmach::cli
