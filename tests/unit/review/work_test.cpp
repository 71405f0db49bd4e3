// SPDX-License-Identifier: Apache-2.0
#include "review/work.hpp"

#include "review/target_language.hpp"
#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;
using review::Work;

TEST_CASE("what holds somebody's work is told by its content, and where that is silent by its name") {
    CHECK(review::work_in("note.fr.xlf", "") == Work::None);
    CHECK(review::work_in("note.fr.html", "<p>An edition.</p>") == Work::None);
    CHECK(review::work_in("base.db", std::string("SQLite format 3\0...", 19)) == Work::Store);
    CHECK(review::work_in("anything", "<?xml version=\"1.0\"?><martif type=\"TBX\">") == Work::Terms);
    // What cannot be read may be a translator's.
    CHECK(review::work_in("note.fr.sdlxliff", "torn") == Work::Translations);
    CHECK(review::work_in("note", "<xliff version=\"2.1\" <") == Work::Translations);
    CHECK(review::work_in("note.txt", "Notes on <xliff> files") == Work::Translations);
}

TEST_CASE("a file's language is what it says, then what is given, then what its name says") {
    xliff::Document document = tests::document({}, "fr");
    xliff::File& file = document.files[0];
    const auto taken = [&](const std::string& option) {
        const review::TargetLanguage target = review::target_language_of(document, file, option);
        return target.tag + (target.is_sure ? "" : "?");
    };
    CHECK(taken("") == "fr");
    CHECK(taken("ru") == "fr");
    document.target_language.clear();
    document.name = "note.be.xlf";
    CHECK(taken("ru") == "ru");
    CHECK(taken("") == "be");
    document.name = "note.xlf";
    CHECK(taken("") == "?");
    document.target_language = "en";  // The source's own.
    CHECK(taken("") == "en?");
    CHECK(taken("ru") == "ru");
}
