// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/markdown.hpp"

using namespace tolmach;
using tests::read_markdown;

namespace {

/// An edition in which the unit of an id reads otherwise.
std::string edition(std::string_view text, const std::string& id, const xliff::Content& target,
                    formats::MergeOptions options = {}) {
    auto extracted = read_markdown(text);
    extracted.file.target_language = "fr";
    for (xliff::Unit& unit : extracted.file.units) {
        if (unit.id != id) continue;
        unit.segments.front().target = target;
        unit.segments.front().state = xliff::State::Final;
    }
    return formats::merge(extracted.file, extracted.skeleton, options).value();
}

std::string edition(std::string_view text, const std::string& target) {
    return edition(text, "b1", xliff::content_of(target));
}

/// The source of a unit with one text in place of another.
xliff::Content replaced(std::string_view text, std::string_view from, std::string_view to) {
    xliff::Content content = read_markdown(text).file.units.front().segments.front().source;
    for (xliff::Inline& part : content)
        if (auto* run = std::get_if<xliff::Text>(&part))
            if (const auto at = run->value.find(from); at != std::string::npos)
                run->value.replace(at, from.size(), to);
    return content;
}

std::string read_again(const std::string& text) {
    return tests::with_codes(read_markdown(text).file.units.front().segments.front().source);
}

}  // namespace

TEST_CASE("what a translator writes is read back as the text it is") {
    for (const char* target : {"1. premier",
                               "- tiret",
                               "# dièse",
                               "+ plus",
                               "> plus grand",
                               "=== égal",
                               "*a* _b_ `c` [d](e) <f> &amp; ~~g~~",
                               "C:\\répertoire\\",
                               "a | b",
                               "[^1]: note",
                               "[a]: b",
                               "*** x",
                               "--- --- x",
                               "| a | b",
                               ": deux",
                               "{: .a}",
                               "::: a",
                               "<div>",
                               "<!-- a",
                               "$a$ et $b$",
                               "a^[b]",
                               "![a](b)",
                               "``` x",
                               "~~~ x",
                               "{{ a }}",
                               "[@a]",
                               "a \\* b \\\\",
                               "https://example.org/a_b_c?d=*e*",
                               "l’« État »",
                               "12) douze",
                               "«a»!",
                               "_ x _",
                               "mot_à_mot",
                               "- - x",
                               "+---+ x"}) {
        for (const char* source : {"Text\n", "# Text\n", "Text\n===\n", "> - Text\n",
                                   "| a |\n|---|\n| Text |\n", "- one\n\n  Text\n", "[a]: b\n\nText\n"}) {
            const auto extracted = read_markdown(source);
            const std::string id = extracted.file.units.back().id;
            const std::string made = edition(source, id, xliff::content_of(target));
            INFO(source << "→\n" << made);
            const auto read = read_markdown(made).file;
            REQUIRE(read.units.size() == extracted.file.units.size());
            CHECK(tests::with_codes(read.units.back().segments.front().source) == target);
            CHECK(read.units.back().type == extracted.file.units.back().type);
        }
    }
}

TEST_CASE("a control character stays where the source has it, and comes from no translation") {
    const std::string_view source = "The \f quay^[Ann Dunn, p. 3.\f] was *closed\a*.\n";
    const auto extracted = read_markdown(source);
    formats::MergeOptions options;
    options.with_source = true;
    CHECK(formats::merge(extracted.file, extracted.skeleton, options).value() == source);
    CHECK(edition("The quay.\n", "Le \f quai.").find('\f') == std::string::npos);
}

TEST_CASE("nothing is escaped without need") {
    CHECK(edition("Text\n", "L’État a dit : « non » (enfin) - et 3.5 % d'a.b_c_d, 2. A & B < C; \"x\"...") ==
          "L’État a dit : « non » (enfin) - et 3.5 % d'a.b_c_d, 2. A & B < C; \"x\"...\n");
}

