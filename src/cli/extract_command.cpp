// SPDX-License-Identifier: Apache-2.0
#include "cli/extract_command.hpp"

#include "base/files.hpp"
#include "cli/findings.hpp"
#include "cli/settings.hpp"
#include "cli/target_language.hpp"
#include "cli/xliff_output.hpp"
#include "editions/file_name.hpp"
#include "formats/plain/read.hpp"
#include "formats/unit_parts.hpp"
#include "reports/report.hpp"
#include "segmentation/segment.hpp"
#include "terminology/annotate.hpp"
#include "terminology/glossary_file.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"
#include "text/known_language.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"
#include "translation/context_notes.hpp"
#include "xliff/keys.hpp"
#include "xliff/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

// Endings that are plain text; an ending that is another format's says which.
constexpr std::string_view kPlainEndings[] = {"", ".txt", ".text"};

constexpr std::size_t kLargestSource = std::size_t{256} << 20;

base::Result<void> is_plain_text(const fs::path& source) {
    const std::string ending = text::to_lower(source.extension().string());
    if (source == "-" ||
        std::find(std::begin(kPlainEndings), std::end(kPlainEndings), ending) != std::end(kPlainEndings))
        return {};
    if (ending == ".xlf" || ending == ".xliff")
        return base::fail(ErrorCode::Unsupported, "this is an XLIFF, and extract makes one of a note",
                          {source.string()}, "a translated XLIFF goes to `tolmach merge`");
    return base::fail(ErrorCode::Unsupported, "'" + ending + "' is no format that can be extracted",
                      {source.string()},
                      ending == ".csv" || ending == ".tsv" || ending == ".tbx" || ending == ".db"
                          ? "a term base is given with --glossary"
                          : "save the note as plain text (.txt, UTF-8)");
}

// A word of three letters may be a language that ICU has no name for, but `rus` is Russian.
base::Result<void> is_known_language(const std::string& tag) {
    const std::string language = text::primary_language(tag);
    const bool is_meant = language.size() == 3 && !text::meant_language(language).empty();
    if (text::is_known_language(tag) && !is_meant) return {};
    return base::fail(ErrorCode::Usage, "no language has the tag '" + tag + "'", {}, tag_help(language));
}

base::Result<std::vector<std::string>> tags_of(const std::vector<std::string>& given) {
    std::vector<std::string> tags;
    for (const std::string& each : given) {
        const std::string tag(text::trim(each));
        if (!text::is_language_tag(tag))
            return base::fail(ErrorCode::Usage, "'" + tag + "' is not a language tag", {}, tag_help(tag));
        if (auto known = is_known_language(tag); !known) return base::fail(known.error());
        if (std::find(tags.begin(), tags.end(), text::canonical_tag(tag)) == tags.end())
            tags.push_back(text::canonical_tag(tag));
    }
    return tags;
}

// What an XLIFF holds: `24 units, 39 segments, 11 footnotes (2 uncertain), from en (detected)`.
std::string contents_line(const base::Outcome<formats::Extracted>& read, bool is_detected) {
    const auto& units = read.value.file.units;
    std::size_t segments = 0;
    for (const xliff::Unit& unit : units)
        segments += static_cast<std::size_t>(std::count_if(unit.segments.begin(), unit.segments.end(),
                                                           [](const auto& each) { return !each.ignorable; }));
    const auto notes = std::count_if(units.begin(), units.end(), [](const xliff::Unit& unit) {
        const bool is_later_part = !xliff::whole_id(unit.id).empty() && !unit.id.ends_with(".1");
        return unit.type.starts_with("tolmach:footnote-") && !is_later_part;
    });
    const auto uncertain =
        std::count_if(read.diagnostics.begin(), read.diagnostics.end(),
                      [](const auto& found) { return found.check == "footnote.uncertain"; });
    return fmt::format("{} units, {} segments, {} footnotes{}, from {}{}", units.size(), segments, notes,
                       uncertain > 0 ? fmt::format(" ({} uncertain)", uncertain) : "",
                       read.value.file.source_language, is_detected ? " (detected)" : "");
}

