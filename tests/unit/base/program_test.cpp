// SPDX-License-Identifier: Apache-2.0
#include "base/program.hpp"

#include "support/catch.hpp"

using namespace tolmach;
using base::ErrorCode;
using base::output_of_program;

TEST_CASE("a program gets its input and gives its output, however much") {
    std::string much;
    for (int i = 0; i < 300'000; ++i)
        much += std::to_string(i) + "\n";
    CHECK(output_of_program({"cat"}, much).value() == much);
    CHECK(output_of_program({"cat"}, "").value().empty());
    CHECK(output_of_program({"printf", "%s", "a;b $(c)"}, "").value() == "a;b $(c)");
}

TEST_CASE("a program that is absent, fails, or reads nothing") {
    CHECK(output_of_program({"no-program-has-this-name"}, "").error().code == ErrorCode::Unsupported);
    const auto failed = output_of_program({"ls", "/no/such/folder"}, "");
    CHECK(failed.error().code == ErrorCode::Io);
    CHECK(failed.error().message.find("/no/such/folder") != std::string::npos);
    CHECK(output_of_program({"true"}, std::string(1 << 20, 'x')).value().empty());
}

TEST_CASE("a program that does not end, or writes without end, is ended") {
    const auto start = std::chrono::steady_clock::now();
    CHECK(output_of_program({"sleep", "600"}, "", {std::chrono::seconds(1), 1000}).error().code ==
          ErrorCode::Limit);
    CHECK(output_of_program({"yes"}, "", {std::chrono::seconds(60), 100'000}).error().code ==
          ErrorCode::Limit);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(50));
}
