// SPDX-License-Identifier: Apache-2.0
#include "checks/term_likeness.hpp"

#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tolmach::checks {
namespace {

struct FoldedWord {
    std::u32string text;
    CodePointSpan span;
    bool capital = false;
};

std::vector<FoldedWord> folded_words(std::string_view utf8, std::string_view language) {
    std::vector<FoldedWord> words;
    const std::u32string original = text::to_utf32(utf8);
    const text::Folded folded = text::fold_with_offsets(utf8);
    for (const glossary::Word& word : glossary::words_of(folded.text, glossary::word_rules(language))) {
        const CodePointSpan span = folded.to_original(word.start, word.end);
        words.push_back({folded.text.substr(word.start, word.end - word.start), span,
                         text::is_upper(original[span.start.value])});
    }
    return words;
}

// An ending replaces at most `replaced` letters and adds at most two.
bool is_like(const FoldedWord& word, const FoldedWord& of_term, std::size_t replaced) {
    constexpr std::size_t kShortestStem = 3;
    constexpr std::size_t kAdded = 2;
    if (word.text == of_term.text) return true;
    const std::size_t size = of_term.text.size();
    if (size < kShortestStem + replaced || (of_term.capital && !word.capital)) return false;
    return word.text.size() <= size + kAdded &&
           word.text.starts_with(std::u32string_view(of_term.text).substr(0, size - replaced));
}

}  // namespace

bool has_likeness(const TermSide& side, const glossary::Term& term, std::string_view language) {
    const std::vector<FoldedWord> wanted = folded_words(term.text, language);
    const std::vector<FoldedWord> words = folded_words(side.text.text, language);
    // Several words together prove more than one does, so each may differ more.
    const std::size_t replaced = wanted.size() > 1 ? 2 : 1;
    for (std::size_t i = 0; !wanted.empty() && i + wanted.size() <= words.size(); ++i) {
        const bool fits =
            std::equal(wanted.begin(), wanted.end(), words.begin() + static_cast<std::ptrdiff_t>(i),
                       [&](const FoldedWord& of_term, const FoldedWord& word) {
                           return is_like(word, of_term, replaced);
                       });
        const CodePointSpan span{words[i].span.start, words[i + wanted.size() - 1].span.end};
        if (fits && !side.has_term_at(span) && !side.is_apart(span)) return true;
    }
    return false;
}

}  // namespace tolmach::checks
