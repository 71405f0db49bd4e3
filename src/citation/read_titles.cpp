// SPDX-License-Identifier: Apache-2.0
#include "citation/read_work.hpp"
#include "reference/romanised.hpp"
#include "text/character.hpp"
#include "text/language.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::citation {
namespace {

// Which of the languages written in Cyrillic: by the letters that the others do not have; empty for none of
// them.
std::string by_own_letters(std::u32string_view lower) {
    if (lower.find_first_of(U"їєґ") != lower.npos) return "uk";
    if (lower.find(U'ў') != lower.npos) return "be";
    if (lower.find(U'і') != lower.npos) return lower.find_first_of(U"ыэё") != lower.npos ? "be" : "uk";
    return lower.find_first_of(U"ищъ") != lower.npos ? "ru" : "";
}

// A title of few letters has the language of its container, place and publisher, which are printed in it.
std::string cyrillic_language(std::u32string_view lower, std::u32string_view around) {
    if (std::string own = by_own_letters(lower); !own.empty()) return own;
    const std::string there = by_own_letters(around);
    return there.empty() ? "ru" : there;
}

// Belarusian in Latin letters: by `ŭ`, and by words that Russian does not have.
bool is_romanised_belarusian(std::u32string_view lower) {
    if (lower.find(U'ŭ') != lower.npos) return true;
    for (std::size_t i = 0; i < lower.size();) {
        std::size_t end = i;
        while (end < lower.size() && text::is_letter(lower[end]))
            ++end;
        if (is_term(Term::BelarusianLatin, lower.substr(i, end - i))) return true;
        for (std::size_t from = i + 2; from + 2 <= end; ++from)
            if (is_term(Term::BelarusianLatinEnding, lower.substr(from, end - from))) return true;
        i = std::max(end, i + 1);
    }
    return false;
}

}  // namespace

std::string language_of_title(std::string_view title, bool translated, const Work& work, bool& guessed) {
    const std::string_view document = work.language;
    const ReadText text(text::to_utf32(title));
    const auto of_script = [&](text::Script script) {
        return std::count_if(text.text.begin(), text.text.end(),
                             [&](char32_t c) { return text::script_of(c) == script; });
    };
    const auto cyrillic = of_script(text::Script::Cyrillic);
    const auto latin = of_script(text::Script::Latin);
    if (cyrillic == 0 && latin == 0) return {};
    if (cyrillic > latin) return cyrillic_language(text.lower, work.words_around());
    if (reference::romanised_share(text.text) >=
        (translated ? reference::kRomanisedWithTranslation : reference::kRomanised))
        return is_romanised_belarusian(text.lower) ? "be-Latn" : "ru-Latn";
    if (const std::string found = text::guess_language(title);
        !found.empty() && !found.starts_with("ru") && !found.starts_with("be"))
        return found;
    guessed = true;
    const bool latin_document = document.starts_with("en") || document.starts_with("fr");
    return latin_document ? std::string(document.substr(0, 2)) : "en";
}

}  // namespace tolmach::citation
