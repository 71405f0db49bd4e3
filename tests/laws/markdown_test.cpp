// SPDX-License-Identifier: Apache-2.0
// The laws of a format for Markdown: a source merged with itself is the same, one character that is put in
// changes that place alone, and a pseudo-translated edition is read back as it was written.
#include "support/markdown.hpp"

#include "base/files.hpp"
#include "formats/completeness.hpp"
#include "segmentation/segment.hpp"
#include "support/catch.hpp"
#include "support/drawn.hpp"
#include "text/utf8.hpp"
#include "translation/pseudo.hpp"

#include <algorithm>
#include <random>

using namespace tolmach;
using tests::merged_source;
using tests::read_markdown;

namespace {

std::string sample() {
    return base::read_file(TOLMACH_TEST_DATA "/markdown/note.md").value();
}

/// Texts of what Markdown has marks of, in random order.
std::string random_text(std::mt19937& random) {
    constexpr std::string_view kParts[] = {"a",
                                           "bc ",
                                           " ",
                                           "\n",
                                           "\n\n",
                                           "*",
                                           "**",
                                           "_",
                                           "`",
                                           "``",
                                           "[",
                                           "]",
                                           "(",
                                           ")",
                                           "![",
                                           "<",
                                           ">",
                                           "# ",
                                           "- ",
                                           "1. ",
                                           "> ",
                                           "|",
                                           "\n|-|-|\n",
                                           "\\",
                                           "&amp;",
                                           "é",
                                           "[^1]",
                                           "\n\n[^1]: ",
                                           "^[",
                                           "~",
                                           "$",
                                           "$$",
                                           "\n    ",
                                           "```\n",
                                           "<b>",
                                           "</b>",
                                           "<div>\n",
                                           "{.a}",
                                           "[a]",
                                           "\n\n[a]: b \"c\"\n",
                                           "https://a.b/c_d",
                                           "\t",
                                           "===\n",
                                           "\n---\n",
                                           ": ",
                                           "!"};
    std::string text;
    for (std::size_t parts = 1 + random() % 25; parts > 0; --parts)
        text += kParts[random() % std::size(kParts)];
    return text;
}

std::string text_of(const xliff::Unit& unit, bool target) {
    std::string text;
    for (const xliff::Segment& segment : unit.segments)
        text += xliff::plain_text(target && segment.target ? *segment.target : segment.source);
    return text;
}

std::string without_space(std::string_view text) {
    std::string made;
    for (const char c : text)
        if (c != ' ' && c != '\n' && c != '\t') made += c;
    return made;
}

struct Pseudo {
    xliff::File file;
    std::string text;
};

Pseudo pseudo_edition(const std::string& source) {
    auto extracted = read_markdown(source);
    for (xliff::Unit& unit : extracted.file.units)
        unit = translation::pseudo_translate(segmentation::segment(std::move(unit), "en"));
    extracted.file.target_language = "fr";
    auto text = formats::merge(extracted.file, extracted.skeleton, {}).value();
    return {std::move(extracted.file), std::move(text)};
}

std::size_t calls_in(const xliff::File& file) {
    std::size_t calls = 0;
    for (const xliff::Unit& unit : file.units)
        for (const xliff::Segment& segment : unit.segments)
            for (const xliff::Inline& part : segment.source)
                if (const auto* code = std::get_if<xliff::Code>(&part))
                    calls += xliff::is_footnote_call(*code);
    return calls;
}

}  // namespace

TEST_CASE("a source of Markdown merged with itself is the same") {
    const std::string source = sample();
    CHECK(merged_source(read_markdown(source)) == source);
    std::string dos;
    for (const char c : source)
        dos += c == '\n' ? "\r\n" : std::string(1, c);
    CHECK(merged_source(read_markdown("\xEF\xBB\xBF" + dos)) == "\xEF\xBB\xBF" + dos);
}

