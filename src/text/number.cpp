// SPDX-License-Identifier: Apache-2.0
#include "text/number.hpp"

#include "text/added_half.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/number_hints.hpp"
#include "text/number_phrases.hpp"
#include "text/number_words.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <tuple>

namespace tolmach::text {
namespace {

bool figure(char32_t c) {
    return c >= U'0' && c <= U'9';
}
bool thin_space(char32_t c) {
    return c == U' ' || c == 0xA0 || c == 0x202F || c == 0x2009 || c == U'’';
}
bool dash(char32_t c) {
    return c == U'-' || (c >= 0x2010 && c <= 0x2014);
}

// The value of a Roman numeral of two letters or more, in its only correct spelling; 0 for anything else.
int roman_value(std::u32string_view word) {
    static constexpr std::array<std::pair<std::u32string_view, int>, 13> kSteps = {{{U"M", 1000},
                                                                                    {U"CM", 900},
                                                                                    {U"D", 500},
                                                                                    {U"CD", 400},
                                                                                    {U"C", 100},
                                                                                    {U"XC", 90},
                                                                                    {U"L", 50},
                                                                                    {U"XL", 40},
                                                                                    {U"X", 10},
                                                                                    {U"IX", 9},
                                                                                    {U"V", 5},
                                                                                    {U"IV", 4},
                                                                                    {U"I", 1}}};
    int value = 0;
    std::u32string spelled;
    std::u32string_view rest = word;
    for (const auto& [letters, worth] : kSteps)
        while (rest.starts_with(letters) && spelled.size() < word.size()) {
            rest.remove_prefix(letters.size());
            spelled += letters;
            value += worth;
        }
    return rest.empty() && value < 40 ? value : 0;
}

class Scanner {
  public:
    Scanner(std::u32string_view text, std::string_view language)
        : text_(text),
          style_(figure_style(language)),
          words_(number_words(language)),
          glance_(number_word_glance(language)),
          hints_(number_hints(language)) {}

    Numbers run() {
        for (std::size_t i = 0; i < text_.size();) {
            if (figure(text_[i]))
                i = number(i);
            else if (is_letter(text_[i]))
                i = word(i);
            else
                ++i;
        }
        mark_dates();
        share_magnitudes(text_, words_, numbers_.figures);
        numbers_.worded = worded_.take();
        for (const WordedNumber& number : numbers_.worded)
            numbers_.words.insert(numbers_.words.end(), number.readings.begin(), number.readings.end());
        return std::move(numbers_);
    }

  private:
    std::string digits(std::size_t from, std::size_t to) const {
        return {text_.begin() + static_cast<std::ptrdiff_t>(from),
                text_.begin() + static_cast<std::ptrdiff_t>(to)};
    }

    std::size_t digits_end(std::size_t i) const {
        while (i < text_.size() && figure(text_[i]))
            ++i;
        return i;
    }

    // The groups of three behind the first group: `80 000`, `1,250,000`; the separator must stay the same.
    std::size_t groups_end(std::size_t end, std::size_t first_length, char32_t& separator) const {
        if (first_length > 3) return end;
        while (end + 3 < text_.size() && digits_end(end + 1) == end + 4) {
            const char32_t c = text_[end];
            const bool groups =
                style_.comma_groups ? c == U',' || (thin_space(c) && c != U' ') : thin_space(c);
            if (!groups || (separator != 0 && c != separator)) break;
            separator = c;
            end += 4;
        }
        return end;
    }

