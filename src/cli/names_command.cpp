// SPDX-License-Identifier: Apache-2.0
#include "cli/names_command.hpp"

#include "cli/input.hpp"
#include "cli/json_lines.hpp"
#include "cli/settings.hpp"
#include "formats/source_format.hpp"
#include "romanization/recognise.hpp"
#include "romanization/recognise_text.hpp"
#include "segmentation/segment.hpp"
#include "terminology/harvest.hpp"
#include "terminology/name_audit.hpp"
#include "text/printable.hpp"

#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <ostream>
#include <set>

namespace tolmach::cli {
namespace {

using romanization::Scheme;
using Json = nlohmann::ordered_json;

// What stands in the place of a note where names come as JSON.
constexpr std::string_view kRecognise = "recognise";

Json as_json(const std::vector<romanization::Reading>& readings) {
    std::set<std::string> ids, roots;
    for (const romanization::Reading& reading : readings) {
        if (reading.scheme) ids.insert(reading.scheme->id);
        roots.insert(std::string(to_string(reading.root)));
    }
    return {{"schemes", ids}, {"roots", roots}};
}

/// A name with its Cyrillic: what explains the whole, and each of its words.
Json explained(const std::vector<Scheme>& schemes, const romanization::NamePair& name) {
    const auto tokens = recognise_name(schemes, name);
    Json json = as_json(common_readings(tokens));
    bool is_explained = !tokens.empty();
    Json words = Json::array();
    for (const romanization::NameToken& token : tokens) {
        is_explained = is_explained && !token.readings.empty();
        Json word = {{"latin", token.latin}, {"cyrillic", token.cyrillic}};
        word.update(as_json(token.readings));
        words.push_back(std::move(word));
    }
    json["explained"] = is_explained;
    json["tokens"] = std::move(words);
    return json;
}

/// A Latin text alone: the schemes that it may follow, the likeliest first, and the language.
Json recognised(const romanization::TextReading& reading) {
    Json schemes = Json::array();
    for (const romanization::SchemeFit& fit : reading.fits)
        schemes.push_back(fit.scheme->id);
    return {
        {"schemes", std::move(schemes)}, {"language", reading.language}, {"doubtful", reading.is_doubtful}};
}

base::Result<int> answer_names(const std::vector<Scheme>& schemes, Env& env) {
    const romanization::TextReader reader(romanization::schemes());
    const auto done = answer_json_lines(env, [&](const nlohmann::json& record) -> base::Result<Json> {
        const auto latin = string_member(record, "latin");
        if (!latin) return base::fail(latin.error());
        Json answer = {{"id", record.value("id", nlohmann::json())}};
        if (!record.contains("cyrillic")) {
            answer.update(recognised(reader.read(*latin)));
            return answer;
        }
        romanization::NamePair name;
        name.latin = *latin;
        const auto cyrillic = string_member(record, "cyrillic");
        if (!cyrillic) return base::fail(cyrillic.error());
        name.cyrillic = *cyrillic;
        if (record.contains("russian")) {
            const auto russian = string_member(record, "russian");
            if (!russian) return base::fail(russian.error());
            name.russian = *russian;
        }
        answer.update(explained(schemes, name));
        return answer;
    });
    if (!done) return base::fail(done.error());
    return kClean;
}

void print_findings(std::ostream& to, const std::string& note,
                    const std::vector<terminology::NameFinding>& findings) {
    for (const terminology::NameFinding& finding : findings)
        fmt::print(to, "{}: {}: {}{} [{}]\n", note, text::printable(finding.name),
                   text::printable(finding.evidence),
                   finding.proposal.empty() ? "" : "; write " + text::printable(finding.proposal),
                   to_string(finding.fault));
}

Json findings_as_json(const std::vector<terminology::NameFinding>& findings) {
    Json list = Json::array();
    for (const terminology::NameFinding& finding : findings)
        list.push_back({{"fault", to_string(finding.fault)},
                        {"name", finding.name},
                        {"evidence", finding.evidence},
                        {"proposal", finding.proposal}});
    return list;
}

// The text of a note, a line a unit.
std::string source_of(const xliff::File& file) {
    std::string text;
    for (const xliff::Unit& unit : file.units) {
        text += xliff::source_text(unit) + '\n';
    }
    return text;
}

}  // namespace

void NamesCommand::declare(OptionParser& parser) {
    parser.option("NOTE", note_, "The note; - for standard input; or recognise, with --jsonl").required();
    parser.option("--lang LANG", language_, "Language of the note; without it, it is detected");
    parser.option("--scheme ID", scheme_, "The house's scheme; without it, the one that most names follow");
    parser.option("--format", format_, "text or json").one_of({"text", "json"}).shows_default();
    parser.flag("--jsonl", jsonl_,
                R"(With recognise: objects {"id","latin","cyrillic","russian"} in, {"id","schemes",…} out; )"
                R"(without "cyrillic" the language is told too)");
    schemes_.declare(parser);
    glossary_.declare(parser);
}

base::Result<int> NamesCommand::run(Env& env) {
    const auto schemes = schemes_.load(env);
    if (!schemes) return base::fail(schemes.error());
    if (!jsonl_) return audit(*schemes, env);
    if (note_ != kRecognise)
        return base::fail(base::ErrorCode::Usage, "--jsonl is for names recognise", {},
                          "tolmach names recognise --jsonl");
    if (auto piped = needs_piped_input("-", env); !piped) return base::fail(piped.error());
    return answer_names(*schemes, env);
}

base::Result<int> NamesCommand::audit(const std::vector<Scheme>& schemes, Env& env) {
    const auto project = current_project(env);
    if (!project) return base::fail(project.error());
    const auto concepts = load_terms(glossary_, *project, env);
    if (!concepts) return base::fail(concepts.error());
    terminology::AuditOptions options;
    options.schemes = romanization::schemes();
    if (!scheme_.empty()) {
        const auto house = scheme_named(schemes, scheme_);
        if (!house) return base::fail(house.error());
        options.schemes = schemes;
        options.house = *house;
    }
    const std::vector<glossary::Concept> base = concepts->all();
    options.base = base;
    const auto bytes = read_input(note_, env);
    if (!bytes) return base::fail(bytes.error());
    formats::SourceOptions plain;
    plain.language = language_.empty() ? project->language : language_;
    auto read = formats::read_source(shown_name(note_), *bytes, plain);
    if (!read) return base::fail(read.error());
    options.language = read->value.file.source_language;
    xliff::Document document;
    document.source_language = options.language;
    document.files.push_back(std::move(read->value.file));
    for (xliff::Unit& unit : document.files[0].units)
        unit = segmentation::segment(std::move(unit), options.language);
    const auto findings =
        audit_names(terminology::harvest(document, options.language), source_of(document.files[0]), options);
    if (format_ == "text")
        print_findings(env.out, shown_name(note_), findings);
    else
        env.out << findings_as_json(findings).dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return findings.empty() ? kClean : kFindings;
}

}  // namespace tolmach::cli
