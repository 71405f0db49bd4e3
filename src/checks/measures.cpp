// SPDX-License-Identifier: Apache-2.0
#include "checks/measures.hpp"

#include "checks/segment_check.hpp"
#include "embedded/checks.hpp"
#include "text/by_language.hpp"
#include "text/character.hpp"
#include "text/ending_classes.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/number.hpp"
#include "text/number_words.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace tolmach::checks {
namespace {

using Text = std::u32string_view;
constexpr std::size_t kMostTokens = 5;  // Of a form: `kilomètres à l’heure`.
constexpr std::size_t kMostLinks = 3;   // `millions of US dollars`

// A word or a sign, and where it stands.
struct Token {
    std::u32string text;
    std::size_t start = 0, end = 0;
};

// What neither names a unit nor parts one from its number.
bool is_between_tokens(char32_t c) {
    return text::is_space(c) || among(c, U"-‐‑'’´·");
}

// The next word or sign; one without text where the text ends, a sentence may end, or a figure comes.
Token next_token(Text text, std::size_t at) {
    while (at < text.size() && is_between_tokens(text[at]))
        ++at;
    Token token{{}, at, at};
    while (token.end < text.size() && (text::is_letter(text[token.end]) || text::is_mark(text[token.end])))
        ++token.end;
    if (token.end > at) {
        token.text = text::fold(text.substr(at, token.end - at));
        const bool abbreviated =
            token.end + 1 < text.size() && text[token.end] == U'.' &&
            (text::is_space(text[token.end + 1]) || text::is_letter(text[token.end + 1]));
        if (abbreviated && token.text.size() <= kMostTokens) ++token.end;
        return token;
    }
    if (at < text.size() && !text::is_digit(text[at]) && !among(text[at], U".,;:!?()[]«»“”\"…") &&
        text[at] != kCode) {
        token.text = text.substr(at, 1);
        token.end = at + 1;
    }
    return token;
}

struct Forms {
    std::unordered_map<std::u32string, Measures> by_phrase;
    std::unordered_map<std::u32string, bool> begins;  // First words and signs.
    std::unordered_map<std::u32string, bool> links;
};
struct Table {
    std::vector<MeasureUnit> units;
    std::map<std::string, Measures, std::less<>> by_kind;
};

std::u32string phrase_of(std::string_view form) {
    const std::u32string wide = text::to_utf32(form);
    std::u32string phrase;
    for (std::size_t at = 0;;) {
        const Token token = next_token(wide, at);
        if (token.text.empty()) return phrase;
        phrase += (phrase.empty() ? U"" : U" ") + token.text;
        at = token.end;
    }
}

// The number of the unit of a row; how many there are where it is a new one.
std::size_t number_of_unit(const Table& table, const text::TableRow& row) {
    const auto known = std::find_if(table.units.begin(), table.units.end(), [&](const MeasureUnit& unit) {
        return unit.kind == row[1] && unit.name == row[2];
    });
    return static_cast<std::size_t>(known - table.units.begin());
}

std::size_t add_unit(Table& table, const text::TableRow& row) {
    const std::size_t at = number_of_unit(table, row);
    if (at == table.units.size()) table.units.push_back({std::string(row[1]), std::string(row[2])});
    if (table.units.size() > Measures().size()) row.fail("more units than a set holds");
    const auto sizes = row.words(3, ':');
    const auto number = [&](std::string_view text) { return std::stod(std::string(text)); };
    if (!sizes.empty()) table.units[at].size = number(sizes[0]);
    if (sizes.size() > 1) table.units[at].zero = number(sizes[1]);
    return at;
}

void add_forms(Forms& forms, const text::TableRow& row, const text::EndingClasses& endings,
               std::size_t unit) {
    for (const std::string_view written : row.words(4))
        // A stroke with spaces is a sign of the form, and no class.
        for (const std::string& form : written.find(" /") != written.npos ? std::vector{std::string(written)}
                                                                          : endings.forms_of(written)) {
            const std::u32string phrase = phrase_of(form);
            forms.by_phrase[phrase].set(unit);
            forms.begins[phrase.substr(0, phrase.find(U' '))] = true;
        }
}

bool is_of_unit(const text::TableRow& row) {
    return row[1] != "endings" && row[1] != "link";
}

std::vector<text::TableRow> measure_rows() {
    return text::read_table("measures.tsv", embedded::measures_tsv(), 5);
}

Table read_measures() {
    Table table;
    for (const text::TableRow& row : measure_rows())
        if (is_of_unit(row)) {
            const std::size_t unit = add_unit(table, row);
            table.by_kind[std::string(row[1])].set(unit);
        }
    return table;
}

const Table& measure_table() {
    static const Table table = read_measures();
    return table;
}

Forms read_forms(std::string_view language) {
    Forms forms;
    std::map<std::string_view, text::EndingClasses> endings;
    for (const text::TableRow& row : measure_rows()) {
        if (row[0] != language && row[0] != "*") continue;
        if (row[1] == "endings")
            endings[row[0]].add(row[2], row.words(4));
        else if (is_of_unit(row))
            add_forms(forms, row, endings[row[0]], number_of_unit(measure_table(), row));
        else
            for (const std::string_view word : row.words(4))
                forms.links[text::to_utf32(word)] = true;
    }
    return forms;
}

// Read when they are first asked for: in all their cases they are thousands.
const Forms& forms_of_language(std::string_view language) {
    static text::ByLanguage<Forms> known(read_forms);
    const Forms* found = known.find(language);
    return found ? *found : *known.find("en");
}

struct Named {
    Measures measures;
    std::size_t end = 0;
};

// The longest form that begins at a token.
Named named_at(Text text, Token token, const Forms& forms) {
    Named named;
    if (!forms.begins.contains(token.text)) return named;
    std::u32string phrase;
    for (std::size_t i = 0; i < kMostTokens && !token.text.empty(); ++i) {
        phrase += (phrase.empty() ? U"" : U" ") + token.text;
        // The article of `l’Arizona` is no litre.
        const bool elided =
            i == 0 && token.text.size() == 1 && token.end < text.size() && among(text[token.end], U"'’");
        if (const auto at = forms.by_phrase.find(phrase); at != forms.by_phrase.end() && !elided)
            named = {at->second, token.end};
        token = next_token(text, token.end);
    }
    return named;
}

Measures named_behind(Text text, std::size_t at, std::string_view language) {
    const Forms& forms = forms_of_language(language);
    const auto& words = text::number_words(language);
    for (std::size_t links = 0; links <= kMostLinks; ++links) {
        const Token token = next_token(text, at);
        if (token.text.empty()) return {};
        if (const Named named = named_at(text, token, forms); named.measures.any()) return named.measures;
        const auto word = words.find(token.text);
        const bool magnitude = word != words.end() && word->second.kind == text::NumberWord::Kind::Magnitude;
        // `млрд британских фунтов`: an adjective may stand before a currency.
        if (!magnitude && !forms.links.contains(token.text))
            return named_at(text, next_token(text, token.end), forms).measures & of_kind("currency");
        at = token.end;
    }
    return {};
}

// `$5`, `US$ 5`, `EUR 5`: a sign, or the three capitals of ISO 4217, may stand before the number.
Measures named_before(Text text, std::size_t at, std::string_view language) {
    constexpr std::size_t kCodeLetters = 3;
    while (at > 0 && text::is_space(text[at - 1]))
        --at;
    std::size_t start = at;
    if (at > 0 && text::is_currency_sign(text[at - 1]))
        --start;
    else
        while (start > 0 && text::is_upper(text[start - 1]))
            --start;
    const bool is_name = start < at && (text::is_currency_sign(text[start]) || at - start == kCodeLetters);
    if (!is_name) return {};
    return named_at(text.substr(0, at), next_token(text, start), forms_of_language(language)).measures &
           of_kind("currency");
}

bool is_sign_behind(Text text, std::size_t at) {
    at = text::skip_spaces(text, at);
    return at > 0 && at < text.size() && text::is_currency_sign(text[at]) && at + 1 < text.size() &&
           !text::is_digit(text[at + 1]);
}

}  // namespace

