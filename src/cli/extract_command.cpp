// SPDX-License-Identifier: Apache-2.0
#include "cli/extract_command.hpp"

#include "base/files.hpp"
#include "cli/findings.hpp"
#include "cli/input.hpp"
#include "cli/progress_bar.hpp"
#include "cli/settings.hpp"
#include "cli/xliff_output.hpp"
#include "editions/file_name.hpp"
#include "formats/diagnostics.hpp"
#include "formats/plain/read.hpp"
#include "formats/review.hpp"
#include "formats/source_format.hpp"
#include "formats/unit_parts.hpp"
#include "reports/report.hpp"
#include "review/document_checker.hpp"
#include "review/target_language.hpp"
#include "segmentation/segment.hpp"
#include "terminology/annotate.hpp"
#include "terminology/glossary_file.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"
#include "translation/context_notes.hpp"
#include "translation/progress.hpp"
#include "xliff/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ostream>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

constexpr std::string_view kPipedName = "note.txt";  // What a note on standard input is called in its XLIFF.
constexpr std::size_t kLargestSource = std::size_t{256} << 20;

base::Result<void> is_file(const fs::path& source) {
    std::error_code unknown;
    if (!fs::is_directory(source, unknown)) return {};
    return base::fail(ErrorCode::Usage, "this is a folder, and a note is a file", {source.string()},
                      "name the notes in it");
}

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const formats::SourceFormat& format : formats::source_formats())
        names.emplace_back(format.name);
    return names;
}

std::string counted(std::size_t n, const char* one) {
    return fmt::format("{} {}{}", n, one, n == 1 ? "" : "s");
}

// What is doubtful about the footnotes of a note: ` (2 uncertain, 3 suspected)`; empty where nothing is.
std::string doubts(const std::vector<base::Diagnostic>& findings) {
    std::vector<std::string> kinds;
    const auto add = [&](const base::CheckInfo& kind, const char* word) {
        const auto count = std::count_if(findings.begin(), findings.end(),
                                         [&](const auto& found) { return found.check == kind.id; });
        if (count > 0) kinds.push_back(fmt::format("{} {}", count, word));
    };
    add(formats::kFootnoteUncertain, "uncertain");
    add(formats::kFootnoteSuspected, "suspected");
    return kinds.empty() ? "" : fmt::format(" ({})", fmt::join(kinds, ", "));
}

void count_unit(translation::Progress& amount, const xliff::Unit& unit) {
    amount.observe(unit, [](const xliff::Unit&, const xliff::Segment&) { return true; });
}

// `11 footnotes (2 uncertain, 3 suspected)`.
std::string footnotes_line(std::size_t count, const std::vector<base::Diagnostic>& findings) {
    return counted(count, "footnote") + doubts(findings);
}

// What an XLIFF holds: `24 units, 39 segments, 812 words, 11 footnotes (2 uncertain), from en (detected)`.
std::string contents_line(const xliff::File& file, const translation::Progress& amount,
                          const std::vector<base::Diagnostic>& findings, bool is_detected) {
    return fmt::format("{}, {}, {}, {}, from {}{}", counted(file.units.size(), "unit"),
                       counted(amount.source.segments, "segment"), counted(amount.source.words, "word"),
                       footnotes_line(amount.footnotes, findings), file.source_language,
                       is_detected ? " (detected)" : "");
}

// The language of the source must be told, and not be a target.
base::Result<void> check_languages(const xliff::File& file, const std::vector<std::string>& targets,
                                   const std::string& name) {
    if (file.source_language == "und")
        return base::fail(ErrorCode::Invalid, "the language of the source cannot be told", {name},
                          "name it with --lang");
    if (std::find(targets.begin(), targets.end(), text::canonical_tag(file.source_language)) != targets.end())
        return base::fail(ErrorCode::Usage, "the source is in " + file.source_language + " itself", {name},
                          "leave it out of --to, or name the source's with --lang");
    return {};
}

std::vector<std::string> ids_of_clients() {
    std::vector<std::string> ids;
    for (const translation::Client& client : translation::clients())
        ids.emplace_back(client.id);
    return ids;
}

}  // namespace

