// SPDX-License-Identifier: Apache-2.0
#include "editions/file_name.hpp"

#include "support/catch.hpp"

using namespace tolmach::editions;

TEST_CASE("an edition's file is named for its source and language") {
    CHECK(edition_file_name("note.txt", "en", "fr", ".html").value() == "note.fr.html");
    CHECK(edition_file_name("../x/note.en.txt", "en", "be-tarask", ".docx").value() == "note.be-tarask.docx");
    CHECK(edition_file_name("C:\\notes\\note.txt", "en", "fr", ".md").value() == "note.fr.md");
    CHECK(edition_file_name("a.b.txt", "en", "fr", ".html").value() == "a.b.fr.html");
    CHECK(edition_file_name("", "en", "ru", ".md").value() == "edition.ru.md");
    CHECK(edition_file_name("note.txt", "en", "fr", ".html", "{lang}/{name}{ext}").value() == "fr/note.html");
    CHECK(edition_file_name("Нота №5: паром?.txt", "en", "fr", ".html").value() == "Нота №5: паром?.fr.html");
}

TEST_CASE("a language that is none makes no name") {
    for (const char* language : {"", "fr/../../evil", "..", "fr\n", "french language", "fr_FR", "\x1B[2J"})
        CHECK_FALSE(edition_file_name("note.txt", "en", language, ".html"));
    CHECK(edition_file_name("n.txt", "en", "\xC2\x9B", ".html").error().message ==
          "'\xEF\xBF\xBD' is not a language tag");
}

TEST_CASE("a name that a document gives does not leave its folder, hide itself or name a device") {
    for (const char* original :
         {"..", ".", "a/..", ".profile", ".txt", "x\x1B[2J.txt", "a\nb.txt", "txt.\u202Efdp.txt", "CON",
          "con.txt", "Com1.en.txt", "lpt¹.txt", "nul .txt", "\xFF.txt"})
        CHECK_FALSE(edition_file_name(original, "en", "fr", ".html"));
    for (const char* original : {"console.txt", "com.txt", "com10.txt", "nullify.txt", "a..b.txt"})
        CHECK(edition_file_name(original, "en", "fr", ".html"));
    CHECK_FALSE(edition_file_name("note.txt", "en", "fr", ".x\n"));
    for (const char* pattern : {"../{name}.{lang}", "/srv/{name}.{lang}", ".{name}.{lang}", "a//{lang}"})
        CHECK_FALSE(edition_file_name("note.txt", "en", "fr", ".html", pattern));
}
