// SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"

#include "support/catch.hpp"
#include "support/scratch.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

using namespace tolmach;
using tests::Scratch;

namespace {

void put(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path) << bytes;
}

std::set<std::string> names_in(const Scratch& folder) {
    std::set<std::string> names;
    for (const auto& each : std::filesystem::directory_iterator(folder.path()))
        names.insert(each.path().filename().string());
    return names;
}

mode_t mode_of(const std::filesystem::path& path) {
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    return info.st_mode & 07777;
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

TEST_CASE("a backup takes a free name, and only a change makes one") {
    Scratch folder;
    put(folder / "note", "1");
    put(folder / "note~", "somebody's own");
    REQUIRE(base::write_file(folder / "note", "1", base::Existing::Backup));
    CHECK(names_in(folder) == std::set<std::string>{"note", "note~"});
    REQUIRE(base::write_file(folder / "note", "2", base::Existing::Backup));
    REQUIRE(base::write_file(folder / "note", "3", base::Existing::Backup));
    CHECK(names_in(folder) == std::set<std::string>{"note", "note~", "note~2~", "note~3~"});
    CHECK(base::read_file(folder / "note~").value() == "somebody's own");
    CHECK(base::read_file(folder / "note~2~").value() == "1");
    CHECK(base::read_file(folder / "note~3~").value() == "2");
}

TEST_CASE("a write that changes nothing does not touch the file") {
    Scratch folder;
    put(folder / "note", "same");
    std::filesystem::last_write_time(folder / "note", {});
    REQUIRE(base::write_file(folder / "note", "same", base::Existing::Replace));
    CHECK(std::filesystem::last_write_time(folder / "note") == std::filesystem::file_time_type{});
}

TEST_CASE("a file and its backup keep the mode") {
    Scratch folder;
    put(folder / "draft", "secret");
    std::filesystem::permissions(folder / "draft", std::filesystem::perms{0600});
    REQUIRE(base::write_file(folder / "draft", "more", base::Existing::Backup));
    CHECK(mode_of(folder / "draft") == 0600);
    CHECK(mode_of(folder / "draft~") == 0600);
}

TEST_CASE("a symbolic link stays, its file is written") {
    Scratch folder;
    std::filesystem::create_directory(folder / "real");
    put(folder / "real/note", "old");
    std::filesystem::create_symlink("real/note", folder / "link");
    std::filesystem::create_symlink("link", folder / "second");
    std::filesystem::create_symlink("real/coming", folder / "dangling");
    std::filesystem::create_symlink("turn", folder / "turn");
    REQUIRE(base::write_file(folder / "second", "new", base::Existing::Replace));
    CHECK(std::filesystem::is_symlink(folder / "second"));
    CHECK(std::filesystem::is_symlink(folder / "link"));
    CHECK(base::read_file(folder / "real/note").value() == "new");
    CHECK_FALSE(base::write_file(folder / "dangling", "new"));
    REQUIRE(base::write_file(folder / "dangling", "new", base::Existing::Replace));
    CHECK(base::read_file(folder / "real/coming").value() == "new");
    CHECK_FALSE(base::write_file(folder / "turn", "new", base::Existing::Replace));
}

TEST_CASE("a file of several names is refused, so that these stay one file") {
    Scratch folder;
    put(folder / "one", "old");
    std::filesystem::create_hard_link(folder / "one", folder / "two");
    CHECK(base::write_file(folder / "one", "new", base::Existing::Replace).error().code ==
          base::ErrorCode::Refused);
    CHECK(base::read_file(folder / "two").value() == "old");
}

TEST_CASE("a device is written into") {
    REQUIRE(base::write_file("/dev/null", "new"));
    REQUIRE(base::write_file("/dev/null", "new", base::Existing::Replace));
    CHECK(std::filesystem::is_character_file("/dev/null"));
    const auto full = base::write_file("/dev/full", "new");
    REQUIRE_FALSE(full);
    CHECK(full.error().message == "cannot write: No space left on device");
}

TEST_CASE("a full device takes back what was written beside it") {
    Scratch folder;
    put(folder / "old", "old");
    {
        base::OutputSet outputs(base::Existing::Replace);
        REQUIRE(outputs.add(folder / "old", "new"));
        REQUIRE(outputs.add(folder / "sub/first", "new"));
        REQUIRE(outputs.add("/dev/full", "new"));
        REQUIRE_FALSE(outputs.commit());
    }
    CHECK(base::read_file(folder / "old").value() == "old");
    CHECK(names_in(folder) == std::set<std::string>{"old"});
}

TEST_CASE("two outputs of one name are refused, however it is spelt") {
    Scratch folder;
    std::filesystem::create_directory_symlink(".", folder / "here");
    put(folder / "standing", "old");
    std::filesystem::create_symlink("standing", folder / "alias");
    base::OutputSet outputs(base::Existing::Replace);
    REQUIRE(outputs.add(folder / "note", "1"));
    for (const char* again : {"note", "./note", "absent/../note", "here/note"})
        CHECK(outputs.add(folder / again, "2").error().code == base::ErrorCode::Refused);
    REQUIRE(outputs.add(folder / "alias", "1"));
    CHECK_FALSE(outputs.add(folder / "standing", "2"));
}

TEST_CASE("a file that is no longer what was read is refused") {
    Scratch folder;
    put(folder / "base", "theirs");
    CHECK(base::write_file(folder / "base", "ours", base::Existing::Backup, "read").error().code ==
          base::ErrorCode::Refused);
    CHECK_FALSE(base::write_file(folder / "gone", "ours", base::Existing::Backup, "read"));
    REQUIRE(base::write_file(folder / "base", "ours", base::Existing::Backup, "theirs"));
    base::OutputSet late(base::Existing::Replace);
    REQUIRE(late.add(folder / "base", "late"));
    put(folder / "base", "between");
    CHECK(late.commit().error().code == base::ErrorCode::Refused);
    CHECK(base::read_file(folder / "base").value() == "between");
}

TEST_CASE("what a killed program left beside a name goes with its next writing, in time") {
    Scratch folder;
    put(folder / ".note.tolmach-0123abcd", "half");
    put(folder / ".other.tolmach-0123abcd", "half");
    put(folder / ".note.tolmach-notes.txt", "somebody's");
    REQUIRE(base::write_file(folder / "note", "new"));
    // A young one may be somebody's who is writing now.
    CHECK(names_in(folder).size() == 4);
    base::remove_left_overs(folder / "note", std::time(nullptr) + 7200);
    CHECK(names_in(folder) ==
          std::set<std::string>{"note", ".other.tolmach-0123abcd", ".note.tolmach-notes.txt"});
}

TEST_CASE("the longest name can be written") {
    Scratch folder;
    REQUIRE(base::write_file(folder / std::string(255, 'n'), "new"));
    CHECK_FALSE(base::write_file(folder / std::string(256, 'n'), "new"));
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

TEST_CASE("what never ends is refused with its name") {
    const auto read = base::read_file("/dev/zero");
    REQUIRE_FALSE(read);
    CHECK(read.error().code == base::ErrorCode::Limit);
    CHECK(read.error().location.file == "/dev/zero");
}
