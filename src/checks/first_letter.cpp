// SPDX-License-Identifier: Apache-2.0
#include "checks/first_letter.hpp"

#include "checks/own_text.hpp"
#include "checks/spacing_and_script.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
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

void FirstLetter::observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) {
    for (const Segment& segment : unit.segments) {
        if (segment.ignorable) continue;
        if (unit.translate && xliff::is_translated(segment))
            observe_segment({file, unit, segment, view_of(segment.source), view_of(*segment.target),
                             text::primary_language(file.target_language)},
                            found);
        const auto& shown = segment.target ? *segment.target : segment.source;
        const char32_t last = last_mark(view_of(shown).text);
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
    const auto runs = letter_runs(source);
    const bool as_in_source = std::any_of(runs.begin(), runs.end(), [&](const auto& run) {
        return source.compare(run.first, run.second - run.first, text, at, end - at) == 0;
    });
    if (!are_sentences(text, source) || as_in_source || is_small_by_nature(text, at, end)) return;
    OwnText own(pair);
    if (!own.holds(at)) return;
    found.push_back(pair.at(kCaseFirst, at, end, "a sentence begins with a small letter"));
    found.back().suggestion =
        text::to_utf8(std::u32string{text::to_upper(text[at])} + text.substr(at + 1, end - at - 1));
}

}  // namespace tolmach::checks
