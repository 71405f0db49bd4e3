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
