// SPDX-License-Identifier: Apache-2.0
#include "checks/terms_without_target.hpp"

#include "checks/term_words.hpp"
#include "glossary/equivalents.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace tolmach::checks {

using glossary::Hit;

bool TargetGaps::holds(std::size_t concept_index) {
    Target& known = known_[concept_index];
    if (known == Target::NotAsked)
        known = glossary::equivalents(base_.concepts[concept_index], base_.target_language).empty()
                    ? Target::Lacks
                    : Target::Has;
    return known == Target::Lacks;
}

void TermsWithoutTarget::check_hits(const TermUnit& unit, const TermSide& source,
                                    const std::vector<Hit>& hits) {
    for (std::size_t i = 0; i < hits.size();) {
        const Hit& first = hits[i];
        bool lacks = true;
        // A place that fits several concepts can be translated if one of them can.
        for (; i < hits.size() && hits[i].span == first.span; ++i)
            lacks = lacks && gaps_.holds(hits[i].concept_index);
        if (!lacks) continue;
        const auto [at, is_new] = places_.try_emplace(first.concept_index);
        Places& places = at->second;
        ++places.count;
        places.is_named = places.is_named || first.mention != glossary::Mention::FamilyName;
        if (!is_new) continue;
        order_.push_back(first.concept_index);
        const glossary::Concept& entry = base_.concept_of(first);
        places.first =
            unit.at(kTermUntranslated, source, first.span, entry,
                    in_quotes(source.written(first.span)) + " has no term in " + base_.target_language);
    }
}

void TermsWithoutTarget::observe(const TermUnit& unit) {
    const auto look_at = [&](const TermSide& source) {
        check_hits(unit, source, source.terms);
        check_hits(unit, source, source.titles);
    };
    auto translated = unit.sources.begin();
    if (!unit.unit.translate) return;
    for (const Segment& segment : unit.unit.segments)
        if (translated != unit.sources.end() && translated->segment == &segment)
            look_at(*translated++);
        else if (!segment.ignorable)
            look_at(read_source(base_, unit.unit, segment));
}

void TermsWithoutTarget::finish(std::vector<Diagnostic>& found) {
    for (const std::size_t concept_index : order_) {
        Places& places = places_[concept_index];
        if (!places.is_named) continue;
        places.first.message +=
            "; " + std::to_string(places.count) + (places.count == 1 ? " place" : " places");
        found.push_back(std::move(places.first));
    }
}

}  // namespace tolmach::checks
