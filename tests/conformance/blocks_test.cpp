// SPDX-License-Identifier: Apache-2.0
// The blocks of pages as they come from the web, from PDF files and from mail, against their gold: each line
// of NAME.blocks.tsv is a kind and the text of a block, white space squeezed. The pages are our own
// (tests/data/pages).
#include "base/files.hpp"
#include "formats/plain/read.hpp"
#include "support/catch.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <cstdio>
#include <filesystem>
#include <set>
#include <sstream>

using namespace tolmach;
namespace fs = std::filesystem;

namespace {

using Blocks = std::multiset<std::string>;

std::string squeezed(const std::string& text) {
    std::istringstream words(text);
    std::string made;
    for (std::string word; words >> word;)
        made += (made.empty() ? "" : " ") + word;
    return made;
}

Blocks gold_of(const fs::path& file) {
    std::istringstream lines(base::read_file(file).value());
    Blocks blocks;
    for (std::string line; std::getline(lines, line);)
        blocks.insert(line);
    return blocks;
}

// The blocks as a translator gets them, footnotes aside.
Blocks read_blocks(const fs::path& file) {
    formats::SourceOptions options;
    options.language = "en";
    const auto read = formats::read_plain(file.string(), base::read_file(file).value(), options).value();
    Blocks blocks;
    for (const xliff::Unit& unit : read.value.file.units) {
        std::string kind = unit.type.substr(unit.type.find(':') + 1);
        if (kind.starts_with("footnote")) continue;
        if (kind == "heading-1") kind = "heading";
        std::string text;
        for (const xliff::Inline& part : unit.segments[0].source) {
            const auto* run = std::get_if<xliff::Text>(&part);
            text += run ? run->value : " ";
        }
        blocks.insert(kind + '\t' + squeezed(text));
    }
    return blocks;
}

}  // namespace

TEST_CASE("the blocks of pages") {
    std::size_t wanted = 0, right = 0;
    for (const auto& entry : fs::directory_iterator(TOLMACH_TEST_DATA "/pages")) {
        if (entry.path().extension() != ".txt") continue;
        const Blocks gold = gold_of(fs::path(entry.path()).replace_extension(".blocks.tsv"));
        const Blocks found = read_blocks(entry.path());
        std::size_t here = 0;
        for (const std::string& block : gold) {
            here += found.contains(block);
            if (!found.contains(block)) std::printf("    missed: %s\n", block.c_str());
        }
        std::printf("  %s: %zu of %zu\n", entry.path().filename().c_str(), here, gold.size());
        wanted += gold.size();
        right += here;
    }
    std::printf("blocks right: %zu of %zu, %.3f\n", right, wanted,
                static_cast<double>(right) / static_cast<double>(wanted));
    CHECK(wanted > 100);
    CHECK(right * 100 >= wanted * 93);
}
