// SPDX-License-Identifier: Apache-2.0
// Where a run-in footnote may begin and where it may end, each with what the place is worth as a cue.
#pragma once

#include "reference/cue_weights.hpp"
#include "reference/run_in.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace tolmach::reference {

/// A place where a note may begin.
struct Start {
    std::size_t anchor = 0, start = 0;
    CueWeights weight;
    bool glued =
        false;  ///< The note is glued to the word before it: one that nests in another speaks against it.
};

/// A place where a note may end.
struct End {
    std::size_t end = 0, resumes = 0;
    CueWeights weight;
    bool strong = false;  ///< Two stops in a row.
};

/// The names with a capital inside of a document: the given ones, the known ones, and how often each word
/// occurs.
class InnerCapitals {
  public:
    InnerCapitals(const std::vector<Paragraph>& paragraphs, const std::vector<std::u32string>& given);

    bool is_name(std::u32string_view word) const;
    /// Whether the word occurs more than once, as names do and junctions do not.
    bool is_repeated(std::u32string_view word) const;

  private:
    std::set<std::u32string, std::less<>> given_;
    std::map<std::u32string, int, std::less<>> counts_;
};

std::vector<Start> note_start_candidates(std::u32string_view text, std::u32string_view lower,
                                         const InnerCapitals& names, bool wrapped);
std::vector<End> note_end_candidates(std::u32string_view text, std::u32string_view lower);

}  // namespace tolmach::reference
