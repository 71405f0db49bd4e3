// SPDX-License-Identifier: Apache-2.0
#include "formats/compose.hpp"
#include "support/catch.hpp"
#include "unit/formats/note_sample.hpp"

#include <cmark-gfm.h>

#include <memory>
#include <random>

using namespace tolmach;
using formats::ComposeOptions;
using tests::block;
using tests::segment;

namespace {

std::string body_of(const xliff::File& file, const ComposeOptions& options = {}) {
    const std::string text = formats::compose_markdown(file, options).value();
    return text.substr(text.find("---\n", 4) + 4);
}

std::string rendered(const std::string& markdown) {
    const std::unique_ptr<char, decltype(&std::free)> html(
        cmark_markdown_to_html(markdown.data(), markdown.size(), CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE),
        &std::free);
    return html.get();
}

/// The characters of HTML between its tags.
std::string text_of(const std::string& html) {
    std::string text;
    bool tag = false;
    for (const char c : html) {
        if (c == '<') tag = true;
        if (!tag) text += c;
        if (c == '>') tag = false;
    }
    const std::pair<std::string_view, char> entities[] = {
        {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&amp;", '&'}};
    for (const auto& [entity, c] : entities)
        for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; ++at)
            text.replace(at, entity.size(), 1, c);
    return text;
}

xliff::File one_paragraph(const std::string& text) {
    return tests::file_of({block("b1", "paragraph", {segment("x", text)})});
}

}  // namespace

TEST_CASE("a Markdown edition has its title block in front and footnotes by reference") {
    ComposeOptions options;
    options.date = "2020-08-03";
    options.credit = "Traduit par \"A\"";
    CHECK(formats::compose_markdown(tests::sample_note(), options).value() ==
          "---\ntitle: \"Le titre\"\nsubtitle: \"Notes de la maison · Traduit par \\\"A\\\"\"\nauthor: \"Ann "
          "Bee\"\n"
          "date: \"2020-08-03\"\ndate-printed: \"3 août 2020\"\nseries: \"Notes de la maison\"\n"
          "credit: \"Traduit par \\\"A\\\"\"\nlang: \"fr\"\nbelongs-to-collection: \"Notes de la "
          "maison\"\n---\n\n"
          "## Introduction\n\n"
          "Une phrase[^1]. <span lang=\"en\">Left as it was.</span>\n\n"
          "[^1]: Une note.\n");
}

TEST_CASE("text that looks like Markdown is read back as the text it is") {
    for (const char* text :
         {"1. not a list", "a) nor this", "(1) nor this", "# no heading", "- no item", "+ no", "> no quote",
          "=== no", "*no* _no_ `no` [no](no) <no> &amp; &copy; ~~no~~", "C:\\dir\\", "a | b", "--- ...",
          "[^1]: no note", "!", "***", "    no code", "| no table", "2020) maybe", "12. August"}) {
        INFO(text);
        const std::string html = rendered(body_of(one_paragraph(text)));
        const std::string_view all(text);
        const std::string trimmed(all.substr(all.find_first_not_of(' ')));
        CHECK(text_of(html) == trimmed + "\n");
        CHECK(html.substr(0, 3) == "<p>");
    }
}

TEST_CASE("random text with looks and calls keeps its characters through a Markdown reader") {
    constexpr std::string_view kAlphabet[] = {"a", "b", " ", "*", "_", "`", "[", "]", "(",  ")",
                                              "!", "<", ">", "#", "-", "1", ".", ":", "|",  "\\",
                                              "&", ";", "é", "«", "»", "+", "=", "~", "\"", "'"};
    constexpr const char* kLooks[] = {"xlf:b", "xlf:i", "xlf:u"};
    std::mt19937 random(20200803);
    const auto pick = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    for (int round = 0; round < 3000; ++round) {
        xliff::Content content{xliff::Text{"«"}};
        std::string expected = "«";
        int calls = 0;
        for (std::size_t parts = 1 + pick(5), i = 0; i < parts; ++i) {
            std::string text;
            for (std::size_t n = 1 + pick(6); n > 0; --n)
                text += kAlphabet[pick(std::size(kAlphabet))];
            const std::string id = std::to_string(i);
            const bool look = pick(2) == 0;
            if (look) content.emplace_back(tests::code(id, xliff::Code::Shape::Start, kLooks[pick(3)]));
            xliff::append_text(content, text);
            expected += text;
            if (look && pick(5) != 0) content.emplace_back(tests::code(id, xliff::Code::Shape::End, ""));
            if (pick(3) != 0) continue;
            content.emplace_back(tests::note_call("c" + id, "fn1"));
            expected += '1';
            ++calls;
        }
        xliff::append_text(content, "»");
        expected += "»";
        auto made = segment(content, content);
        made.state = xliff::State::Final;
        xliff::File file = tests::file_of(
            {block("b1", "paragraph", {made}), block("fn1", "footnote-ibid", {segment("a", "note")})});
        file.target_language = "de";  // Binds no spaces.
        const std::string body = body_of(file);
        const std::string page = rendered(body);
        const std::string html = page.substr(0, page.find("</p>"));
        INFO(body << html);
        CHECK(text_of(html) == expected);
        std::size_t references = 0;
        for (std::size_t at = 0; (at = html.find("<sup class=\"footnote-ref\">", at)) != std::string::npos;
             ++at)
            ++references;
        CHECK(references == static_cast<std::size_t>(calls));
    }
}

TEST_CASE("emphasis is Markdown's own where it is read as such") {
    const auto page = [](std::string before, std::string inside, std::string after) {
        xliff::Content content = xliff::content_of(before);
        content.emplace_back(tests::code("1", xliff::Code::Shape::Start, "xlf:i"));
        xliff::append_text(content, inside);
        content.emplace_back(tests::code("1", xliff::Code::Shape::End, ""));
        xliff::append_text(content, after);
        auto made = segment(content, content);
        made.state = xliff::State::Final;
        return body_of(tests::file_of({block("b1", "paragraph", {made})}));
    };
    CHECK(page("un ", "mot", ".") == "\nun *mot*.\n");
    CHECK(page("", "tout", "") == "\n*tout*\n");
    CHECK(page("l’", "État", "") == "\nl’*État*\n");
    CHECK(page("а", "«б»", "в") == "\nа<em>«б»</em>в\n");
    CHECK(page("a", " b", "c") == "\na<em> b</em>c\n");
}

TEST_CASE("lists, tables, quotations and addresses in Markdown") {
    xliff::File file = tests::file_of({});
    file.groups = {tests::group("g1", "list", {}), tests::group("g2", "ordered-list", 0),
                   tests::group("g3", "table", {}), tests::group("g4", "row", 2),
                   tests::group("g5", "quotation", {})};
    const auto add = [&](std::string kind, std::optional<std::size_t> group, std::string text) {
        file.units.push_back(block("u" + std::to_string(file.units.size()), kind, {segment("s", text)}));
        file.units.back().group = group;
    };
    add("item", 0, "a");
    add("item", 1, "b");
    add("paragraph", 1, "c");
    add("item", 1, "d");
    add("item", 0, "e");
    add("cell", 3, "f|g");
    add("cell", 3, "h");
    add("paragraph", 4, "i");
    add("paragraph", 4, "j");
    add("paragraph", {}, "https://a.org/x_y");
    const std::string body = body_of(file);
    CHECK(body ==
          "\n- a\n\n  1. b\n\n     c\n\n  2. d\n\n- e\n\n| f\\|g | h |\n| --- | --- |\n\n> i\n>\n> "
          "j\n\n<https://a.org/x_y>\n");
    CHECK(rendered(body).find(
              "<ul>\n<li>\n<p>a</p>\n<ol>\n<li>\n<p>b</p>\n<p>c</p>\n</li>\n<li>\n<p>d</p>") == 0);
}
