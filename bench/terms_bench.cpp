// SPDX-License-Identifier: Apache-2.0
// A base of 100,000 concepts in four languages: building, keeping and loading its matchers, scanning text
// with them, and holding segment pairs against it.
#include "base/files.hpp"
#include "bench/term_base.hpp"
#include "checks/terms.hpp"
#include "glossary/matcher.hpp"
#include "glossary/prepared.hpp"
#include "glossary/write.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <map>

using namespace tolmach;

namespace {

constexpr std::size_t kConcepts = 100'000;

const glossary::Concepts& concepts() {
    static const glossary::Concepts made = bench::TermBaseMaker().make(kConcepts);
    return made;
}

std::string term_of(std::size_t number, const std::string& language) {
    for (const glossary::Term& term : concepts()[number % kConcepts].terms)
        if (term.language == language) return term.text;
    return {};
}

// A sentence of some twenty words, two of them terms, which differs from number to number.
std::string sentence(std::size_t number, const std::string& language) {
    static const std::map<std::string, std::pair<std::string, std::string>> frames = {
        {"en",
         {"The delegation of the region spoke with ", " about the border, the tariffs and the roads to "}},
        {"fr",
         {"La délégation de la région a parlé avec ", " de la frontière, des tarifs et des routes de "}},
        {"ru", {"Делегация области говорила с участием ", " о границе, о тарифах и о дорогах в сторону "}},
        {"be", {"Дэлегацыя вобласці гаварыла з удзелам ", " пра мяжу, пра тарыфы і пра дарогі ў бок "}}};
    const auto& [before, between] = frames.at(language);
    return before + term_of(7 * number, language) + between + term_of(11 * number + 3, language) + ".";
}

const std::array<std::string, 4> kLanguages = {"en", "fr", "ru", "be"};

void build(benchmark::State& state) {
    concepts();
    for (auto _ : state)
        for (const std::string& language : kLanguages)
            benchmark::DoNotOptimize(glossary::Matcher(concepts(), language));
}

// A base that was prepared before, as each run of the program loads it.
void load(benchmark::State& state) {
    const auto folder = std::filesystem::temp_directory_path() / "tolmach-terms-bench";
    const auto file = folder / "terms.csv";
    glossary::WriteOptions as_csv;
    as_csv.format = glossary::Format::Csv;
    const auto written = glossary::write_terms(concepts().all(), as_csv);
    (void)base::write_file(file, written->value, base::Existing::Replace);
    const auto load_all = [&](const glossary::Concepts& base) {
        for (const std::string& language : kLanguages)
            benchmark::DoNotOptimize(glossary::Matcher(base, language));
    };
    load_all(glossary::PreparedBase::of({file}, folder)->keep(concepts().all(), {}));
    for (auto _ : state)
        load_all(glossary::PreparedBase::of({file}, folder)->open()->concepts);
    std::filesystem::remove_all(folder);
}

void scan(benchmark::State& state, const std::string& language) {
    const glossary::Matcher matcher(concepts(), language);
    std::string text;
    for (std::size_t i = 0; text.size() < 1'000'000; ++i)
        text += sentence(i, language) + ' ';
    for (auto _ : state)
        benchmark::DoNotOptimize(matcher.find(text));
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}

// Pairs that are right in nine of ten cases; the tenth lacks both terms.
xliff::Unit pair(std::size_t number, const std::string& language) {
    xliff::Unit unit;
    unit.id = "u" + std::to_string(number);
    xliff::Segment& segment = unit.segments.emplace_back();
    segment.source = xliff::content_of(sentence(number, "en"));
    segment.target = xliff::content_of(sentence(number % 10 == 0 ? number + 1 : number, language));
    return unit;
}

void enforce(benchmark::State& state, const std::string& language) {
    const checks::Checks checks = checks::term_checks(concepts(), "en", language);
    const checks::FileInfo file{"note.xlf", "note.txt", "en", language};
    std::size_t number = 0;
    for (auto _ : state) {
        std::vector<base::Diagnostic> found;
        const xliff::Unit unit = pair(number++, language);
        for (const auto& check : checks)
            check->observe(file, unit, found);
        benchmark::DoNotOptimize(found);
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}

}  // namespace

// Fixed numbers of iterations: a trial run would build the base again. In 20,000 pairs most concepts are met
// for the first time; the bar is a million pairs in 60 s.
BENCHMARK(build)->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK(load)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK_CAPTURE(scan, english, std::string("en"))->Unit(benchmark::kMillisecond)->Iterations(10);
BENCHMARK_CAPTURE(scan, russian, std::string("ru"))->Unit(benchmark::kMillisecond)->Iterations(10);
BENCHMARK_CAPTURE(enforce, french, std::string("fr"))->Unit(benchmark::kMicrosecond)->Iterations(20'000);
BENCHMARK_CAPTURE(enforce, russian, std::string("ru"))->Unit(benchmark::kMicrosecond)->Iterations(20'000);
BENCHMARK_CAPTURE(enforce, belarusian, std::string("be"))->Unit(benchmark::kMicrosecond)->Iterations(20'000);
BENCHMARK_CAPTURE(enforce, russian, std::string("ru"))->Unit(benchmark::kMicrosecond)->Iterations(1'000'000);
