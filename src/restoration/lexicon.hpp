// SPDX-License-Identifier: Apache-2.0
// The compiled lexicon of a language: which words there are, how frequent they are, which letters follow each
// other, and which words. One row of bytes that is read as it lies in a file.
#pragma once

#include "base/result.hpp"
#include "restoration/automaton.hpp"
#include "restoration/context_model.hpp"
#include "restoration/letter_model.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::restoration {

/// A word of the list that a lexicon is compiled from.
struct CountedWord {
    Spelling letters;          ///< Folded.
    float count = 0;           ///< How often it is met, in the measure of words-LANG.tsv.
    bool capitalised = false;  ///< Written with a capital wherever it stands.
    bool tells_case = true;    ///< Not so in a list that has no capitals at all.
};

/// What a lexicon knows of a word.
struct WordEntry {
    float likelihood;  ///< Natural logarithm.
    bool capitalised;
};

/// Compiles a lexicon. `key` says what it was made of: another one makes another lexicon.
std::string compile_lexicon(std::vector<CountedWord> words, const ContextTables& context, std::uint64_t key);

/// Reads a compiled lexicon; cheap to copy.
class Lexicon {
  public:
    /// `holder` keeps the bytes, which begin at an address of 8. Fails on bytes that compile_lexicon did not
    /// write, of another version, or damaged.
    static base::Result<Lexicon> open(std::string_view bytes, std::shared_ptr<const void> holder);

    std::uint64_t key() const { return key_; }
    std::size_t size() const { return entries_.size(); }
    const Automaton& words() const { return words_; }
    const LetterModel& letters() const { return letters_; }
    const ContextModel& context() const { return context_; }

    WordEntry entry(std::uint32_t number) const;
    /// How likely a word is that is met so often in the measure of the frequency list.
    float likelihood(float count) const;
    std::optional<WordEntry> find(std::string_view folded_word) const;

  private:
    Lexicon(Automaton words, std::span<const std::uint8_t> entries, float total, LetterModel letters,
            ContextModel context, std::uint64_t key, std::shared_ptr<const void> holder)
        : words_(words),
          entries_(entries),
          total_(total),
          letters_(letters),
          context_(context),
          key_(key),
          holder_(std::move(holder)) {}

    Automaton words_;
    std::span<const std::uint8_t> entries_;
    float total_;  // Natural logarithm of all counts together.
    LetterModel letters_;
    ContextModel context_;
    std::uint64_t key_;
    std::shared_ptr<const void> holder_;
};

}  // namespace tolmach::restoration
