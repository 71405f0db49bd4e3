// SPDX-License-Identifier: Apache-2.0
// Which schemes a romanised text follows, and which language it was written in, where its Cyrillic is not
// known: each scheme reads the text backwards, and what it reads is held against the letters of the language.
#pragma once

#include "romanization/scheme.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tolmach::romanization {

/// The likeliest Cyrillic word that a scheme writes so, and its cost (`letter_cost` summed up).
struct ReadWord {
    std::u32string cyrillic;
    double cost = 0;
};

/// A scheme read backwards.
class SchemeReader {
  public:
    /// Keeps the scheme, which must outlive it.
    explicit SchemeReader(const Scheme& scheme);

    const Scheme& scheme() const { return *scheme_; }
    /// Reads one Latin word, as `comparable` gives it; nothing where the scheme writes no word so.
    std::optional<ReadWord> read(std::u32string_view latin) const;

  private:
    const Scheme* scheme_;
    std::unordered_map<char32_t, std::vector<const Rule*>> by_first_;
    std::vector<const Rule*> silent_;  ///< Those that write nothing.
};

/// A scheme that a text may follow.
struct SchemeFit {
    const Scheme* scheme = nullptr;
    double cost = 0;                    ///< Of all its words.
    std::vector<std::string> cyrillic;  ///< How it reads each word; empty for a word that is foreign to all.
};

/// What a romanised text tells of itself.
struct TextReading {
    std::vector<SchemeFit> fits;  ///< The likeliest first; those much less likely are left out.
    std::string language;         ///< Of the likeliest; empty where no scheme fits.
    bool is_doubtful = false;     ///< Another language is nearly as likely.
    std::size_t letters = 0;      ///< In the words that were read; acronyms only where all are.
};

/// The beginning of a passage that tells its language and its scheme: more would cost time on hostile input
/// only.
std::string_view telling_part(std::string_view passage);

/// Reads texts by some schemes.
class TextReader {
  public:
    /// Keeps the schemes, which must outlive it.
    explicit TextReader(std::span<const Scheme> schemes);
    TextReading read(std::string_view latin) const;

  private:
    std::vector<SchemeReader> readers_;
};

}  // namespace tolmach::romanization