void ExtractCommand::declare(OptionParser& parser) {
    parser.option("NOTE", sources_, "The notes; without any, the project's source; - for standard input");
    parser.option("--to LANG,...", targets_, "Languages to translate into, as BCP 47 tags: fr,ru,be")
        .comma_separated();
    parser.option("--lang LANG", language_, "Language of the source; without it, it is detected");
    parser.option("--from FORMAT", from_, "Format of the source; without it, it is told from the file")
        .one_of(format_names());
    parser.option("--xliff", xliff_, "Version to write: 2.1 (the default), 2.0, 2.2 or 1.2")
        .one_of({"1.2", "2.0", "2.1", "2.2"});
    parser.option("--for PROGRAM", for_, "The translator's program, which chooses version and shape")
        .one_of(ids_of_clients());
    parser.option("-o,--output FOLDER", folder_, "Folder to write to; it is made if it is missing");
    parser.option("--encoding NAME", encoding_, "Encoding of the source; without it, it is detected");
    parser.option("--dump FILE", dump_, "Write the blocks and footnotes that were recognised, as JSON");
    parser.option("--review FILE", review_,
                  "Write a page to review them in a browser; without --to, only that");
    parser.option("--structure FILE", structure_, "Read blocks and footnotes from such a file, corrected");
    parser.flag("--hidden-text", hidden_text_, "Read what an office document hides, too");
    parser.flag("--term-marks", term_marks_, "In 1.2, mark terms inside the text");
    overwrite_.declare(parser, "Replace files that hold no translation");
    glossary_.declare(parser);
    notices_.declare(parser);
}

base::Result<formats::SourceOptions> ExtractCommand::read_options(const Concepts& concepts,
                                                                  const editions::Project& project,
                                                                  std::string_view bytes) const {
    formats::SourceOptions options;
    options.from = from_;
    options.encoding = encoding_;
    options.language = language_.empty() ? project.language : language_;
    if (auto known = review::require_tag(options.language); !known) return base::fail(known.error());
    options.leave_out = project.leave_out;
    options.front_matter = project.front_matter;
    options.hidden_text = hidden_text_;
    options.inner_capitals = terminology::inner_capitals(concepts);
    if (structure_.empty()) return options;
    const auto json = base::read_file(structure_);
    if (!json) return base::fail(json.error());
    const auto decoded = text::decode(bytes, encoding_);
    if (!decoded) return base::fail(decoded.error());
    auto structure = formats::structure_from_json(*json, text::to_utf32(decoded->text));
    if (!structure) {
        base::Error error = structure.error();
        error.location.file = structure_.string();
        return base::fail(error);
    }
    options.structure = std::move(*structure);
    return options;
}

base::Result<void> ExtractCommand::write_structure(const fs::path& source, std::string_view bytes,
                                                   const formats::SourceOptions& options,
                                                   Outputs& outputs) const {
    if (dump_.empty() && review_.empty()) return {};
    const auto format = formats::source_format_of(shown_name(source), bytes, from_);
    if (!format) return base::fail(format.error());
    if ((*format)->name != "plain")
        return base::fail(ErrorCode::Unsupported,
                          "--dump and --review are about plain text, whose structure is recovered",
                          {shown_name(source)});
    const auto found = formats::recover_structure(shown_name(source), bytes, options);
    if (!found) return base::fail(found.error());
    if (!dump_.empty())
        if (auto added = outputs.add(dump_, formats::to_json(found->structure, found->text)); !added)
            return added;
    if (review_.empty()) return {};
    const std::string name = source == "-" ? std::string(kPipedName) : source.filename().string();
    return outputs.add(review_, formats::review_page(name, found->text, found->structure, found->suspected));
}

