// SPDX-License-Identifier: Apache-2.0
#include "romanization/romanize.hpp"
#include "support/catch.hpp"

using namespace tolmach;
using romanization::read_schemes;
using romanization::schemes;

namespace {

std::string error_of(std::string_view file) {
    const auto read = read_schemes(file, "my.tsv", schemes());
    REQUIRE_FALSE(read);
    return to_string(read.error());
}

}  // namespace

TEST_CASE("every scheme is read as it is written") {
    for (const romanization::Scheme& scheme : schemes()) {
        const std::string written = romanization::write_scheme(scheme);
        const auto read = read_schemes(written, "x", {});
        REQUIRE(read);
        REQUIRE(read->size() == 1);
        CHECK(romanization::write_scheme(read->front()) == written);
        const std::string text = "Съешь ещё этих мягких французских булок, цирк; гэты аб’ём Юлія ЎЗЬ Ґ";
        CHECK(romanization::romanize(read->front(), text) == romanization::romanize(scheme, text));
    }
}

TEST_CASE("a scheme may be like another") {
    const auto read =
        read_schemes("\xEF\xBB\xBFscheme\tmine\tru\r\nrule\tх\th\r\nlike\tru-fr\r\n", "x", schemes());
    REQUIRE(read);
    CHECK(romanization::romanize(read->front(), "Хабаров") == "Habarov");
}

TEST_CASE("what is wrong with a file of schemes is said with its line") {
    CHECK(error_of("").starts_with("my.tsv:1: there is no scheme in it"));
    CHECK(error_of("rule\tа\ta\n").starts_with("my.tsv:1: a line before the first 'scheme'"));
    CHECK(error_of("scheme\tm\tru\n").starts_with("my.tsv:2: scheme 'm' has no rule"));
    CHECK(error_of("scheme\tm\tru\nrule\tА\ta\n").starts_with("my.tsv:2: 'А' is not lower-case Cyrillic"));
    CHECK(error_of("scheme\tm\tru\nrule\tа\ta\tx\n")
              .starts_with("my.tsv:2: 'x' is not lower-case Cyrillic with"));
    CHECK(error_of("scheme\tm\tru\nrule\tа\ta\t^\t$\tso\n").starts_with("my.tsv:2: 'so' is none of"));
    CHECK(error_of("scheme\tm\tru\nletters\tаб\ta\n").starts_with("my.tsv:2: 2 letters, but Latin for 1"));
    CHECK(error_of("scheme\tm\tru\nlike\tnone\n").starts_with("my.tsv:2: there is no scheme 'none'"));
    CHECK(error_of("scheme\tm\tru\nrules\tа\n").starts_with("my.tsv:2: 'rules' is none of"));
    CHECK(error_of("scheme\tm\tru\nrule\tа\ta\nscheme\tm\tru\n").starts_with("my.tsv:3: 'm' stands twice"));
    CHECK(error_of("scheme\tm\tru\nrule\t\xFF\ta\n").starts_with("my.tsv:2: not UTF-8"));
}
