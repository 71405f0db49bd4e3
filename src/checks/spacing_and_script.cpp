// SPDX-License-Identifier: Apache-2.0
#include "checks/spacing_and_script.hpp"

#include "checks/conventions.hpp"
#include "text/address.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>

namespace tolmach::checks {
namespace {

bool apostrophe(char32_t c) {
    return c == U'\'' || c == U'’' || c == U'ʼ';
}

bool edge_space(const std::u32string& text, bool front) {
    if (text.empty()) return false;
    return is_blank(front ? text.front() : text.back());
}

// What a reader has beside a segment on one side: whether taking its space there away joins two words.
bool parts_from_neighbour(const TranslatedSegment& pair, bool front) {
    const std::size_t at = pair.number;
    if (front ? at == 0 : at + 1 >= pair.unit.segments.size()) return false;
    const std::u32string& text = pair.reading.printed(front ? at - 1 : at + 1).text;
    return text.empty() || !text::is_space(front ? text.back() : text.front());
}

// A source that is a key, such as `mail.body_text`, does not show where spaces belong.
bool is_key(const std::u32string& source) {
    return std::none_of(source.begin(), source.end(), text::is_space) &&
           source.find_first_of(U"._") < source.size() - 1;
}

// Runs of two blanks or more between what is none, in prose; blanks at the start or end of a line may be
// meant.
std::vector<text::Stretch> double_spaces(const View& side) {
    std::vector<text::Stretch> found;
    const std::u32string& text = side.text;
    if (!side.characters().has_two_spaces()) return found;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (!is_blank(text[i]) || !is_blank(text[i - 1])) continue;
        const std::size_t start = i - 1;
        while (i < text.size() && is_blank(text[i]))
            ++i;
        const bool inside =
            start > 0 && i < text.size() && !text::is_space(text[i]) && !text::is_space(text[start - 1]);
        if (inside && !side.not_prose()[start]) found.push_back({start, i});
    }
    return found;
}

// The script of a letter that is folded by itself to itself; Common for what is none.
text::Script plain_script(char32_t c) {
    if ((c >= U'a' && c <= U'z') || (c >= U'à' && c <= U'ÿ')) return text::Script::Latin;
    return c >= U'а' && c <= U'я' ? text::Script::Cyrillic : text::Script::Common;
}

// Whether two words fold to one. Words of one script are told apart at the first letter in which they differ.
bool are_one_word(const View& side, const View::Runs::value_type& a, const View::Runs::value_type& b) {
    const std::u32string& small = side.lower();
    const auto has_mark = [&](std::size_t at, std::size_t end) {
        return at + 1 < end && text::is_mark(small[at + 1]);
    };
    for (std::size_t i = a.first, j = b.first; i < a.second && j < b.second; ++i, ++j) {
        const text::Script script = plain_script(small[i]);
        if (script == text::Script::Common || script != plain_script(small[j]) || has_mark(i, a.second) ||
            has_mark(j, b.second))
            break;
        if (small[i] != small[j]) return false;
    }
    return text::fold(side.written(a)) == text::fold(side.written(b));
}

bool only_spaces(const std::u32string& text, std::size_t from, std::size_t to) {
    return from < to && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                                    text.begin() + static_cast<std::ptrdiff_t>(to), text::is_space);
}

// `Ha ha`, and `Uh, uh`, which another language may write without the comma.
bool has_repeats(const View& side) {
    constexpr std::size_t kComma = 2;
    const View::Runs& runs = side.words();
    for (std::size_t i = 1; i < runs.size(); ++i)
        if (runs[i].first - runs[i - 1].second <= kComma && are_one_word(side, runs[i - 1], runs[i]))
            return true;
    return false;
}

}  // namespace

View::Runs letter_runs(const std::u32string& text) {
    return CharactersOfText(text).words();
}

bool is_mixed(std::u32string_view word) {
    bool latin = false;
    bool cyrillic = false;
    for (const char32_t c : word) {
        const auto script = text::script_of(c);
        latin = latin || script == text::Script::Latin;
        cyrillic = cyrillic || script == text::Script::Cyrillic;
    }
    return latin && cyrillic;
}