std::vector<std::string> ids_of_clients() {
    std::vector<std::string> ids;
    for (const translation::Client& client : translation::clients())
        ids.emplace_back(client.id);
    return ids;
}

}  // namespace

void ExtractCommand::declare(OptionParser& parser) {
    parser.option("SOURCE", source_, "The note; without it the project's source; - for standard input");
    parser.option("--to", targets_, "Languages to translate into, as BCP 47 tags: fr,ru,be")
        .comma_separated();
    parser.option("--lang", language_, "Language of the source; without it, it is detected");
    parser.option("--xliff", xliff_, "Version to write: 2.1 (the default), 2.0, 2.2 or 1.2")
        .one_of({"1.2", "2.0", "2.1", "2.2"});
    parser.option("--for", for_, "The translator's program, which chooses version and shape")
        .one_of(ids_of_clients());
    parser.option("-o,--output", folder_, "Folder to write to; it is made if it is missing");
    parser.option("--encoding", encoding_, "Encoding of the source; without it, it is detected");
    parser.option("--dump", dump_, "Write the blocks and footnotes that were recognised, as JSON");
    parser.option("--structure", structure_, "Read blocks and footnotes from such a file, corrected");
    parser.flag("--term-marks", term_marks_, "In 1.2, mark terms inside the text");
    overwrite_.declare(parser, "Replace files that hold no translation");
    glossary_.declare(parser);
    notices_.declare(parser);
}

