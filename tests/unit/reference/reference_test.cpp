// SPDX-License-Identifier: Apache-2.0
#include "reference/reference.hpp"

#include "support/catch.hpp"

using namespace tolmach::reference;

TEST_CASE("notes are classified by what they say") {
    CHECK(classify("Ibid., p. 5.") == NoteKind::Ibid);
    CHECK(classify("Там же. С. 7.") == NoteKind::Ibid);
    CHECK(classify("Тамсама.") == NoteKind::Ibid);
    CHECK(classify("Ann Weir, op. cit., p. 12.") == NoteKind::OpCit);
    CHECK(classify("Anne Ware, art. cit.") == NoteKind::OpCit);
    CHECK(classify("Иванов И. И. Указ. соч. С. 5.") == NoteKind::OpCit);
    CHECK(classify("Weir, Harbours, 140.") == NoteKind::OpCit);
    CHECK(classify("Ann Weir, « Harbours », Coastal Review, 3 May 2019, p. 4.") == NoteKind::Bibliographic);
    CHECK(classify("Иванов И. И. Порты Балтики // Морской сборник. 2019. № 3. С. 5–9.") ==
          NoteKind::Bibliographic);
    CHECK(classify("See the register of ships, 2 March 2019.") == NoteKind::Bibliographic);
    CHECK(classify("The word is older than the thing. It came up in 1987, when nobody had yet seen a ship of "
                   "that kind.") == NoteKind::Commentary);
    CHECK(classify("Nobody came.") == NoteKind::Commentary);
    CHECK(classify("") == NoteKind::Commentary);
}

TEST_CASE("a title that is a sentence does not make a reference a commentary") {
    CHECK(
        is_reference("Ann Weir, « Why did nobody see that the ships were gone when the port was closed? », "
                     "Review, 2019."));
}

TEST_CASE("a sentence is not taken for a bare reference, however few its words") {
    CHECK(tolmach::reference::is_bare_reference(
        "Anna Bell, « The Town », Riddle, vol. 3, n° 2, May 2015, pp. 3-4."));
    CHECK(tolmach::reference::is_bare_reference("On this point, see Anna Bell, op. cit., p. 5."));
    CHECK(tolmach::reference::is_bare_reference("Bell A. The Town // Riddle. 2015. Vol. 3, no. 2. P. 3–4."));
    CHECK_FALSE(tolmach::reference::is_bare_reference("Anna Bell left for Riga on 11 August 2020."));
    CHECK_FALSE(tolmach::reference::is_bare_reference("As Bell told Marsh, “everything is on the table”."));
}

TEST_CASE("the words of an address are no prose") {
    CHECK(classify(
              "Ada Merton et al., “Counting Ferries,” Delta Papers, no. 12, Institute for River Studies, "
              "March 2018, "
              "https://rivers.example/papers/on/boats/and/other/things/twelve.html (accessed 4 May 2019).") ==
          NoteKind::Bibliographic);
}