TEST_CASE("line prefixes stay where the text is the same") {
    CHECK(edition("> one *two*\n> three four\n", "b1",
                  replaced("> one *two*\n> three four\n", "four", "quatre")) ==
          "> one *two*\n> three quatre\n");
}

TEST_CASE("a link by its text says where it leads once its text is another") {
    const char* text = "See [the map].\n\n[the map]: m.html\n";
    CHECK(edition(text, "b1", replaced(text, "the map", "la carte")) ==
          "See [la carte][the map].\n\n[the map]: m.html\n");
}

TEST_CASE("a mark that would not be seen between letters becomes a tag") {
    const char* text = "the _port_ here\n";
    auto content = replaced(text, "the ", "l");
    content = read_markdown("the _port_ here\n").file.units.front().segments.front().source;
    std::get<xliff::Text>(content.front()).value = "inter";
    const std::string made = edition(text, "b1", content);
    CHECK(made == "inter<em>port</em> here\n");
    CHECK(read_again(made) == "inter‹<em>›port‹</em>› here");
}

TEST_CASE("an address that was changed is a link to where it led") {
    const char* text = "<https://example.org>\n";
    CHECK(edition(text, "b1", replaced(text, "https://example.org", "notre page")) ==
          "[notre page](<https://example.org>)\n");
}

TEST_CASE("titles of links, notes in the text and cells are written in their own way") {
    CHECK(edition("[a](b \"c\")\n", "b1", replaced("[a](b \"c\")\n", "c", "d \"e\"")) ==
          "[a](b \"d \\\"e\\\"\")\n");
    CHECK(edition("[a]: b 'c'\n\nText\n", "b1", xliff::content_of("l'a")) == "[a]: b 'l\\'a'\n\nText\n");
    CHECK(edition("x^[a note] y\n", "fn1", xliff::content_of("une *note*]")) == "x^[une \\*note\\*\\]] y\n");
    CHECK(edition("<p>a &amp; b</p>\n", "b1", xliff::content_of("c < d & \"e\"")) ==
          "<p>c &lt; d &amp; \"e\"</p>\n");
}

TEST_CASE("a value of the front matter keeps its quotation marks, or gets some") {
    const auto title = [](const char* value, const char* target) {
        const std::string made = edition("---\ntitle: " + std::string(value) + "\n---\n\nText.\n", "b1",
                                         xliff::content_of(target));
        return made.substr(11, made.find('\n', 11) - 11);
    };
    CHECK(title("Plain", "Simple") == "Simple");
    CHECK(title("Plain", "Port: fermé") == "\"Port: fermé\"");
    CHECK(title("Plain", "# dièse") == "\"# dièse\"");
    CHECK(title("Plain", "no") == "\"no\"");
    CHECK(title("'It''s'", "l'État") == "'l''État'");
    CHECK(title("\"a\"", "b \"c\" \\") == "\"b \\\"c\\\" \\\\\"");
    CHECK(title("[one, two]", "a, b") == "[\"a, b\", two]");
}

TEST_CASE("an edition says its language, that it is a draft and who translated it") {
    formats::MergeOptions options;
    options.house.language = "fr";
    options.house.draft_mark = "Brouillon";
    options.house.credit = "Traduit par A";
    CHECK(edition("---\ntitle: T\nlang: en\n---\n\nText.\n", "b2", xliff::content_of("Texte."), options) ==
          "---\ntitle: T\nlang: fr\ncredit: \"Traduit par A\"\n---\n\n> **Brouillon**\n\nTexte.\n");
    options.house.credit.clear();
    CHECK(edition("Text.\r\n", "b1", xliff::content_of("Texte."), options) ==
          "> **Brouillon**\r\n\r\nTexte.\r\n");
}

TEST_CASE("a skeleton whose places are no blocks is refused") {
    auto extracted = read_markdown("One text.\n\nAnother.\n");
    ++extracted.skeleton.holes[0].span.start;
    const auto made = formats::merge(extracted.file, extracted.skeleton, {});
    REQUIRE_FALSE(made);
    CHECK(made.error().message == "the place of the unit 'b1' is no block of its source");
}
