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
    if (end.mark != U'.') return end;
    if (i > 2 && text[i - 2] == U'.') {
        const char32_t third = text[i - 3];  // `?..` asks, as `?` does.
        if (third == U'.' || third == U'?' || third == U'!') end.mark = third == U'.' ? U'…' : third;
    }
    return end;
}

// Whether the stop at `at` is that of an abbreviation too.
bool ends_abbreviation(const std::u32string& text, std::size_t at, const Conventions& of) {
    std::size_t start = at;
    while (start > 0 && text::is_letter(text[start - 1]))
        --start;
    const auto word = text::to_utf8(std::u32string_view(text).substr(start, at - start));
    return text[at] == U'.' && of.abbreviations.contains(text::fold(word));
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
    if (source.mark == 0 && ends_abbreviation(pair.target.text, target.at, conventions_of(pair.language)))
        return;
    const std::size_t start = target.at;
    const std::size_t end = std::min(start + 1, pair.target.text.size());
    found.push_back(pair.at(kPunctuationEnd, start, end, "the final mark is not that of the source"));
}

void Brackets::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const Unpaired target = unpaired(pair.target.text);
    if (target.at.empty() || unpaired(pair.source.text).at.size() >= target.at.size()) return;
    const std::size_t at = target.at.front();
    found.push_back(pair.at(kPunctuationBrackets, at, at + 1, "a bracket has no partner"));
}

}  // namespace tolmach::checks