void Spaces::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const std::u32string& target = pair.target.text;
    for (const bool front : {true, false}) {
        if (!edge_space(target, front) || edge_space(pair.source.text, front)) continue;
        found.push_back(
            pair.fixable(kSpaceEdge, front ? 0 : target.size() - 1, front ? 1 : target.size(),
                         front ? "the segment begins with a space" : "the segment ends with a space", U""));
        if (parts_from_neighbour(pair, front) || is_key(pair.source.text)) found.back().fixable = false;
    }
    const auto runs = double_spaces(pair.target);
    if (runs.empty() || !double_spaces(pair.source).empty()) return;
    for (const auto& [start, end] : runs) {
        const auto run = std::u32string_view(target).substr(start, end - start);
        const auto kept = std::find_if(run.begin(), run.end(), is_no_break_space);
        found.push_back(pair.fixable(kSpaceDouble, start, end, "two spaces in a row",
                                     std::u32string{kept == run.end() ? U' ' : *kept}));
        // Longer runs and tabulators set columns.
        if (run.size() > 3 || run.find(U'\t') != run.npos) found.back().fixable = false;
    }
}

namespace {

// `что что-то`: a word with a hyphen is one word.
bool is_part_of_word(const std::u32string& text, std::size_t start, std::size_t end) {
    const auto hyphen_and_letter = [&](std::size_t hyphen, std::size_t letter) {
        return letter < text.size() && text[hyphen] == U'-' && text::is_letter(text[letter]);
    };
    return (end + 1 < text.size() && hyphen_and_letter(end, end + 1)) ||
           (start > 1 && hyphen_and_letter(start - 1, start - 2));
}

// `Facebook’а`: a Latin name with a Cyrillic ending behind the apostrophe.
bool is_name_with_ending(std::u32string_view word) {
    constexpr std::size_t kLongestEnding = 4;
    const auto at = std::find_if(word.begin(), word.end(), apostrophe);
    const auto in = [](text::Script script) {
        return [script](char32_t c) { return text::script_of(c) == script; };
    };
    return at != word.end() && at - word.begin() > 1 &&
           word.end() - at <= static_cast<std::ptrdiff_t>(kLongestEnding + 1) &&
           std::all_of(word.begin(), at, in(text::Script::Latin)) &&
           std::all_of(at + 1, word.end(), in(text::Script::Cyrillic));
}

}  // namespace

void RepeatedWords::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const std::u32string& text = pair.target.text;
    const View::Runs& runs = pair.target.words();
    std::optional<bool> source_repeats;  // Read once, and only where it is asked for.
    for (std::size_t i = 1; i < runs.size(); ++i) {
        if (!are_one_word(pair.target, runs[i - 1], runs[i]) ||
            !only_spaces(text, runs[i - 1].second, runs[i].first))
            continue;
        const std::string word = text::to_utf8(text::fold(pair.target.written(runs[i])));
        const std::size_t end = runs[i].second;
        const bool initial = end - runs[i].first == 1 && end < text.size() && text[end] == U'.';
        const bool name_follows = i + 1 < runs.size() && text::is_upper(text[runs[i + 1].first]);
        if (initial || is_part_of_word(text, runs[i - 1].first, end) ||
            conventions_of(pair.language).may_repeat(word, name_follows))
            continue;
        if (!source_repeats) source_repeats = has_repeats(pair.source);
        if (*source_repeats) continue;
        found.push_back(pair.at(kWordRepeated, runs[i - 1].first, end, "a word is written twice"));
    }
}

void MixedScripts::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    namespace known = text::known_characters;
    const CharactersOfText& characters = pair.target.characters();
    if (!characters.has(known::kLatin) || !characters.has(known::kCyrillic)) return;
    for (const auto& run : pair.target.words()) {
        const std::u32string_view word = pair.target.written(run);
        if (is_mixed(word) && !is_name_with_ending(word) &&
            !(pair.source.characters().has(known::kCyrillic) &&
              pair.source.text.find(word) != std::u32string::npos))
            found.push_back(
                pair.at(kScriptMixed, run.first, run.second, "a word has letters of two scripts"));
    }
}

}  // namespace tolmach::checks
