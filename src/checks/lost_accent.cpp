// SPDX-License-Identifier: Apache-2.0
#include "checks/word_habits.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace tolmach::checks {
namespace {

constexpr std::size_t kLongestBefore = 2;  // Letters of `À` and `Ça`.

struct Accented {
    char32_t plain, accented;
};
constexpr Accented kAccented[] = {{U'E', U'É'}, {U'E', U'Ê'}, {U'I', U'Î'}, {U'A', U'Â'},
                                  {U'O', U'Ô'}, {U'A', U'À'}, {U'C', U'Ç'}};

bool is_accented_capital(char32_t c) {
    return std::any_of(std::begin(kAccented), std::end(kAccented),
                       [&](const Accented& each) { return each.accented == c; });
}

// What stands behind a word, in small letters, without what an apostrophe parts from it; `#` for a figure.
std::u32string behind(const WordAt& at) {
    const std::u32string& text = at.text();
    if (at.end + 1 < text.size() && text::is_space(text[at.end]) && text::is_digit(text[at.end + 1]))
        return U"#";
    if (!at.has_next()) return {};
    const std::u32string_view next = at.next();
    return std::u32string(next.substr(0, next.find_first_of(U"'’")));
}

// `A la`, `Ca va`, where a sentence begins: elsewhere the letter may be anything.
char32_t accent_by_next(const WordAt& at) {
    if (at.small.size() > kLongestBefore || !begins_sentence(at.text(), at.start)) return 0;
    const std::u32string next = behind(at);
    for (const auto& [plain, accented] : kAccented) {
        if (at.word.front() != plain) continue;
        std::u32string wanted = std::u32string(at.small) + U' ' + next;
        wanted.front() = text::to_lower(accented);
        if (at.facts.has(SpellingFact::AccentBefore, wanted)) return accented;
    }
    return 0;
}

// The letter that a word should begin with; 0 where it may be right.
char32_t accent_of(const WordAt& at, std::u32string_view small) {
    if (small.size() < 3) return 0;
    for (const auto& [plain, accented] : kAccented) {
        if (text::to_lower(plain) != small.front()) continue;
        std::u32string right(small);
        right.front() = text::to_lower(accented);
        if (!at.facts.beginning_of(SpellingFact::Accent, right).empty()) return accented;
    }
    return 0;
}

}  // namespace

Kept keeps_accent(const WordAt& at, std::vector<Diagnostic>& found) {
    if (at.facts.of(SpellingFact::Accent).empty()) return Kept::None;
    // `l’Etat`: the word behind its article.
    const std::size_t first = at.word.find_last_of(U"'’") + 1;
    if (first >= at.word.size()) return Kept::None;
    if (is_accented_capital(at.word[first])) return Kept::Right;
    if (!among(at.word[first], U"AECIO")) return Kept::None;
    const auto small = at.small.substr(first);
    char32_t right = accent_of(at, small);
    // A word that the source has is a name, or English.
    if (right != 0 && at.notes.source.has(small)) return Kept::None;
    if (right == 0) right = accent_by_next(at);
    if (right == 0 || !at.notes.own.holds(at.start)) return Kept::None;
    std::u32string word(at.word.substr(first));
    word.front() = right;
    found.push_back(at.pair.at(kTypographyAccent, at.start + first, at.end, "a capital has lost its accent"));
    found.back().suggestion = text::to_utf8(word);
    return Kept::Wrong;
}

}  // namespace tolmach::checks
