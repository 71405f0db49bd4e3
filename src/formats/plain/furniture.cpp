// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/furniture.hpp"

#include "formats/plain/note_marks.hpp"
#include "formats/plain/note_taking.hpp"
#include "formats/plain/words.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kLinesOfChrome = 12;  // At the top and at the end of a page.
constexpr std::size_t kLongestChrome = 80;
constexpr std::size_t kFewestPages = 3;
constexpr std::size_t kFewestHeads = 2;
constexpr std::size_t kLongestHead = 100;
constexpr std::size_t kShortestCut = 40;  // A shorter line may be a heading.
constexpr std::size_t kFewestNumbered = 3;
constexpr std::size_t kShortestNumbered = 60;  // Code points of a paragraph that has a number.

// `Skip to content`, `You are here: Home » Papers`, `Share on …`; a single word only as the whole line.
bool is_chrome(std::u32string_view line) {
    if (line.size() > kLongestChrome) return false;
    const std::size_t words = begins_with(Word::Chrome, line);
    return words > 0 && (words == line.size() || line.substr(0, words).find(U' ') != line.npos ||
                         !text::is_letter(line[words - 1]));
}

// The number that a line is nothing but: `12`, `- 12 -`, `Page 12`, `12/30`; 0 for none.
std::size_t page_figure(std::u32string_view line) {
    std::u32string_view inner = bare(line);
    if (const std::size_t word = begins_with(Word::Page, inner); word > 0) inner = bare(inner.substr(word));
    const auto number = number_at(inner, 0, Numeral::Figures);
    if (!number) return 0;
    const auto rest = inner.substr(number->place.end);
    const bool of = !rest.empty() && rest[0] == U'/' && rest.size() <= 1 + kMostFigures &&
                    std::all_of(rest.begin() + 1, rest.end(), text::is_digit);
    return rest.empty() || of ? number->number : 0;
}

// A line that is nothing but a number.
struct PageFigure {
    std::size_t line = 0, number = 0;
    bool sure = false;  ///< It is dressed as one of a page, or stands inside a sentence.
};

// Page numbers count upwards by one, each on a line of its own between others. Bare ones from 1 on which cut
// no sentence may be the numbers of chapters.
void take_page_figures(std::u32string_view t, const std::vector<Line>& lines, const std::vector<bool>& taken,
                       std::vector<bool>& furniture) {
    std::vector<PageFigure> found;
    const auto settle_pages = [&] {
        const bool sure = !found.empty() && (found.front().number > 1 ||
                                             std::any_of(found.begin(), found.end(),
                                                         [](const PageFigure& f) { return f.sure; }));
        if (found.size() >= kFewestPages && sure)
            for (const PageFigure& figure : found)
                furniture[figure.line] = true;
        found.clear();
    };
    std::size_t between = 0;  // Lines with text since the last number.
    bool cut = false;         // The last of them ends no sentence.
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].blank() || taken[i]) continue;
        const auto row = t.substr(lines[i].text_start, lines[i].length());
        const std::size_t number = page_figure(row);
        if (number == 0) {
            ++between;
            cut = row.size() >= kShortestCut && (text::is_lower(row.back()) || row.back() == U',');
            continue;
        }
        if (!found.empty() && (found.back().number + 1 != number || between < 2)) settle_pages();
        found.push_back({i, number, cut || !std::all_of(row.begin(), row.end(), text::is_digit)});
        between = 0;
    }
    settle_pages();
}

// Running heads: lines that are the same on several pages, figures aside, and stand beside a page number.
void take_running_heads(std::u32string_view t, const std::vector<Line>& lines, const std::vector<bool>& taken,
                        std::vector<bool>& furniture) {
    std::map<std::u32string, std::vector<std::size_t>> heads;
    std::size_t last = lines.size();  // The line with text before this one.
    const auto add = [&](std::size_t i) {
        const Line& line = lines[i];
        const bool is_sentence = std::u32string_view(U".?!…").find(t[line.text_end - 1]) != t.npos;
        if (furniture[i] || taken[i] || is_sentence || line.length() > kLongestHead) return;
        std::u32string words;
        for (const auto piece : pieces_of(t.substr(line.text_start, line.length())))
            if (!std::all_of(piece.begin(), piece.end(), text::is_digit)) words.append(piece) += U' ';
        if (text::has_letter(words)) heads[words].push_back(i);
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].blank()) continue;
        if (last < lines.size() && furniture[i] != furniture[last]) add(furniture[i] ? last : i);
        last = i;
    }
    for (const auto& [words, places] : heads)
        if (places.size() >= kFewestHeads)
            for (const std::size_t place : places)
                furniture[place] = true;
}

}  // namespace

std::vector<bool> furniture_of(std::u32string_view t, const std::vector<Line>& lines,
                               const MarkedNotes& marked) {
    std::vector<bool> furniture(lines.size());
    std::vector<bool> taken = marked.in_list;
    for (const auto& call : marked.calls)
        taken[line_of(lines, call.mark.start)] = true;
    std::vector<std::size_t> text_lines;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!lines[i].blank() && !taken[i]) text_lines.push_back(i);
    for (std::size_t k = 0; k < text_lines.size(); ++k) {
        if (k >= kLinesOfChrome && k + kLinesOfChrome < text_lines.size()) continue;
        const Line& line = lines[text_lines[k]];
        if (is_chrome(t.substr(line.text_start, line.length()))) furniture[text_lines[k]] = true;
    }
    std::vector<bool> pages(lines.size());
    take_page_figures(t, lines, taken, pages);
    take_running_heads(t, lines, taken, pages);
    std::transform(pages.begin(), pages.end(), furniture.begin(), furniture.begin(), std::logical_or<>());
    // A text of furniture alone is a text.
    if (std::all_of(text_lines.begin(), text_lines.end(), [&](std::size_t i) { return furniture[i]; }))
        furniture.assign(lines.size(), false);
    return furniture;
}

void drop_paragraph_numbers(std::u32string_view t, std::vector<Lump>& lumps) {
    std::vector<std::pair<std::size_t, std::size_t>> found;  // Lump and where its text begins.
    std::size_t paragraphs = 0;
    for (std::size_t i = 0; i < lumps.size(); ++i) {
        if (lumps[i].end - lumps[i].start < kShortestNumbered) continue;
        ++paragraphs;
        const auto number = number_at(t, lumps[i].start, Numeral::Figures);
        if (!number || number->number != found.size() + 1 || !text::is_upper(t[number->place.end])) continue;
        found.emplace_back(i, number->place.end);
    }
    if (found.size() < kFewestNumbered || found.size() * 3 < paragraphs * 2) return;
    for (const auto& [lump, start] : found)
        lumps[lump].start = start;
}

}  // namespace tolmach::formats::plain
