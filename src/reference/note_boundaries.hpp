// SPDX-License-Identifier: Apache-2.0
// Where in a paragraph a run-in note may begin and may end, and what speaks for each place.
#pragma once

#include "reference/run_in.hpp"
#include "reference/run_in_features.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::reference {

/// Where a join stands: inside a sentence, behind its stop, or at a cue of another kind.
enum class Join { BeforeStop, BehindStop, Other };

/// A place where a note may begin.
struct Start {
    std::size_t anchor = 0, start = 0;
    Join join = Join::Other;
    FeatureCounts features;
    bool looks_like_name = false;  ///< The word in which the join stands looks like a name.
};

/// A place where a note may end.
struct End {
    std::size_t end = 0, resumes = 0;
    FeatureCounts features;
    bool strong = false;    ///< Two stops in a row.
    bool sentence = false;  ///< As any sentence ends, with another one behind.
};

/// The words of a document that tell a name with a capital inside from two words that were run together.
class InnerCapitals {
  public:
    InnerCapitals(const std::vector<Paragraph>& paragraphs, const std::vector<std::u32string>& given);

    bool is_name(std::u32string_view word) const;
    /// Whether the word occurs more than once, as names do and joins do not.
    bool is_repeated(std::u32string_view word) const;
    /// Whether a part of such a word, lower-case, is a word of the document too.
    bool is_word(std::u32string_view part) const;

  private:
    std::set<std::u32string, std::less<>> given_;
    std::map<std::u32string, int, std::less<>> counts_;
    std::map<std::u32string, bool, std::less<>> parts_;  ///< And whether each is a word too.
};

std::vector<Start> note_start_candidates(std::u32string_view text, std::u32string_view lower,
                                         const InnerCapitals& names, bool wrapped);
std::vector<End> note_end_candidates(std::u32string_view text, std::u32string_view lower);

/// Whether a character belongs to a word, its figures, hyphens and apostrophes included.
bool is_compound_word(char32_t c);

/// Whether a character ends a sentence.
bool is_sentence_stop(char32_t c);

/// The letters that end before `at`.
std::u32string_view letters_before(std::u32string_view text, std::size_t at);

/// The letters that begin at `at`.
std::u32string_view letters_from(std::u32string_view text, std::size_t at);

}  // namespace tolmach::reference
