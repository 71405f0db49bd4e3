// SPDX-License-Identifier: Apache-2.0
// The shared folder: corpora and conformance suites beside the clone that are no part of the repository. A
// test whose data is absent never passes: its program ends with 77, which ctest lists as skipped, or as
// failed where TOLMACH_REQUIRE_SHARED is ON.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tolmach::tests {

/// Says that something was not run, and why; the program then ends with 77 unless a test fails.
void not_run(const std::string& why);

/// The same for data of the shared folder, whose absence is a failure where TOLMACH_REQUIRE_SHARED is ON.
void data_is_absent(const std::string& what);

/// A path in the shared folder, there or not: $TOLMACH_SHARED, or else what the build was configured with.
std::filesystem::path shared_path(const std::string& part);

/// The path of a part of the shared folder; nothing where it, or one of the `files` below it, is absent or
/// empty, which is said: the test case returns.
inline std::optional<std::filesystem::path> require_shared(const std::string& part,
                                                           const std::vector<std::string>& files = {}) {
    const std::filesystem::path path = shared_path(part);
    std::vector<std::filesystem::path> wanted = {path};
    for (const std::string& file : files)
        wanted.push_back(path / file);
    for (const auto& each : wanted)
        if (!std::filesystem::exists(each) || std::filesystem::is_empty(each)) {
            data_is_absent(std::filesystem::relative(each, shared_path("")).generic_string());
            return std::nullopt;
        }
    return path;
}

}  // namespace tolmach::tests
