// SPDX-License-Identifier: Apache-2.0
// Import of 100,000 concepts in four languages into a term base, and reading them back. Bar: import in 15 s.
#include "glossary/store.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>

using namespace tolmach;

namespace {

std::vector<glossary::Concept> concepts(std::size_t count) {
    std::vector<glossary::Concept> made(count);
    for (std::size_t i = 0; i < count; ++i) {
        made[i].id = "c" + std::to_string(i);
        made[i].definition = "definition of the concept " + std::to_string(i);
        for (const char* language : {"en", "fr", "ru", "be"}) {
            glossary::Term& term = made[i].terms.emplace_back();
            term.language = language;
            term.text = "term " + std::to_string(i) + " in " + language;
            term.part_of_speech = "noun";
        }
    }
    return made;
}

std::filesystem::path scratch() {
    return std::filesystem::temp_directory_path() / "tolmach-store-bench.db";
}

void remove_scratch() {
    for (const char* suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(scratch().string() + suffix);
}

void import_concepts(benchmark::State& state) {
    const auto all = concepts(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        state.PauseTiming();
        remove_scratch();
        state.ResumeTiming();
        auto store = glossary::TermStore::open(scratch(), database::Access::Write);
        if (!store || !store->import(all, {"bench", "2026-01-01", "bench"}))
            state.SkipWithError("import failed");
    }
    remove_scratch();
}

void read_concepts(benchmark::State& state) {
    remove_scratch();
    auto store = glossary::TermStore::open(scratch(), database::Access::Write);
    if (!store || !store->import(concepts(static_cast<std::size_t>(state.range(0))), {}))
        return state.SkipWithError("import failed");
    for (auto _ : state)
        benchmark::DoNotOptimize(store->concepts());
    remove_scratch();
}

}  // namespace

BENCHMARK(import_concepts)->Arg(100'000)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(read_concepts)->Arg(100'000)->Unit(benchmark::kMillisecond)->Iterations(1);
