// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/captions.hpp"

#include "formats/plain/author_lines.hpp"
#include "formats/plain/words.hpp"
#include "text/character.hpp"

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kLongestCaption = 250;  // Code points.

// `Jane Weir / Getty Images`.
bool ends_with_agency(std::u32string_view line) {
    const std::size_t agency = ends_with(Word::Agency, line);
    const auto before = trimmed(line.substr(0, line.size() - agency));
    return agency > 0 && !before.empty() && is_among(U"/|©", before.back());
}

// `The quay at dawn. (Jane Weir)`.
bool ends_with_names_in_brackets(std::u32string_view line) {
    const std::size_t open = line.rfind(U'(');
    return open != line.npos && open > 2 && line.back() == U')' && is_among(U".!?", line[open - 2]) &&
           are_names(line.substr(open + 1, line.size() - open - 2));
}

}  // namespace

bool is_caption(std::u32string_view line) {
    if (line.size() > kLongestCaption) return false;
    std::size_t at = begins_with(Word::Caption, line);
    if (at == 0) return false;
    while (at < line.size() && (line[at] == U'.' || line[at] == U'№' || text::is_space(line[at])))
        ++at;
    const std::size_t number = at;
    while (at < line.size() && (text::is_digit(line[at]) || is_among(U"IVXivx", line[at])))
        ++at;
    if (at == number) return false;
    while (at + 1 < line.size() && is_among(U".-", line[at]) && text::is_digit(line[at + 1]))
        at += 2;
    at = text::skip_spaces(line, at);
    return at == line.size() || is_among(U".:–—-)|", line[at]);
}

bool is_credit(std::u32string_view line) {
    const std::size_t word = begins_with(Word::Credit, line);
    if (word == 0 || line.size() > kLongestCaption) return false;
    const std::size_t at = text::skip_spaces(line, word);
    return at < line.size() && is_among(U":.–—", line[at]);
}

bool is_picture_credit(std::u32string_view line) {
    constexpr std::size_t kMostWords = 8, kMostWordsBefore = 30;
    const std::size_t words = pieces_of(line).size();
    const auto owner = trimmed(line.substr(begins_with(Word::Picture, line)));
    const bool named = owner.size() < line.size() && !owner.empty() && words <= kMostWords;
    if (named && (is_among(U":|–—", owner.front()) || are_names(owner))) return true;
    return words <= kMostWordsBefore && (ends_with_agency(line) || ends_with_names_in_brackets(line));
}

}  // namespace tolmach::formats::plain
