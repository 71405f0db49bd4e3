// SPDX-License-Identifier: Apache-2.0
#include "terminology/likely_kind.hpp"

#include "terminology/name_cues.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <vector>

namespace tolmach::terminology {
namespace {

using glossary::Kind;

// More words than these are no name of a person.
constexpr std::size_t kLongestName = 4;

std::vector<std::u32string> words_in(std::string_view term) {
    std::vector<std::u32string> words;
    for (const std::string_view word : text::split(term, ' '))
        if (!word.empty()) words.push_back(text::to_utf32(word));
    return words;
}

bool any_is(const std::vector<std::u32string>& words, NameCue cue) {
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return is_cue(cue, word); });
}

bool begins_with_capital(std::string_view term) {
    const std::u32string letters = text::to_utf32(term);
    return !letters.empty() && text::is_upper(letters.front());
}

bool is_small_word(const std::u32string& word) {
    return is_cue(NameCue::Connector, word) || is_cue(NameCue::Particle, word);
}

Kind kind_of_words(const std::vector<std::u32string>& words, std::string_view term) {
    const bool is_name = std::all_of(words.begin(), words.end(), [](const auto& word) {
        return text::is_upper(word.front()) || is_small_word(word);
    });
    if (!is_name || words.empty()) return Kind::Term;
    if (is_cue(NameCue::Place, text::to_utf32(term)) || any_is(words, NameCue::Realm)) return Kind::Place;
    if (words.size() < 2) return Kind::Term;
    if (any_is(words, NameCue::Head)) return Kind::Organisation;
    return words.size() <= kLongestName && is_cue(NameCue::Given, words.front()) ? Kind::Person : Kind::Term;
}

// The language is written in other letters, and the term in Latin ones: nobody romanises but titles.
bool is_in_latin_letters(const glossary::Term& term) {
    return text::script_of_tag(term.language) == "Latn" &&
           text::script_of_tag(text::primary_language(term.language)) != "Latn";
}

}  // namespace

glossary::Kind likely_kind(const glossary::Concept& of) {
    Kind kind = Kind::Term;
    for (const glossary::Term& term : of.terms) {
        if (term.status != glossary::Status::Preferred) continue;
        if (is_in_latin_letters(term)) return Kind::Title;
        if (!begins_with_capital(term.text)) return Kind::Term;
        if (kind == Kind::Term && text::script_of_tag(term.language) == "Latn")
            kind = kind_of_words(words_in(term.text), term.text);
    }
    return kind;
}

}  // namespace tolmach::terminology