base::Result<ExtractCommand::Written> ExtractCommand::write_language(
    xliff::Document& document, const formats::Skeleton& skeleton, const MakeUnit& make,
    const glossary::Matcher& matcher, const Concepts& concepts, const editions::Project& project,
    Outputs& outputs) const {
    const translation::Client client = shape(project);
    const fs::path folder = !folder_.empty() ? folder_ : project.output;
    xliff::File& file = document.files.front();
    const auto name = editions::edition_file_name(file.original, document.source_language,
                                                  document.target_language, ".xlf");
    if (!name) return base::fail(name.error());
    const fs::path path = folder / *name;

    document.version = client.version;
    const std::string source_file = formats::file_beside(skeleton, path.filename().string());
    file.skeleton.emplace();
    Written written{path, 0, {}};
    terminology::GlossaryFile terms;
    const bool fill = client.version == xliff::Version::V1_2 && !client.empty_targets;
    xliff::Making making;
    making.skeleton = [&](const auto& sink) { formats::encode_skeleton(skeleton, source_file, sink); };
    making.unit = [&](const xliff::Unit& unit) {
        xliff::Unit made = terminology::annotate(make(unit), matcher, concepts,
                                                 {document.source_language, document.target_language});
        written.terms += made.glossary.size();
        if (client.glossary_file) terms.add(made);
        if (fill) fill_targets(made);
        return made;
    };
    const auto pieces = [&](const auto& sink) {
        return xliff::write(document, {client.version, term_marks_, fill}, making, sink);
    };
    if (auto added = outputs.add_pieces(path, pieces); !added) return base::fail(added.error());
    if (!source_file.empty())
        if (auto added = outputs.add_pieces(path.parent_path() / source_file, base::whole(skeleton.bytes));
            !added)
            return base::fail(added.error());
    if (!terms.bytes().empty()) {
        written.glossary = fs::path(path).replace_extension(".glossary.txt");
        if (auto added = outputs.add(written.glossary, terms.bytes()); !added)
            return base::fail(added.error());
    }
    return written;
}

translation::Client ExtractCommand::shape(const editions::Project& project) const {
    const std::string& program = !for_.empty() || !xliff_.empty() ? for_ : project.program;
    if (const translation::Client* client = translation::find_client(program)) return *client;
    translation::Client plain;
    plain.version = version_named(xliff_.empty() ? project.xliff : xliff_);
    plain.glossary_file = plain.version == xliff::Version::V1_2;
    return plain;
}

base::Result<std::vector<fs::path>> ExtractCommand::sources(const Env& env) const {
    std::vector<fs::path> named = sources_;
    if (named.empty()) {
        const auto project = current_project(env);
        if (!project) return base::fail(project.error());
        if (project->source.empty())
            return base::fail(ErrorCode::Usage, "no note is named, and no project here names its source", {},
                              "tolmach extract NOTE --to fr,ru; `tolmach init` makes a project");
        named.push_back(near_name(project->source));
    }
    for (const fs::path& source : named)
        if (auto known = is_file(source); !known) return base::fail(known.error());
    if (named.size() > 1 && !(dump_.empty() && review_.empty() && structure_.empty()))
        return base::fail(ErrorCode::Usage,
                          "--dump, --review and --structure are about one note, and several are given");
    return named;
}

std::vector<fs::path> ExtractCommand::inputs(const std::vector<fs::path>& sources,
                                             const editions::Project& project) const {
    std::vector<fs::path> read = files_of(glossary_, project);
    read.insert(read.end(), sources.begin(), sources.end());
    read.insert(read.end(), {structure_, project.file});
    return read;
}

