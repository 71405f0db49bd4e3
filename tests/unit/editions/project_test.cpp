// SPDX-License-Identifier: Apache-2.0
#include "editions/project.hpp"

#include "base/files.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

#include <unistd.h>

using namespace tolmach;
using namespace tolmach::editions;

namespace {

bool is_check(std::string_view id) {
    return id != "term.mising";
}

std::string error_of(std::string_view toml) {
    const auto project = parse_project(toml, "tolmach.toml", is_check);
    return project ? "none" : base::to_string(project.error());
}

}  // namespace

TEST_CASE("a project file gives every setting, paths seen from its folder") {
    const auto project = parse_project(R"(
source = "note.txt"
language = "EN"
languages = ["fr", "ru", "be-TARASK", "fr"]
glossary = ["glossary/terms.tbx", "/srv/house.db"]
output = "editions"
[house]
for = "omegat"
xliff = "1.2"
file-name = "{lang}/{name}{ext}"
fail-on = "warning"
[severity]
"term.missing" = "error"
number.mismatch = "info"
[edition.fr]
series = "Notes de la maison"
translator = "A. B."
[edition.be]
credit = "Пераклад: {translator}"
)",
                                       "/srv/p/tolmach.toml", is_check);
    REQUIRE(project);
    CHECK(project->source == "/srv/p/note.txt");
    CHECK(project->language == "en");
    CHECK(project->languages == std::vector<std::string>{"fr", "ru", "be-tarask"});
    CHECK(project->glossary ==
          std::vector<std::filesystem::path>{"/srv/p/glossary/terms.tbx", "/srv/house.db"});
    CHECK(project->output == "/srv/p/editions");
    CHECK(project->xliff == "1.2");
    CHECK(project->program == "omegat");
    CHECK(project->fail_on == base::Severity::Warning);
    CHECK(project->severity.at("term.missing") == base::Severity::Error);
    CHECK(project->severity.at("number.mismatch") == base::Severity::Info);
    CHECK(project->edition("fr-CA").series == "Notes de la maison");
    CHECK(project->edition("be-tarask").credit == "Пераклад: {translator}");
    CHECK(project->edition("de") == EditionSettings{});
    CHECK(project->file_name == "{lang}/{name}{ext}");
}

TEST_CASE("what editions say of themselves: their own keys before those of all, and their sisters") {
    const auto project = parse_project(R"(
language = "en"
[metadata]
institution = "Institute"
keywords = "rail, ports"
issn = "2049-3630"
original = "https://a.org/en"
[edition.fr]
address = "https://a.org/fr"
institution = "Institut"
keywords = ["chemin de fer", "ports"]
doi = "10.1234/abc.fr"
modified = "2021-03-05"
[edition.be]
address = "https://a.org/be"
description = "Пра што"
)",
                                       "/srv/p/tolmach.toml", is_check);
    REQUIRE(project);
    const formats::Metadata french = project->edition("fr-CA").metadata;
    CHECK(french.institution == "Institut");
    CHECK(french.keywords == std::vector<std::string>{"chemin de fer", "ports"});
    CHECK(french.issn == "2049-3630");
    CHECK(french.address == "https://a.org/fr");
    CHECK(french.sisters == std::vector<formats::SisterEdition>{{"en", "https://a.org/en", true},
                                                                {"be", "https://a.org/be", false}});
    const formats::Metadata belarusian = project->edition("be").metadata;
    CHECK(belarusian.institution == "Institute");
    CHECK(belarusian.keywords == std::vector<std::string>{"rail", "ports"});
    CHECK(belarusian.doi.empty());
    CHECK(project->edition("de").metadata.sisters.size() == 3);
}

TEST_CASE("metadata that would mislead a library are errors") {
    CHECK(error_of("[metadata]\nissn = \"2049-3631\"\n") ==
          "tolmach.toml:2:8: \"2049-3631\" cannot be the \"issn\" of an edition\n"
          "  eight figures that check, such as 2049-3630");
    CHECK(error_of("[metadata]\nissn = \"0000-006X\"\n") == "none");
    for (const char* wrong :
         {"doi = \"https://doi.org/10.1234/a\"", "doi = \"10.1234/\"", "license = \"CC BY\"",
          "original = \"a.org\"", "modified = \"March 2021\"", "modified = \"2021-3-5\"",
          "address = \"https://a.org\"", "keywords = 5", "isbn = \"1\""}) {
        INFO(wrong);
        CHECK(error_of("[metadata]\n" + std::string(wrong) + "\n").starts_with("tolmach.toml:2:"));
    }
    CHECK(error_of("[edition.fr]\naddress = \"a b\"\n").starts_with("tolmach.toml:2:"));
}

