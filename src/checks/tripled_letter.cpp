// SPDX-License-Identifier: Apache-2.0
#include "checks/word_rules.hpp"
#include "text/character.hpp"

namespace tolmach::checks {
namespace {

constexpr std::size_t kTimes = 3;

// Where a letter stands three times in a row; npos where none does.
std::size_t tripled_in(std::u32string_view text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (text[i] == text[i + 1] && text[i] == text[i + 2] && text::is_letter(text[i])) return i;
    return std::u32string_view::npos;
}

}  // namespace

void find_tripled_letter(const WordAt& at, std::vector<Diagnostic>& found) {
    const std::size_t tripled = tripled_in(at.small);
    if (tripled == std::u32string_view::npos || !at.notes.own.holds(at.start)) return;
    // `III` is a number, `ааа` a cry.
    if (at.small.size() == kTimes || at.facts.occurs_in(SpellingFact::Tripled, at.small)) return;
    const bool shouted = text::is_upper(at.word[tripled]) && text::is_upper(at.word[tripled + 2]);
    // What the source draws out (`sooo`), the target may.
    std::optional<bool>& drawls = at.notes.source_drawls;
    if (!drawls) drawls = tripled_in(at.pair.source.text) != std::u32string_view::npos;
    if (shouted || *drawls) return;
    found.push_back(at.pair.at(kWordMisspelt, at.start, at.end, "a letter stands three times in a row"));
}

}  // namespace tolmach::checks
