// SPDX-License-Identifier: Apache-2.0
#include "checks/concept_use.hpp"

namespace tolmach::checks {

void ConceptUse::observe(const FileInfo& file, const Unit& unit, bool with_source) {
    if (with_source)
        for (const Segment& segment : unit.segments)
            count(read_source(base_, unit, segment), in_source_);
    for (const TermSide& side : read_terms(base_, UnitReading(file, unit)).targets)
        count(side, in_target_);
}

void ConceptUse::count(const TermSide& side, UsedConcepts& to) const {
    for (const TermSide::Hits* hits : {&side.terms, &side.titles})
        for (const glossary::Hit& hit : *hits) {
            UsedForm& form = to[hit.concept_index][side.plain_text(hit.span)];
            form.admitted =
                hit.status != glossary::Status::Deprecated && hit.status != glossary::Status::Forbidden;
            ++form.count;
        }
}

}  // namespace tolmach::checks
