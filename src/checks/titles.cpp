// SPDX-License-Identifier: Apache-2.0
#include "checks/titles.hpp"

#include "checks/term_words.hpp"
#include "glossary/equivalents.hpp"

#include <algorithm>
#include <iterator>
#include <memory>

namespace tolmach::checks {

using glossary::Hit;
using glossary::Term;

void check_titles(const TermBase& base, const TermUnit& unit, std::vector<Diagnostic>& found) {
    const auto stands_in_target = [&](std::size_t concept_index, const std::vector<const Term*>& originals) {
        for (const TermSide& target : unit.targets)
            for (const Hit& hit : target.titles)
                if (hit.concept_index == concept_index &&
                    std::find(originals.begin(), originals.end(), &base.term_of(hit)) != originals.end())
                    return true;
        return false;
    };
    for (const TermSide& source : unit.sources)
        for (const Hit& hit : source.titles) {
            const glossary::Concept& title = base.concept_of(hit);
            if (!glossary::is_original(title, base.term_of(hit))) continue;
            const auto originals = glossary::cited_originals(title, base.target_language);
            if (originals.empty() || stands_in_target(hit.concept_index, originals)) continue;
            Diagnostic made =
                unit.at("title.changed", source, hit.span, title,
                        "the target does not cite " + title.id + " by its true title " + listed(originals));
            made.suggestion = originals.front()->text;
            found.push_back(std::move(made));
        }
}

KnownTitles known_titles(const std::vector<glossary::Concept>& concepts, const std::string& language) {
    std::vector<glossary::Concept> titles;
    std::copy_if(concepts.begin(), concepts.end(), std::back_inserter(titles),
                 [](const glossary::Concept& each) { return each.kind == glossary::Kind::Title; });
    if (titles.empty()) return {};
    auto matcher = std::make_shared<const glossary::Matcher>(titles, language);
    return [matcher](std::string_view text) {
        std::vector<CodePointSpan> spans;
        for (const Hit& hit : matcher->find(text))
            spans.push_back(hit.span);
        return spans;
    };
}

}  // namespace tolmach::checks
