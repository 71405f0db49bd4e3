// SPDX-License-Identifier: Apache-2.0
#include "checks/name_variants.hpp"

#include "checks/term_words.hpp"
#include "glossary/phonetic_key.hpp"
#include "text/locale.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace tolmach::checks {
namespace {

using glossary::Hit;
using glossary::Kind;

// The longest ending of a case: `Лукашэнкамі`, `Пуціным`.
constexpr std::size_t kEnding = 3;
// More spellings of one name than this say nothing more.
constexpr std::size_t kMostSpellings = 32;

// Whether two words may be cases of one form: they differ in their endings alone. The first letter may
// change too, as in `Украіна` and `Ўкраіна`.
bool are_cases_of_one(std::u32string_view a, std::u32string_view b) {
    a.remove_prefix(1);
    b.remove_prefix(1);
    const auto stem =
        static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    return a.size() - stem <= kEnding && b.size() - stem <= kEnding;
}

bool is_person_or_place(const glossary::Concept& entry) {
    return entry.kind == Kind::Person || entry.kind == Kind::Place;
}

}  // namespace

bool NameVariants::is_name(std::size_t concept_index, Candidate& candidate) {
    const std::string language = text::primary_language(base_.target_language);
    const std::vector<Name>& names = names_.foreign_forms(concept_index);
    return std::any_of(names.begin(), names.end(), [&](const Name& name) {
        return glossary::phonetic_distance(candidate.sounds_in(language), name.sounds, kAlike) <= kAlike ||
               glossary::phonetic_distance(candidate.sounds_in(name.language), name.sounds, kAlike) <= kAlike;
    });
}

void NameVariants::compare_spellings(const TermUnit& unit, std::size_t concept_index,
                                     std::vector<Candidate>& candidates) {
    for (Candidate& candidate : candidates) {
        if (!is_name(concept_index, candidate)) continue;
        std::vector<Spelling>& spellings = spellings_[concept_index];
        const auto known = std::find_if(spellings.begin(), spellings.end(), [&](const Spelling& each) {
            return are_cases_of_one(each.word, candidate.word);
        });
        if (known != spellings.end()) {
            ++known->count;
            continue;
        }
        if (spellings.size() == kMostSpellings) continue;
        Diagnostic made =
            unit.at(kNameVariant, *candidate.side, candidate.span, base_.concepts[concept_index], {});
        spellings.push_back({candidate.word, 1, std::move(made)});
    }
}

void NameVariants::observe(const TermUnit& unit) {
    std::optional<std::vector<Candidate>> candidates;
    std::set<std::size_t> seen;
    for (const TermSide& source : unit.sources)
        for (const Hit& hit : source.terms) {
            if (!is_person_or_place(base_.concept_of(hit)) || !gaps_.holds(hit.concept_index) ||
                !seen.insert(hit.concept_index).second)
                continue;
            if (!candidates) candidates = candidates_of(base_, unit);
            compare_spellings(unit, hit.concept_index, *candidates);
        }
}

void NameVariants::finish(std::vector<Diagnostic>& found) {
    for (auto& [concept_index, spellings] : spellings_) {
        const auto usual =
            std::max_element(spellings.begin(), spellings.end(),
                             [](const Spelling& a, const Spelling& b) { return a.count < b.count; });
        const std::string better = in_quotes(usual->first.text);
        const std::string place = usual->first.unit + " of " + usual->first.location.file;
        for (auto each = spellings.begin(); each != spellings.end(); ++each) {
            if (each == usual) continue;
            each->first.message = in_quotes(each->first.text) + " names " + base_.concepts[concept_index].id +
                                  ", which is " + better + " in " + place +
                                  "; the term base has no form for " + base_.target_language;
            found.push_back(std::move(each->first));
        }
    }
}

}  // namespace tolmach::checks
