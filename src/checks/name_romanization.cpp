// SPDX-License-Identifier: Apache-2.0
#include "checks/name_romanization.hpp"

#include "checks/name_candidates.hpp"
#include "checks/term_words.hpp"
#include "glossary/equivalents.hpp"
#include "glossary/phonetic_key.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>

namespace tolmach::checks {
namespace {

using glossary::Hit;

// No form of a name lies farther from its base form.
constexpr double kRemote = 0.5;
// How many last letters of a name its endings may replace.
constexpr std::size_t kCaseEnding = 2;

bool has_stem(std::u32string_view word, std::u32string_view name) {
    const std::size_t stem = name.size() > kCaseEnding + 2 ? name.size() - kCaseEnding : name.size();
    return word.starts_with(name.substr(0, stem));
}

Nearest nearest_of(const std::vector<Name>& foreign, Candidate& candidate, const std::string& language) {
    Nearest nearest;
    for (const Name& name : foreign) {
        if (name.word == candidate.word) return {&name, 0};
        // A foreign spelling that was carried over is read as its own language reads it.
        const double distance =
            std::min(glossary::phonetic_distance(candidate.sounds_in(language), name.sounds, kAlike),
                     glossary::phonetic_distance(candidate.sounds_in(name.language), name.sounds, kAlike));
        if (distance <= kAlike && distance < nearest.distance) nearest = {&name, distance};
    }
    return nearest;
}

// Whether a candidate begins as the right name does, and does not sound exactly as a foreign one.
bool is_taken_for(const std::vector<Name>& own, Candidate& candidate, const std::string& language,
                  const Nearest& foreign) {
    if (std::none_of(own.begin(), own.end(),
                     [&](const Name& name) { return name.is_base && has_stem(candidate.word, name.word); }))
        return false;
    return foreign.distance > 0 || !foreign.name->is_base ||
           std::any_of(own.begin(), own.end(), [&](const Name& name) {
               return glossary::phonetic_distance(candidate.sounds_in(language), name.sounds, 0) == 0;
           });
}

// The author of a Russian work is named in Russian in a Belarusian edition, too.
bool is_as_cited(const Name& foreign, const Candidate& candidate) {
    return candidate.side->reference && foreign.word == candidate.word &&
           text::script_of(foreign.word.front()) == text::Script::Cyrillic;
}

}  // namespace

// Where the name stands in its right form too, only an exact foreign one is surely the same name.
const Name* NameRomanization::foreign_name(std::size_t concept_index, const std::vector<Name>& names,
                                           Candidate& candidate, bool is_accepted) {
    const Name* exact = nullptr;
    for (const Name& name : names) {
        if (name.word != candidate.word) continue;
        if (name.own) return nullptr;
        exact = &name;
    }
    if (exact || is_accepted) return exact;
    const std::string language = text::primary_language(base_.target_language);
    // Most candidates are; inflecting the name for them would be in vain.
    const bool is_remote = std::all_of(names.begin(), names.end(), [&](const Name& name) {
        return glossary::phonetic_distance(candidate.sounds_in(language), name.sounds, kRemote) > kRemote;
    });
    if (is_remote) return nullptr;
    const Nearest nearest = nearest_of(spellings_.foreign_forms(concept_index), candidate, language);
    if (!nearest.name || is_own(concept_index, candidate, nearest)) return nullptr;
    return nearest.name;
}

// Whether a candidate is a form of the right name, or is to be taken for one. The forms of a person's name
// are known: nothing else is taken for one.
bool NameRomanization::is_own(std::size_t concept_index, Candidate& candidate, const Nearest& foreign) {
    const std::vector<Name>& own = spellings_.own_forms(concept_index);
    if (std::any_of(own.begin(), own.end(), [&](const Name& name) { return name.word == candidate.word; }))
        return true;
    if (!is_taken_for(own, candidate, text::primary_language(base_.target_language), foreign)) return false;
    return base_.concepts[concept_index].kind != glossary::Kind::Person ||
           names_.conceivable(concept_index).contains(candidate.word);
}

void NameRomanization::observe(TermUnit& unit, std::vector<Diagnostic>& found) {
    if (std::all_of(unit.sources.begin(), unit.sources.end(),
                    [](const TermSide& source) { return source.terms.empty(); }))
        return;
    std::vector<Candidate> candidates = candidates_of(base_, unit);
    if (candidates.empty()) return;
    std::set<std::size_t> accepted;
    for (const TermSide& target : unit.targets)
        for (const Hit& hit : target.terms)
            accepted.insert(hit.concept_index);
    std::set<std::size_t> seen;
    for (const TermSide& source : unit.sources)
        for (const Hit& hit : source.terms) {
            if (!seen.insert(hit.concept_index).second) continue;
            const bool is_accepted = accepted.contains(hit.concept_index);
            const std::vector<Name>& names = spellings_.of_terms(hit.concept_index);
            for (Candidate& candidate : candidates) {
                const Name* name = foreign_name(hit.concept_index, names, candidate, is_accepted);
                if (!name || names_.of(hit.concept_index).holds(candidate.word) ||
                    is_as_cited(*name, candidate))
                    continue;
                const glossary::Concept& entry = base_.concept_of(hit);
                const auto expected = glossary::equivalents(entry, base_.target_language);
                Diagnostic made =
                    unit.at(kNameRomanization, *candidate.side, candidate.span, entry,
                            in_quotes(candidate.side->written(candidate.span)) + " is not the form of " +
                                named_concept(entry, base_.source_language) +
                                " in this language (it follows " + in_quotes(text::to_utf8(name->word)) +
                                ", " + name->language + "): expected is " + listed(expected));
                const NameWord* right = likest(names_.of(hit.concept_index).family, candidate.word, {});
                made.suggestion = right ? right->text : expected.front()->text;
                found.push_back(std::move(made));
                unit.reported.insert(hit.concept_index);
            }
        }
}

}  // namespace tolmach::checks
