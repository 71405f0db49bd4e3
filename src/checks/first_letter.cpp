// SPDX-License-Identifier: Apache-2.0
#include "checks/first_letter.hpp"

#include "checks/own_text.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

// Where the first letter stands; npos where something else begins the text, such as a figure or dots.
std::size_t first_letter_of(std::u32string_view text) {
    const std::size_t at = text.find_first_not_of(U" \u00A0\u202F«»“”„‟\"'‘(¿¡\uFFFC");
    return at != text.npos && text::is_letter(text[at]) ? at : text.npos;
}

std::size_t word_end(std::u32string_view text, std::size_t at) {
    while (at < text.size() && (in_word(text[at]) || among(text[at], U"-'’")))
        ++at;
    return at;
}

char32_t last_mark(std::u32string_view text) {
    const std::size_t at = text.find_last_not_of(U" \u00A0\u202F»”“\"'’)]\uFFFC");
    return at == text.npos ? 0 : text[at];
}

// Whether both are sentences, or headlines of some length; what ends in another mark, or is short, may be an
// item.
bool are_sentences(std::u32string_view text, std::u32string_view source) {
    constexpr std::ptrdiff_t kHeadline = 5;  // Words.
    if (among(last_mark(text), U".!?") && among(last_mark(source), U".!?")) return true;
    return in_word(last_mark(text)) && in_word(last_mark(source)) &&
           std::count_if(source.begin(), source.end(), text::is_space) >= kHeadline;
}

// A word with a capital inside (`iPhone`), an abbreviation (`cf.`), an address: written small wherever they
// stand.
bool is_small_by_nature(std::u32string_view text, std::size_t start, std::size_t end) {
    if (std::any_of(text.begin() + static_cast<std::ptrdiff_t>(start),
                    text.begin() + static_cast<std::ptrdiff_t>(end), text::is_upper))
        return true;
    return end + 1 < text.size() && among(text[end], U".@:/_)");
}

}  // namespace

void FirstLetter::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    auto translated = reading.translated().begin();
    for (std::size_t i = 0; i < reading.unit.segments.size(); ++i) {
        if (reading.unit.segments[i].ignorable) continue;
        if (translated != reading.translated().end() && translated->number == i)
            observe_segment(*translated++, found);
        const char32_t last = last_mark(reading.printed(i).text);
        // So do the items of a list, up to the one that ends in a stop.
        goes_on_ = among(last, U",;:—–-…") || (goes_on_ && !among(last, U".!?"));
    }
}

void FirstLetter::observe_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) const {
    const std::u32string& text = pair.target.text;
    const std::u32string& source = pair.source.text;
    const std::size_t at = first_letter_of(text);
    const std::size_t of_source = first_letter_of(source);
    if (at == text.npos || of_source == source.npos || !text::is_lower(text[at])) return;
    if (!text::is_upper(source[of_source]) || goes_on_) return;
    const std::size_t end = word_end(text, at);
    const auto& runs = pair.source.words();
    const auto word = std::u32string_view(text).substr(at, end - at);
    const bool as_in_source = std::any_of(runs.begin(), runs.end(),
                                          [&](const auto& run) { return pair.source.written(run) == word; });
    if (!are_sentences(text, source) || as_in_source || is_small_by_nature(text, at, end)) return;
    OwnText own(pair);
    if (!own.holds(at)) return;
    found.push_back(pair.at(kCaseFirst, at, end, "a sentence begins with a small letter"));
    found.back().suggestion =
        text::to_utf8(std::u32string{text::to_upper(text[at])} + text.substr(at + 1, end - at - 1));
}

}  // namespace tolmach::checks
