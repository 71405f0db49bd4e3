// SPDX-License-Identifier: Apache-2.0
// One side of a segment as checks read it.
#pragma once

#include "base/offsets.hpp"
#include "checks/capitalised_words.hpp"
#include "checks/characters_of_text.hpp"
#include "checks/quotations.hpp"
#include "checks/quoted_passages.hpp"
#include "text/number.hpp"
#include "xliff/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tolmach::checks {

constexpr char32_t kCode = 0xFFFC;

/// A value that is made when it is first asked for. Not for several threads at once.
template <class Value>
class Lazy {
  public:
    template <class Make>
    const Value& get(Make make) const {
        if (!value_) value_.emplace(make());
        return *value_;
    }

  private:
    mutable std::optional<Value> value_;
};

/// The text of a content, each code one U+FFFC; markers leave no trace. What several checks ask of a text is
/// read once, for the first that asks. Not for several threads at once.
class View {
  public:
    using Mask = std::vector<bool>;  ///< By code point.
    using Runs = CharactersOfText::Runs;

    explicit View(const xliff::Content& content) : View(decoded(content)) {}
    /// Of a text that stands in no content.
    explicit View(std::u32string characters) : text(std::move(characters)) {}

    const std::u32string text;

    /// The span of the plain text that [start, end) covers.
    base::CodePointSpan span(std::size_t start, std::size_t end) const;
    /// The text there, without the codes.
    std::string plain_text(std::size_t start, std::size_t end) const;

    /// A glance that spares most checks a reading: false where surely none of the characters stands here.
    bool may_hold(std::u32string_view any_of) const { return characters().may_hold(any_of); }
    /// The same for quotations, and for addresses.
    bool may_hold_quotations() const;
    bool may_hold_addresses() const;
    bool has_digits() const;  ///< By text::is_digit().
    const CharactersOfText& characters() const {
        return characters_.get([&] { return CharactersOfText(text); });
    }
    bool has_codes() const { return !plain_.empty(); }
    /// The text without the codes.
    const std::u32string& without_codes() const;
    /// The numbers of that; the language is the same at each call.
    const text::Numbers& numbers(std::string_view language) const;
    const std::string& utf8() const;      ///< The text, codes included.
    const std::u32string& lower() const;  ///< The text in small letters, letter by letter.
    /// The letters and figures of the text, folded, and one space where words part: what a sentence and a
    /// heading share.
    const std::u32string& comparison_key() const;
    const Runs& words() const { return characters().words(); }  ///< By letter_runs().
    const std::vector<CapitalisedWord>& capitalised() const;    ///< By capitalised_words().
    const std::vector<QuotedPassage>& quoted_passages() const;  ///< By quoted_passages_of().
    const Mask& quoted() const;                                 ///< By quotation_mask().
    const Mask& addresses() const;                              ///< By address_mask().
    const Mask& not_prose() const;                              ///< By not_prose().
    const std::vector<Quotation>& quotations() const;           ///< Of the prose, by quotations_of().

    /// A word of words() as it is written, and in small letters.
    std::u32string_view written(const Runs::value_type& run) const { return part(text, run); }
    std::u32string_view small(const Runs::value_type& run) const { return part(lower(), run); }

  private:
    struct Decoded {
        std::u32string text;
        std::vector<std::size_t> plain;
    };
    static Decoded decoded(const xliff::Content& content);
    explicit View(Decoded of) : text(std::move(of.text)), plain_(std::move(of.plain)) {}
    static std::u32string_view part(std::u32string_view of, const Runs::value_type& run) {
        return of.substr(run.first, run.second - run.first);
    }

    // For each code point and the end its place in the plain text; empty where there is no code.
    std::vector<std::size_t> plain_;
    Lazy<CharactersOfText> characters_;
    Lazy<bool> may_hold_quotations_;
    Lazy<std::string> utf8_;
    Lazy<std::u32string> without_codes_, lower_, comparison_key_;
    Lazy<text::Numbers> numbers_;
    Lazy<std::vector<CapitalisedWord>> capitalised_;
    Lazy<std::vector<QuotedPassage>> passages_;
    Lazy<Mask> quoted_, addresses_, not_prose_;
    Lazy<std::vector<Quotation>> quotations_;
};

}  // namespace tolmach::checks
