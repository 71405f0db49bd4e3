// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/read_back.hpp"

#include "formats/markdown/blocks.hpp"
#include "formats/markdown/line_marks.hpp"
#include "formats/markdown/spans.hpp"
#include "formats/markdown/tables.hpp"

#include <algorithm>

namespace tolmach::formats::markdown {
namespace {

constexpr char kEdge = '\x01';  // Around a code, in a text that two readings are compared by.

bool is_paragraph(std::string_view text) {
    const Document read = blocks_of(text, 0);
    return read.leaves.size() == 1 && read.containers.size() == 1 &&
           read.leaves.front().kind == Leaf::Kind::Paragraph &&
           LeafText(read.leaves.front().lines).text() == text;
}

// The lines of a paragraph that hold a hole, as they are read in it: what stands in the other lines may begin
// a block where no paragraph is around it. `behind` is how much stands behind the hole.
std::string lines_of_hole(std::string_view text, std::size_t from, std::size_t behind) {
    const std::size_t before = text.substr(0, from).rfind('\n');
    const std::size_t end = std::min(text.find('\n', text.size() - behind), text.size());
    if (before == text.npos) return std::string(text.substr(0, end));
    return "x" + std::string(text.substr(before, end - before));
}

bool is_same_block(const Passage& passage, std::string_view text) {
    const Leaf& leaf = passage.leaf();
    switch (leaf.kind) {
        case Leaf::Kind::Heading:
            if (passage.has_hashes()) {
                const std::string line = "# " + std::string(text);
                const auto heading = heading_line(line);
                return heading && heading->text == text;
            }
            return is_paragraph(text);
        case Leaf::Kind::Paragraph:
            return is_paragraph(
                lines_of_hole(text, passage.from(), passage.text().text().size() - passage.to()));
        case Leaf::Kind::Cell: {
            const auto cells = cells_of(text);
            return cells.size() == 1 && cells.front() == text;
        }
        case Leaf::Kind::LinkTitle: {
            const std::string title = leaf.lines.front().data()[-1] + std::string(text);
            return link_title_end(title, 0) == kNoEnd;
        }
        default:
            return true;
    }
}

std::string flat(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                 std::size_t last) {
    std::string made;
    for (std::size_t i = first; i < last; ++i) {
        const Token& token = tokens[i];
        const std::string_view written = text.substr(token.from, token.to - token.from);
        if (token.kind == Token::Kind::Text)
            made += token.seen.empty() ? written : std::string_view(token.seen);
        else if (token.kind == Token::Kind::SoftBreak)
            made += ' ';
        else
            (made += kEdge).append(written) += kEdge;
    }
    return made;
}

}  // namespace

bool reads_back(const Passage& passage, std::string_view content, const HolePieces& wanted,
                const Document& document) {
    const std::string_view stood = passage.text().text();
    std::string text(stood.substr(0, passage.from()));
    text.append(content).append(stood.substr(passage.to()));
    if (!is_same_block(passage, text)) return false;
    const std::vector<Token>& tokens = passage.inlines().tokens;
    std::string expected = flat(stood, tokens, 0, passage.first());
    for (const HolePiece& piece : wanted)
        if (piece.is_code)
            (expected += kEdge).append(piece.content) += kEdge;
        else
            expected += piece.seen;
    expected += flat(stood, tokens, passage.last(), tokens.size());
    const Inlines read = inlines_of(text, dialect_of(passage.leaf().kind), document);
    return flat(text, read.tokens, 0, read.tokens.size()) == expected;
}

}  // namespace tolmach::formats::markdown
