// SPDX-License-Identifier: Apache-2.0
// Invented notes of several houses and languages (tests/data/notes): each is read without its annotations,
// and all of its blocks and footnotes must be found again.
#include "base/files.hpp"
#include "formats/merge.hpp"
#include "formats/plain/read.hpp"
#include "support/catch.hpp"
#include "support/plain.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <filesystem>

using namespace tolmach;

namespace {

struct Annotated {
    std::u32string text;
    std::vector<std::string> blocks;  ///< Kinds.
    std::vector<std::string> footnotes;
};

/// Takes the annotations out: ⟨kind⟩ before a block, ⟦…⟧ around a footnote.
Annotated annotated(const std::string& source) {
    Annotated made;
    std::u32string mark;
    bool in_kind = false;
    std::size_t note = 0;
    for (const char32_t c : text::to_utf32(source)) {
        if (c == U'⟨' || c == U'⟩') {
            in_kind = c == U'⟨';
            if (!in_kind) made.blocks.push_back(text::to_utf8(std::exchange(mark, {})));
        } else if (in_kind) {
            mark += c;
        } else if (c == U'⟦') {
            note = made.text.size();
        } else if (c == U'⟧') {
            made.footnotes.push_back(text::to_utf8(made.text.substr(note)));
        } else {
            made.text += c;
        }
    }
    return made;
}

std::vector<std::filesystem::path> notes() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(TOLMACH_TEST_DATA) / "notes"))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("the blocks and footnotes of notes of many houses are recovered") {
    for (const auto& file : notes()) {
        INFO(file);
        const Annotated note = annotated(base::read_file(file).value());
        const auto read = formats::recover_structure("note.txt", text::to_utf8(note.text), {});
        REQUIRE(read);
        std::vector<std::string> blocks;
        for (const auto& block : read->structure.blocks)
            blocks.push_back(block.kind == "heading-1" ? "heading" : block.kind);
        std::vector<std::string> footnotes;
        for (const auto& found : read->structure.footnotes)
            footnotes.push_back(text::to_utf8(note.text.substr(found.span.start.value, found.span.size())));
        CHECK(blocks == note.blocks);
        CHECK(footnotes == note.footnotes);
    }
}

TEST_CASE("those notes come back to their bytes, and their editions to the same units") {
    for (const auto& file : notes()) {
        INFO(file);
        const std::string source = text::to_utf8(annotated(base::read_file(file).value()).text);
        const auto read = tests::read_note(source);
        formats::MergeOptions options;
        options.with_source = true;
        CHECK((formats::merge(read.file, read.skeleton, options).value() == source));
        options.with_source = false;
        options.house.notes_heading = "Notes";
        const std::string edition = formats::merge(read.file, read.skeleton, options).value();
        CHECK(tests::listed(tests::read_note(edition).file) == tests::listed(read.file));
    }
}
