// SPDX-License-Identifier: Apache-2.0
#include "morphology/homograph.hpp"

#include "support/catch.hpp"

using namespace tolmach;

namespace {

bool common(std::u32string_view text, std::u32string_view word, std::string_view language) {
    const std::size_t at = text.find(word);
    return morphology::is_rather_common(text, {base::CodePoint(at), base::CodePoint(at + word.size())},
                                        language);
}

}  // namespace

TEST_CASE("the capital of a function word means something only where its place does not explain it") {
    CHECK(common(U"Але гэта так.", U"Але", "be"));
    CHECK(common(U"Так. — «Але гэта»", U"Але", "be"));
    CHECK(common(U"Гэта, але ж", U"але", "be"));
    CHECK_FALSE(common(U"Кніга Але спадабалася.", U"Але", "be"));
    CHECK_FALSE(common(U"Ала прыйшла.", U"Ала", "be"));
    CHECK_FALSE(common(U"Але гэта так.", U"Але", "de"));
    CHECK_FALSE(common(U"IT companies", U"IT", "en"));
    CHECK(common(U"It is", U"It", "en"));
}
