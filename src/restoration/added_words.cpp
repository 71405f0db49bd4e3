// SPDX-License-Identifier: Apache-2.0
#include "restoration/added_words.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <map>

namespace tolmach::restoration {
namespace {

// A word of a term base is met as often as one of this count in the frequency list.
constexpr float kAddedCount = 30;

}  // namespace

AddedWords::AddedWords(const Lexicon& beside, std::string_view language,
                       const std::vector<std::string>& texts) {
    std::map<Spelling, bool> capitalised;  // By word; sorted.
    for (const std::string& each : texts) {
        const std::u32string text = text::to_utf32(each);
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = at;
            while (end < text.size() && spelling_of(text.substr(end, 1)))
                ++end;
            if (end > at) {
                const auto letters = folded(*spelling_of(text.substr(at, end - at)), language);
                const bool capital = text::is_upper(text[at]);
                const auto [found, is_new] = capitalised.emplace(letters, capital);
                if (!is_new) found->second = found->second && capital;
            }
            at = end + 1;
        }
    }
    std::vector<Spelling> words;
    for (const auto& [word, capital] : capitalised) {
        words.push_back(word);
        entries_.push_back({beside.likelihood(kAddedCount), capital});
    }
    if (!words.empty()) data_ = build_automaton(words);
}

std::optional<WordEntry> AddedWords::find(std::string_view folded_word) const {
    Automaton::State state;
    if (empty() || folded_word.empty() || !words().read(folded_word, state) || !state.ends_word)
        return std::nullopt;
    return entries_[state.number];
}

}  // namespace tolmach::restoration