base::Result<formats::PlainOptions> ExtractCommand::read_options(const Concepts& concepts,
                                                                 const editions::Project& project,
                                                                 std::string_view bytes) const {
    formats::PlainOptions options;
    options.encoding = encoding_;
    options.language = language_.empty() ? project.language : language_;
    if (!options.language.empty() && !text::is_language_tag(options.language))
        return base::fail(ErrorCode::Usage, "'" + options.language + "' is not a language tag");
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

base::Result<void> ExtractCommand::write_dump(std::string_view bytes, const formats::PlainOptions& options,
                                              Outputs& outputs) const {
    const auto found = formats::recover_structure(shown_name(source_), bytes, options);
    if (!found) return base::fail(found.error());
    return outputs.add(dump_, formats::to_json(found->structure, found->text));
}

base::Result<fs::path> ExtractCommand::write_language(
    const formats::Extracted& extracted, const std::string& target, const glossary::Matcher& matcher,
    const Concepts& concepts, const editions::Project& project, Outputs& outputs) const {
    const translation::Client client = shape(project);
    const xliff::Version version = client.version;
    const fs::path folder = !folder_.empty() ? folder_ : project.output;
    const auto name =
        editions::edition_file_name(extracted.file.original, extracted.file.source_language, target, ".xlf");
    if (!name) return base::fail(name.error());
    const fs::path path = folder / *name;

    xliff::Document document;
    document.version = version;
    document.source_language = extracted.file.source_language;
    document.target_language = target;
    xliff::File& file = document.files.emplace_back(extracted.file);
    const formats::PackedSkeleton packed =
        formats::pack_skeleton(extracted.skeleton, path.filename().string());
    file.skeleton = packed.data;
    for (xliff::Unit& unit : file.units)
        unit = terminology::annotate(std::move(unit), matcher, concepts, {document.source_language, target});
    const bool fill = version == xliff::Version::V1_2 && !client.empty_targets;
    if (fill) fill_targets(file);

    auto bytes = xliff::write(document, {version, term_marks_, fill});
    if (!bytes) return base::fail(bytes.error());
    if (auto added = outputs.add(path, std::move(*bytes)); !added) return base::fail(added.error());
    if (packed.source_file)
        if (auto added = outputs.add(path.parent_path() / *packed.source_file, extracted.skeleton.bytes);
            !added)
            return base::fail(added.error());
    const std::string terms = terminology::glossary_file(document);
    if (client.glossary_file && !terms.empty())
        if (auto added = outputs.add(fs::path(path).replace_extension(".glossary.txt"), terms); !added)
            return base::fail(added.error());
    return path;
}

translation::Client ExtractCommand::shape(const editions::Project& project) const {
    if (const translation::Client* client = translation::find_client(for_)) return *client;
    translation::Client plain;
    plain.version = version_named(xliff_.empty() ? project.xliff : xliff_);
    plain.glossary_file = plain.version == xliff::Version::V1_2;
    return plain;
}

base::Result<void> ExtractCommand::settle_source() {
    if (!source_.empty()) return is_plain_text(source_);
    const auto project = current_project();
    if (!project) return base::fail(project.error());
    source_ = project->source;
    if (source_.empty()) return base::fail(ErrorCode::Usage, "extract needs a SOURCE");
    return is_plain_text(source_);
}

std::vector<fs::path> ExtractCommand::inputs(const editions::Project& project) const {
    std::vector<fs::path> read = files_of(glossary_, project);
    read.insert(read.end(), {source_, structure_, project.file});
    return read;
}

base::Result<int> ExtractCommand::run(Env& env) {
    if (auto known = settle_source(); !known) return base::fail(known.error());
    const auto project = project_for({source_}, notices_, env);
    if (!project) return base::fail(project.error());
    const auto targets = tags_of(targets_.empty() ? project->languages : targets_);
    if (!targets) return base::fail(targets.error());
    if (folder_ == "-")
        return base::fail(ErrorCode::Usage, "extract writes a file for each language, not to standard output",
                          {}, "name a folder with -o");
    if (targets->empty() && dump_.empty())
        return base::fail(ErrorCode::Usage, "extract needs --to LANGUAGES");
    const auto concepts = load_terms(glossary_, *project, env);
    if (!concepts) return base::fail(concepts.error());

    // The source becomes units, one segment each.
    const auto bytes = base::read_file(source_, kLargestSource);
    if (!bytes) return base::fail(bytes.error());
    auto options = read_options(*concepts, *project, *bytes);
    if (!options) return base::fail(options.error());
    Outputs outputs(overwrite_, inputs(*project));
    if (!dump_.empty())
        if (auto done = write_dump(*bytes, *options, outputs); !done) return base::fail(done.error());
    auto read = formats::read_plain(shown_name(source_), *bytes, *options);
    if (!read) return base::fail(read.error());
    const xliff::File& file = read->value.file;
    if (file.source_language == "und")
        return base::fail(ErrorCode::Invalid, "the language of the source cannot be told",
                          {shown_name(source_)}, "name it with --lang");
    if (std::find(targets->begin(), targets->end(), text::canonical_tag(file.source_language)) !=
        targets->end())
        return base::fail(ErrorCode::Usage, "the source is in " + file.source_language + " itself",
                          {shown_name(source_)}, "leave it out of --to, or name the source's with --lang");

    // Sentences become segments; nothing is cut or joined after this.
    for (xliff::Unit& unit : read->value.file.units)
        unit = segmentation::segment(std::move(unit), file.source_language);
    const glossary::Matcher matcher = matchers_of(glossary_, *project)(*concepts, file.source_language);
    if (shape(*project).unit_per_sentence) read->value = formats::split_units(std::move(read->value));
    translation::add_context_notes(read->value.file);
    const std::string contents = contents_line(*read, options->language.empty());
    std::vector<std::string> made;
    for (const std::string& target : *targets) {
        const auto path = write_language(read->value, target, matcher, *concepts, *project, outputs);
        if (!path) return base::fail(path.error());
        made.push_back(written_line(*path, contents));
    }
    if (auto done = outputs.commit(env); !done) return base::fail(done.error());
    for (const std::string& line : made)
        notices_.say(env.err, line);
    if (!made.empty()) notices_.say(env.err, term_base_line(glossary_, *project, *concepts, *targets));
    apply_severities(read->diagnostics, *project);
    if (!read->diagnostics.empty()) env.err << reports::render(read->diagnostics, reports::Format::Text);
    return kClean;
}

}  // namespace tolmach::cli
