// SPDX-License-Identifier: Apache-2.0
#include "checks/spacing_and_script.hpp"

#include "checks/conventions.hpp"
#include "checks/not_prose.hpp"
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
    const auto& all = pair.unit.segments;
    const auto at = static_cast<std::size_t>(&pair.segment - all.data());
    if (front ? at == 0 : at + 1 >= all.size()) return false;
    const Segment& beside = all[front ? at - 1 : at + 1];
    const std::u32string text = view_of(beside.target ? *beside.target : beside.source).text;
    return text.empty() || !text::is_space(front ? text.back() : text.front());
}

// A source that is a key, such as `mail.body_text`, does not show where spaces belong.
bool is_key(const std::u32string& source) {
    return std::none_of(source.begin(), source.end(), text::is_space) &&
           source.find_first_of(U"._") < source.size() - 1;
}

// Runs of two blanks or more between what is none, in prose; blanks at the start or end of a line may be
// meant.
std::vector<text::Stretch> double_spaces(const std::u32string& text) {
    std::vector<text::Stretch> found;
    std::vector<bool> masked;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        while (i < text.size() && is_blank(text[i]))
            ++i;
        const bool inside =
            start > 0 && i < text.size() && !text::is_space(text[i]) && !text::is_space(text[start - 1]);
        if (i > start + 1 && inside) {
            if (masked.empty()) masked = not_prose(text);
            if (!masked[start]) found.push_back({start, i});
        }
        if (i == start) ++i;
    }
    return found;
}

std::string folded_run(const std::u32string& text, std::pair<std::size_t, std::size_t> run) {
    return text::fold(text::to_utf8(std::u32string_view(text).substr(run.first, run.second - run.first)));
}

bool only_spaces(const std::u32string& text, std::size_t from, std::size_t to) {
    return from < to && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                                    text.begin() + static_cast<std::ptrdiff_t>(to), text::is_space);
}

// `Ha ha`, and `Uh, uh`, which another language may write without the comma.
bool has_repeats(const std::u32string& text) {
    constexpr std::size_t kComma = 2;
    const auto runs = letter_runs(text);
    for (std::size_t i = 1; i < runs.size(); ++i)
        if (runs[i].first - runs[i - 1].second <= kComma &&
            folded_run(text, runs[i - 1]) == folded_run(text, runs[i]))
            return true;
    return false;
}

}  // namespace

bool is_blank(char32_t c) {
    return text::is_space(c) && c != U'\n' && c != U'\r' && c != U'\v' && c != U'\f' && c != 0x85 &&
           c != 0x2028 && c != 0x2029;
}

std::vector<std::pair<std::size_t, std::size_t>> letter_runs(const std::u32string& text) {
    std::vector<std::pair<std::size_t, std::size_t>> runs;
    for (std::size_t i = 0; i < text.size();) {
        if (!text::is_letter(text[i])) {
            ++i;
            continue;
        }
        const std::size_t start = i;
        while (i < text.size() &&
               (text::is_letter(text[i]) || text::is_mark(text[i]) ||
                (apostrophe(text[i]) && i + 1 < text.size() && text::is_letter(text[i + 1]))))
            ++i;
        runs.emplace_back(start, i);
    }
    return runs;
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
    const auto runs = double_spaces(target);
    if (runs.empty() || !double_spaces(pair.source.text).empty()) return;
    for (const auto& [start, end] : runs) {
        const auto run = std::u32string_view(target).substr(start, end - start);
        const auto kept = std::find_if(run.begin(), run.end(), is_no_break_space);
        found.push_back(pair.fixable(kSpaceDouble, start, end, "two spaces in a row",
                                     std::u32string{kept == run.end() ? U' ' : *kept}));
        // Longer runs and tabulators set columns.
        if (run.size() > 3 || run.find(U'\t') != run.npos) found.back().fixable = false;
    }
}

void RepeatedWords::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const std::u32string& text = pair.target.text;
    const auto runs = letter_runs(text);
    std::optional<bool> source_repeats;  // Read once, and only where it is asked for.
    for (std::size_t i = 1; i < runs.size(); ++i) {
        if (!only_spaces(text, runs[i - 1].second, runs[i].first)) continue;
        const std::string word = folded_run(text, runs[i]);
        if (word != folded_run(text, runs[i - 1])) continue;
        const std::size_t end = runs[i].second;
        const bool initial = end - runs[i].first == 1 && end < text.size() && text[end] == U'.';
        const bool name_follows = i + 1 < runs.size() && text::is_upper(text[runs[i + 1].first]);
        if (initial || conventions_of(pair.language).may_repeat(word, name_follows)) continue;
        if (!source_repeats) source_repeats = has_repeats(pair.source.text);
        if (*source_repeats) continue;
        found.push_back(pair.at(kWordRepeated, runs[i - 1].first, end, "a word is written twice"));
    }
}

void MixedScripts::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const std::u32string& text = pair.target.text;
    for (const auto& run : letter_runs(text)) {
        const auto word = text.substr(run.first, run.second - run.first);
        if (is_mixed(word) && pair.source.text.find(word) == std::u32string::npos)
            found.push_back(
                pair.at(kScriptMixed, run.first, run.second, "a word has letters of two scripts"));
    }
}

}  // namespace tolmach::checks