    std::size_t number(std::size_t start) {
        const std::size_t first_end = digits_end(start);
        char32_t separator = 0;
        std::size_t end = groups_end(first_end, first_end - start, separator);
        std::string whole;
        for (std::size_t i = start; i < end; ++i)
            if (figure(text_[i])) whole += static_cast<char>(text_[i]);
        NumberToken token;
        const bool joined = end + 1 < text_.size() && figure(text_[end + 1]);
        const bool point = joined && (text_[end] == U'.' || (text_[end] == U',' && !style_.comma_groups));
        if (joined && separator == 0 && numeric_date(start, first_end)) return date_end_;
        if (whole == "00" && is_behind_hours(start)) return end;
        if (point && text_[end] != separator) {
            const std::size_t fraction_end = digits_end(end + 1);
            token.readings.push_back(canonical(whole, digits(end + 1, fraction_end)));
            if (fraction_end - end == 4 && first_end - start <= 3 && text_[end] == U'.' &&
                !style_.comma_groups)
                token.readings.push_back(canonical(whole + digits(end + 1, fraction_end)));
            if (separator == 0) token.parts = {canonical(whole), canonical(digits(end + 1, fraction_end))};
            end = fraction_end;
        } else {
            token.readings.push_back(canonical(whole));
            if (separator != 0)
                for (std::size_t i = start; i < end; ++i)
                    if (i == start || !figure(text_[i - 1]))
                        if (figure(text_[i])) token.parts.push_back(canonical(digits(i, digits_end(i))));
        }
        token.span = {base::CodePoint(start), base::CodePoint(end)};
        more_readings(token, start, end);
        numbers_.figures.push_back(std::move(token));
        last_number_end_ = end;
        return end;
    }

    // `10:00`, `10 h 00`: the full hour has no minutes.
    bool is_behind_hours(std::size_t start) const {
        std::size_t end = start;
        while (end > 0 && thin_space(text_[end - 1]))
            --end;
        std::size_t from = end;
        while (from > 0 && is_letter(text_[from - 1]))
            --from;
        if (from == end) return start > 0 && text_[start - 1] == U':';
        const auto at = words_.find(fold_word(from, end));
        return at != words_.end() && at->second.kind == NumberWord::Kind::Hour;
    }

    // `31.12.2020`, `31/12/2020`, `12/31/2020`: three numbers, one of them a month where it cannot be the
    // day.
    bool numeric_date(std::size_t start, std::size_t first_end) {
        const char32_t separator = text_[first_end];
        if (separator != U'.' && separator != U'/') return false;
        const std::size_t second_end = digits_end(first_end + 1);
        if (second_end >= text_.size() || text_[second_end] != separator) return false;
        const std::size_t third_end = digits_end(second_end + 1);
        const std::size_t year = third_end - second_end - 1;
        if (first_end - start > 2 || second_end - first_end > 3 || (year != 2 && year != 4)) return false;
        const int first = std::stoi(digits(start, first_end));
        const int second = std::stoi(digits(first_end + 1, second_end));
        const bool american = separator == U'/' && second > 12;
        const bool ambiguous = separator == U'/' && style_.month_first && first <= 12 && second <= 12;
        const int month = american ? first : second;
        if (month < 1 || month > 12) return false;
        for (const auto& [from, to, is_month] :
             {std::tuple(start, first_end, american), std::tuple(first_end + 1, second_end, !american)}) {
            if (!is_month || ambiguous)
                add_date_part(from, to);
            else
                numbers_.months.push_back({{base::CodePoint(from), base::CodePoint(to)}, month});
        }
        add_date_part(second_end + 1, third_end);
        date_end_ = third_end;
        return true;
    }

    void add_date_part(std::size_t from, std::size_t to) {
        NumberToken token;
        token.span = {base::CodePoint(from), base::CodePoint(to)};
        token.readings = {canonical(digits(from, to))};
        token.in_date = true;
        numbers_.figures.push_back(std::move(token));
    }

    std::size_t end_of_word(std::size_t at) const {
        while (at < text_.size() &&
               (is_letter_or_mark(text_[at]) ||
                (text_[at] == U'.' && at + 1 < text_.size() && is_letter(text_[at + 1]))))
            ++at;
        return at;
    }

    std::u32string folded_word(std::size_t i, std::size_t& end) const {
        while (i < text_.size() && (thin_space(text_[i]) || text_[i] == U'-'))
            ++i;
        end = end_of_word(i);
        return fold_word(i, end);
    }

    std::u32string fold_word(std::size_t start, std::size_t end) const {
        return fold(std::u32string_view(text_).substr(start, end - start));
    }

    // Steps over `et demi`, `с половиной`; whether that stood there.
    bool skip_half(std::size_t& at) const {
        const auto end = end_of_added_half(text_, at, words_);
        at = end.value_or(at);
        return end.has_value();
    }

