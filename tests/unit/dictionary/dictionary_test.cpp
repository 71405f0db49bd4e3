// SPDX-License-Identifier: Apache-2.0
#include "dictionary/dictionary.hpp"

#include "support/catch.hpp"
#include "support/scratch.hpp"

#include <cstdlib>
#include <fstream>
#include <string>

using namespace tolmach;

namespace {

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

// A dictionary of two words, one of which takes an ending.
dictionary::DictionaryFiles small_dictionary(const tests::Scratch& scratch, const std::string& encoding) {
    write(scratch / "be.aff", "SET " + encoding + "\nWORDCHARS '\nSFX A Y 1\nSFX A 0 у .\n");
    write(scratch / "be.dic", "2\nшлюз/A\nаб'ект\n");
    return {"be", scratch / "be.dic", scratch / "be.aff"};
}

}  // namespace

TEST_CASE("a dictionary knows the forms of its words, whatever their apostrophe") {
    const tests::Scratch scratch;
    const auto opened = dictionary::Dictionary::open(small_dictionary(scratch, "UTF-8"));
    REQUIRE(opened);
    CHECK(opened->knows("шлюз"));
    CHECK(opened->knows("шлюзу"));
    CHECK(opened->knows("Шлюзу"));
    CHECK(opened->knows("аб'ект"));
    CHECK(opened->knows("аб’ект"));
    CHECK_FALSE(opened->knows("шлюс"));
    CHECK(opened->knows(std::string(1000, 'a')));
}

TEST_CASE("a dictionary that is not there, or in no known encoding, is an error") {
    const tests::Scratch scratch;
    CHECK_FALSE(dictionary::Dictionary::open({"be", scratch / "no.dic", scratch / "no.aff"}));
    CHECK_FALSE(dictionary::Dictionary::open(small_dictionary(scratch, "NO-SUCH-ENCODING")));
}

TEST_CASE("dictionaries are looked for in the folders of DICPATH first") {
    const tests::Scratch scratch;
    const auto files = small_dictionary(scratch, "UTF-8");
    std::filesystem::rename(files.words, scratch / "be_BY.dic");
    std::filesystem::rename(files.affixes, scratch / "be_BY.aff");
    const char* before = std::getenv("DICPATH");
    const std::string kept = before ? before : "";
    ::setenv("DICPATH", ("/no/such/folder:" + scratch.path().string()).c_str(), 1);
    const auto found = dictionary::dictionary_files("be");
    REQUIRE(found);
    CHECK(found->words == scratch / "be_BY.dic");
    CHECK_FALSE(dictionary::dictionary_files("xx"));
    if (before)
        ::setenv("DICPATH", kept.c_str(), 1);
    else
        ::unsetenv("DICPATH");
}
