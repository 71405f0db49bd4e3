// SPDX-License-Identifier: Apache-2.0
#include "base/source_text.hpp"

#include "support/catch.hpp"

using namespace tolmach::base;

TEST_CASE("lines end with LF, CR LF or CR; columns count code points") {
    const SourceText text("note.txt", "a\nbé\r\nc\rd");
    CHECK(text.location(ByteOffset(0)) == Location{"note.txt", 1, 1});
    CHECK(text.location(ByteOffset(3)) == Location{"note.txt", 2, 2});
    CHECK(text.location(ByteOffset(7)) == Location{"note.txt", 3, 1});
    CHECK(text.location(ByteOffset(9)) == Location{"note.txt", 4, 1});
    CHECK(text.location(ByteOffset(99)) == Location{"note.txt", 4, 2});
}
