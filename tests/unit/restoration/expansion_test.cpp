// SPDX-License-Identifier: Apache-2.0
#include "restoration/expansion.hpp"

#include "support/catch.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>

using namespace tolmach;
using namespace tolmach::restoration;

namespace {

using Words = std::set<std::string>;

Words words_of(const std::string& affixes, const std::string& dictionary) {
    const auto read = read_affixes(affixes, "x.aff");
    REQUIRE(read);
    Words words;
    REQUIRE(expand(dictionary, "x.dic", *read, [&](const std::vector<std::u32string>& forms) {
        for (const auto& form : forms)
            words.insert(text::to_utf8(form));
    }));
    return words;
}

}  // namespace

TEST_CASE("Suffixes and prefixes are written out, under their conditions") {
    const std::string affixes =
        "SET UTF-8\nSFX A Y 2\nSFX A а ы [^гк]а\nSFX A а и [гк]а\nPFX B Y 1\nPFX B 0 не .\n";
    CHECK(words_of(affixes, "3\nгора/A\nнога/A\nясно/B\n") ==
          Words{"гора", "горы", "нога", "ноги", "ясно", "неясно"});
}

TEST_CASE("Both ends cross where both classes say so") {
    const std::string tail = "\nPFX P Y 1\nPFX P 0 за .\n";
    CHECK(words_of("SET UTF-8\nSFX S Y 1\nSFX S ть л ть" + tail, "1\nпеть/SP\n") ==
          Words{"петь", "пел", "запеть", "запел"});
    CHECK(words_of("SET UTF-8\nSFX S N 1\nSFX S ть л ть" + tail, "1\nпеть/SP\n") ==
          Words{"петь", "пел", "запеть"});
}

TEST_CASE("An affix may carry another one, and flags are written in four ways") {
    CHECK(words_of("SET UTF-8\nFLAG num\nSFX 10 Y 1\nSFX 10 0 ник/20 .\nSFX 20 Y 1\nSFX 20 0 а .\n",
                   "1\nлес/10\n") == Words{"лес", "лесник", "лесника"});
    CHECK(words_of("SET UTF-8\nFLAG long\nSFX Aa Y 1\nSFX Aa 0 у .\n", "1\nдом/AaBb\n") ==
          Words{"дом", "дому"});
    CHECK(words_of("SET UTF-8\nFLAG UTF-8\nSFX ж Y 1\nSFX ж 0 у .\n", "1\nдом/ж\n") == Words{"дом", "дому"});
    CHECK(words_of("SET UTF-8\nAF 2\nAF A\nAF AB\nSFX A Y 1\nSFX A 0 у .\nSFX B Y 1\nSFX B 0 а .\n",
                   "2\nдом/1\nкот/2\n") == Words{"дом", "дому", "кот", "коту", "кота"});
}

TEST_CASE("What is no word by itself is left out") {
    const std::string affixes =
        "SET UTF-8\nNEEDAFFIX X\nFORBIDDENWORD !\nONLYINCOMPOUND C\nSFX A Y 1\nSFX A 0 а .\n";
    CHECK(words_of(affixes, "3\nберёз/AX\nкорова/!\nлже/C\n") == Words{"берёза"});
}

TEST_CASE("Encodings of one byte are read by characters") {
    const auto affixes = text::encode("SET KOI8-R\nSFX A Y 1\nSFX A й я ей\n", "KOI8-R");
    const auto dictionary = text::encode("1\nмузей/A\n", "KOI8-R");
    REQUIRE(affixes);
    REQUIRE(dictionary);
    CHECK(words_of(*affixes, *dictionary) == Words{"музей", "музея"});
}

TEST_CASE("A rule that cannot be read names its line") {
    const auto read = read_affixes("SET UTF-8\nSFX A\n", "x.aff");
    REQUIRE(!read);
    CHECK(read.error().location.line == 2);
}
