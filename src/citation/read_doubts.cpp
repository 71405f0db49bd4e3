// SPDX-License-Identifier: Apache-2.0
#include "citation/read_doubts.hpp"

#include "text/character.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"

#include <array>

namespace tolmach::citation {
namespace {

int days_of(int month) {
    constexpr std::array kDays = {31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month > 0 && month < 13 ? kDays[static_cast<std::size_t>(month)] : kDays[0];
}

// `12 and 13 June`; Roman figures are none.
bool has_small_word(std::string_view utf8) {
    constexpr std::size_t kShortest = 2;
    constexpr std::u32string_view kRoman = U"ivxlcdm";
    std::size_t run = 0;
    bool roman = true;
    for (const char32_t c : text::to_utf32(std::string(utf8) + ' ')) {
        if (text::is_lower(c)) {
            ++run;
            roman = roman && kRoman.find(c) != kRoman.npos;
            continue;
        }
        if (run >= kShortest && !roman) return true;
        run = 0;
        roman = true;
    }
    return false;
}

// A title that goes on into a quotation: `Smith, “One”, and Jones, “Two`.
bool runs_into_another(std::string_view utf8) {
    const std::u32string title = text::to_utf32(utf8);
    for (std::size_t i = 2; i < title.size(); ++i)
        if (!text::closing_quotes(title[i]).empty() && text::is_space(title[i - 1]) && title[i - 2] == U',')
            return true;
    return false;
}

}  // namespace

void doubt_what_looks_misread(Reference& reference) {
    const auto doubt = [&](std::string field, std::string why) {
        reference.uncertain.push_back({std::move(field), std::move(why)});
    };
    if (runs_into_another(reference.title.text)) doubt("title", "where it begins");
    const std::pair<const char*, const Piece*> figures[] = {
        {"volume", &reference.volume}, {"issue", &reference.number}, {"page", &reference.pages}};
    for (const auto& [field, piece] : figures)
        if (has_small_word(piece->text)) doubt(field, "words among figures");
    for (const Title& each : reference.containers)
        if (!each.text.empty() && text::is_digit(static_cast<unsigned char>(each.text.front())) &&
            has_small_word(each.text))
            doubt("container-title", "it begins with a figure");
    if (reference.date.day > days_of(reference.date.month)) doubt("issued", "there is no such day");
}

}  // namespace tolmach::citation
