// SPDX-License-Identifier: Apache-2.0
// `tolmach extract` of a note as a whole process: wall time and peak memory, and how much of the time is the
// start of a process and the first use of ICU (its data mapped, a break iterator made). Bars: 60 ms, 40 MiB.
#include "text/boundary.hpp"

#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>

namespace {

namespace fs = std::filesystem;

/// What a process used.
struct Used {
    double peak_mib = 0, cpu_ms = 0;
};

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

/// Runs `child` in a process of its own; zeros if it failed.
template <class Child>
Used run(Child child) {
    const pid_t id = ::fork();
    if (id == 0) {
        child();
        ::_exit(1);
    }
    int status = 0;
    rusage used{};
    if (::wait4(id, &status, 0, &used) != id || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return {};
    return {static_cast<double>(used.ru_maxrss) / 1024,
            milliseconds(used.ru_utime) + milliseconds(used.ru_stime)};
}

template <class Child>
void measure(benchmark::State& state, Child child) {
    Used most, sum;
    for (auto _ : state) {
        const Used one = run(child);
        if (one.peak_mib == 0) state.SkipWithError("the process failed");
        most.peak_mib = std::max(most.peak_mib, one.peak_mib);
        sum.cpu_ms += one.cpu_ms;
    }
    state.counters["peak_MiB"] = most.peak_mib;
    state.counters["cpu_ms"] = benchmark::Counter(sum.cpu_ms, benchmark::Counter::kAvgIterations);
}

void empty_process(benchmark::State& state) {
    measure(state, [] { ::_exit(0); });
}

void first_use_of_icu(benchmark::State& state) {
    measure(state, [] {
        benchmark::DoNotOptimize(tolmach::text::sentence_ends("One. Two.", "en"));
        ::_exit(0);
    });
}

void process_start(benchmark::State& state) {
    measure(state, [] {
        if (std::freopen("/dev/null", "w", stdout) == nullptr) ::_exit(1);
        ::execl(TOLMACH_PROGRAM, "tolmach", "--version", nullptr);
    });
}

void extract(benchmark::State& state, const char* languages) {
    const fs::path real = TOLMACH_SHARED "/note/frs-note-57-2020.en.txt";
    const fs::path note = fs::exists(real) ? real : fs::path(TOLMACH_SAMPLE);
    const fs::path folder = fs::temp_directory_path() / ("tolmach-bench-" + std::to_string(::getpid()));
    state.SetLabel(note.filename().string());
    measure(state, [&] {
        ::execl(TOLMACH_PROGRAM, "tolmach", "extract", note.c_str(), "--to", languages, "--force", "-o",
                folder.c_str(), nullptr);
    });
    fs::remove_all(folder);
}

const auto kUnit = benchmark::kMillisecond;
BENCHMARK(empty_process)->Unit(kUnit)->UseRealTime();
BENCHMARK(first_use_of_icu)->Unit(kUnit)->UseRealTime();
BENCHMARK(process_start)->Unit(kUnit)->UseRealTime();
BENCHMARK_CAPTURE(extract, one_language, "fr")->Unit(kUnit)->UseRealTime();
BENCHMARK_CAPTURE(extract, three_languages, "fr,ru,be")->Unit(kUnit)->UseRealTime();

}  // namespace
