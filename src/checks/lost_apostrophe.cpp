// SPDX-License-Identifier: Apache-2.0
#include "checks/apostrophes.hpp"
#include "checks/word_rules.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace tolmach::checks {
namespace {

constexpr std::u32string_view kVowelsOfFrench = U"aâàäeéèêëiîïoôöuùûühœæ";

// `l article`, but not `5 l eau` nor a letter that the source has too.
bool lost_before_space(const WordAt& at) {
    const std::u32string& text = at.text();
    if (!at.facts.has(SpellingFact::Elided, at.small) || !at.has_next()) return false;
    if (!among(text::to_lower(text[at.end + 1]), kVowelsOfFrench)) return false;
    if (text::is_upper(at.word.front()) && at.start > 0) return false;
    if (at.start > 0 && !text::is_space(text[at.start - 1]) && !among(text[at.start - 1], U"(«“"))
        return false;
    const bool measures = at.start > 1 && text::is_digit(text[at.start - 2]);
    return !measures && !at.notes.source.has(at.word);
}

// The word with the apostrophe that a word of the table has; empty where it begins with none of them.
std::u32string with_apostrophe(const WordAt& at, char32_t mark) {
    if (at.facts.beginning_of(SpellingFact::ApostropheLost, at.small).empty()) return {};
    for (const std::u32string_view listed : at.facts.of(SpellingFact::ApostropheWord)) {
        const std::size_t place = listed.find(mark);
        if (at.small.substr(0, place) == listed.substr(0, place) &&
            at.small.substr(place, listed.size() - place - 1) == listed.substr(place + 1))
            return std::u32string(at.word.substr(0, place)) + mark + std::u32string(at.word.substr(place));
    }
    return {};
}

}  // namespace

void find_lost_apostrophe(const WordAt& at, std::vector<Diagnostic>& found) {
    const auto& marks = at.facts.of(SpellingFact::Apostrophe);
    if (marks.empty()) return;
    const char32_t mark = marks.begin()->front();
    std::size_t end = at.end;
    std::u32string right;
    if (lost_before_space(at)) {
        end = at.runs[at.number + 1].second;
        right = std::u32string(at.word) + mark + at.text().substr(at.end + 1, end - at.end - 1);
    } else {
        right = with_apostrophe(at, mark);
    }
    if (right.empty() || !at.notes.own.holds(at.start)) return;
    found.push_back(at.pair.at(kTypographyApostrophe, at.start, end, "an apostrophe is lost"));
    found.back().suggestion = text::to_utf8(right);
}

}  // namespace tolmach::checks
