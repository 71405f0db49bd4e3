// SPDX-License-Identifier: Apache-2.0
#include "formats/document_title.hpp"

#include "support/catch.hpp"

using namespace tolmach;

namespace {

struct Block {
    std::string type, text;
};
using Blocks = std::vector<Block>;

xliff::File file_of(const Blocks& blocks) {
    xliff::File file;
    for (const Block& block : blocks) {
        xliff::Unit& unit = file.units.emplace_back();
        unit.type = "tolmach:" + block.type;
        unit.segments.emplace_back().source = xliff::content_of(block.text);
    }
    return file;
}

// The kinds of the units once the title block is settled.
std::string settled(const Blocks& blocks) {
    xliff::File file = file_of(blocks);
    formats::settle_title_block(file);
    std::string kinds;
    for (const xliff::Unit& unit : file.units)
        kinds += (kinds.empty() ? "" : " ") + unit.type.substr(unit.type.find(':') + 1);
    return kinds;
}

const std::string kProse =
    "The port of the town was closed in the spring of that year, and nobody had said for how long it would "
    "be.";

}  // namespace

TEST_CASE("the words of the first paragraphs tell a title block that no style marks") {
    CHECK(settled({{"paragraph", "Harbour Papers"},
                   {"paragraph", "What the Port Was For"},
                   {"paragraph", "Harbour Paper No. 4/2021"},
                   {"paragraph", "Ada Marsh"},
                   {"paragraph", "12 May 2021"},
                   {"paragraph", kProse},
                   {"heading-2", "After the Port"},
                   {"paragraph", kProse}}) ==
          "series title reference author date paragraph heading-2 paragraph");
}

TEST_CASE("where nothing but a short line comes first, it stays a paragraph") {
    CHECK(settled({{"paragraph", "Dear reader"}, {"paragraph", kProse}}) == "paragraph paragraph");
    CHECK(settled({{"paragraph", kProse}, {"paragraph", "12 May 2021"}}) == "paragraph paragraph");
}

TEST_CASE("beside a marked title stand its date, its author and its reference, and nothing else is taken") {
    CHECK(settled({{"paragraph", "Read this first"},
                   {"title", "What the Port Was For"},
                   {"paragraph", "by Ada Marsh"},
                   {"paragraph", "Posted in News"},
                   {"paragraph", "12 May 2021"},
                   {"paragraph", "Executive Summary"},
                   {"paragraph", kProse}}) == "paragraph title author paragraph date paragraph paragraph");
    CHECK(settled({{"title", "What the Port Was For"},
                   {"paragraph", "Executive Summary"},
                   {"paragraph", kProse}}) == "title paragraph paragraph");
}

TEST_CASE("the only heading of the first level is the title, and those below it move up") {
    CHECK(settled({{"heading-1", "What the Port Was For"},
                   {"paragraph", "12 May 2021"},
                   {"heading-2", "After the Port"},
                   {"paragraph", kProse},
                   {"heading-3", "And Then"}}) == "title date heading-1 paragraph heading-2");
    CHECK(settled({{"heading-1", "One"}, {"paragraph", kProse}, {"heading-1", "Two"}}) ==
          "heading-1 paragraph heading-1");
    CHECK(settled({{"paragraph", kProse}, {"heading-1", "One"}}) == "paragraph heading-1");
}

TEST_CASE("headers, properties and footnotes are passed over, and a list ends the block") {
    CHECK(settled({{"header", "12 May 2021"},
                   {"paragraph", "What the Port Was For"},
                   {"footnote-commentary", "By the town."},
                   {"paragraph", "12 May 2021"},
                   {"paragraph", kProse}}) == "header title footnote-commentary date paragraph");
    CHECK(settled({{"item", "One"}, {"paragraph", "12 May 2021"}}) == "item paragraph");
}