TEST_CASE("what is wrong in a project file is said with its line") {
    CHECK(error_of("source = \"a\"\nsorce = \"b\"\n") ==
          "tolmach.toml:2:1: unknown key \"sorce\"\n"
          "  known here: source, language, languages, front-matter, glossary, output, formats, "
          "suppressions, baseline, leave-out, house, metadata, severity, edition");
    CHECK(error_of("source = 1\n") == "tolmach.toml:1:10: \"source\" must be a string");
    CHECK(error_of("\nlanguages = [\"fr\", 2]\n") == "tolmach.toml:2:20: \"languages\" must be a string");
    CHECK(error_of("languages = \"f r\"\n").find("tolmach.toml:1:13: 'f r' is not a language tag") == 0);
    CHECK(error_of("[edition.fr]\ntranslater = \"\"\n")
              .find("tolmach.toml:2:1: unknown key \"translater\" in [edition.fr]") == 0);
    CHECK(
        error_of("[severity]\n\"term.mising\" = \"error\"\n").find("tolmach.toml:2:1: no check has the id") ==
        0);
    CHECK(error_of("[severity]\n\"term.missing\" = \"fatal\"\n")
              .find("tolmach.toml:2:18: \"fatal\" is not a severity") == 0);
    CHECK(error_of("[house]\nxliff = \"3\"\n").find("tolmach.toml:2:9:") == 0);
    CHECK(error_of("[house]\nfile-name = \"x\"\n").find("tolmach.toml:2:13:") == 0);
    CHECK(error_of("edition = 1\n") == "tolmach.toml:1:11: \"edition\" must be a table");
    CHECK(error_of("a = [\n").find("tolmach.toml:1:7: not TOML: ") == 0);
    CHECK(error_of("a = \"\xFF\"\n") == "tolmach.toml: the project file is not UTF-8");
    CHECK(error_of("") == "none");
}

TEST_CASE("the project file is found from the folders below it, up to the home folder") {
    tests::Scratch scratch;
    std::filesystem::create_directories(scratch / "a/b");
    REQUIRE(base::write_file(scratch / "tolmach.toml", "source = \"n.txt\"\n"));
    CHECK(find_project_file(scratch / "a/b").file == scratch / "tolmach.toml");
    CHECK(find_project_file(scratch / "a/b/").file == scratch / "tolmach.toml");
    CHECK(find_project_file(scratch / "a/b", scratch.path()).file == scratch / "tolmach.toml");
    CHECK_FALSE(find_project_file(scratch / "a/b", scratch / "a").file);
    const auto project = read_project(scratch / "tolmach.toml", is_check);
    REQUIRE(project);
    CHECK(project->source == scratch / "n.txt");
}

TEST_CASE("a stranger's project file decides nothing") {
    if (::geteuid() != 0) {
        WARN("not tried: only root can give a file away");
        return;
    }
    tests::Scratch scratch;
    std::filesystem::create_directories(scratch / "shared/mine/note");
    const auto theirs = scratch / "shared/tolmach.toml";
    REQUIRE(base::write_file(theirs, ""));
    REQUIRE(::chown(theirs.c_str(), 4711, 4711) == 0);
    CHECK_FALSE(find_project_file(scratch / "shared/mine/note").file);
    CHECK(find_project_file(scratch / "shared/mine/note").strange == theirs);
    // In a folder of the stranger's the file is as good as the folder.
    REQUIRE(::chown((scratch / "shared").c_str(), 4711, 4711) == 0);
    CHECK(find_project_file(scratch / "shared").file == theirs);
}

TEST_CASE("a key of very many parts is refused with its line; dots in strings and comments are none") {
    std::string deep = "a";
    for (int i = 0; i < 50'000; ++i)
        deep += ".a";
    for (const std::string& text :
         {"\n" + deep + " = 1\n", "\n[" + deep + "]\n", "\n" + std::string(5000, '{')})
        CHECK(error_of(text).find("tolmach.toml:2: a line nests deeper than 100 tables") == 0);
    const std::string dots(500, '.');
    CHECK(error_of("source = \"" + dots + "\" # " + dots + "\n") == "none");
    CHECK(error_of("source = \"\\\"" + dots + "\"\n") == "none");
    CHECK(error_of("source = '''a\n" + dots + "'''\nlanguage = 'fr'\n") == "none");
}

TEST_CASE("languages are a list, or a string with commas") {
    for (const char* toml : {"languages = \"fr, ru , be\"\n", "languages = [\"fr\", \"ru, be\"]\n"}) {
        const auto project = parse_project(toml, "tolmach.toml", is_check);
        REQUIRE(project);
        CHECK(project->languages == std::vector<std::string>{"fr", "ru", "be"});
    }
}
