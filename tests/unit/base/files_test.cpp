// SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"

#include "support/catch.hpp"
#include "support/scratch.hpp"

#include <filesystem>
#include <fstream>

using namespace tolmach;
using tests::Scratch;

namespace {

void put(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path) << bytes;
}

}  // namespace

TEST_CASE("all outputs of one call appear together") {
    Scratch folder;
    base::OutputSet outputs;
    REQUIRE(outputs.add(folder / "a/one", "1"));
    REQUIRE(outputs.add(folder / "a/two", "2"));
    CHECK_FALSE(std::filesystem::exists(folder / "a/one"));
    REQUIRE(outputs.commit());
    CHECK(base::read_file(folder / "a/one").value() == "1");
    CHECK(base::read_file(folder / "a/two").value() == "2");
}

TEST_CASE("outputs that are not committed leave nothing, not even the folder") {
    Scratch folder;
    {
        base::OutputSet outputs;
        REQUIRE(outputs.add(folder / "new/deep/one", "1"));
    }
    CHECK_FALSE(std::filesystem::exists(folder / "new"));
}

TEST_CASE("an existing file is refused, replaced, or kept beside") {
    Scratch folder;
    put(folder / "note", "old");
    const auto refused = base::write_file(folder / "note", "new");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::ErrorCode::Refused);
    CHECK(base::read_file(folder / "note").value() == "old");
    REQUIRE(base::write_file(folder / "note", "new", base::Existing::Backup));
    CHECK(base::read_file(folder / "note").value() == "new");
    CHECK(base::read_file(folder / "note~").value() == "old");
    REQUIRE(base::write_file(folder / "note", "newer", base::Existing::Replace));
    CHECK(base::read_file(folder / "note").value() == "newer");
}

TEST_CASE("one output that cannot be written takes the others back") {
    Scratch folder;
    {
        base::OutputSet outputs;
        REQUIRE(outputs.add(folder / "first", "new"));
        REQUIRE(outputs.add(folder / "second", "new"));
        put(folder / "second", "somebody's");
        REQUIRE_FALSE(outputs.commit());
    }
    CHECK_FALSE(std::filesystem::exists(folder / "first"));
    CHECK(base::read_file(folder / "second").value() == "somebody's");
}

TEST_CASE("reading says why it cannot") {
    Scratch folder;
    CHECK(base::read_file(folder / "absent").error().message == "cannot read: No such file or directory");
    CHECK(base::read_file(folder.path()).error().message == "cannot read: Is a directory");
    put(folder / "long", std::string(100, 'x'));
    CHECK(base::read_file(folder / "long", 10).error().code == base::ErrorCode::Limit);
}
