// SPDX-License-Identifier: Apache-2.0
// Sentences a second: the house's rules, LanguageTool's rule file, and ICU's break iterator as the limit, on
// the paragraphs of corpora/segmentation. The counter `of_icu` is the speed as a part of ICU's in the same
// run.
#include "base/files.hpp"
#include "segmentation/house.hpp"
#include "segmentation/segment.hpp"
#include "text/boundary.hpp"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

using namespace tolmach;

namespace {

const std::filesystem::path kShared = TOLMACH_SHARED;

struct Texts {
    std::vector<std::string> paragraphs;
    std::size_t bytes = 0;
};

const Texts& texts_of(const std::string& language) {
    static std::map<std::string, Texts> known;
    Texts& texts = known[language];
    if (!texts.paragraphs.empty()) return texts;
    for (const auto& entry : std::filesystem::directory_iterator(kShared / "corpora/segmentation")) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(language + "_") || entry.path().extension() != ".txt") continue;
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);) {
            texts.bytes += line.size();
            texts.paragraphs.push_back(std::move(line));
        }
    }
    return texts;
}

std::size_t run_icu(const Texts& texts, const std::string& language) {
    std::size_t ends = 0;
    for (const std::string& paragraph : texts.paragraphs)
        ends += text::sentence_ends(paragraph, language).size();
    return ends;
}

// Bytes a second of ICU, the best of three rounds.
double icu_speed(const std::string& language) {
    static std::map<std::string, double> known;
    double& best = known[language];
    for (int round = 0; best == 0 || round < 3; ++round) {
        const std::clock_t start = std::clock();
        benchmark::DoNotOptimize(run_icu(texts_of(language), language));
        const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
        best = std::max(best, double(texts_of(language).bytes) / seconds);
    }
    return best;
}

void report(benchmark::State& state, const std::string& language) {
    const auto bytes = double(state.iterations()) * double(texts_of(language).bytes);
    state.SetBytesProcessed(std::int64_t(bytes));
    state.counters["of_icu"] = benchmark::Counter(bytes / icu_speed(language), benchmark::Counter::kIsRate);
}

void icu(benchmark::State& state, const std::string& language) {
    for (auto round : state)
        benchmark::DoNotOptimize(run_icu(texts_of(language), language));
    report(state, language);
}

void by_rules(benchmark::State& state, const std::string& language, const segmentation::Rules& rules) {
    for (auto round : state)
        for (const std::string& paragraph : texts_of(language).paragraphs)
            benchmark::DoNotOptimize(rules.breaks(paragraph));
    report(state, language);
}

void house(benchmark::State& state, const std::string& language) {
    by_rules(state, language, segmentation::house_rules(language));
}

void language_tool(benchmark::State& state, const std::string& language) {
    const auto bytes = base::read_file(kShared / "conformance/srx/languagetool-lgpl/segment.srx").value();
    const auto srx = segmentation::read_srx("segment.srx", bytes).value();
    by_rules(state, language, segmentation::Rules::compile(srx, language).value());
}

const bool registered = [] {
    if (!std::filesystem::exists(kShared / "corpora/segmentation")) {
        std::puts("not run: corpora/segmentation is absent");
        return false;
    }
    for (const std::string language : {"en", "fr", "ru", "be"}) {
        benchmark::RegisterBenchmark(("icu/" + language).c_str(), icu, language);
        benchmark::RegisterBenchmark(("house/" + language).c_str(), house, language);
        benchmark::RegisterBenchmark(("languagetool/" + language).c_str(), language_tool, language);
    }
    return true;
}();

}  // namespace