TEST_CASE("one character in a unit of Markdown changes that place alone") {
    const std::string source = sample();
    auto extracted = read_markdown(source);
    for (xliff::Unit& unit : extracted.file.units) {
        if (!unit.translate) continue;  // It has no hole.
        for (xliff::Inline& part : unit.segments[0].source) {
            auto* run = std::get_if<xliff::Text>(&part);
            if (!run) continue;
            const std::u32string text = text::to_utf32(run->value);
            for (const std::size_t at : {std::size_t{0}, text.size() / 2, text.size()}) {
                if (at == 0 && text.starts_with(U"https:")) continue;  // It is no address then.
                std::u32string changed = text;
                run->value = text::to_utf8(changed.insert(at, 1, U'ж'));
                std::u32string merged = text::to_utf32(merged_source(extracted));
                INFO(unit.id << " " << run->value);
                REQUIRE(std::count(merged.begin(), merged.end(), U'ж') == 1);
                merged.erase(merged.find(U'ж'), 1);
                std::string back = text::to_utf8(merged);
                // What a link by its text must say once its text is another.
                if (const auto link = back.find("[the plan][the plan]"); link != std::string::npos)
                    back.erase(link + 10, 10);
                CHECK(back == source);
            }
            run->value = text::to_utf8(text);
        }
    }
}

TEST_CASE("a pseudo-translated note is read back as it was written, and the rest is the same") {
    const std::string source = sample();
    const Pseudo pseudo = pseudo_edition(source);
    const auto read = read_markdown(pseudo.text).file;
    REQUIRE(read.units.size() == pseudo.file.units.size());
    for (std::size_t i = 0; i < read.units.size(); ++i) {
        INFO(read.units[i].id << "\n" << pseudo.text);
        CHECK(text_of(read.units[i], false) == text_of(pseudo.file.units[i], true));
        if (!read.units[i].type.starts_with("tolmach:footnote-"))  // Which the words decide.
            CHECK(read.units[i].type == pseudo.file.units[i].type);
    }
    CHECK(calls_in(read) == calls_in(pseudo.file));
    for (const char* kept :
         {"print(\"no text\")", "    nor this", "layout: post", "{#intro .unnumbered}", "{width=50%}",
          "a = b\n- c", "::: {.warning}", "<!-- a comment -->", "[@weir2019, p. 3]", "$e^{i\\pi}$"})
        CHECK(pseudo.text.find(kept) != std::string::npos);
}

TEST_CASE("random Markdown merges to itself, and its edition has the texts that were written") {
    std::mt19937 random(20190503);
    std::size_t tried = 0;
    for (std::size_t round = 0; round < 4000 / tests::kOneIn; ++round) {
        const std::string source = random_text(random);
        const auto read = formats::read_markdown("note.md", source, {});
        if (!read) continue;
        INFO(source);
        REQUIRE(merged_source(read->value) == source);
        const Pseudo pseudo = pseudo_edition(source);
        const auto again = read_markdown(pseudo.text).file;
        ++tried;
        CHECK(
            formats::compare_with_source("note.xlf", read->value.file, read->value.skeleton).value().empty());
        bool same = again.units.size() == pseudo.file.units.size();
        for (std::size_t i = 0; same && i < again.units.size(); ++i)
            same = without_space(text_of(again.units[i], false)) ==
                   without_space(text_of(pseudo.file.units[i], true));
        INFO("→\n" << pseudo.text);
        CHECK(same);
    }
    CHECK(tried > 2000 / tests::kOneIn);
}

TEST_CASE("hostile Markdown takes time by its size") {
    for (const std::string_view part :
         {"[",      "![",   "*a ", "**a_", "> ",      "- ",       "`",   "``a`", "<a ",
          "<!--",   "^[",   "$a ", "$$",   "a](b \"", "[a]: b\n", "|a",  "&a",   "\\",
          "[^1]: ", "~a^b", "<b>", "</b>", "{",       "[@a ",     "[[a]"}) {
        std::string source = "Text ";
        while (source.size() < 200000)
            source += part;
        const auto read = formats::read_markdown("note.md", source, {});
        if (!read) continue;
        CHECK(merged_source(read->value) == source);
    }
}
