// SPDX-License-Identifier: Apache-2.0
// A translated unit with the terms of both sides: what the checks of terms look at.
#pragma once

#include "checks/check.hpp"
#include "checks/terms.hpp"
#include "checks/unit_reading.hpp"
#include "glossary/matcher.hpp"
#include "xliff/flat_text.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tolmach::checks {

/// A term base ready for one pair of languages.
struct BilingualTerms {
    BilingualTerms(glossary::Concepts all, const std::string& source_tag, const std::string& target_tag);

    const glossary::Concept& concept_of(const glossary::Hit& hit) const {
        return concepts[hit.concept_index];
    }
    const glossary::Term& term_of(const glossary::Hit& hit) const {
        return concept_of(hit).terms[hit.term_index];
    }

    glossary::Concepts concepts;
    std::string source_language, target_language;
    glossary::Matcher source, target;
};

/// The terms in one side of a segment, grouped by the rule that checks them.
struct TermSide {
    const Segment* segment = nullptr;
    Side side = Side::Source;
    xliff::FlatText text;
    std::u32string characters;  ///< Of the text.
    using Hits = std::vector<glossary::Hit>;
    std::vector<glossary::Hit> terms;   ///< Running text.
    std::vector<glossary::Hit> titles;  ///< Titles of works that the base knows.
    std::vector<bool> excluded;  ///< For each code point: it is in an address or in a title, known or not.
    bool reference = false;      ///< The segment is nothing but a reference.

    /// Whether any code point of a span is excluded.
    bool is_excluded(CodePointSpan span) const;
    /// The terms of running text that cover a part of a span; they stand in the order of the text.
    std::pair<Hits::const_iterator, Hits::const_iterator> terms_at(CodePointSpan span) const;
    /// Whether a term of running text covers a part of a span.
    bool has_term_at(CodePointSpan span) const;
    /// The text of a span, with and without its codes.
    std::string written(CodePointSpan span) const;
    std::string plain_text(CodePointSpan span) const;
};

/// A unit read: the sides of its translated segments.
struct TermUnit {
    const FileInfo& file;
    const Unit& unit;
    std::vector<TermSide> sources, targets;
    std::set<std::size_t> reported;  ///< Concepts that have a finding already.

    /// A diagnostic about a hit of one side; it names the concept.
    Diagnostic at(const CheckInfo& check, const TermSide& side, CodePointSpan span,
                  const glossary::Concept& entry, std::string message) const;
};
/// Whether a reference has the words of a span on the other side too, as the publication prints them.
bool is_kept_as_printed(const TermSide& side, CodePointSpan span, const std::vector<TermSide>& others);

TermUnit read_terms(const BilingualTerms& base, const UnitReading& unit);
/// The source of a segment, whether it is translated or not.
TermSide read_source(const BilingualTerms& base, const Unit& unit, const Segment& segment);

}  // namespace tolmach::checks
