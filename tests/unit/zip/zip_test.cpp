// SPDX-License-Identifier: Apache-2.0
#include "zip/zip.hpp"

#include "support/catch.hpp"

using namespace tolmach;

TEST_CASE("a container gives its entries back, and the same entries the same bytes") {
    const std::vector<zip::Entry> entries = {{"a.xml", std::string(5000, 'a')}, {"б/c.txt", ""}};
    const std::string bytes = zip::write(entries).value();
    CHECK(zip::write(entries).value() == bytes);
    const auto read = zip::read("x.zip", bytes).value();
    REQUIRE(read.size() == 2);
    CHECK(read[0].bytes == entries[0].bytes);
    CHECK(read[1].name == "б/c.txt");
}

TEST_CASE("what is no whole container, or too large, is refused") {
    const std::string bytes = zip::write({{"a.xml", std::string(5000, 'a')}}).value();
    CHECK(zip::read("x.zip", "PK but no container").error().code == base::ErrorCode::Malformed);
    CHECK(zip::read("x.zip", "").error().code == base::ErrorCode::Malformed);
    CHECK(zip::read("x.zip", bytes.substr(0, bytes.size() / 2)).error().location.file == "x.zip");
    CHECK(zip::read("x.zip", bytes, {4999, 10}).error().code == base::ErrorCode::Limit);
    CHECK(zip::read("x.zip", bytes, {5000, 0}).error().code == base::ErrorCode::Limit);
    const std::string hostile = zip::write({{"a/../../b.xml", "b"}}).value();
    CHECK(zip::read("x.zip", hostile).error().code == base::ErrorCode::Refused);
}

TEST_CASE("what is not wanted is not read, and does not count") {
    const std::string bytes = zip::write({{"a.xml", std::string(5000, 'a')}, {"b.xml", "b"}}).value();
    const auto read =
        zip::read("x.zip", bytes, {10, 10}, [](std::string_view name) { return name == "b.xml"; });
    REQUIRE(read.value().size() == 1);
    CHECK(read.value()[0].bytes == "b");
}
