// SPDX-License-Identifier: Apache-2.0
#include "segmentation/pattern.hpp"

#include "segmentation/automaton.hpp"
#include "support/catch.hpp"
#include "text/regex.hpp"
#include "text/utf8.hpp"

#include <string>
#include <vector>

using namespace tolmach::segmentation;
using namespace tolmach;

namespace {

// Whether the pattern matches the whole text, by the automaton that reads in a direction.
bool matches(std::string_view pattern, std::string_view subject, Direction direction, Dialect dialect) {
    SetTable sets;
    Nfa nfa(direction);
    nfa.add(parse_pattern(pattern, dialect, sets).tree);
    Alphabet alphabet(sets.sets());
    Dfa dfa(nfa, alphabet);
    std::u32string read = text::to_utf32(subject);
    if (direction == Direction::Backward) read.assign(read.rbegin(), read.rend());
    Dfa::State state = dfa.start(alphabet.edge());
    for (const char32_t c : read)
        state = dfa.next(state, alphabet.symbol(c));
    return dfa.accepted(dfa.next(state, alphabet.edge())) != nullptr;
}

}  // namespace

TEST_CASE("the automata of both directions, and a match of the whole, match what ICU matches") {
    const std::vector<std::string> patterns = {
        "",
        "a",
        "ab|cd|",
        "(?:Mr|Mrs|Dr)\\.",
        "(?:Abc|xabb|babb|xa|Ab|[xy]z|)[b…]?",
        "\\bp{1,2}\\.",
        "[^a-c]+[.!?…]",
        "\\p{Lu}\\p{Ll}*",
        "\\P{Lu}\\w{2,}",
        "[\\p{L}&&[^abc]]{2}",
        "[a-z--[c-x]]",
        "(?i)жУк",
        "(?i:[a-c]x)y",
        "\\Q...\\E\\s",
        "\\u0041\\x42\\x{43}",
        "^\\s*\\d+\\.",
        "a\\Bb",
        ".*?x",
        "(a|b)*abb",
        "[\\]\\-\\\\]+",
        "\\R",
        "[[:alpha:]]x",
    };
    const std::vector<std::string> texts = {"",     "a",   "ab",   "cd",  "Mr.",  "Dr.",  "p.",   "ppp.",
                                            "x!",   "xa…", "Abc",  "ABC", "de",   "da",   "жук",  "ЖУК",
                                            "Axy",  "AXy", "... ", "AB",  " 12.", "xabb", "babb", "]-\\",
                                            "\r\n", "\n",  "Ж",    "Жук", "yz",   "ax"};
    for (const std::string& pattern : patterns) {
        const auto icu = text::Regex::compile(to_icu(pattern, Dialect::Icu));
        REQUIRE(icu);
        SetTable sets;
        const auto [tree, exact] = parse_pattern(pattern, Dialect::Icu, sets);
        for (const std::string& subject : texts) {
            INFO(pattern << " on " << subject);
            const bool wanted = icu->matches(subject).value();
            CHECK((matches(tree, sets, text::to_utf32(subject)) == wanted || (!exact && !wanted)));
            for (const Direction direction : {Direction::Backward, Direction::Forward})
                CHECK((matches(pattern, subject, direction, Dialect::Icu) == wanted || (!exact && !wanted)));
        }
    }
}

TEST_CASE("alternatives that are alike for very long do not exhaust the stack") {
    const std::string word(50'000, 'a');
    CHECK(matches("(?:" + word + "b|" + word + "c)", word + "c", Direction::Forward, Dialect::Icu));
    CHECK_FALSE(matches("(?:" + word + "b|" + word + "c)", word + "d", Direction::Backward, Dialect::Icu));
}

TEST_CASE("what only backtracking can judge is known for inexact, and matches more") {
    for (const char* pattern : {"a(?!b)", "(?<=x)a", "(a)\\1", "a++b", "[[:alpha:]]", "a{5000}", "x$"}) {
        INFO(pattern);
        SetTable sets;
        CHECK_FALSE(parse_pattern(pattern, Dialect::Icu, sets).exact);
    }
    CHECK(matches("a(?!b)", "a", Direction::Forward, Dialect::Icu));
    CHECK(matches("(a)\\1", "aa", Direction::Forward, Dialect::Icu));
    CHECK(matches("a{5000}", "aaa", Direction::Forward, Dialect::Icu));
}

TEST_CASE("Java's classes are ASCII, and its flags do not reach ICU") {
    CHECK(matches("\\s", "\u00A0", Direction::Forward, Dialect::Icu));
    CHECK_FALSE(matches("\\s", "\u00A0", Direction::Forward, Dialect::Java));
    CHECK(matches("\\p{Punct}", "$", Direction::Forward, Dialect::Java));
    CHECK_FALSE(matches("\\p{Punct}", "$", Direction::Forward, Dialect::Icu));
    CHECK(to_icu("(?iu)a(?U)b(?u:c)", Dialect::Java) == "(?i)ab(?:c)");
    CHECK(to_icu("\\d[\\d]\\p{L}", Dialect::Java) == "[\\x{30}-\\x{39}][[\\x{30}-\\x{39}]]\\p{L}");
    CHECK(to_icu("(?<=[X+]+a*b{2,})c+", Dialect::Java) == "(?<=[X+]{1,255}a{0,255}b{2,255})c+");
    CHECK(to_icu("\\Q(?u)\\E+", Dialect::Java) == "\\Q(?u)\\E+");
}