    // `2 ans et demi`
    bool has_half_behind_noun(std::size_t at) const {
        return end_of_added_half(text_, word_behind(text_, at).end, words_).has_value();
    }

    void more_readings(NumberToken& token, std::size_t start, std::size_t end) {
        const std::string plain = token.readings.front();
        std::size_t behind = end;
        bool half = skip_half(behind);
        std::size_t word_end = behind;
        if (const auto next = words_.find(folded_word(behind, word_end)); next != words_.end()) {
            // `$400m` is four hundred million, `400 m` a length.
            const bool of_money = word_end < text_.size() && is_currency_sign(text_[word_end]);
            const bool letter_apart = word_end == end + 2 && !is_letter(text_[end]) && !of_money;
            if (next->second.kind == NumberWord::Kind::Magnitude && !letter_apart) {
                token.magnitude = next->second.value;
                multiply(token, word_end == end + 1);
                half = half || skip_half(word_end);
            }
            if (next->second.kind == NumberWord::Kind::Pm) afternoon(token);
        }
        half = half || has_half_behind_noun(end);
        if (half && plain.find('.') == plain.npos)
            token.readings.push_back(times_power_of_ten(plain + ".5", token.magnitude));
        add_decade(token, end);
        const bool is_bare_fraction = style_.comma_groups && start > 0 && text_[start - 1] == U'.' &&
                                      (start == 1 || is_space(text_[start - 2]));
        if (is_bare_fraction) token.readings.push_back(canonical("0", digits(start, digits_end(start))));
        const bool ranged = start > 0 && (dash(text_[start - 1]) || text_[start - 1] == U'/') &&
                            last_number_end_ == start - 1;
        if (ranged && end - start == 2 && !numbers_.figures.empty()) {
            const std::string& from = numbers_.figures.back().readings.front();
            if (from.size() == 4) token.readings.push_back(from.substr(0, 2) + digits(start, end));
        }
    }

    // `1990s` is `années 90` elsewhere, and `60s` is `années 1960`.
    void add_decade(NumberToken& token, std::size_t end) const {
        const std::string value = token.readings.front();
        const std::u32string_view behind = text_.substr(end);
        if (style_.decade.empty() || !behind.starts_with(style_.decade)) return;
        const std::size_t size = style_.decade.size();
        if (value.size() == 4) token.readings.push_back(canonical(value.substr(2)));
        if (value.size() == 2 && value.back() == '0' && (behind.size() == size || !is_letter(behind[size])))
            for (const char* century : {"18", "19", "20"})
                token.readings.push_back(century + value);
    }

    // A letter closed up may mean something else: `4K`.
    void multiply(NumberToken& token, bool letter) {
        const std::vector<std::string> plain = token.readings;
        for (std::string& reading : token.readings)
            reading = times_power_of_ten(reading, token.magnitude);
        if (letter) token.readings.insert(token.readings.end(), plain.begin(), plain.end());
        token.parts.clear();
    }

    // `5 p.m.`, `5:30 p.m.`, `5.30pm`: the hour may be written as 17 elsewhere.
    void afternoon(NumberToken& token) {
        NumberToken* hour = &token;
        const std::size_t start = token.span.start.value;
        if (start > 0 && (text_[start - 1] == U':' || text_[start - 1] == U'.') && !numbers_.figures.empty())
            hour = &numbers_.figures.back();
        const bool has_minutes = hour->parts.size() == 2 && hour->parts[1].size() <= 2;
        const std::string value = has_minutes ? hour->parts[0] : hour->readings.front();
        if (value.size() > 2 || std::stoi(value) >= 12) return;
        const std::string later = std::to_string(std::stoi(value) + 12);
        hour->readings.push_back(has_minutes ? canonical(later, hour->parts[1]) : later);
        if (has_minutes) hour->parts[0] = later;
    }

