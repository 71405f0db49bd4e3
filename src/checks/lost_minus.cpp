// SPDX-License-Identifier: Apache-2.0
#include "checks/lost_minus.hpp"

#include "checks/conventions.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/number.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

constexpr std::u32string_view kMinusSigns = U"-−‒–—";  // A target may write any.

// ` -5`, `(−5`: a sign that joins no two words or numbers, and begins no line.
bool is_below_zero(const std::u32string& text, std::size_t start) {
    if (start < 2 || (text[start - 1] != U'-' && text[start - 1] != U'−')) return false;
    std::size_t before = start - 1;
    if (!text::is_space(text[before - 1])) return text[before - 1] == U'(';
    while (before > 0 && text::is_space(text[before - 1]))
        --before;
    return before > 0 && !text::is_digit(text[before - 1]) && !among(text[before - 1], kMinusSigns);
}

bool has_sign(const std::u32string& text, std::size_t start) {
    while (start > 0 && text::is_space(text[start - 1]))
        --start;
    return start > 0 && among(text[start - 1], kMinusSigns);
}

bool have_a_reading_in_common(const text::NumberToken& a, const text::NumberToken& b) {
    return std::find_first_of(a.readings.begin(), a.readings.end(), b.readings.begin(), b.readings.end()) !=
           a.readings.end();
}

}  // namespace

bool is_minus_sign(char32_t c) {
    return among(c, kMinusSigns);
}

bool says_minus(const View& side, const std::string& language) {
    const auto& words = conventions_of(language).minus;
    return std::any_of(side.words().begin(), side.words().end(), [&](const auto& run) {
        return words.contains(text::fold(text::to_utf8(side.written(run))));
    });
}

void LostMinus::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const std::u32string& source = pair.source.text;
    if (!pair.source.may_hold(U"-−") || !pair.source.has_digits()) return;
    for (const text::NumberToken& number : pair.source.numbers(pair.file.source_language).figures) {
        if (!is_below_zero(source, number.span.start.value)) continue;
        const text::NumberToken* bare = nullptr;
        for (const text::NumberToken& other : pair.target.numbers(pair.language).figures) {
            if (!have_a_reading_in_common(number, other)) continue;
            if (has_sign(pair.target.text, other.span.start.value)) {
                bare = nullptr;
                break;
            }
            bare = &other;
        }
        if (bare && !says_minus(pair.target, pair.language))
            found.push_back(pair.at(kNumberMismatch, bare->span.start.value, bare->span.end.value,
                                    "the number is below zero in the source"));
    }
}

}  // namespace tolmach::checks
