// SPDX-License-Identifier: Apache-2.0
#include "cli/stats_command.hpp"

#include "cli/options.hpp"
#include "handoff/progress.hpp"
#include "text/printable.hpp"
#include "xliff/stream.hpp"

#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tolmach::cli {
namespace {

using handoff::Amount;
using handoff::Progress;
using Json = nlohmann::ordered_json;

/// A document inside an XLIFF.
struct Counted {
    std::string file, original, source_language, target_language;
    Progress progress;
};

class Counter final : public xliff::Visitor {
  public:
    explicit Counter(std::vector<Counted>& to) : to_(to) {}

    void document(xliff::Document&& head) override { head_ = std::move(head); }
    void file(xliff::File&& head) override {
        const auto either = [](const std::string& own, const std::string& inherited) {
            return own.empty() ? inherited : own;
        };
        to_.push_back({head_.name,
                       head.original,
                       either(head.source_language, head_.source_language),
                       either(head.target_language, head_.target_language),
                       {}});
    }
    void unit(xliff::Unit&& unit) override { to_.back().progress.observe(unit); }

  private:
    std::vector<Counted>& to_;
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

}  // namespace

void StatsCommand::declare(OptionParser& parser) {
    parser.option("XLIFF", files_, "Files to count; - for standard input").required();
    parser
        .option("--format", format_, "text (words by state), json or jsonl (segments, words and characters)")
        .one_of({"text", "json", "jsonl"})
        .shows_default();
}

base::Result<int> StatsCommand::run(Env& env) {
    std::vector<Counted> all;
    for (const std::filesystem::path& file : files_) {
        Counter counter(all);
        if (auto read = xliff::stream(file, counter); !read) return base::fail(read.error());
    }
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
