// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xliff/model.hpp"

#include <array>
#include <cstddef>
#include <functional>

namespace tolmach::translation {

/// How much of something there is. Words are those of UAX #29 that have a letter or a digit; characters are
/// code points, codes not counted.
struct Amount {
    std::size_t segments = 0, words = 0, characters = 0;

    Amount& operator+=(const Amount& other);
};

/// How far a translation is. All amounts but `target` are those of sources.
struct Progress {
    std::size_t units = 0;      ///< With text to translate.
    std::size_t footnotes = 0;  ///< Units that are footnotes, among them.
    Amount source;
    Amount untranslated;             ///< What somebody should have translated and did not.
    std::array<Amount, 4> by_state;  ///< Translated, by xliff::State.
    Amount target;                   ///< The translations.

    /// Counts a unit; one that is not to be translated, and what stands between segments, are not counted.
    /// The judgement is the caller's, so that it is that of the checks.
    using IsUntranslated = std::function<bool(const xliff::Unit&, const xliff::Segment&)>;
    void observe(const xliff::Unit& unit, const IsUntranslated& is_untranslated);
    Progress& operator+=(const Progress& other);
    /// How much of the source is translated, in percent of its words, rounded down; 100 where it has none.
    std::size_t percent() const;
};

}  // namespace tolmach::translation
