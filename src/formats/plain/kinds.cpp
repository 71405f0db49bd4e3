// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/kinds.hpp"

#include "formats/plain/author_lines.hpp"
#include "formats/plain/captions.hpp"
#include "formats/plain/menu_title.hpp"
#include "formats/plain/title_block.hpp"
#include "formats/plain/words.hpp"
#include "reference/cues.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kLongestHeading = 120;  // Code points.
constexpr std::size_t kHeadingWords = 16;
constexpr std::size_t kHeadingsInARow = 3;  // More short lines in a row are verse or a list.
constexpr std::size_t kLongestEpigraph = 300;

using Kinds = std::vector<std::string>;

bool are_keywords(std::u32string_view line) {
    const std::size_t word = begins_with(Word::Keywords, line);
    const std::size_t at = text::skip_spaces(line, word);
    return word > 0 && at < line.size() && is_among(U":.–—", line[at]);
}

// Nothing but words that somebody else said.
bool is_quotation(std::u32string_view line) {
    while (!line.empty() && is_among(U".,…", line.back()))
        line.remove_suffix(1);
    return line.size() > 2 && line.size() <= kLongestEpigraph && is_among(U"«“„\"", line.front()) &&
           is_among(U"»”“\"", line.back());
}

// `(All drawings: the author)`, `[The letter is lost]`.
bool is_in_brackets(std::u32string_view line) {
    return (line.front() == U'(' && line.find(U')') + 1 == line.size()) ||
           (line.front() == U'[' && line.find(U']') + 1 == line.size());
}

// What somebody says ends a line; `The paper «Star»` only names.
bool ends_in_speech(std::u32string_view line) {
    if (!is_among(U"»”\"", line.back())) return false;
    const std::size_t open = line.substr(0, line.size() - 1).find_last_of(U"«“„\"");
    if (open == line.npos || open < 2 || open + 2 >= line.size()) return true;
    return !text::is_space(line[open - 1]) || !text::is_letter(line[open - 2]) ||
           is_among(U".,!?…", line[line.size() - 2]);
}

// `Is it over? No. The cranes are back!`: more than two sentences, the last closed by its mark.
bool holds_sentences(std::u32string_view line) {
    if (!is_among(U"!?", line.back())) return false;
    std::size_t ends = 0;
    for (std::size_t i = 2; i + 2 < line.size(); ++i)
        if (is_among(U".!?", line[i]) && text::is_lower(line[i - 1]) && text::is_lower(line[i - 2]) &&
            text::is_space(line[i + 1]) && text::is_upper(line[i + 2]))
            ++ends;
    return ends > 1;
}

// `The crane fell. [M1]`, `It was never found. (p. 5)`.
bool is_sentence_with_brackets(std::u32string_view line) {
    const std::size_t open = line.find_last_of(U"([");
    if (open == line.npos || open < 2 || !is_among(U")]", line.back())) return false;
    const auto before = trimmed(line.substr(0, open));
    return !before.empty() && is_among(U".!?…", before.back());
}

bool may_be_heading(std::u32string_view line, const Lump& lump) {
    if (lump.hashes > 0) return true;
    if (lump.first_line != lump.last_line || line.size() > kLongestHeading || !text::has_letter(line))
        return false;
    if (is_among(U".,;:…–—", line.back()) || line.find(U'\t') != line.npos || are_keywords(line))
        return false;
    if (is_in_brackets(line) || ends_in_speech(line) || holds_sentences(line) ||
        is_sentence_with_brackets(line))
        return false;
    // `said the mayor of`: the sentence goes on.
    const auto pieces = pieces_of(line);
    if (pieces.size() > 3 && reference::is_cue(reference::Cue::Connector, pieces.back())) return false;
    return pieces.size() <= kHeadingWords && !text::is_lower(line.front());
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

// Short lines below a figure's caption and below words of somebody else are not headings.
void settle_lines_below(const std::vector<std::u32string_view>& texts, const std::vector<Lump>& lumps,
                        std::size_t body, Kinds& kinds) {
    const auto is_heading = [&](std::size_t i) {
        return i < lumps.size() && kinds[i].starts_with("heading") && lumps[i].hashes == 0;
    };
    for (std::size_t i = std::max<std::size_t>(body, 1); i < lumps.size(); ++i) {
        const bool beside = lumps[i].stanza == lumps[i - 1].stanza;
        if (kinds[i - 1] == "caption" && !is_picture_credit(texts[i - 1]) &&
            (is_credit(texts[i]) || (beside && is_heading(i))))
            kinds[i] = "caption";
        else if (is_heading(i) && is_quotation(texts[i - 1]) && (beside || is_heading(i + 1)))
            kinds[i] = "paragraph";
    }
}

// The title block that a title begins; the lines before it have no kinds yet.
Kinds title_block_below(std::vector<TitleLine> lines, std::size_t title) {
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(title));
    lines.front().is_title = true;
    Kinds kinds(title);
    const bool named = lines.size() > 1 && are_names(lines[1].text);
    for (std::string& kind : title_block_of(lines))
        kinds.push_back(std::move(kind));
    if (!named) return kinds;
    kinds.resize(std::max(kinds.size(), title + 2));
    if (kinds[title + 1].empty()) kinds[title + 1] = "author";
    return kinds;
}

}  // namespace

std::vector<std::string> kinds_of(std::u32string_view t, const std::vector<Line>& lines,
                                  std::vector<Lump>& lumps) {
    settle_items(lines, lumps);
    std::vector<std::u32string_view> texts;
    std::vector<TitleLine> first;
    for (const Lump& lump : lumps) {
        texts.push_back(trimmed(t.substr(lump.start, lump.end - lump.start)));
        first.push_back({texts.back(), lump.stanza, false, lump.bulleted});
    }
    const auto under_menus = title_under_menus(first);
    Kinds kinds = under_menus ? title_block_below(std::move(first), *under_menus) : title_block_of(first);
    const std::size_t body = under_menus ? 0 : kinds.size();
    // Where `#` marks the title, the headings of the body begin at `##`.
    const bool title_has_hash =
        body > 0 && std::any_of(lumps.begin(), lumps.begin() + static_cast<std::ptrdiff_t>(body),
                                [](const Lump& lump) { return lump.hashes == 1; });
    kinds.resize(lumps.size());
    for (std::size_t i = body; i < lumps.size(); ++i) {
        if (!kinds[i].empty()) continue;
        if (lumps[i].bulleted)
            kinds[i] = "item";
        else if (lumps[i].hashes > 0)
            kinds[i] = heading(std::max<std::size_t>(lumps[i].hashes - (title_has_hash ? 1 : 0), 1));
        else if (is_caption(texts[i]) || is_picture_credit(texts[i]))
            kinds[i] = "caption";
        else if (may_be_heading(texts[i], lumps[i]))
            kinds[i] = heading(level_of(texts[i]));
        else
            kinds[i] = "paragraph";
    }
    settle_lines_below(texts, lumps, body, kinds);
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
