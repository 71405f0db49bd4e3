// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/segment_check.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tolmach::checks {

inline constexpr CheckInfo kWordUnknown{
    "word.unknown", Severity::Info, "words of the edition are in no dictionary",
    "One list an edition, of what neither the Hunspell dictionary of the machine nor the term base knows, "
    "and the "
    "source does not have: first words that differ in one letter from another one of the list, then those in "
    "small "
    "letters. Names stand in it only if they have such a neighbour. Words are looked up where the list is "
    "shown, with "
    "--info or a severity of its own in tolmach.toml; without a dictionary of the language nothing is. In "
    "Debian they "
    "are the packages hunspell-fr, hunspell-ru and hunspell-be; DICPATH names other folders."};

/// Whether a word in UTF-8 is one of the language.
using KnowsWord = std::function<bool(std::string_view word)>;

/// What is asked of words; without `knows` nothing is.
struct WordKnowledge {
    KnowsWord knows;
    /// Whether a word of the base in the language, in small letters, begins so; may be empty.
    std::function<bool(const std::u32string& beginning)> begins_term;
};

/// `word.unknown`: the words of an edition that nobody knows, as one list. Keeps hashes of the words that are
/// known, and a few of those that are not.
class UnknownWords final : public SegmentCheck {
  public:
    static constexpr const CheckInfo* kSays[] = {&kWordUnknown};
    explicit UnknownWords(WordKnowledge knowledge = {}) : knowledge_(std::move(knowledge)) {}
    void end_document() override;
    void finish(std::vector<Diagnostic>& found) override;

  private:
    struct Unknown {
        std::size_t count = 0;
        Diagnostic first;
    };
    void check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) override;
    void forget_terms();

    WordKnowledge knowledge_;
    std::unordered_set<std::size_t> known_;
    std::map<std::u32string, Unknown> unknown_;  // As they are written.
    std::vector<Diagnostic> told_;
};

}  // namespace tolmach::checks
