// SPDX-License-Identifier: Apache-2.0
#include "checks/surface.hpp"

#include "checks/conventions.hpp"
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
    return text::is_space(front ? text.front() : text.back());
}

// The first run of two spaces or more, or the size of the text.
std::size_t double_space(const std::u32string& text) {
    for (std::size_t i = 1; i < text.size(); ++i)
        if (text::is_space(text[i]) && text::is_space(text[i - 1])) return i - 1;
    return text.size();
}

std::string folded(const std::u32string& text, std::pair<std::size_t, std::size_t> run) {
    return text::fold(text::to_utf8(std::u32string_view(text).substr(run.first, run.second - run.first)));
}

bool only_spaces(const std::u32string& text, std::size_t from, std::size_t to) {
    return from < to && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                                    text.begin() + static_cast<std::ptrdiff_t>(to), text::is_space);
}

bool has_repeats(const std::u32string& text) {
    const auto runs = letter_runs(text);
    for (std::size_t i = 1; i < runs.size(); ++i)
        if (only_spaces(text, runs[i - 1].second, runs[i].first) &&
            folded(text, runs[i - 1]) == folded(text, runs[i]))
            return true;
    return false;
}

}  // namespace

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

void Spaces::look(const Pair& pair, std::vector<Diagnostic>& found) {
    const std::u32string& target = pair.target.text;
    for (const bool front : {true, false})
        if (edge_space(target, front) && !edge_space(pair.source.text, front))
            found.push_back(pair.fixable(
                "space.edge", front ? 0 : target.size() - 1, front ? 1 : target.size(),
                front ? "the segment begins with a space" : "the segment ends with a space", U""));
    const std::size_t at = double_space(target);
    if (at + 2 < target.size() && at > 0 && double_space(pair.source.text) == pair.source.text.size())
        found.push_back(pair.fixable("space.double", at, at + 2, "two spaces in a row",
                                     target.substr(is_no_break_space(target[at]) ? at : at + 1, 1)));
}

void RepeatedWords::look(const Pair& pair, std::vector<Diagnostic>& found) {
    const std::u32string& text = pair.target.text;
    const auto runs = letter_runs(text);
    std::optional<bool> source_repeats;  // Read once, and only where it is asked for.
    for (std::size_t i = 1; i < runs.size(); ++i) {
        if (!only_spaces(text, runs[i - 1].second, runs[i].first)) continue;
        const std::string word = folded(text, runs[i]);
        if (word != folded(text, runs[i - 1])) continue;
        const std::size_t end = runs[i].second;
        const bool initial = end - runs[i].first == 1 && end < text.size() && text[end] == U'.';
        const bool name_follows = i + 1 < runs.size() && text::is_upper(text[runs[i + 1].first]);
        if (initial || conventions_of(pair.language).may_repeat(word, name_follows)) continue;
        if (!source_repeats) source_repeats = has_repeats(pair.source.text);
        if (*source_repeats) continue;
        found.push_back(pair.at("word.repeated", runs[i - 1].first, end, "a word is written twice"));
    }
}

void MixedScripts::look(const Pair& pair, std::vector<Diagnostic>& found) {
    const std::u32string& text = pair.target.text;
    for (const auto& run : letter_runs(text)) {
        const auto word = text.substr(run.first, run.second - run.first);
        if (is_mixed(word) && pair.source.text.find(word) == std::u32string::npos)
            found.push_back(
                pair.at("script.mixed", run.first, run.second, "a word has letters of two scripts"));
    }
}

}  // namespace tolmach::checks
