// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/offsets.hpp"
#include "checks/quotations.hpp"
#include "checks/unit_text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tolmach::checks {

/// What of a target is cited in another language than the edition's, or as the source has it, and so keeps
/// the marks it was published with.
class CitedText {
  public:
    /// `titles` may be empty.
    CitedText(const UnitText& unit, std::string_view language, const KnownTitles& titles);

    /// Whether a code point stands inside a citation; the quotation marks around one do not.
    bool holds(std::size_t at) const { return cited_[at] || (cyrillic_ && between_latin(at)); }
    /// Whether a quotation of the edition's script is in another language.
    bool is_foreign_here(const Quotation& quotation) const { return !cyrillic_ && is_foreign(quotation); }
    /// Whether a mark stands in the source between the same words; quotation marks and apostrophes count as
    /// one.
    bool as_in_source(std::size_t at) const;
    /// The same, where the source has the same quotation marks as well.
    bool exactly_as_in_source(std::size_t at) const;
    /// Whether the word or number with the mark at its end stands in the source: `Yahoo!`.
    bool word_in_source(std::size_t at) const;

  private:
    struct SourceWords {
        std::unordered_set<std::u32string> words;    // Folded.
        std::unordered_set<std::u32string> pairs;    // Two words one after the other, folded.
        std::unordered_set<std::u32string> exactly;  // The same as they are.
    };

    bool is_foreign(const Quotation& quotation) const;
    bool between_latin(std::size_t at) const;
    bool in_source(std::size_t at, bool exactly) const;
    const std::u32string& folded_source() const;
    const SourceWords& source_words() const;

    const std::u32string& text_;
    std::string language_;
    bool cyrillic_;
    std::vector<bool> cited_;
    const UnitText& unit_;
    // Read when first asked for: most units never ask.
    Lazy<std::u32string> source_;  // Folded.
    mutable std::optional<SourceWords> words_;
};

}  // namespace tolmach::checks
