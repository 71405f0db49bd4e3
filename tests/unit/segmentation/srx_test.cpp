// SPDX-License-Identifier: Apache-2.0
#include "segmentation/srx.hpp"

#include "segmentation/house.hpp"
#include "segmentation/rules.hpp"
#include "segmentation/segment.hpp"
#include "support/catch.hpp"
#include "text/regex.hpp"

#include <cstdint>
#include <string>
#include <vector>

using namespace tolmach;
using namespace tolmach::segmentation;

namespace {

std::string srx(std::string_view rules, std::string_view maps, std::string_view header = "cascade=\"yes\"") {
    return "<srx version=\"2.0\" xmlns=\"http://www.lisa.org/srx20\"><header segmentsubflows=\"yes\" " +
           std::string(header) + "/><body><languagerules>" + std::string(rules) +
           "</languagerules><maprules>" + std::string(maps) + "</maprules></body></srx>";
}

constexpr std::string_view kMapAll = R"(<languagemap languagepattern=".*" languagerulename="A"/>)";

// The text with | where it is broken.
std::string broken(const std::string& file, std::string text, std::string_view language = "en") {
    const auto rules = Rules::compile(read_srx("r.srx", file).value(), language);
    const auto breaks = rules.value().breaks(text).value();
    for (auto at = breaks.rbegin(); at != breaks.rend(); ++at)
        text.insert(at->value, "|");
    return text;
}

std::string with_rules(std::string_view rules) {
    return srx("<languagerule languagerulename=\"A\">" + std::string(rules) + "</languagerule>", kMapAll);
}

}  // namespace

TEST_CASE("the first rule that fits a place decides (SRX 2.0)") {
    const auto file = with_rules(R"(
        <rule break="no"><beforebreak>\bMr\.</beforebreak><afterbreak>\s</afterbreak></rule>
        <rule break="yes"><beforebreak>[.?!]+</beforebreak><afterbreak>\s</afterbreak></rule>
        <rule break="yes"><afterbreak>\n</afterbreak></rule>)");
    CHECK(broken(file, "Mr. X came. He left! Why") == "Mr. X came.| He left!| Why");
    CHECK(broken(file, "Emr. a") == "Emr.| a");
    CHECK(broken(file, "a\nb") == "a|\nb");
    CHECK(broken(file, "no break") == "no break");
}

TEST_CASE("a pattern may end in the middle of a run: any match that ends at the place counts") {
    const auto file = with_rules(R"(<rule break="yes"><beforebreak>[!?]+</beforebreak></rule>)");
    CHECK(broken(file, "a!?b") == "a!|?|b");
}

TEST_CASE("cascade uses every map that fits, otherwise the first") {
    const std::string_view rules = R"(
        <languagerule languagerulename="A"><rule break="yes"><beforebreak>\.</beforebreak></rule></languagerule>
        <languagerule languagerulename="B"><rule break="no"><beforebreak>e\.</beforebreak></rule></languagerule>)";
    const std::string_view maps = R"(<languagemap languagepattern="EN.*" languagerulename="B"/>
        <languagemap languagepattern=".*" languagerulename="A"/>)";
    CHECK(broken(srx(rules, maps), "e.o.a", "en-GB") == "e.o.|a");
    CHECK(broken(srx(rules, maps), "e.o.a", "fr") == "e.|o.|a");
    CHECK(broken(srx(rules, maps, ""), "e.o.a", "en") == "e.o.a");
}

TEST_CASE("patterns that need a backtracking engine are judged by it") {
    const auto file = with_rules(R"(
        <rule break="no"><beforebreak>(?&lt;!x)y\.</beforebreak></rule>
        <rule break="no"><beforebreak>\.</beforebreak><afterbreak>(?!b)\w</afterbreak></rule>
        <rule break="yes"><beforebreak>\.</beforebreak></rule>)");
    CHECK(broken(file, "xy.b ay.b z.b z.c z. ") == "xy.|b ay.b z.|b z.c z.| ");
    // The match that fits may begin farther away than the shortest that the lookahead left aside allows.
    const auto farther = with_rules(R"(<rule><beforebreak>(?=a)[a-z]+\.</beforebreak></rule>)");
    CHECK(broken(farther, "bbacd.b bcd.b") == "bbacd.|b bcd.b");
}

TEST_CASE("a pattern that backtracks without end is stopped with the name of its rule") {
    const auto file = with_rules(
        R"(<rule><beforebreak>\.</beforebreak><afterbreak>((a|aa)+)+(?!a)b\1</afterbreak></rule>)");
    const auto rules = Rules::compile(read_srx("r.srx", file).value(), "en");
    const auto breaks = rules.value().breaks("." + std::string(60, 'a'));
    REQUIRE_FALSE(breaks);
    CHECK(breaks.error().code == base::ErrorCode::Limit);
    CHECK(breaks.error().message == "rule 1 of `A`: the pattern takes too long on this text");
}

TEST_CASE("a pattern that does not compile is named by rule and position") {
    const auto file =
        with_rules("<rule><beforebreak>a</beforebreak></rule>\n<rule><afterbreak>(a</afterbreak></rule>");
    const auto read = read_srx("r.srx", file);
    REQUIRE_FALSE(read);
    CHECK(read.error().location == base::Location{"r.srx", 2, 1});
    CHECK(read.error().message ==
          "rule 2 of `A`: `afterbreak`, character 2: not a regular expression (mismatched paren)");
}