    std::size_t word(std::size_t start) {
        const std::size_t end = end_of_word(start);
        const std::u32string_view written = text_.substr(start, end - start);
        const WordBeginning beginning(written);
        if (hints_.may_hold(beginning)) add_hint(hints_.value_of(written), end);
        const auto at = glance_.may_hold(beginning) ? words_.find(fold_word(start, end)) : words_.end();
        if (at != words_.end()) {
            if (at->second.kind == NumberWord::Kind::Month)
                numbers_.months.push_back({{base::CodePoint(start), base::CodePoint(end)}, at->second.value});
            else if (at->second.kind == NumberWord::Kind::Fraction)
                numbers_.words.push_back(std::to_string(at->second.value));
            else if (at->second.kind == NumberWord::Kind::Half)
                this->half(start, end);
            else
                worded_.add(at->second, start, end);
        } else if (const int value = is_upper(text_[start]) ? roman_value(capitals(start, end)) : 0;
                   value > 0) {
            numbers_.words.push_back(std::to_string(value));
            numbers_.roman.push_back(std::to_string(value));
        }
        return std::max(end, start + 1);
    }

    void half(std::size_t start, std::size_t end) {
        const auto from = start_of_added_half(text_, {start, end}, words_);
        if (!from || !worded_.add_half(text_, *from, end, words_)) numbers_.words.push_back("2");  // `1/2`
    }

    // `вдвое`; `полтораста миллионов` and `half a million` are the value times a magnitude.
    void add_hint(const std::string& value, std::size_t end) {
        if (value.empty()) return;
        constexpr std::size_t kLongestBetween = 2;
        numbers_.words.push_back(value);
        std::size_t next_end = end;
        std::u32string next = folded_word(end, next_end);
        if (const std::size_t first = next_end; !next.empty() && next.size() <= kLongestBetween)
            next = folded_word(first, next_end);
        if (const auto at = words_.find(next);
            at != words_.end() && at->second.kind == NumberWord::Kind::Magnitude)
            numbers_.words.push_back(times_power_of_ten(value, at->second.value));
    }

    // The capitals that a word begins with, where at most three small letters follow: `XIXe`, `XXIème`, `XX`.
    std::u32string_view capitals(std::size_t start, std::size_t end) const {
        std::size_t i = start;
        while (i < end && is_upper(text_[i]))
            ++i;
        return end - i <= 3 ? std::u32string_view(text_).substr(start, i - start) : std::u32string_view{};
    }

    // A month counts as one only beside a day or a year; those are then parts of a date.
    void mark_dates() {
        std::vector<MonthToken> dated;
        std::size_t near = 0;
        for (const MonthToken& month : numbers_.months) {
            while (near < numbers_.figures.size() &&
                   numbers_.figures[near].span.end + kGap < month.span.start)
                ++near;
            bool beside = false;
            for (std::size_t i = near; i < numbers_.figures.size(); ++i) {
                NumberToken& number = numbers_.figures[i];
                if (number.span.start > month.span.end + kGap) break;
                const std::string& value = number.readings.front();
                if (value.size() <= 4 && value.find('.') == std::string::npos) number.in_date = beside = true;
            }
            if (beside) dated.push_back(month);
        }
        mark_years(dated);
        numbers_.months = std::move(dated);
    }

    // `August 9, 2019`: the year stands behind the day, not beside the month.
    void mark_years(const std::vector<MonthToken>& months) {
        for (std::size_t i = 1; i < numbers_.figures.size() && !months.empty(); ++i) {
            NumberToken& year = numbers_.figures[i];
            const NumberToken& day = numbers_.figures[i - 1];
            const bool close = year.span.start - day.span.end <= 2;
            if (day.in_date && close && year.readings.front().size() == 4) year.in_date = true;
        }
    }

    // `9 August, 2019`, `1er mars`, `août de 2019`: what may stand between a month and its day or year.
    static constexpr std::size_t kGap = 4;

    std::u32string_view text_;
    const FigureStyle& style_;
    const NumberWords& words_;
    const NumberWordGlance& glance_;
    const NumberHints& hints_;
    Numbers numbers_;
    std::size_t date_end_ = 0;
    std::size_t last_number_end_ = static_cast<std::size_t>(-1);
    WordedNumbers worded_;
};

}  // namespace

double value_of(const std::string& reading) {
    return std::strtod(reading.c_str(), nullptr);
}

Numbers numbers_in(std::string_view utf8, std::string_view language) {
    return numbers_in(to_utf32(utf8), language);
}

Numbers numbers_in(std::u32string_view text, std::string_view language) {
    return Scanner(text, language).run();
}

}  // namespace tolmach::text
