// SPDX-License-Identifier: Apache-2.0
#include "cli/restore_command.hpp"

#include "cli/input.hpp"
#include "cli/json_lines.hpp"
#include "cli/settings.hpp"
#include "cli/title_restorer.hpp"
#include "restoration/lexicon_store.hpp"
#include "restoration/restore.hpp"
#include "romanization/scheme.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <ostream>

namespace tolmach::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string listed(const char* what, const std::vector<std::string>& words) {
    return words.empty() ? "" : fmt::format("          {}: {}\n", what, fmt::join(words, ", "));
}

void print_candidates(const std::vector<restoration::Restored>& candidates, std::ostream& out) {
    for (const restoration::Restored& each : candidates)
        out << fmt::format("{:<8}  {}\n", restoration::name_of(each.certainty), each.text)
            << listed("unknown", each.unknown) << listed("assumed", each.assumed);
}

Json record_of(const restoration::Restored& candidate) {
    return {{"text", candidate.text},
            {"lang", candidate.language},
            {"score", std::round(double{candidate.score} * 100) / 100},
            {"certainty", restoration::name_of(candidate.certainty)},
            {"unknown", candidate.unknown},
            {"assumed", candidate.assumed}};
}

std::string string_in(const nlohmann::json& record, const char* name, const std::string& otherwise) {
    const auto member = record.find(name);
    return member != record.end() && member->is_string() ? member->get<std::string>() : otherwise;
}

base::Result<Json> restored_record(const nlohmann::json& record, const restoration::Restorer& restorer,
                                   restoration::RestoreOptions options) {
    const auto title = string_member(record, "text");
    if (!title) return base::fail(title.error());
    if (title->find('\0') != title->npos)
        return base::fail(base::ErrorCode::Malformed, "the \"text\" has a NUL in it (U+0000)");
    options.language = string_in(record, "lang", options.language);
    options.scheme = string_in(record, "style", options.scheme);
    Json candidates = Json::array();
    for (const auto& each : restorer.restore(*title, options))
        candidates.push_back(record_of(each));
    return Json{{"id", record.value("id", nlohmann::json())}, {"candidates", std::move(candidates)}};
}

std::string no_scheme(const std::string& id) {
    return romanization::find_scheme(romanization::schemes(), id) != nullptr
               ? ""
               : "is the id of no scheme; tolmach schemes lists them";
}

}  // namespace

void RestoreCommand::declare(OptionParser& parser) {
    const Option titles = parser.option("TITLE...", titles_, "Romanised titles, each one argument");
    parser.option("--lang LANG", language_, "Their language; without it the likelier one is taken")
        .one_of(restoration::restored_languages());
    parser
        .option("--scheme ID", scheme_,
                "The scheme that they follow; without it the likeliest ones are taken")
        .satisfies(no_scheme);
    parser.option("--limit N", limit_, "At most so many candidates of each").shows_default();
    parser
        .flag(
            "--jsonl", jsonl_,
            R"(Objects {"id","text","lang","style"} on standard input; out: {"id","candidates"}, a line each)")
        .excludes(titles);
    glossary_.declare(parser);
    notices_.declare(parser);
}

base::Result<int> RestoreCommand::run(Env& env) {
    if (!jsonl_ && titles_.empty())
        return base::fail(base::ErrorCode::Usage, "no title", {}, "give some, or --jsonl for many");
    if (jsonl_)
        if (auto piped = needs_piped_input("-", env); !piped) return base::fail(piped.error());
    const auto project = current_project(env);
    if (!project) return base::fail(project.error());
    const auto concepts = load_terms(glossary_, *project, env);
    if (!concepts) return base::fail(concepts.error());
    const auto restorer = load_restorer(jsonl_ ? "" : language_, *concepts, notices_, env);
    if (!restorer) return base::fail(restorer.error());
    const restoration::RestoreOptions options{language_, scheme_, limit_};
    if (jsonl_) {
        const auto done = answer_json_lines(
            env, [&](const nlohmann::json& record) { return restored_record(record, *restorer, options); });
        if (!done) return base::fail(done.error());
        return kClean;
    }
    for (std::size_t i = 0; i < titles_.size(); ++i) {
        if (i > 0) env.out << '\n';
        print_candidates(restorer->restore(titles_[i], options), env.out);
    }
    return kClean;
}

}  // namespace tolmach::cli
