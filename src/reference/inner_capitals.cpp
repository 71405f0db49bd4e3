// SPDX-License-Identifier: Apache-2.0
#include "reference/cues.hpp"
#include "reference/note_boundaries.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::reference {
namespace {

bool is_inner_capital(std::u32string_view word, std::size_t at) {
    return at > 0 && text::is_upper(word[at]) && text::is_lower(word[at - 1]);
}

// Calls a function with each word of a text.
template <typename Function>
void for_each_word(std::u32string_view text, Function call) {
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_compound_word(text[end]))
            ++end;
        if (end > i) call(text.substr(i, end - i));
        i = end + 1;
    }
}

// The parts before and behind a capital inside a word, as letters alone.
std::vector<std::u32string> parts_at_capitals(std::u32string_view word) {
    std::vector<std::u32string> parts;
    for (std::size_t i = 1; i < word.size(); ++i)
        if (is_inner_capital(word, i)) {
            parts.push_back(lower_of(letters_before(word, i)));
            parts.push_back(lower_of(letters_from(word, i)));
        }
    return parts;
}

}  // namespace

InnerCapitals::InnerCapitals(const std::vector<Paragraph>& paragraphs,
                             const std::vector<std::u32string>& given)
    : given_(given.begin(), given.end()) {
    for (const Paragraph& paragraph : paragraphs)
        for_each_word(paragraph.text, [&](std::u32string_view word) {
            const auto parts = parts_at_capitals(word);
            if (parts.empty()) return;
            ++counts_[std::u32string(word)];
            for (const std::u32string& part : parts)
                parts_[part] = false;
        });
    if (parts_.empty()) return;
    std::u32string lower;  // One for all words, which are many.
    for (const Paragraph& paragraph : paragraphs)
        for_each_word(paragraph.text, [&](std::u32string_view word) {
            lower.resize(word.size());
            std::transform(word.begin(), word.end(), lower.begin(),
                           [](char32_t c) { return text::to_lower(c); });
            const auto part = parts_.find(lower);
            if (part != parts_.end()) part->second = true;
        });
}

bool InnerCapitals::is_name(std::u32string_view word) const {
    return given_.find(word) != given_.end() || is_inner_capital_name(word);
}

bool InnerCapitals::is_repeated(std::u32string_view word) const {
    const auto found = counts_.find(word);
    return found != counts_.end() && found->second > 1;
}

bool InnerCapitals::is_word(std::u32string_view part) const {
    const auto found = parts_.find(part);
    return found != parts_.end() && found->second;
}

}  // namespace tolmach::reference