base::Result<int> ExtractCommand::run(Env& env) {
    const auto named = sources(env);
    if (!named) return base::fail(named.error());
    const auto project = project_for(*named, notices_, env);
    if (!project) return base::fail(project.error());
    const bool is_review = targets_.empty() && !review_.empty();
    const auto targets =
        review::language_tags(targets_.empty() && !is_review ? project->languages : targets_);
    if (!targets) return base::fail(targets.error());
    if (folder_ == "-")
        return base::fail(ErrorCode::Usage, "extract writes a file for each language, not to standard output",
                          {}, "name a folder with -o");
    if (!project->program.empty() && !translation::find_client(project->program))
        return base::fail(ErrorCode::Usage, "no program '" + project->program + "' is known",
                          {project->file.string()},
                          "for = one of " + fmt::format("{}", fmt::join(ids_of_clients(), ", ")));
    if (targets->empty() && dump_.empty() && !is_review)
        return base::fail(ErrorCode::Usage, "no language is named to translate into", {},
                          "name them with --to, such as --to fr,ru");
    const auto concepts = load_terms(glossary_, *project, env);
    if (!concepts) return base::fail(concepts.error());

    for (const std::string& target : *targets)
        if (review::lacks_data(target))
            notices_.say(env.err,
                         target + ": nothing is known of this language; no convention of it is checked");

    Outputs outputs(overwrite_, inputs(*named, *project));
    Made made;
    {
        ProgressBar bar(env, named->size());
        for (const fs::path& source : *named) {
            bar.next_file(shown_name(source));
            if (auto done = extract(source, *targets, *concepts, *project, outputs, made, env); !done)
                return base::fail(done.error());
        }
    }
    if (auto done = outputs.commit(env); !done) return base::fail(done.error());
    for (const std::string& line : made.lines)
        notices_.say(env.err, line);
    // A base without the source's language marks nothing.
    std::vector<std::string> languages = *targets;
    for (const std::string& source : made.languages)
        if (!has_terms_in(*concepts, source)) languages.insert(languages.begin(), source);
    if (!made.languages.empty())
        notices_.say(env.err, term_base_line(glossary_, *project, *concepts, languages));
    review::apply_severities(made.findings, *project);
    if (!made.findings.empty()) env.err << reports::render(made.findings, reports::Format::Text);
    return kClean;
}

base::Result<void> ExtractCommand::extract(const fs::path& source, const std::vector<std::string>& targets,
                                           const Concepts& concepts, const editions::Project& project,
                                           Outputs& outputs, Made& made, Env& env) const {
    // The source becomes units, one segment each.
    auto bytes = read_input(source, env, kLargestSource);
    if (!bytes) return base::fail(bytes.error());
    auto options = read_options(concepts, project, *bytes);
    if (!options) return base::fail(options.error());
    if (auto done = write_structure(source, *bytes, *options, outputs); !done) return done;
    auto read = formats::read_source(shown_name(source), *bytes, *options);
    if (!read) return base::fail(read.error());
    std::string().swap(*bytes);  // The skeleton has them.
    made.findings.insert(made.findings.end(), read->diagnostics.begin(), read->diagnostics.end());
    if (!review_.empty()) {
        translation::Progress amount;
        for (const xliff::Unit& unit : read->value.file.units)
            count_unit(amount, unit);
        made.lines.push_back(written_line(review_, footnotes_line(amount.footnotes, read->diagnostics)));
    }
    if (targets.empty()) return {};
    xliff::File& file = read->value.file;
    if (source == "-") file.original = kPipedName;
    if (auto known = check_languages(file, targets, shown_name(source)); !known) return known;
    const glossary::Matcher matcher = glossary::Matcher(concepts, file.source_language);
    const bool cut_before = shape(project).unit_per_sentence && read->value.skeleton.format == "plain";
    if (cut_before) {
        for (xliff::Unit& unit : file.units)
            unit = segmentation::segment(std::move(unit), file.source_language);
        read->value = formats::split_units(std::move(read->value));
    }
    xliff::Document document;
    document.source_language = file.source_language;
    document.files.push_back(std::move(file));
    const xliff::File& note = document.files.front();
    const translation::ContextNotes context(note);
    // To count words takes a seventh of the time.
    bool counts = !notices_.quiet;
    translation::Progress amount;
    // Sentences become segments; nothing is cut or joined after this.
    const auto make = [&](const xliff::Unit& unit) {
        xliff::Unit whole = cut_before ? unit : segmentation::segment(unit, document.source_language);
        context.add_to(whole);
        if (counts) count_unit(amount, whole);
        return whole;
    };
    for (const std::string& target : targets) {
        document.target_language = target;
        const auto written =
            write_language(document, read->value.skeleton, make, matcher, concepts, project, outputs);
        if (!written) return base::fail(written.error());
        counts = false;
        made.lines.push_back(written_line(
            written->path,
            (notices_.quiet ? ""
                            : contents_line(note, amount, read->diagnostics, options->language.empty())) +
                fmt::format(", {} marked", counted(written->terms, "term"))));
        if (!written->glossary.empty())
            made.lines.push_back(
                written_line(written->glossary, "the terms, for the folder glossary/ of OmegaT's project"));
    }
    made.languages.insert(document.source_language);
    return {};
}

}  // namespace tolmach::cli
