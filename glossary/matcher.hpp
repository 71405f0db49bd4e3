// SPDX-License-Identifier: Apache-2.0
// Matcher: finds the terms of a base in text, in all their forms.
#pragma once

#include "base/offsets.hpp"
#include "glossary/concepts.hpp"
#include "glossary/matcher/forms.hpp"
#include "glossary/matcher/index.hpp"
#include "glossary/matcher/words.hpp"
#include "glossary/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// A term found in a text. The views are valid as long as the matcher.
struct Hit {
    std::size_t concept_index = 0;  ///< In the concepts that the matcher was built from.
    std::size_t term_index = 0;     ///< In the terms of that concept.
    base::CodePointSpan span;
    std::string_view form;     ///< As the base or the paradigm has it.
    std::string_view grammar;  ///< `gen.sg` …; several, parted by a space; empty where it is not known.
    Status status = Status::Preferred;
    Mention mention = Mention::Whole;
};

/// Whether terms inside longer terms are returned too.
enum class Nested { No, Yes };

/// Which concepts a matcher finds.
enum class Sought { All, Titles };

/// All forms of all terms that are read in one language, built once and never changed; of a prepared base
/// they are kept on disk.
///
/// Titles of works are matched in every language, because they are cited as they were published.
class Matcher {
  public:
    Matcher(Concepts concepts, std::string_view language, Sought sought = Sought::All);

    /// The terms in UTF-8 text, in order. The longest match counts: what lies inside a longer hit is given
    /// only if asked for, overlapping hits are. A span that fits several concepts gives one hit each, with
    /// the best of the statuses that the span has there. A character that stands for an inline code (U+FFFC)
    /// ends a term. A name is not found in a word that is rather a common one (morphology/homograph.hpp).
    std::vector<Hit> find(std::string_view utf8, Nested nested = Nested::No) const;

    /// Whether no text can have a hit.
    bool empty() const { return index_.empty(); }

  private:
    Concepts concepts_;
    std::string language_;
    const WordRules* rules_;
    PhraseIndex index_;
};

}  // namespace tolmach::glossary
