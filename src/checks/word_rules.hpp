// SPDX-License-Identifier: Apache-2.0
// Rules that look at one word after the other: each is a function in a file of its own, and all of them share
// one reading of the segment.
#pragma once

#include "checks/own_text.hpp"
#include "checks/segment_check.hpp"
#include "checks/source_words.hpp"
#include "checks/spelling_facts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

inline constexpr CheckInfo kCaseWord{
    "case.word", Severity::Warning, "a word begins with two capitals",
    "Two capitals and then small letters (DEux, МИнистр) are a slip of the shift key. Words that the source "
    "writes so, "
    "and words derived from an acronym of two letters that stands in the text, are none."};
inline constexpr CheckInfo kSpellingElision{"spelling.elision", Severity::Warning,
                                            "two French words stand apart that are one",
                                            "Before a vowel le, la, de, que and the like lose theirs "
                                            "(l’accord, qu’elle), si il becomes s’il, and before a "
                                            "noun de le and à le become du and au."};
inline constexpr CheckInfo kWordMisspelt{"word.misspelt", Severity::Warning, "a word is misspelt",
                                         "A letter stands three times in a row, which no word of the "
                                         "language has. Words that no dictionary knows are "
                                         "listed by word.unknown."};

/// What is read of a segment only where a word of it asks.
struct SegmentNotes {
    OwnText own;
    SourceWords source;
    std::optional<bool> source_drawls,
        source_shouts;  ///< It has a tripled letter, or a word with two capitals.
};

/// A segment whose words are read, and the word that it is about.
struct WordAt {
    WordAt(const TranslatedSegment& of, const SpellingFacts& known, SegmentNotes& read,
           const View::Runs& words, std::size_t which);

    const TranslatedSegment& pair;
    const SpellingFacts& facts;
    SegmentNotes& notes;
    const View::Runs& runs;  ///< All words.
    std::size_t number;      ///< Of this one among them.
    std::size_t start, end;
    std::u32string_view word, small;  ///< As it is, and in small letters.

    const std::u32string& text() const { return pair.target.text; }
    /// Whether another word stands behind it with one space between.
    bool has_next() const;
    /// That word in small letters.
    std::u32string_view next() const;
};

/// `typography.apostrophe`: `l article`, `сямя`.
void find_lost_apostrophe(const WordAt& at, std::vector<Diagnostic>& found);
/// `spelling.elision`: `le accord`, `si il`, `de le ministre`.
void find_lost_elision(const WordAt& at, std::vector<Diagnostic>& found);
/// `word.misspelt`: `passsé`.
void find_tripled_letter(const WordAt& at, std::vector<Diagnostic>& found);
/// Whether a word is a Roman numeral with an ending that the language writes otherwise: `XXème`.
bool is_roman_ordinal(const WordAt& at);
/// `case.word`: `DEux`.
void find_two_capitals(const WordAt& at, std::vector<Diagnostic>& found);

/// All of these, on each word of a target.
class WordRules final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kCaseWord, &kSpellingElision, &kWordMisspelt};
    bool keeps_state() const override { return false; }

  private:
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
};

}  // namespace tolmach::checks
