// SPDX-License-Identifier: Apache-2.0
#include "cli/stats_command.hpp"

#include "checks/target_same.hpp"
#include "cli/input_files.hpp"
#include "cli/options.hpp"
#include "cli/progress_bar.hpp"
#include "cli/settings.hpp"
#include "cli/xliff_input.hpp"
#include "review/target_language.hpp"
#include "text/printable.hpp"
#include "translation/progress.hpp"
#include "xliff/stream.hpp"

#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tolmach::cli {
namespace {

using translation::Amount;
using translation::Progress;
using Json = nlohmann::ordered_json;

/// A document inside an XLIFF.
struct Counted {
    std::string file, original, source_language, target_language;
    Progress progress;
};

/// Counts what the checks would: terms that both languages share are done as they are.
class Counter final : public xliff::Visitor {
  public:
    Counter(std::vector<Counted>& to, const glossary::Concepts& concepts) : to_(to), concepts_(concepts) {}

    void document(xliff::Document&& head) override { head_ = std::move(head); }
    void file(xliff::File&& head) override {
        const std::string source = checks::info_of(head_, head).source_language;
        const review::TargetLanguage target = review::target_language_of(head_, head, {});
        loans_ = checks::loan_words(concepts_, source, target.tag);
        to_.push_back({head_.name, head.original, source, target.tag, {}});
    }
    void unit(xliff::Unit&& unit) override {
        to_.back().progress.observe(unit, [this](const xliff::Unit& of, const xliff::Segment& segment) {
            return checks::is_untranslated(of, segment, loans_);
        });
    }

  private:
    std::vector<Counted>& to_;
    const glossary::Concepts& concepts_;
    checks::LoanWords loans_;
    xliff::Document head_;
};

void print_row(std::ostream& to, std::size_t width, const std::string& name, const std::string& languages,
               const Progress& p) {
    const auto words = [&](xliff::State state) { return p.by_state[static_cast<std::size_t>(state)].words; };
    fmt::print(to, "{:<{}}  {:<9} {:>6} {:>9} {:>9} {:>9} {:>10} {:>8} {:>8} {:>5}%\n", name, width,
               languages, p.units, p.source.segments, p.source.words, p.untranslated.words,
               words(xliff::State::Initial) + words(xliff::State::Translated), words(xliff::State::Reviewed),
               words(xliff::State::Final), p.percent());
}

void print_table(std::ostream& to, const std::vector<Counted>& all) {
    std::size_t width = std::string_view("file").size();
    Progress sum;
    for (const Counted& each : all) {
        width = std::max(width, text::printable(each.file).size());
        sum += each.progress;
    }
    fmt::print(to, "{:<{}}  {:<9} {:>6} {:>9} {:>9} {:>9} {:>10} {:>8} {:>8} {:>6}\n", "file", width,
               "languages", "units", "segments", "words", "left", "translated", "reviewed", "final", "done");
    for (const Counted& each : all)
        print_row(to, width, text::printable(each.file),
                  text::printable(each.source_language + " " + each.target_language), each.progress);
    if (all.size() > 1) print_row(to, width, "all", "", sum);
}

Json to_json(const Amount& amount) {
    return {{"segments", amount.segments}, {"words", amount.words}, {"characters", amount.characters}};
}

Json to_json(const Counted& each) {
    const Progress& p = each.progress;
    Json json = {{"file", each.file},
                 {"original", each.original},
                 {"source_language", each.source_language},
                 {"target_language", each.target_language},
                 {"units", p.units},
                 {"footnotes", p.footnotes},
                 {"source", to_json(p.source)},
                 {"untranslated", to_json(p.untranslated)}};
    for (std::size_t state = 0; state < p.by_state.size(); ++state)
        json[std::string(xliff::to_string(static_cast<xliff::State>(state)))] = to_json(p.by_state[state]);
    json["target"] = to_json(p.target);
    json["percent"] = p.percent();
    return json;
}

std::string dump(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

base::Result<std::vector<Counted>> count_files(const std::vector<std::filesystem::path>& files,
                                               const glossary::Concepts& concepts, const Env& env) {
    ProgressBar bar(env, files.size());
    std::vector<Counted> all;
    for (const std::filesystem::path& file : files) {
        bar.next_file(shown_name(file));
        Counter counter(all, concepts);
        if (auto read = stream_xliff(file, env, counter); !read) return base::fail(read.error());
    }
    return all;
}

}  // namespace

void StatsCommand::declare(OptionParser& parser) {
    parser.option("FILE", files_,
                  "Files to count, or folders of them; without any, the project's; - for standard input");
    parser
        .option("--format", format_, "text (words by state), json or jsonl (segments, words and characters)")
        .one_of({"text", "json", "jsonl"})
        .shows_default();
    glossary_.declare(parser);
    notices_.declare(parser);
}

base::Result<int> StatsCommand::run(Env& env) {
    const auto inputs = input_files(files_, env);
    if (!inputs) return base::fail(inputs.error());
    const auto files = paths_of(*inputs);
    const auto project = project_for(files, notices_, env);
    if (!project) return base::fail(project.error());
    const auto concepts = load_terms(glossary_, *project, env);
    if (!concepts) return base::fail(concepts.error());
    const auto counted = count_files(files, *concepts, env);
    if (!counted) return base::fail(counted.error());
    const std::vector<Counted>& all = *counted;
    if (format_ == "text") print_table(env.out, all);
    Json list = Json::array();
    for (const Counted& each : all)
        if (format_ == "jsonl")
            env.out << dump(to_json(each), -1) << '\n';
        else
            list.push_back(to_json(each));
    if (format_ == "json") env.out << dump(list, 2) << '\n';
    return kClean;
}

}  // namespace tolmach::cli
