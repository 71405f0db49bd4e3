// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/kinds.hpp"

#include "formats/plain/title_block.hpp"
#include "formats/plain/words.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kLongestHeading = 120;  // Code points.
constexpr std::size_t kHeadingWords = 16;
constexpr std::size_t kHeadingsInARow = 3;  // More short lines in a row are verse or a list.

bool may_be_heading(std::u32string_view line, const Lump& lump) {
    if (lump.hashes > 0) return true;
    if (lump.first_line != lump.last_line || line.size() > kLongestHeading || !text::has_letter(line))
        return false;
    if (std::u32string_view(U".,;:…»”").find(line.back()) != std::u32string_view::npos) return false;
    return pieces_of(line).size() <= kHeadingWords && !text::is_lower(line.front());
}

// `2.1` before a heading is its second level, `2.` or none its first.
std::size_t level_of(std::u32string_view line) {
    std::size_t level = 1;
    for (std::size_t i = 0; i + 1 < line.size() && (text::is_digit(line[i]) || line[i] == U'.'); ++i)
        level += line[i] == U'.' && text::is_digit(line[i + 1]) ? 1 : 0;
    return std::min<std::size_t>(level, 6);
}

std::string heading(std::size_t level) {
    return "heading-" + std::to_string(level);
}

// An item has a neighbour of its own sort; what only looks like one gets its number back.
void settle_items(const std::vector<Line>& lines, std::vector<Lump>& lumps) {
    const auto alike = [&](std::size_t a, std::size_t b) {
        return lumps[a].bulleted && lumps[b].bulleted && lumps[a].numbered == lumps[b].numbered;
    };
    std::vector<std::size_t> lone;
    for (std::size_t i = 0; i < lumps.size(); ++i)
        if (lumps[i].bulleted && !(i > 0 && alike(i - 1, i)) && !(i + 1 < lumps.size() && alike(i, i + 1)))
            lone.push_back(i);
    for (const std::size_t i : lone) {
        lumps[i].bulleted = false;
        lumps[i].start = lines[lumps[i].first_line].text_start;
    }
}

}  // namespace

std::vector<std::string> kinds_of(std::u32string_view t, const std::vector<Line>& lines,
                                  std::vector<Lump>& lumps) {
    settle_items(lines, lumps);
    std::vector<std::string> kinds = title_block_of(t, lumps);
    const auto text_of = [&](std::size_t i) {
        return trimmed(t.substr(lumps[i].start, lumps[i].end - lumps[i].start));
    };
    const std::size_t body = kinds.size();
    // Where `#` marks the title, the headings of the body begin at `##`.
    const bool title_has_hash =
        body > 0 && std::any_of(lumps.begin(), lumps.begin() + static_cast<std::ptrdiff_t>(body),
                                [](const Lump& lump) { return lump.hashes == 1; });
    for (std::size_t i = body; i < lumps.size(); ++i) {
        if (lumps[i].bulleted)
            kinds.emplace_back("item");
        else if (lumps[i].hashes > 0)
            kinds.push_back(heading(std::max<std::size_t>(lumps[i].hashes - (title_has_hash ? 1 : 0), 1)));
        else if (may_be_heading(text_of(i), lumps[i]))
            kinds.push_back(heading(level_of(text_of(i))));
        else
            kinds.emplace_back("paragraph");
    }
    for (std::size_t i = body; i < lumps.size();) {
        std::size_t end = i;
        while (end < lumps.size() && kinds[end].starts_with("heading") && lumps[end].hashes == 0)
            ++end;
        if (end - i > kHeadingsInARow || end == lumps.size())
            std::fill(kinds.begin() + static_cast<std::ptrdiff_t>(i),
                      kinds.begin() + static_cast<std::ptrdiff_t>(end), "paragraph");
        i = end + 1;
    }
    return kinds;
}

}  // namespace tolmach::formats::plain
