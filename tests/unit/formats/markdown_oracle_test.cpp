// SPDX-License-Identifier: Apache-2.0
// The reader of Markdown held against cmark: the same text is text, in blocks that begin and end at the same
// places.
#include "support/catch.hpp"
#include "support/markdown.hpp"

#include <cmark-gfm.h>

#include <memory>
#include <random>

using namespace tolmach;

namespace {

using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Walk = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

bool is_leaf_block(cmark_node* node) {
    return cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH ||
           cmark_node_get_type(node) == CMARK_NODE_HEADING;
}

/// The text of each block that has some, by cmark: marks of emphasis as `*`, white space left out.
std::string blocks_by_cmark(const std::string& text) {
    const Node document(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT), &cmark_node_free);
    const Walk walk(cmark_iter_new(document.get()), &cmark_iter_free);
    std::string made, block;
    bool has_letter = false;
    for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk.get())) {
        cmark_node* node = cmark_iter_get_node(walk.get());
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG || type == CMARK_NODE_LINK ||
            type == CMARK_NODE_IMAGE)
            block += '*';
        if (type == CMARK_NODE_TEXT && event == CMARK_EVENT_ENTER)
            for (const char c : std::string_view(cmark_node_get_literal(node)))
                if (c != ' ' && c != '\t')
                    block += c, has_letter = has_letter || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                                             c == '\xC3';
        if (!is_leaf_block(node) || event != CMARK_EVENT_EXIT) continue;
        if (has_letter) made += block + "\n";
        block.clear();
        has_letter = false;
    }
    return made;
}

std::string blocks_by_us(const std::string& text) {
    const auto read = formats::read_markdown("note.md", text, {});
    if (!read) return {};
    std::string made;
    for (const xliff::Unit& unit : read->value.file.units) {
        if (unit.type == "tolmach:metadata" || !unit.translate) continue;
        for (const xliff::Inline& part : unit.segments.front().source) {
            if (const auto* run = std::get_if<xliff::Text>(&part))
                for (const char c : run->value)
                    if (c != ' ' && c != '\t') made += c;
            const auto* code = std::get_if<xliff::Code>(&part);
            if (code && code->shape != xliff::Code::Shape::Placeholder) made += '*';
        }
        made += '\n';
    }
    return made;
}

}  // namespace

TEST_CASE("random CommonMark has the blocks, the text and the emphasis that cmark sees") {
    constexpr std::string_view kParts[] = {
        "a",     "b ",      "c",       " ",     "\n",    "\n\n",  "*",        "**",    "_",
        "[r]",   "> ",      ">",       "# ",    "## ",   "- ",    "* ",       "1. ",   "2) ",
        "+ ",    "    ",    "  ",      "\t",    "\\",    "&amp;", "\xC3\xA9", "```\n", "~~~\n",
        "---\n", "\n===\n", "\n---\n", "***\n", "<u:v>", "\n   ", "\n      ", "\\*"};
    std::mt19937 random(20190503);
    for (int round = 0; round < 20000; ++round) {
        std::string text = "x\n\n[r]: u\n\n";
        for (std::size_t parts = 1 + random() % 20; parts > 0; --parts)
            text += kParts[random() % std::size(kParts)];
        INFO(text);
        REQUIRE(blocks_by_us(text) == blocks_by_cmark(text));
    }
}
