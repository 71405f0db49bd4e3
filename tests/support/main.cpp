// SPDX-License-Identifier: Apache-2.0
// The main of every test program: Catch2's, and what was not run makes its exit status.
#define CATCH_CONFIG_RUNNER
#include "support/catch.hpp"
#include "support/shared.hpp"

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

constexpr int kSkipped = 77;  // SKIP_RETURN_CODE of the tests
bool g_not_run = false;
bool g_data_absent = false;

bool data_is_required() {
    const char* value = std::getenv("TOLMACH_REQUIRE_SHARED");
    return value && std::string_view(value) == "ON";
}

}  // namespace

namespace tolmach::tests {

void not_run(const std::string& why) {
    std::printf("not run: %s\n", why.c_str());
    g_not_run = true;
}

void data_is_absent(const std::string& what) {
    not_run("'" + what + "' is not in the shared folder");
    g_data_absent = true;
}

std::filesystem::path shared_path(const std::string& part) {
    const char* other = std::getenv("TOLMACH_SHARED");
    return std::filesystem::path(other ? other : TOLMACH_SHARED) / part;
}

}  // namespace tolmach::tests

int main(int argc, char** argv) {
    const int failed = Catch::Session().run(argc, argv);
    if (failed != 0) return failed == kSkipped ? 1 : failed;
    if (g_data_absent && data_is_required()) {
        std::puts("failed: TOLMACH_REQUIRE_SHARED is ON");
        return 1;
    }
    return g_not_run ? kSkipped : 0;
}
