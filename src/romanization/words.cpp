// SPDX-License-Identifier: Apache-2.0
#include "romanization/words.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace tolmach::romanization {
namespace {

// What is typed for the Belarusian apostrophe.
constexpr std::u32string_view kApostrophes = U"’'ʼ`´‘";

bool is_apostrophe(char32_t c) {
    return kApostrophes.find(c) != kApostrophes.npos;
}

/// Whether a letter of the alphabet follows.
bool letter_follows(const Scheme& scheme, std::string_view utf8, std::size_t at) {
    return at < utf8.size() && scheme.has(text::to_lower(text::next_code_point(utf8, at)));
}

}  // namespace

std::size_t next_word(const Scheme& scheme, std::string_view utf8, std::size_t at, CyrillicWord& word) {
    word.letters.clear();
    word.capital.clear();
    word.starts.clear();
    const bool has_apostrophe = scheme.has(kApostrophe);
    while (at < utf8.size()) {
        const std::size_t start = at;
        const char32_t c = text::next_code_point(utf8, at);
        char32_t letter = c < 0x80 ? c : text::to_lower(c);
        bool belongs = c >= 0x80 && letter != kApostrophe && scheme.has(letter);
        // An apostrophe is a letter between two letters; elsewhere it is a quotation mark.
        if (!belongs && has_apostrophe && !word.letters.empty() && is_apostrophe(c) &&
            letter_follows(scheme, utf8, at)) {
            letter = kApostrophe;
            belongs = true;
        }
        if (!belongs) {
            if (word.letters.empty()) continue;
            at = start;
            break;
        }
        word.letters += letter;
        word.capital.push_back(letter != c && letter != kApostrophe);
        word.starts.push_back(start);
    }
    word.starts.push_back(at);
    return word.starts.front();
}

const std::string& cased(const Rule& rule, const std::vector<bool>& capital, std::size_t at) {
    if (!capital[at]) return rule.lower;
    const std::size_t end = at + rule.source.size();
    bool beside = at > 0 && capital[at - 1];
    for (std::size_t i = at + 1; i <= end && i < capital.size(); ++i)
        beside = beside || capital[i];
    return beside ? rule.upper : rule.capitalised;
}

}  // namespace tolmach::romanization
