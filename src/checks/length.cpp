// SPDX-License-Identifier: Apache-2.0
#include "checks/length.hpp"

#include "checks/conventions.hpp"
#include "checks/messages.hpp"
#include "checks/signs_of_cut.hpp"
#include "text/boundary.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string>

namespace tolmach::checks {
namespace {

// Measured on corpora/parallel, by what a language takes for a source of that length: hardly any right pair
// is shorter than `kCut` of it, or longer than `kTooLong`; a shorter source has less to say that.
constexpr double kLongEnough = 60;
constexpr double kLong = 80;
constexpr double kCut = 0.6;
constexpr double kCutOfShort = 0.5;
constexpr double kTooLong = 1.9;
constexpr double kMayBeDoubled = 1.2;
// Shares at which further evidence is asked for.
constexpr double kBrokenOff = 0.85;
constexpr double kWithoutMark = 0.7;
constexpr double kFewerSentences = 0.69;
// With the evidence of has_signs_of_cut() at most.
constexpr double kWithSigns = 0.8;

std::size_t end_of_words(const std::u32string& text) {
    std::size_t end = text.size();
    while (end > 0 && !in_word(text[end - 1]))
        --end;
    return end;
}

bool ends_with_stop(const std::u32string& text) {
    const std::u32string_view rest = std::u32string_view(text).substr(end_of_words(text));
    return rest.find_first_of(U".!?…") != rest.npos;
}

// Spaces, dashes, quotation marks and others of General Punctuation that end no sentence.
bool is_mark_of_prose(char32_t c) {
    return (c >= 0x2002 && c <= 0x2023) || (c >= 0x202F && c <= 0x203B) || c == kCode;
}

// Whether the last word is one that no sentence ends with: a preposition, an article.
bool is_unfinished(const TranslatedSegment& pair) {
    const std::u32string& text = pair.target.text;
    const std::size_t end = end_of_words(text);
    std::size_t start = end;
    while (start > 0 && in_word(text[start - 1]))
        --start;
    const auto& words = conventions_of(pair.language).unfinished;
    return words.contains(text::fold(text::to_utf8(std::u32string_view(text).substr(start, end - start))));
}

std::size_t count_sentences(const View& side, const std::string& language) {
    return text::sentence_ends(side.utf8(), language).size();
}

// What of the source is to be said in the target: an edition in Cyrillic has no use for the translation of a
// title.
double length_to_say(const TranslatedSegment& pair) {
    auto length = static_cast<double>(pair.source.text.size());
    for (const QuotedPassage& quotation : pair.source.quoted_passages())
        length -= static_cast<double>(quotation.translation_end - quotation.translation_start);
    return length;
}

// The share that is too small without further evidence.
double least_share(const TranslatedSegment& pair) {
    return length_to_say(pair) < kLong ? kCutOfShort : kCut;
}

bool is_evidently_cut(const TranslatedSegment& pair, double share) {
    if (share < kWithoutMark && ends_with_stop(pair.source.text) && !ends_with_stop(pair.target.text))
        return true;
    if (share < kBrokenOff && (is_unfinished(pair) || is_left_subordinate(pair))) return true;
    if (share < kFewerSentences && count_sentences(pair.source, pair.file.source_language) >
                                       count_sentences(pair.target, pair.file.target_language))
        return true;
    return share < kWithSigns && has_signs_of_cut(pair, share - least_share(pair));
}

// How long a target is, where the language's usual target has 1; 0 where that is not known.
double share_of_usual(const TranslatedSegment& pair) {
    const double usual = conventions_of(pair.language).length * length_to_say(pair);
    return usual > 0 ? static_cast<double>(pair.target.text.size()) / usual : 0;
}

bool is_broken_off(const TranslatedSegment& pair) {
    const double share = share_of_usual(pair);
    return share > 0 && share < kBrokenOff && length_to_say(pair) >= kLongEnough &&
           is_evidently_cut(pair, share) && !pair.is_reference();
}

// A glance that spares most texts: without one of these characters before its end a text of the scripts that
// are written with them is one sentence (UAX #29).
bool may_have_sentences(std::u32string_view text) {
    constexpr char32_t kAfterCyrillic = 0x530;
    return std::any_of(text.begin(), text.end() - (text.empty() ? 0 : 1), [](char32_t c) {
        return among(c, U".!?\n\r\u0085") || (c >= kAfterCyrillic && !is_mark_of_prose(c));
    });
}

// The first sentence that stands in a text a second time.
std::optional<CodePointSpan> doubled_sentence(const View& side, const std::string& language) {
    constexpr std::size_t kLeast = 20;
    if (!may_have_sentences(side.text)) return std::nullopt;
    const std::string& text = side.utf8();
    std::set<std::string, std::less<>> seen;
    std::size_t start = 0;
    std::size_t from = 0;  // The same in code points.
    for (const auto end : text::sentence_ends(text, language)) {
        const std::string_view whole = std::string_view(text).substr(start, end.value - start);
        const std::string_view sentence = text::trim(whole);
        const std::size_t size = text::count_code_points(sentence);
        if (size >= kLeast && !seen.insert(text::fold(sentence)).second)
            return CodePointSpan{base::CodePoint(from), base::CodePoint(from + size)};
        start = end.value;
        from += text::count_code_points(whole);
    }
    return std::nullopt;
}

}  // namespace

bool is_far_too_short(const TranslatedSegment& pair) {
    const double share = share_of_usual(pair);
    return share > 0 && length_to_say(pair) >= kLongEnough && share < least_share(pair) &&
           // Each edition recasts references.
           !pair.is_reference();
}

void LengthRatio::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    // Measured on translated notes: right pairs stay within a factor of two, short ones need a margin beside
    // it.
    constexpr double kFactor = 2.2;
    constexpr double kMargin = 30;
    // The forms of a message are as many as the language has.
    if (pair.source.may_hold(U"{") && !choices_in(pair.source.text).empty()) return;
    const auto source = static_cast<double>(pair.source.text.size());
    const auto target = static_cast<double>(pair.target.text.size());
    const bool is_long = length_to_say(pair) >= kLong;
    if (target > kFactor * source + kMargin || (is_long && share_of_usual(pair) > kTooLong))
        found.push_back(pair.whole(kLengthRatio, "the target is much longer than the source"));
    else if (source > kFactor * target + kMargin || is_far_too_short(pair) || is_broken_off(pair))
        found.push_back(pair.whole(kLengthRatio, "the target is much shorter than the source"));
    else if (share_of_usual(pair) < kMayBeDoubled)
        return;
    else if (const auto doubled = doubled_sentence(pair.target, pair.file.target_language);
             doubled && !doubled_sentence(pair.source, pair.file.source_language))
        found.push_back(
            pair.at(kLengthRatio, doubled->start.value, doubled->end.value, "a sentence stands twice"));
}

}  // namespace tolmach::checks
