// SPDX-License-Identifier: Apache-2.0
#include "checks/punctuation.hpp"

#include "checks/conventions.hpp"
#include "checks/messages.hpp"
#include "checks/quotations.hpp"
#include "checks/quoted_passages.hpp"
#include "checks/reference_segment.hpp"
#include "text/boundary.hpp"
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

namespace {

// Whether a sentence was dropped, or cut short: far from the length that the language takes for such a
// source, or less far and with fewer sentences. Measured on corpora/parallel: one right pair in a thousand is
// as short.
bool is_cut(const TranslatedSegment& pair, double source, double target) {
    constexpr double kLongEnough = 60;
    constexpr double kCut = 0.53;
    constexpr double kDropped = 0.69;
    const double usual = conventions_of(pair.language).length;
    // Each edition recasts references, and an edition in Cyrillic has no use for the translation of a title.
    for (const QuotedPassage& quotation : quoted_passages_of(pair.source.text))
        source -= static_cast<double>(quotation.translation_end - quotation.translation_start);
    if (usual == 0 || source < kLongEnough) return false;
    const double share = target / (usual * source);
    if (share < kDropped && is_reference(pair.unit, text::to_utf8(pair.source.text))) return false;
    if (share < kCut) return true;
    const auto sentences = [](const View& side, const std::string& language) {
        return text::sentence_ends(text::to_utf8(side.text), language).size();
    };
    return share < kDropped && sentences(pair.source, pair.file.source_language) >
                                   sentences(pair.target, pair.file.target_language);
}

}  // namespace

void LengthRatio::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    // Measured on translated notes: right pairs stay within a factor of two, short ones need a margin beside
    // it.
    constexpr double kFactor = 2.2;
    constexpr double kMargin = 20;
    // The forms of a message are as many as the language has.
    if (!choices_in(pair.source.text).empty()) return;
    const auto source = static_cast<double>(pair.source.text.size());
    const auto target = static_cast<double>(pair.target.text.size());
    if (target > kFactor * source + kMargin)
        found.push_back(pair.whole(kLengthRatio, "the target is much longer than the source"));
    else if (source > kFactor * target + kMargin || is_cut(pair, source, target))
        found.push_back(pair.whole(kLengthRatio, "the target is much shorter than the source"));
}

}  // namespace tolmach::checks
