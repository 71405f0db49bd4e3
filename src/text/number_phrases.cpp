// SPDX-License-Identifier: Apache-2.0
#include "text/number_phrases.hpp"

#include "text/added_half.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace tolmach::text {
namespace {

using Kind = NumberWord::Kind;

// A joint is short: a word or two, and signs.
constexpr std::size_t kLongestJoint = 20;

bool may_join(char32_t c) {
    constexpr std::u32string_view kSigns = U",-‐‑‒–—~≈/";
    return is_space(c) || is_currency_sign(c) || kSigns.find(c) != kSigns.npos;
}

bool is_joint(std::u32string_view between, const NumberWords& words) {
    if (between.size() > kLongestJoint) return false;
    for (std::size_t i = 0; i < between.size();) {
        std::size_t end = i;
        while (end < between.size() && is_letter(between[end]))
            ++end;
        if (end == i) {
            if (!may_join(between[i++])) return false;
            continue;
        }
        const auto at = words.find(fold(between.substr(i, end - i)));
        const bool joins =
            at != words.end() && (at->second.kind == Kind::Join || at->second.kind == Kind::Magnitude);
        if (!joins) return false;
        i = end;
    }
    return true;
}

}  // namespace

std::string canonical(std::string whole, std::string fraction) {
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    return fraction.empty() ? whole : whole + "." + fraction;
}

std::string times_power_of_ten(const std::string& value, int power) {
    const std::size_t point = std::min(value.find('.'), value.size());
    std::string fraction = point < value.size() ? value.substr(point + 1) : "";
    std::string whole = value.substr(0, point);
    for (int i = 0; i < power; ++i) {
        whole += fraction.empty() ? '0' : fraction.front();
        if (!fraction.empty()) fraction.erase(0, 1);
    }
    return canonical(whole, fraction);
}

bool joins_numbers(std::u32string_view between, std::string_view language) {
    return is_joint(between, number_words(language));
}

void share_magnitudes(std::u32string_view text, const NumberWords& words, std::vector<NumberToken>& figures) {
    for (std::size_t i = figures.size(); i-- > 1;) {
        NumberToken& first = figures[i - 1];
        const NumberToken& second = figures[i];
        const std::size_t gap = first.span.end.value;
        if (first.magnitude != 0 || second.magnitude == 0 || second.span.start.value <= gap ||
            !is_joint(text.substr(gap, second.span.start.value - gap), words))
            continue;
        first.magnitude = second.magnitude;
        first.readings.push_back(times_power_of_ten(first.readings.front(), second.magnitude));
    }
}

void WordedNumbers::begin(const NumberWord& word, std::size_t start) {
    WordedNumber number;
    number.span.start = base::CodePoint(start);
    number.ordinal = word.kind == Kind::Ordinal;
    number.doubtful = word.doubtful;
    numbers_.push_back(std::move(number));
}

void WordedNumbers::extend_to(const std::string& value, std::size_t end) {
    numbers_.back().value = value;
    numbers_.back().readings.push_back(value);
    numbers_.back().span.end = base::CodePoint(end);
    last_end_ = end;
}

bool WordedNumbers::add_half(std::u32string_view text, std::size_t start, std::size_t end,
                             const NumberWords& words) {
    const PlaceOfWord before = word_before(text, start);
    const bool behind_number = !numbers_.empty() && before.end == last_end_;
    if (!behind_number) {
        // `deux ans et demi`, `a year and a half`
        const PlaceOfWord counting = word_before(text, before.start);
        if (numbers_.empty() || counting.end != last_end_) {
            const auto article = words.find(fold(text.substr(counting.start, counting.end - counting.start)));
            if (article == words.end() || article->second.kind != Kind::Article) return false;
            add({Kind::Word, article->second.value}, counting.start, counting.end);
        }
    }
    if (numbers_.back().ordinal || has_half()) return false;
    whole_ += ".5";
    numbers_.back().doubtful = false;
    numbers_.back().readings.clear();
    extend_to(times_power_of_ten(whole_, magnitude_), behind_number ? end : last_end_);
    return true;
}

void WordedNumbers::add(const NumberWord& word, std::size_t start, std::size_t end) {
    const bool adjacent = value_ > 0 && start <= last_end_ + 1;
    if (word.kind == Kind::Magnitude) {
        if (!adjacent) {
            begin({Kind::Word, 1, true}, start);
            whole_ = "1";
        }
        magnitude_ = word.value;
        extend_to(times_power_of_ten(whole_, magnitude_), end);
        value_ = 0;
        return;
    }
    if (word.kind != Kind::Word && word.kind != Kind::Ordinal) return;
    if (const int power = word.value == 10    ? 1
                          : word.value == 100 ? 2
                                              : 0;
        adjacent && power > 0 && has_half()) {
        whole_ = times_power_of_ten(whole_, power);  // `полтора десятка`
        return extend_to(whole_, end);
    }
    // `two hundred`; `quatre-vingt`: four twenties. What is added is smaller than the last step:
    // `soixante-dix`.
    const bool multiplies =
        adjacent && ((word.value == 100 && value_ < 100) || (word.value == 20 && value_ == 4));
    const bool adds = adjacent && value_ % 10 == 0 && word.value > 0 && word.value < value_;
    if (!multiplies && !adds) begin(word, start);
    value_ = multiplies ? value_ * word.value : adds ? value_ + word.value : word.value;
    if (multiplies || adds) {
        numbers_.back().doubtful = false;
        numbers_.back().ordinal = word.kind == Kind::Ordinal;
    }
    whole_ = std::to_string(value_) + (word.and_half ? ".5" : "");
    magnitude_ = 0;
    extend_to(whole_, end);
    if (adds) numbers_.back().readings.push_back(std::to_string(word.value));
    if (word.kind == Kind::Ordinal) value_ = 0;
}

}  // namespace tolmach::text
