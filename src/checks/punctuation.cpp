// SPDX-License-Identifier: Apache-2.0
#include "checks/punctuation.hpp"

#include "checks/conventions.hpp"
#include "checks/length.hpp"
#include "checks/quotations.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

constexpr std::u32string_view kMarks = U".?!…:;,";

bool closer(char32_t c) {
    return c == kCode || text::is_space(c) || may_close_sentence(c);
}

struct End {
    char32_t mark = 0;   ///< 0 for none; three dots are an ellipsis.
    std::size_t at = 0;  ///< Where it stands, or where the text ends.
};

End end_of(const std::u32string& text) {
    std::size_t i = text.size();
    while (i > 0 && closer(text[i - 1]))
        --i;
    End end{0, i > 0 ? i - 1 : 0};
    if (i == 0 || kMarks.find(text[i - 1]) == std::u32string_view::npos) return end;
    end.mark = text[i - 1];
    std::size_t dots = 0;
    while (dots < i && text[i - 1 - dots] == U'.')
        ++dots;
    if (dots > 2) end.mark = U'…';
    // `?..`, `?...` and `?…` ask, as `?` does.
    const std::size_t rest = i - (text[i - 1] == U'…' ? 1 : dots);
    const bool goes_on = text[i - 1] == U'…' || dots > 1;
    if (goes_on && rest > 0 && (text[rest - 1] == U'?' || text[rest - 1] == U'!')) end.mark = text[rest - 1];
    return end;
}

std::u32string_view word_before(const std::u32string& text, std::size_t at) {
    std::size_t start = at;
    while (start > 0 && text::is_letter(text[start - 1]))
        --start;
    return std::u32string_view(text).substr(start, at - start);
}

// Whether the stop at `at` is that of an abbreviation too: one of the language, or `p.m.`
bool ends_abbreviation(const std::u32string& text, std::size_t at, const Conventions& of) {
    if (at >= text.size() || text[at] != U'.') return false;
    const std::u32string_view word = word_before(text, at);
    const bool has_stops = word.size() == 1 && at > 1 && text[at - 2] == U'.';
    return has_stops || of.abbreviations.contains(text::fold(text::to_utf8(word)));
}

// `the “Yahoo!” brand`: the mark belongs to a word that the source has with it.
bool is_of_word_in(const std::u32string& source, const std::u32string& target, std::size_t at) {
    const std::u32string_view word = word_before(target, at);
    return !word.empty() && source.find(std::u32string(word) + target[at]) != source.npos;
}

struct Unpaired {
    std::vector<std::size_t> at;
};

// `a)` and `1)` number the items of a list.
bool list_letter(const std::u32string& text, std::size_t at) {
    std::size_t start = at;
    while (start > 0 && (text::is_letter(text[start - 1]) || text::is_digit(text[start - 1])))
        --start;
    const bool opens = start == 0 || text::is_space(text[start - 1]) || text[start - 1] == kCode;
    return opens && start < at && at - start <= 2;
}

Unpaired unpaired(const std::u32string& text) {
    constexpr std::u32string_view kOpen = U"([{";
    constexpr std::u32string_view kClose = U")]}";
    Unpaired found;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] > U'}' || (text[i] >= U'a' && text[i] <= U'z')) continue;
        if (kOpen.find(text[i]) != std::u32string_view::npos) open.push_back(i);
        const std::size_t kind = kClose.find(text[i]);
        if (kind == std::u32string_view::npos) continue;
        if (!open.empty() && text[open.back()] == kOpen[kind])
            open.pop_back();
        else if (open.empty() && !list_letter(text, i))
            found.at.push_back(i);
        else if (!open.empty())
            found.at.push_back(i);
    }
    found.at.insert(found.at.end(), open.begin(), open.end());
    return found;
}

}  // namespace

void FinalMark::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const End source = end_of(pair.source.text);
    const End target = end_of(pair.target.text);
    if (source.mark == target.mark) return;
    // What was cut off took the mark along.
    if (target.mark == 0 && is_far_too_short(pair)) return;
    // A source that breaks off at a comma goes on in the next line; its translation may end there.
    if (source.mark == U',' && target.mark == U'.') return;
    if (source.mark == 0 &&
        (ends_abbreviation(pair.target.text, target.at, conventions_of(pair.language)) ||
         (target.mark != 0 && is_of_word_in(pair.source.text, pair.target.text, target.at))))
        return;
    if (target.mark == 0 &&
        ends_abbreviation(pair.source.text, source.at, conventions_of(pair.file.source_language)))
        return;
    const std::size_t start = target.at;
    const std::size_t end = std::min(start + 1, pair.target.text.size());
    found.push_back(pair.at(kPunctuationEnd, start, end, "the final mark is not that of the source"));
}

void Brackets::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    if (!pair.target.may_hold(U"()[]{}")) return;
    const Unpaired target = unpaired(pair.target.text);
    if (target.at.empty() || unpaired(pair.source.text).at.size() >= target.at.size()) return;
    const std::size_t at = target.at.front();
    found.push_back(pair.at(kPunctuationBrackets, at, at + 1, "a bracket has no partner"));
}

}  // namespace tolmach::checks
