// SPDX-License-Identifier: Apache-2.0
#include "checks/term_likeness.hpp"

#include "checks/derived_words.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace tolmach::checks {
namespace {

// The shortest suffix that makes an adjective of a noun.
constexpr std::size_t kSuffix = 2;

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
bool begins_like(std::u32string_view word, std::u32string_view of_term, std::size_t replaced) {
    constexpr std::size_t kShortestStem = 3;
    constexpr std::size_t kAdded = 2;
    return of_term.size() >= kShortestStem + replaced && word.size() <= of_term.size() + kAdded &&
           word.starts_with(of_term.substr(0, of_term.size() - replaced));
}

bool is_like(const FoldedWord& word, const FoldedWord& of_term, std::size_t replaced) {
    if (word.text == of_term.text) return true;
    if (of_term.capital && !word.capital) return false;
    return begins_like(word.text, of_term.text, replaced);
}

// Where the words of a term, from `of_term` on, go on to in the text from `at`; a word that belongs to no
// term may stand between two of them. Nullopt where they do not.
std::optional<std::size_t> end_of_likeness(const std::vector<FoldedWord>& words, std::size_t at,
                                           const std::vector<FoldedWord>& wanted, std::size_t replaced) {
    for (std::size_t i = 0; i < wanted.size(); ++i, ++at) {
        const bool inserted = i > 0 && at < words.size() && !is_like(words[at], wanted[i], replaced);
        at += inserted ? 1 : 0;
        if (at >= words.size() || !is_like(words[at], wanted[i], replaced)) return std::nullopt;
    }
    return at;
}

}  // namespace

bool has_likeness(const TermSide& side, const glossary::Term& term, std::string_view language) {
    const std::vector<FoldedWord> wanted = folded_words(term.text, language);
    const std::vector<FoldedWord> words = folded_words(side.text.text, language);
    // Several words together prove more than one does, so each may differ more.
    const std::size_t replaced = wanted.size() > 1 ? 2 : 1;
    for (std::size_t i = 0; !wanted.empty() && i < words.size(); ++i)
        if (const auto end = end_of_likeness(words, i, wanted, replaced))
            if (!side.is_excluded({words[i].span.start, words[*end - 1].span.end})) return true;
    return false;
}

std::size_t count_derived(const TermSide& side, glossary::Kind kind, const glossary::Term& name,
                          std::string_view language) {
    const std::vector<FoldedWord> wanted = folded_words(name.text, language);
    if (wanted.empty() || (wanted.size() > 1 && kind != glossary::Kind::Person)) return 0;
    const std::u32string& stem_of = wanted.back().text;
    // A place gives short words too: `russe`. Other nouns have endings that are as long.
    const std::size_t least = kind == glossary::Kind::Place ? 0 : stem_of.size() + kSuffix;
    const std::vector<FoldedWord> words = folded_words(side.text.text, language);
    return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const FoldedWord& word) {
        return word.text.size() >= least && is_derived(word.text, stem_of, language) &&
               !side.has_term_at(word.span) && !side.is_excluded(word.span);
    }));
}

}  // namespace tolmach::checks
