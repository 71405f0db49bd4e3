// SPDX-License-Identifier: Apache-2.0
// The weights were set on 23 of the pages that mozilla/readability tests itself with, and hold on 31 others.
#include "formats/plain/menu_title.hpp"

#include "formats/plain/author_lines.hpp"
#include "formats/plain/captions.hpp"
#include "formats/plain/words.hpp"
#include "reference/cues.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kShortestProse = 110;     // Code points of a paragraph.
constexpr std::size_t kLongestTitleLine = 200;  // Of a title.
constexpr std::size_t kLongTitle = 110;         // A longer one is less likely.
constexpr std::size_t kWordsOfMenu = 3;
constexpr std::size_t kFewestMenuLines = 8;
constexpr std::size_t kFarthestTitle = 30;  // Lines between the title and the first paragraph.
constexpr std::size_t kNear = 4;            // Lines below a title in which its date and author stand.
constexpr std::size_t kMostWordsOfDate = 22;

bool ends_with_any(std::u32string_view line, std::u32string_view marks) {
    return !line.empty() && marks.find(line.back()) != marks.npos;
}

bool is_prose_paragraph(std::u32string_view line) {
    while (ends_with_any(line, U"\"”’»)"))
        line.remove_suffix(1);
    return line.size() >= kShortestProse && ends_with_any(line, U".!?…");
}

bool is_date_in_figures(std::u32string_view piece) {
    constexpr std::size_t kShortest = 6;  // `3/8/20`
    return piece.size() >= kShortest && piece.find_first_of(U"./-") != piece.npos &&
           std::all_of(piece.begin(), piece.end(), [](char32_t c) {
               return text::is_digit(c) || std::u32string_view(U"./-").find(c) != std::u32string_view::npos;
           });
}

// Whether a line tells a day, among other things: `Updated 3 May 2016 at 10:30 by the desk`.
bool tells_day(std::u32string_view line) {
    constexpr std::size_t kYear = 4;
    const auto pieces = pieces_of(line);
    if (pieces.size() > kMostWordsOfDate) return false;
    bool month = false, year = false;
    for (const auto piece : pieces) {
        const auto word = bare(piece);
        if (is_date_in_figures(word)) return true;
        month = month || reference::is_month(reference::lower_of(word));
        year = year || (word.size() == kYear && (word[0] == U'1' || word[0] == U'2') &&
                        std::all_of(word.begin(), word.end(), text::is_digit));
    }
    return month && year;
}

bool tells_author(std::u32string_view line) {
    constexpr std::size_t kMostWords = 16;
    return is_author_line(line) || (begins_with(Word::By, line) > 0 && pieces_of(line).size() <= kMostWords);
}

bool may_be_title(const TitleLine& line) {
    return !line.is_other && line.text.size() <= kLongestTitleLine && pieces_of(line.text).size() >= 2 &&
           !tells_day(line.text) && !tells_author(line.text) && !is_picture_credit(line.text) &&
           begins_with(Word::Chrome, line.text) == 0 && line.text.find(U'@') == line.text.npos &&
           line.text.find(U"://") == line.text.npos;
}

// The first paragraph that others follow; the number of lines where there is none.
std::size_t begin_of_prose(const std::vector<TitleLine>& lines) {
    constexpr std::size_t kLook = 6, kFewest = 2;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_prose_paragraph(lines[i].text)) continue;
        const auto from = lines.begin() + static_cast<std::ptrdiff_t>(i + 1);
        const auto to = lines.begin() + static_cast<std::ptrdiff_t>(std::min(i + 1 + kLook, lines.size()));
        if (std::count_if(from, to, [](const TitleLine& line) { return is_prose_paragraph(line.text); }) >=
            static_cast<std::ptrdiff_t>(kFewest))
            return i;
    }
    return lines.size();
}

// Lines that no title block has so many of.
bool has_menus(const std::vector<TitleLine>& lines, std::size_t prose) {
    if (prose == lines.size() || prose <= kMostTitleLines) return false;
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(prose);
    const auto menu = static_cast<std::size_t>(std::count_if(lines.begin(), end, [](const TitleLine& line) {
        return !line.is_other && pieces_of(line.text).size() <= kWordsOfMenu;
    }));
    return menu >= kFewestMenuLines && 5 * menu >= 2 * prose;
}

// What leads on to another line: `Ports —`, `The harbour is supported by`.
bool is_open(std::u32string_view line) {
    return ends_with_any(line, U".:,;—–-|") || ends_with(Word::By, line) > 0;
}

// `Share on …` below a title is about the text.
bool is_of_page(std::u32string_view line) {
    return begins_with(Word::Chrome, line) > 0;
}

double weight_of(const std::vector<TitleLine>& lines, std::size_t at, std::size_t prose) {
    const std::u32string_view line = lines[at].text;
    const std::size_t words = pieces_of(line).size();
    double weight = -0.06 * static_cast<double>(prose - at);
    bool author = false, day = at > 0 && tells_day(lines[at - 1].text), chrome = false;
    for (std::size_t i = at + 1; i < std::min(at + 1 + kNear, prose); ++i) {
        author = author || tells_author(lines[i].text);
        day = day || tells_day(lines[i].text);
        chrome = chrome || is_of_page(lines[i].text);
    }
    if (chrome) weight += 1;
    if (line.size() > kLongTitle) weight -= 1;
    if (author) weight += 2;
    if (day) weight += 2;
    if (at + 1 < prose && tells_day(lines[at + 1].text)) weight += 1;
    if (words >= 4) weight += 1.5;
    if (words >= 6) weight += 1;
    if (words < 3) weight -= 1.5;
    if (is_open(line)) weight -= 2;
    // It stands among the first lines of the page too, as the name of its window.
    const auto here = lines.begin() + static_cast<std::ptrdiff_t>(at);
    if (std::any_of(lines.begin(), here, [&](const TitleLine& other) { return other.text == line; }))
        weight += 1;
    return weight;
}

// What says below a title what the text is about looks like one, and is longer.
bool is_title_of_next(const std::vector<TitleLine>& lines, std::size_t at) {
    constexpr std::size_t kFewestWords = 4;
    const std::u32string_view line = lines[at].text, next = lines[at + 1].text;
    return may_be_title(lines[at]) && pieces_of(line).size() >= kFewestWords && !is_open(line) &&
           10 * line.size() <= 13 * next.size() && line != next;
}

}  // namespace

std::optional<std::size_t> title_under_menus(const std::vector<TitleLine>& lines) {
    const std::size_t prose = begin_of_prose(lines);
    if (!has_menus(lines, prose)) return std::nullopt;
    std::optional<std::size_t> best;
    double heaviest = 0;
    for (std::size_t i = prose; i-- > 0 && prose - i <= kFarthestTitle;) {
        if (!may_be_title(lines[i])) continue;
        const double weight = weight_of(lines, i, prose);
        if (best && weight <= heaviest) continue;
        best = i;
        heaviest = weight;
    }
    while (best && *best > 0 && is_title_of_next(lines, *best - 1))
        --*best;
    return best;
}

}  // namespace tolmach::formats::plain
