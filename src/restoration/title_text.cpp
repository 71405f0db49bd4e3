// SPDX-License-Identifier: Apache-2.0
#include "restoration/title_text.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::restoration {
namespace {

std::u32string cased(std::u32string word, Capitals capitals) {
    for (std::size_t i = 0; i < word.size(); ++i)
        if (capitals == Capitals::All || (i == 0 && capitals == Capitals::First))
            word[i] = text::to_upper(word[i]);
    return word;
}

// Whether capitals stand inside a word that has small letters too: `BelAES`.
bool is_mixed(const TitleToken& token) {
    const auto is_upper = [](char32_t c) { return text::is_upper(c); };
    return token.capitals != Capitals::All && std::any_of(token.text.begin() + 1, token.text.end(), is_upper);
}

// The capitals of a mixed word, each on the letter that its Latin begins: what the likeliest scheme writes
// for the letters before it ends there.
std::u32string with_inner_capitals(std::u32string word, const TitleToken& token, const TitleWords& title,
                                   const Channel& channel) {
    if (token.text.size() != token.latin.size()) return cased(std::move(word), token.capitals);
    const std::u32string small = word;
    const std::size_t scheme = title.schemes.parts.front().scheme;
    std::size_t from = 0;
    for (std::size_t at = 0; at < small.size() && from < token.text.size(); ++at) {
        if (text::is_upper(token.text[from])) word[at] = text::to_upper(word[at]);
        const std::u32string_view before = std::u32string_view(small).substr(0, at + 1);
        const auto cost = [&](std::size_t to) {
            return channel.cost(scheme, std::u32string(before), token.latin.substr(0, to), &kCareless);
        };
        std::size_t best = from;
        for (std::size_t to = from; to <= token.latin.size(); ++to)
            if (cost(to) < cost(best)) best = to;
        from = best;
    }
    return word;
}

// The stress on the vowel that it had; where Latin and Cyrillic do not have as many, none.
std::u32string stressed(std::u32string word, const TitleToken& token) {
    constexpr std::u32string_view kVowels = U"аеёиоуыэюяіАЕЁИОУЫЭЮЯІ", kLatin = U"aeiouy";
    constexpr char32_t kAcute = 0x301;
    const auto count = [](std::u32string_view text, std::u32string_view set) {
        return std::count_if(text.begin(), text.end(), [&](char32_t c) { return set.find(c) != set.npos; });
    };
    if (token.stressed == 0 || count(word, kVowels) != count(token.latin, kLatin)) return word;
    std::size_t vowels = 0;
    for (std::size_t at = 0; at < word.size(); ++at)
        if (kVowels.find(word[at]) != kVowels.npos && ++vowels == token.stressed)
            return word.insert(at + 1, 1, kAcute);
    return word;
}

// Quotation marks of other languages become those of Cyrillic print; the first level only, as titles have it.
class QuoteWriter {
  public:
    std::u32string write(std::u32string text) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char32_t c = text[at];
            if (c == U'“' || c == U'‘' || c == U'„')
                text[at] = open();
            else if (c == U'”' || c == U'’')
                text[at] = open_ ? close() : c;
            else if (c == U'"')
                text[at] = open_ ? close() : open();
        }
        return text;
    }

  private:
    char32_t open() {
        open_ = true;
        return U'«';
    }
    char32_t close() {
        open_ = false;
        return U'»';
    }
    bool open_ = false;
};

}  // namespace

bool has_english_capitals(const std::vector<TitleToken>& tokens) {
    std::size_t capitals = 0, words = 0;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (!tokens[i].is_word() || tokens[i].latin.size() < 4) continue;
        ++words;
        capitals += tokens[i].capitals == Capitals::First ? 1 : 0;
    }
    return words > 0 && capitals == words;
}

std::string write_title(const std::vector<TitleToken>& tokens, const TitleWords& title, const Choice& choice,
                        const Channel& channel) {
    const bool english = has_english_capitals(tokens);
    std::u32string text;
    QuoteWriter quotes;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (title.of_token[i].empty()) {
            text += tokens[i].is_word() ? tokens[i].text : quotes.write(tokens[i].text);
            continue;
        }
        const WordCandidate& word = title.of_token[i][choice.chosen[i]];
        const bool small = english && tokens[i].before != Boundary::Start &&
                           tokens[i].capitals == Capitals::First && word.known && !word.capitalised;
        std::u32string written = is_mixed(tokens[i])
                                     ? with_inner_capitals(word.word, tokens[i], title, channel)
                                     : cased(word.word, small ? Capitals::None : tokens[i].capitals);
        text += stressed(std::move(written), tokens[i]);
    }
    return text::to_utf8(text);
}

}  // namespace tolmach::restoration
