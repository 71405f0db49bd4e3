// SPDX-License-Identifier: Apache-2.0
#include "restoration/joints.hpp"
#include "restoration/orthography.hpp"
#include "support/catch.hpp"
#include "text/utf8.hpp"

using namespace tolmach;
using namespace tolmach::restoration;

namespace {

Spelling spelled(std::string_view word) {
    return spelling_of(text::to_utf32(word)).value();
}

std::string classical(std::string_view word) {
    return text::to_utf8(OtherOrthography("be").written(text::to_utf32(word)));
}

}  // namespace

TEST_CASE("Belarusian у and ў follow the word before") {
    const Joints joints("be");
    CHECK(end_of(spelled("краіна")) == Preceding::Vowel);
    CHECK(end_of(spelled("горад")) == Preceding::Other);
    CHECK(joints.fit(Preceding::Vowel, spelled("ў")) == 0);
    CHECK(joints.fit(Preceding::Vowel, spelled("урад")) < joints.fit(Preceding::Vowel, spelled("ўрад")));
    CHECK(joints.fit(Preceding::Other, spelled("ўрад")) < joints.fit(Preceding::Other, spelled("урад")));
    CHECK(joints.fit(Preceding::Unknown, spelled("урад")) == 0);
    CHECK(Joints("ru").fit(Preceding::Vowel, spelled("утро")) == 0);
}

TEST_CASE("The classical orthography shows what softens, and has its own loanwords") {
    CHECK(classical("свет") == "сьвет");
    CHECK(classical("насенне") == "насеньне");
    CHECK(classical("дзверы") == "дзьверы");
    CHECK(classical("метро") == "мэтро");
    CHECK(classical("сонца") == "сонца");
    // A word from abroad is told by its ending.
    CHECK(classical("пнеўманіяй") == "пнэўманіяй");
    CHECK(classical("каментароў") == "камэнтароў");
    CHECK(classical("вясеннія") == "вясеньнія");
    CHECK(classical("меншы") == "меншы");
    const OtherOrthography orthography("be");
    CHECK(orthography.shows(U"сьнег"));
    CHECK(orthography.shows(U"менску"));
    CHECK(!orthography.shows(U"снег"));
    CHECK(orthography.official(U"сьвет") == U"свет");
    CHECK(orthography.official(U"менску") == U"мінску");
    CHECK(orthography.official(U"свет") == U"свет");
    CHECK(orthography.softened_by(U"з", U"вёскі"));
    CHECK(!orthography.softened_by(U"з", U"поля"));
    CHECK(!orthography.softened_by(U"воз", U"вёскі"));
    CHECK(orthography.other_vowel(U'е') == U'э');
    CHECK(orthography.other_vowel(U'а') == U'я');
    CHECK(orthography.other_vowel(U'ы') == U'ы');
    CHECK(OtherOrthography("ru").written(U"свет") == U"свет");
    CHECK(OtherOrthography("ru").other_vowel(U'е') == U'е');
}
