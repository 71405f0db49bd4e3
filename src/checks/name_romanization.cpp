// SPDX-License-Identifier: Apache-2.0
#include "checks/name_romanization.hpp"

#include "checks/term_words.hpp"
#include "glossary/equivalents.hpp"
#include "glossary/sounds.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>

namespace tolmach::checks {
namespace {

using glossary::Hit;
using glossary::Kind;
using glossary::Term;

// Other spellings of a name lie below, other names above; measured on corpora/qa and on the names of one note
// against each other.
constexpr double kAlike = 0.15;
// No form of a name lies farther from its base form.
constexpr double kRemote = 0.5;
constexpr std::size_t kShortestName = 4;
// How many last letters of a name its endings may replace.
constexpr std::size_t kEnding = 2;

bool is_name(const glossary::Concept& entry) {
    return entry.kind == Kind::Person || entry.kind == Kind::Place || entry.kind == Kind::Organisation;
}

// The word that a form names its concept by; empty where several words do.
std::string naming_word(Kind kind, const std::string& form) {
    const std::size_t space = form.rfind(' ');
    if (space == std::string::npos) return form;
    return kind == Kind::Person ? form.substr(space + 1) : std::string();
}

bool is_acronym(std::string_view word) {
    return text::to_upper(word) == word;
}

bool has_stem(std::u32string_view word, std::u32string_view name) {
    const std::size_t stem = name.size() > kEnding + 2 ? name.size() - kEnding : name.size();
    return word.starts_with(name.substr(0, stem));
}

}  // namespace

const std::vector<NameRomanization::Name>& NameRomanization::names_of(const TermBase& base,
                                                                      std::size_t concept_index) {
    const auto [at, is_new] = names_.try_emplace(concept_index);
    if (!is_new) return at->second;
    const glossary::Concept& entry = base.concepts[concept_index];
    std::set<std::pair<std::string, std::u32string>> known;
    for (const Term& term : entry.terms) {
        const bool own = glossary::is_read_in(term, base.target_language);
        if (own && !glossary::is_acceptable(term)) continue;
        const std::string language = text::primary_language(term.language);
        for (const glossary::TermForm& form : glossary::forms_of_term(entry.kind, term)) {
            const std::string word = naming_word(entry.kind, form.text);
            if (word.empty() || is_acronym(word)) continue;
            std::u32string folded = text::fold_with_offsets(word).text;
            if (!known.emplace(language, folded).second) continue;
            std::string sounds = glossary::sounds_of(folded, language);
            at->second.push_back({std::move(folded), std::move(sounds), language, own,
                                  word == naming_word(entry.kind, term.text)});
        }
    }
    return at->second;
}

std::vector<NameRomanization::Candidate> NameRomanization::candidates_of(const TermBase& base,
                                                                         const TermUnit& unit) {
    std::vector<Candidate> candidates;
    const auto& rules = glossary::word_rules(base.target_language);
    for (const TermSide& side : unit.targets) {
        const std::u32string original = text::to_utf32(side.text.text);
        const text::Folded folded = text::fold_with_offsets(side.text.text);
        for (const glossary::Word& word : glossary::words_of(folded.text, rules)) {
            const CodePointSpan span = folded.to_original(word.start, word.end);
            if (word.end - word.start < kShortestName || !text::is_upper(original[span.start.value]) ||
                side.has_term_at(span) || side.is_apart(span) || is_kept_as_printed(side, span, unit.sources))
                continue;
            std::u32string written = folded.text.substr(word.start, word.end - word.start);
            std::string sounds = glossary::sounds_of(written, text::primary_language(base.target_language));
            candidates.push_back({&side, span, std::move(written), std::move(sounds)});
        }
    }
    return candidates;
}

std::optional<NameRomanization::Name> NameRomanization::foreign_name(const TermBase& base,
                                                                     std::size_t concept_index,
                                                                     const Candidate& candidate,
                                                                     bool is_accepted) {
    const glossary::Concept& entry = base.concepts[concept_index];
    std::optional<Name> exact;
    bool is_remote = true;  // Most candidates are; inflecting the name for them would be in vain.
    for (const Term& term : entry.terms) {
        const std::string naming = naming_word(entry.kind, term.text);
        if (naming.empty() || is_acronym(naming)) continue;
        const std::u32string word = text::fold_with_offsets(naming).text;
        const std::string language = text::primary_language(term.language);
        const bool own = glossary::is_read_in(term, base.target_language);
        if (own && word == candidate.word) return std::nullopt;
        if (!own && word == candidate.word) exact = Name{word, {}, language, false, true};
        is_remote = is_remote &&
                    glossary::sound_distance(candidate.sounds, glossary::sounds_of(word, language)) > kRemote;
    }
    if (exact || is_accepted || is_remote) return exact;
    const Name* nearest = nearest_foreign(names_of(base, concept_index), candidate);
    return nearest ? std::optional(*nearest) : std::nullopt;
}

const NameRomanization::Name* NameRomanization::nearest_foreign(const std::vector<Name>& names,
                                                                const Candidate& candidate) {
    const bool own_stem = std::any_of(names.begin(), names.end(), [&](const Name& name) {
        return name.own && name.is_base && has_stem(candidate.word, name.word);
    });
    const Name* nearest = nullptr;
    double to_foreign = 1;
    double to_own = 1;
    for (const Name& name : names) {
        if (name.word == candidate.word && (name.own || !own_stem)) return name.own ? nullptr : &name;
        const double distance = glossary::sound_distance(candidate.sounds, name.sounds);
        if (name.own) {
            to_own = std::min(to_own, distance);
            continue;
        }
        // A foreign spelling that was carried over is read as its own language reads it.
        const double as_foreign =
            glossary::sound_distance(glossary::sounds_of(candidate.word, name.language), name.sounds);
        if (std::min(distance, as_foreign) >= to_foreign) continue;
        to_foreign = std::min(distance, as_foreign);
        nearest = &name;
    }
    // What begins as the right name is taken for a form of it, unless it sounds exactly as a foreign one.
    if (own_stem && !(to_foreign == 0 && to_own > 0 && nearest->is_base)) return nullptr;
    return to_foreign <= kAlike ? nearest : nullptr;
}

void NameRomanization::observe(const TermBase& base, TermUnit& unit, std::vector<Diagnostic>& found) {
    if (std::all_of(unit.sources.begin(), unit.sources.end(),
                    [](const TermSide& source) { return source.terms.empty(); }))
        return;
    const std::vector<Candidate> candidates = candidates_of(base, unit);
    if (candidates.empty()) return;
    std::set<std::size_t> accepted;
    for (const TermSide& target : unit.targets)
        for (const Hit& hit : target.terms)
            accepted.insert(hit.concept_index);
    std::set<std::size_t> seen;
    for (const TermSide& source : unit.sources)
        for (const Hit& hit : source.terms) {
            const glossary::Concept& entry = base.concept_of(hit);
            const auto expected = glossary::equivalents(entry, base.target_language);
            if (!is_name(entry) || expected.empty() || !seen.insert(hit.concept_index).second) continue;
            for (const Candidate& candidate : candidates) {
                const auto name =
                    foreign_name(base, hit.concept_index, candidate, accepted.contains(hit.concept_index));
                if (!name) continue;
                Diagnostic made = unit.at(
                    "name.romanization", *candidate.side, candidate.span, entry,
                    quoted(candidate.side->written(candidate.span)) + " is not the form of " + entry.id +
                        " in this language (it follows " + quoted(text::to_utf8(name->word)) + ", " +
                        name->language + "): expected is " + listed(expected));
                made.suggestion = expected.front()->text;
                found.push_back(std::move(made));
                unit.settled.insert(hit.concept_index);
            }
        }
}

}  // namespace tolmach::checks
