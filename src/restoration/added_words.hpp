// SPDX-License-Identifier: Apache-2.0
// Words that are known beside those of a lexicon for one call: the forms of a term base.
#pragma once

#include "restoration/lexicon.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::restoration {

/// Words in memory, all as likely as one that is met now and then.
class AddedWords {
  public:
    AddedWords() = default;
    /// The words of some texts in Cyrillic letters; what is none is passed over.
    AddedWords(const Lexicon& beside, std::string_view language, const std::vector<std::string>& texts);

    bool empty() const { return entries_.empty(); }
    Automaton words() const { return Automaton(data_.arcs, data_.skipped, data_.root); }
    const WordEntry& entry(std::uint32_t number) const { return entries_[number]; }
    std::optional<WordEntry> find(std::string_view folded_word) const;

  private:
    AutomatonData data_;
    std::vector<WordEntry> entries_;
};

}  // namespace tolmach::restoration
