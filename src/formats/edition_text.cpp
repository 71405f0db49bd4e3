// SPDX-License-Identifier: Apache-2.0
#include "formats/edition_text.hpp"

#include "formats/bound_spaces.hpp"
#include "formats/run_languages.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::formats {
namespace {

std::string joined_text(const Units& units) {
    std::string text;
    for (const xliff::Unit* unit : units)
        text += (text.empty() ? "" : " ") + plain_text(runs_of(*unit));
    return text;
}

/// The words of a text in small letters.
std::vector<std::u32string> words_of_line(std::string_view utf8) {
    std::vector<std::u32string> words(1);
    for (const char32_t c : text::to_utf32(utf8))
        if (text::is_letter(c))
            words.back() += text::to_lower(c);
        else if (!words.back().empty())
            words.emplace_back();
    if (words.back().empty()) words.pop_back();
    return words;
}

/// Whether two words are forms of one: all but the last two letters of the shorter one are the same.
bool are_forms(std::u32string_view a, std::u32string_view b) {
    if (a == b) return true;
    const std::size_t shorter = std::min(a.size(), b.size());
    constexpr std::size_t kEnding = 2, kShortestStem = 3;
    return shorter >= kShortestStem + kEnding - 1 && std::max(a.size(), b.size()) <= shorter + kEnding &&
           a.substr(0, shorter - std::min(kEnding, shorter - kShortestStem)) ==
               b.substr(0, shorter - std::min(kEnding, shorter - kShortestStem));
}

}  // namespace

EditionText::EditionText(const xliff::File& file, const ComposeOptions& options)
    : file_(file),
      options_(options),
      outline_(outline_of(file)),
      language_(options.language.empty() ? file.target_language : options.language) {}

std::vector<Run> EditionText::runs(const xliff::Unit& unit) const {
    std::vector<Run> runs = runs_of(unit);
    const bool is_reference =
        unit.type.starts_with("tolmach:footnote-") && unit.type != "tolmach:footnote-commentary";
    if (options_.italics && is_reference) {
        const auto italics = options_.italics(plain_text(runs));
        runs = with_style(std::move(runs), italics, TextStyle::Italic);
    }
    return with_bound_spaces(with_languages(std::move(runs), unit, {file_.source_language, language_}),
                             language_);
}

std::string EditionText::title() const {
    std::string title = options_.title;
    if (title.empty() && !outline_.title.empty()) title = plain_text(runs_of(*outline_.title.front()));
    if (title.empty()) title = file_.original;
    return title.empty() ? "—" : title;
}

std::vector<std::string> EditionText::authors() const {
    std::vector<std::string> authors;
    for (const xliff::Unit* unit : outline_.author)
        authors.push_back(plain_text(runs_of(*unit)));
    return authors;
}

bool EditionText::prints_series() const {
    const std::vector<std::u32string> said = words_of_line(series());
    const std::vector<std::u32string> again = words_of_line(reference());
    const auto is_said = [&](const std::u32string& word) {
        return std::any_of(again.begin(), again.end(),
                           [&](const std::u32string& other) { return are_forms(word, other); });
    };
    return said.empty() || !std::all_of(said.begin(), said.end(), is_said);
}

std::string EditionText::series() const {
    return outline_.series.empty() ? options_.series : joined_text(outline_.series);
}

std::string EditionText::reference() const {
    return joined_text(outline_.reference);
}

std::string EditionText::printed_date() const {
    return joined_text(outline_.date);
}

std::string language_of(const std::vector<Run>& runs) {
    std::string language;
    bool first = true;
    for (const Run& run : runs) {
        if (run.kind != Run::Kind::Text || text::trim(run.text).empty()) continue;
        if (!first && run.language != language) return {};
        language = run.language;
        first = false;
    }
    return language;
}

}  // namespace tolmach::formats
