// SPDX-License-Identifier: Apache-2.0
#include "citation/resolve.hpp"

#include "citation/read_note.hpp"
#include "support/catch.hpp"

using namespace tolmach::citation;

namespace {

std::vector<NoteReferences> resolved(const std::vector<std::string>& notes) {
    std::vector<NoteReferences> read;
    for (const std::string& note : notes)
        read.push_back(read_note(note, "en"));
    resolve(read);
    return read;
}

}  // namespace

TEST_CASE("Ibid. means the reference before it, and its work is the end of the chain") {
    const auto notes = resolved(
        {"Ada Merton, « Silt », Review, 2 May 2019.", "Text without a reference.", "Ibid., p. 3.", "Ibid."});
    REQUIRE(notes[2].references.size() == 1);
    CHECK(notes[2].references[0].refers_to == NotePlace{0, 0});
    CHECK(notes[3].references[0].refers_to == NotePlace{2, 0});
    CHECK(notes[3].references[0].work == NotePlace{0, 0});
    CHECK(work_of(notes, notes[3].references[0]).title.text == "Silt");
}

TEST_CASE("op. cit. is found by the author, by a short title, and by either script") {
    const auto notes = resolved(
        {"Ada Merton, « Silt and Sand », Review, 2 May 2019; Paul Quill, « Barges », Review, 3 May 2019.",
         "Ada Merton, « Gravel », Review, 2 June 2019.", "Merton, « Silt », op. cit., p. 4.",
         "Quill, op. cit.", "Лесков Д. А. Общие воды. СПб.: Причал, 2008. С. 17.",
         "Лесков Д. А. Указ. соч. С. 3.", "Merton, op. cit.", "Nobody, op. cit."});
    CHECK(notes[2].references[0].refers_to == NotePlace{0, 0});
    CHECK(notes[3].references[0].refers_to == NotePlace{0, 1});
    CHECK(notes[5].references[0].refers_to == NotePlace{4, 0});
    CHECK(notes[6].references[0].refers_to == NotePlace{1, 0});
    CHECK(notes[6].references[0].uncertain.size() == 1);
    CHECK_FALSE(notes[7].references[0].refers_to);
    CHECK(notes[7].references[0].uncertain.size() == 1);
}

TEST_CASE("an Ibid. with nothing before it refers to nothing, and says so") {
    const auto notes = resolved({"Ibid."});
    CHECK_FALSE(notes[0].references[0].refers_to);
    CHECK(notes[0].references[0].uncertain.size() == 1);
}
