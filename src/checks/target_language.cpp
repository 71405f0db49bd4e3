// SPDX-License-Identifier: Apache-2.0
#include "checks/target_language.hpp"

#include "checks/quoted_passages.hpp"
#include "checks/reference_segment.hpp"
#include "checks/spacing_and_script.hpp"
#include "checks/urls.hpp"
#include "text/character.hpp"
#include "text/language.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

using text::Script;

// The running words of a target: what is quoted and what the source has in the same letters left out.
std::vector<std::u32string> running_words(const TranslatedSegment& pair) {
    const std::u32string& text = pair.target.text;
    const std::vector<bool> quoted = quotation_mask(text);
    const std::vector<bool> addresses = address_mask(text);
    std::vector<std::u32string> words;
    for (const auto& [start, end] : letter_runs(text)) {
        if (quoted[start] || addresses[start]) continue;
        words.push_back(text.substr(start, end - start));
    }
    return words;
}

Script script_of_language(const std::string& language) {
    const std::string script = text::script_of_tag(language);
    return script == "Latn" ? Script::Latin : script == "Cyrl" ? Script::Cyrillic : Script::Other;
}

bool is_of(const std::u32string& word, Script script) {
    return std::any_of(word.begin(), word.end(), [&](char32_t c) { return text::script_of(c) == script; });
}

// Whether the words are those of another script. Names keep theirs, so that words in small letters are needed
// to say it of Latin ones; in a Latin text nothing at all is Cyrillic but what is quoted.
bool has_wrong_script(const std::vector<std::u32string>& words, const std::u32string& source, Script right) {
    const Script wrong = right == Script::Latin ? Script::Cyrillic : Script::Latin;
    std::size_t of_right = 0;
    std::size_t of_wrong = 0;
    for (const std::u32string& word : words) {
        if (is_of(word, right)) ++of_right;
        const bool counts = text::is_lower(word.front()) || right == Script::Latin;
        if (is_of(word, wrong) && word.size() > 1 && counts && source.find(word) == std::u32string::npos)
            ++of_wrong;
    }
    if (of_wrong > 0 && of_right == 0 && right == Script::Latin) return true;
    return of_wrong >= 2 && of_wrong >= 3 * of_right;
}

// How many words have a letter that the language does not have, of those in its script.
bool has_strange_letters(const std::vector<std::u32string>& words, const text::CharSet& letters,
                         Script script) {
    // Two words, and one in five: a stray letter, or a name, is no other language.
    constexpr std::size_t kLeast = 2;
    constexpr std::size_t kOneIn = 5;
    const auto strange = [&](const std::u32string& word) {
        return text::is_lower(word.front()) && std::any_of(word.begin(), word.end(), [&](char32_t c) {
                   return text::script_of(c) == script && !text::contains(letters, c);
               });
    };
    const auto count = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), strange));
    return count >= kLeast && count * kOneIn >= words.size();
}

// Whether the commonest words are those of another language: several of them, and hardly one of its own.
std::string_view language_of_words(const std::vector<std::u32string>& words, const std::string& language) {
    constexpr std::size_t kLeast = 3;
    std::string text;
    for (const std::u32string& word : words)
        text += text::to_utf8(word) + ' ';
    const auto counts = text::common_words_in(text);
    const auto own = counts.find(language);
    const std::size_t own_count = own == counts.end() ? 0 : own->second;
    for (const auto& [other, count] : counts)
        if (other != language && count >= kLeast && count >= 4 * own_count) return other;
    return {};
}

}  // namespace

const text::CharSet& TargetLanguage::letters_of(const std::string& language) {
    const auto [at, is_new] = letters_.try_emplace(language);
    if (is_new) at->second = text::letters_of(language);
    return at->second;
}

void TargetLanguage::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const Script script = script_of_language(pair.file.target_language);
    if (script == Script::Other || pair.source.text == pair.target.text) return;
    const std::vector<std::u32string> words = running_words(pair);
    if (words.empty()) return;
    const text::CharSet& letters = letters_of(pair.language);
    std::string what;
    if (has_wrong_script(words, pair.source.text, script))
        what = "the target is not in the script of the language";
    else if (!letters.empty() && script == Script::Cyrillic && has_strange_letters(words, letters, script))
        what = "the target is in another language: it has letters that this one does not have";
    else if (const auto other = language_of_words(words, pair.language); !other.empty())
        what = "the target is in another language: its words are those of ‘" + std::string(other) + "’";
    if (what.empty() || is_reference(pair.unit, text::to_utf8(pair.source.text))) return;
    found.push_back(pair.whole("target.language", std::move(what)));
}

}  // namespace tolmach::checks
