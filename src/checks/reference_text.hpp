// SPDX-License-Identifier: Apache-2.0
// The target of a note for comparison with its references.
#pragma once

#include "base/offsets.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// The letters and digits of a text in lower case, marks and spaces left out, each with its place.
class LetterText {
  public:
    explicit LetterText(std::string_view utf8);

    /// Where letters stand that are those of `words`, from a place on; nothing for words without letters.
    std::optional<base::CodePointSpan> find(std::string_view words, std::size_t from = 0) const;
    bool has(std::string_view words) const { return find(words).has_value(); }
    /// The same as whole words: no letter or digit stands beside them.
    std::optional<base::CodePointSpan> find_word(std::string_view words) const;

    /// Where letters stand that are those of `words` but for one slip of the keys: a letter lost, added or
    /// changed, two exchanged.
    std::optional<base::CodePointSpan> find_misspelt(std::string_view words) const;

    const std::u32string& letters() const { return letters_; }

  private:
    base::CodePointSpan span_of(std::size_t start, std::size_t end) const;

    std::u32string text_;     // As it was.
    std::u32string letters_;  // Folded.
    std::vector<std::size_t> origin_;
};

/// The letters and digits of a text in lower case.
std::u32string letters_of_words(std::string_view utf8);

/// What stands in square brackets.
struct Bracket {
    base::CodePointSpan span;  ///< With the brackets.
    std::string text;
};
std::vector<Bracket> brackets_of(std::string_view utf8);

}  // namespace tolmach::checks