const std::vector<MeasureUnit>& measure_units() {
    return measure_table().units;
}

Measures of_kind(std::string_view kind) {
    const auto& all = measure_table().by_kind;
    const auto at = all.find(kind);
    return at == all.end() ? Measures() : at->second;
}

Measures measures_named(std::string_view name) {
    Measures named;
    for (std::size_t i = 0; i < measure_units().size(); ++i)
        named[i] = measure_units()[i].name == name;
    return named;
}

Measures same_kinds(const Measures& of) {
    Measures all;
    for (std::size_t i = 0; i < measure_units().size(); ++i)
        if (of[i]) all |= of_kind(measure_units()[i].kind);
    return all;
}

std::vector<Counted> what_they_count(Text text, const std::vector<base::CodePointSpan>& numbers,
                                     std::string_view language) {
    std::vector<Counted> counted(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::size_t from = i == 0 ? 0 : numbers[i - 1].end.value;
        const std::size_t to = i + 1 < numbers.size() ? numbers[i + 1].start.value : text.size();
        if (!is_sign_behind(text, from))
            counted[i].measures = named_before(text.substr(from), numbers[i].start.value - from, language);
        if (counted[i].measures.none())
            counted[i].measures = named_behind(text.substr(0, to), numbers[i].end.value, language);
    }
    for (std::size_t i = numbers.size(); i-- > 1;) {
        Counted& first = counted[i - 1];
        const std::size_t gap = numbers[i - 1].end.value;
        if (first.measures.any() || counted[i].measures.none() ||
            !text::joins_numbers(text.substr(gap, numbers[i].start.value - gap), language))
            continue;
        first = {counted[i].measures, true};
    }
    return counted;
}

void count_mentions_of_units(Text text, std::string_view language, std::vector<std::size_t>& mentions) {
    const Forms& forms = forms_of_language(language);
    mentions.resize(measure_units().size());
    for (std::size_t at = 0; at < text.size();) {
        const Token token = next_token(text, at);
        const Named named = named_at(text, token, forms);
        for (std::size_t i = 0; i < mentions.size(); ++i)
            if (named.measures[i]) ++mentions[i];
        at = std::max({named.end, token.end, at + 1});
    }
}

}  // namespace tolmach::checks
