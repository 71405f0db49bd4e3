// SPDX-License-Identifier: Apache-2.0
#include "checks/reference_text.hpp"

#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <utility>

namespace tolmach::checks {
namespace {

bool counts(char32_t c) {
    return text::is_letter(c) || text::is_digit(c);
}

}  // namespace

std::u32string letters_of_words(std::string_view utf8) {
    return LetterText(utf8).letters();
}

LetterText::LetterText(std::string_view utf8) : text_(text::to_utf32(utf8)) {
    const text::Folded folded = text::fold_with_offsets(utf8);
    for (std::size_t i = 0; i < folded.text.size(); ++i)
        if (counts(folded.text[i])) {
            letters_.push_back(folded.text[i]);
            origin_.push_back(folded.origin[i]);
        }
}

std::optional<base::CodePointSpan> LetterText::find(std::string_view words, std::size_t from) const {
    const std::u32string wanted = letters_of_words(words);
    if (wanted.empty()) return std::nullopt;
    const std::size_t at = letters_.find(wanted, from);
    if (at == letters_.npos) return std::nullopt;
    return span_of(at, at + wanted.size());
}

base::CodePointSpan LetterText::span_of(std::size_t start, std::size_t end) const {
    return {base::CodePoint(origin_[start]), base::CodePoint(origin_[end - 1] + 1)};
}

std::optional<base::CodePointSpan> LetterText::find_misspelt(std::string_view words) const {
    constexpr std::size_t kFewest = 6;  // Of fewer letters many words are one slip from another.
    const std::u32string wanted = letters_of_words(words);
    if (wanted.size() < kFewest) return std::nullopt;
    const std::u32string_view letters = letters_;
    for (std::size_t start = 0; start < letters.size(); ++start) {
        std::size_t same = 0;
        while (same < wanted.size() && start + same < letters.size() && letters[start + same] == wanted[same])
            ++same;
        if (same == wanted.size()) continue;
        // How many letters the slip takes of what is wanted, and of what stands here.
        for (const auto& [lost, instead] : {std::pair{1U, 1U}, {1U, 0U}, {0U, 1U}, {2U, 2U}}) {
            const std::size_t from = same + lost, at = start + same + instead;
            if (from > wanted.size() || at > letters.size()) continue;
            const bool exchanged =
                lost < 2 || (letters[at - 1] == wanted[same] && letters[at - 2] == wanted[same + 1]);
            const std::u32string_view rest = std::u32string_view(wanted).substr(from);
            if (exchanged && letters.substr(at).starts_with(rest)) return span_of(start, at + rest.size());
        }
    }
    return std::nullopt;
}

std::optional<base::CodePointSpan> LetterText::find_word(std::string_view words) const {
    const std::u32string wanted = letters_of_words(words);
    if (wanted.empty()) return std::nullopt;
    for (std::size_t at = letters_.find(wanted); at != letters_.npos; at = letters_.find(wanted, at + 1)) {
        const std::size_t start = origin_[at], end = origin_[at + wanted.size() - 1] + 1;
        const bool open = start == 0 || !counts(text_[start - 1]);
        if (open && (end >= text_.size() || !counts(text_[end])))
            return base::CodePointSpan{base::CodePoint(start), base::CodePoint(end)};
    }
    return std::nullopt;
}

std::vector<Bracket> brackets_of(std::string_view utf8) {
    std::vector<Bracket> all;
    const std::u32string text = text::to_utf32(utf8);
    std::size_t open = text.npos;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == U'[') {
            open = at;
        } else if (text[at] == U']' && open != text.npos) {
            all.push_back({{base::CodePoint(open), base::CodePoint(at + 1)},
                           text::to_utf8(text.substr(open + 1, at - open - 1))});
            open = text.npos;
        }
    return all;
}

}  // namespace tolmach::checks