TEST_CASE("everything wrong with a file is found at once") {
    std::vector<std::string> found;
    const auto file = R"(<srx version="3.0"><body><languagerules><languagerule languagerulename="A">
<rule break="maybe"><beforebreak>[</beforebreak></rule></languagerule></languagerules>
<maprules><languagemap languagepattern="en" languagerulename="B"/></maprules></body></srx>)";
    for (const base::Diagnostic& d : validate_srx("r.srx", file))
        found.push_back(d.check + " " + std::to_string(d.location.line) + " " + d.message);
    CHECK(found == std::vector<std::string>{
                       "srx.structure 1 the version is `3.0`; it must be 1.0 or 2.0",
                       "srx.structure 2 `break` of `rule` is `maybe`; it must be yes or no",
                       "srx.structure 3 no `header`", "srx.structure 3 no `languagerule` has the name `B`",
                       "srx.pattern 2 rule 1 of `A`: `beforebreak`, character 1: not a regular expression "
                       "(missing close bracket)"});
}

TEST_CASE("SRX 1.0 has maprule, and no cascade") {
    const auto file = R"(<srx version="1.0"><header segmentsubflows="yes" cascade="yes"/><body><languagerules>
<languagerule languagerulename="A"><rule break="yes"><beforebreak>\.</beforebreak></rule></languagerule>
</languagerules><maprules><maprule maprulename="Default">
<languagemap languagepattern=".*" languagerulename="A"/></maprule></maprules></body></srx>)";
    CHECK(broken(file, "a.b") == "a.|b");
    CHECK_FALSE(read_srx("r.srx", file)->cascade);
}

TEST_CASE("Okapi's option says that the patterns are Java's") {
    const auto rule = R"(<rule><beforebreak>\.</beforebreak><afterbreak>\s</afterbreak></rule>)";
    const auto java = srx(
        "<languagerule languagerulename=\"A\">" + std::string(rule) + "</languagerule>", kMapAll,
        "xmlns:o=\"http://okapi.sf.net/srx-extensions\"><o:options useJavaRegex=\"yes\"/></header><header");
    CHECK(broken(with_rules(rule), "a.\u00A0b") == "a.|\u00A0b");
    CHECK(broken(java, "a.\u00A0b") == "a.\u00A0b");
}

namespace {

// SRX by its definition: at each place the first rule that fits decides, each pattern asked of ICU.
std::string broken_by_definition(const Srx& file, std::string text) {
    std::string made;
    std::size_t last = 0;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) continue;
        for (const Rule& rule : file.sets[0].rules) {
            const auto before = text::Regex::compile(rule.before).value();
            const auto after = text::Regex::compile(rule.after).value();
            bool fits = after.starts_at(text, base::ByteOffset(at)).value();
            bool ends = false;
            for (std::size_t start = 0; fits && !ends && start <= at; ++start)
                if (start == at || (static_cast<unsigned char>(text[start]) & 0xC0U) != 0x80U)
                    ends = before.covers(text, {base::ByteOffset(start), base::ByteOffset(at)}).value();
            if (!fits || !ends) continue;
            if (rule.breaks) {
                made += text.substr(last, at - last) + "|";
                last = at;
            }
            break;
        }
    }
    return made + text.substr(last);
}

}  // namespace

TEST_CASE("places that are passed over by their bytes are places where no rule breaks") {
    const std::vector<std::string> befores = {"",      "a",     "\\.",    "[.…]",    "\\p{L}\\.", "é",
                                              "[aЖ]+", "a?\\.", "\\s\\.", "\\b[aé]", "..",        "[^a]\\s"};
    const std::vector<std::string> afters = {"",         "\\s",    "\\sa", "\\s+\\p{Lu}", "Ж",     "éa?",
                                             "[.…]\\s?", "\\s\\z", "..",   "\\p{Ll}\\.",  "[😀é]a", "\\.\\z"};
    const std::vector<std::string> characters = {"a", "A", ".", " ", "é", "Ж", "…", "😀"};
    std::uint32_t seed = 20;
    const auto draw = [&](std::size_t below) {
        seed = seed * 1664525U + 1013904223U;
        return static_cast<std::size_t>(seed >> 8) % below;
    };
    for (int round = 0; round < 60; ++round) {
        std::string rules;
        for (int rule = 0; rule < 3; ++rule)
            rules += "<rule break=\"" + std::string(draw(3) > 0 ? "yes" : "no") + "\"><beforebreak>" +
                     befores[draw(befores.size())] + "</beforebreak><afterbreak>" +
                     afters[draw(afters.size())] + "</afterbreak></rule>";
        const std::string file = with_rules(rules);
        const Srx read = read_srx("r.srx", file).value();
        for (int text = 0; text < 12; ++text) {
            std::string made;
            for (std::size_t length = draw(9); length > 0; --length)
                made += characters[draw(characters.size())];
            INFO(rules << "\n" << made);
            CHECK(broken(file, made) == broken_by_definition(read, made));
        }
    }
}

TEST_CASE("the patterns of the house compile, so that no reader of a note has to try them") {
    for (const RuleSet& set : house_srx().sets)
        for (const Rule& rule : set.rules) {
            INFO(set.name << ' ' << rule.number);
            CHECK(text::Regex::compile(rule.before));
            CHECK(text::Regex::compile(rule.after));
        }
    for (const LanguageMap& map : house_srx().maps)
        CHECK(text::Regex::compile(map.pattern));
}
