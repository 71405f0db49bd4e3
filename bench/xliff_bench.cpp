// SPDX-License-Identifier: Apache-2.0
// Reading and splicing of 100,000 units, beside pugixml's bare parse of the same bytes in the same run. Bars:
// read at most 3 times pugixml's time, splice at least 200 MB/s.
#include "bench/xliff_file.hpp"
#include "xliff/read.hpp"
#include "xliff/splice.hpp"
#include "xliff/stream.hpp"

#include <benchmark/benchmark.h>
#include <pugixml.hpp>

using namespace tolmach;

namespace {

const std::string& file() {
    static const std::string bytes = bench::xliff_file(100'000);
    return bytes;
}

void count_bytes(benchmark::State& state) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(file().size()));
}

void pugixml_bare_parse(benchmark::State& state) {
    for (auto _ : state) {
        pugi::xml_document document;
        benchmark::DoNotOptimize(document.load_buffer(file().data(), file().size()));
    }
    count_bytes(state);
}

void xliff_read(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(xliff::read("bench.xlf", file()));
    count_bytes(state);
}

void xliff_stream(benchmark::State& state) {
    for (auto _ : state) {
        xliff::Visitor nobody;
        benchmark::DoNotOptimize(xliff::stream("bench.xlf", file(), nobody));
    }
    count_bytes(state);
}

/// `every`: how many units there are to one that changes.
void xliff_splice(benchmark::State& state) {
    const auto original = xliff::read_original("bench.xlf", file());
    xliff::Document changed = original->document;
    for (std::size_t i = 0; i < changed.files[0].units.size();
         i += static_cast<std::size_t>(state.range(0))) {
        xliff::Segment& segment = changed.files[0].units[i].segments[0];
        segment.target = segment.source;
        xliff::append_text(*segment.target, " Oui.");
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(xliff::splice(*original, changed));
    count_bytes(state);
}

BENCHMARK(pugixml_bare_parse)->Unit(benchmark::kMillisecond);
BENCHMARK(xliff_read)->Unit(benchmark::kMillisecond);
BENCHMARK(xliff_stream)->Unit(benchmark::kMillisecond);
BENCHMARK(xliff_splice)->Arg(1)->Arg(20)->ArgName("every")->Unit(benchmark::kMillisecond);

}  // namespace
