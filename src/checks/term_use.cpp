// SPDX-License-Identifier: Apache-2.0
#include "checks/term_use.hpp"

#include "checks/capitalised_words.hpp"
#include "checks/term_likeness.hpp"
#include "checks/term_words.hpp"
#include "glossary/equivalents.hpp"
#include "reference/cues.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace tolmach::checks {
namespace {

using glossary::Hit;
using glossary::Mention;
using glossary::Status;

bool is_bad(const Hit& hit) {
    return hit.status == Status::Deprecated || hit.status == Status::Forbidden;
}

// `(“Лукашенка”, Belarusian form)`: which term was matched, and why it is not to be used.
std::string about(const BilingualTerms& base, const Hit& hit, const std::string& written) {
    const glossary::Term& term = base.term_of(hit);
    std::string text = term.text == written ? "" : in_quotes(term.text);
    if (!term.note.empty()) text += (text.empty() ? "" : ", ") + term.note;
    return text.empty() ? text : " (" + text + ")";
}

bool is_proper_name(glossary::Kind kind) {
    return kind == glossary::Kind::Person || kind == glossary::Kind::Place ||
           kind == glossary::Kind::Organisation;
}

// Whether an acceptable form stands inside a longer term, or something stands that may be one.
bool may_be_there(const BilingualTerms& base, const TermUnit& unit, const Hit& wanted,
                  const std::vector<const glossary::Term*>& expected) {
    return std::any_of(unit.targets.begin(), unit.targets.end(), [&](const TermSide& target) {
        const auto inside = base.target.find(target.text.text, glossary::Nested::Yes);
        return std::any_of(inside.begin(), inside.end(),
                           [&](const Hit& hit) {
                               return hit.concept_index == wanted.concept_index && !is_bad(hit) &&
                                      !target.is_excluded(hit.span);
                           }) ||
               std::any_of(expected.begin(), expected.end(), [&](const glossary::Term* term) {
                   return has_likeness(target, *term, base.target_language);
               });
    });
}

std::size_t count_derived_in_all(const std::vector<TermSide>& sides, glossary::Kind kind,
                                 const glossary::Term& name, std::string_view language) {
    std::size_t count = 0;
    for (const TermSide& side : sides)
        count += count_derived(side, kind, name, language);
    return count;
}

// `politique russe` for `Russia’s policy`, `нефтяная компания` for `oil company`: the target has more
// adjectives of a name or a noun than the source.
bool is_said_by_adjective(const BilingualTerms& base, const TermUnit& unit, const Hit& wanted,
                          const std::vector<const glossary::Term*>& expected) {
    const glossary::Kind kind = base.concept_of(wanted).kind;
    const std::size_t in_source =
        count_derived_in_all(unit.sources, kind, base.term_of(wanted), base.source_language);
    return std::any_of(expected.begin(), expected.end(), [&](const glossary::Term* term) {
        return count_derived_in_all(unit.targets, kind, *term, base.target_language) > in_source;
    });
}

// `Wagner` for `groupe Wagner`, `la Commission` for `Commission européenne`: a body of two words may be named
// by the one that keeps its capital within a sentence; `Conseil` for `Conseil de sécurité` is any council.
bool is_named_in_short(const BilingualTerms& base, const TermUnit& unit, const Hit& wanted,
                       const std::vector<const glossary::Term*>& expected) {
    if (base.concept_of(wanted).kind != glossary::Kind::Organisation) return false;
    return std::any_of(expected.begin(), expected.end(), [&](const glossary::Term* term) {
        if (std::count(term->text.begin(), term->text.end(), ' ') != 1) return false;
        const auto words = capitalised_words(text::to_utf32(term->text));
        return std::any_of(unit.targets.begin(), unit.targets.end(), [&](const TermSide& target) {
            const auto written = capitalised_words(text::to_utf32(target.text.text));
            return std::any_of(written.begin(), written.end(), [&](const CapitalisedWord& word) {
                return !word.begins &&
                       std::any_of(words.begin(), words.end(), [&](const CapitalisedWord& each) {
                           return each.text.size() > 3 && each.text == word.text;
                       });
            });
        });
    });
}

// `In May 2020`, `on 5 May`: the month and not the person, beside a figure.
bool is_month_beside_figure(const TermSide& source, CodePointSpan span) {
    const std::u32string& text = source.characters;
    std::size_t before = span.start.value, behind = span.end.value;
    if (!reference::is_month(text::to_utf32(text::to_lower(source.written(span))))) return false;
    while (before > 0 && text::is_space(text[before - 1]))
        --before;
    while (behind < text.size() && (text::is_space(text[behind]) || text[behind] == U','))
        ++behind;
    return (before > 0 && text::is_digit(text[before - 1])) ||
           (behind < text.size() && text::is_digit(text[behind]));
}

// A reference names its authors as the publication prints them, in an order of its own, or not at all.
bool is_left_to_reference(const BilingualTerms& base, const TermUnit& unit, const TermSide& source,
                          const Hit& hit) {
    return is_kept_as_printed(source, hit.span, unit.targets) ||
           (source.reference && base.concept_of(hit).kind == glossary::Kind::Person);
}

}  // namespace

void ForbiddenTerms::look(TermUnit& unit, const TermSide& side, std::vector<Diagnostic>& found) {
    const bool in_source = side.side == Side::Source;
    for (const Hit& hit : side.terms) {
        const auto [first, last] = side.terms_at(hit.span);
        const bool fits_another = std::any_of(
            first, last, [&](const Hit& other) { return other.span == hit.span && !is_bad(other); });
        if (!is_bad(hit) || fits_another) continue;
        const glossary::Concept& entry = base_.concept_of(hit);
        const std::string written = side.written(hit.span);
        // The author is told once a document, not each translator at each place.
        if (in_source && !said_of_source_.emplace(hit.concept_index, written).second) continue;
        const std::string better = preferred_in_place_of(base_, side, hit);
        Diagnostic made =
            unit.at(kTermForbidden, side, hit.span, entry,
                    std::string(in_source ? "in the source, " : "") + in_quotes(written) +
                        about(base_, hit, written) + " is " + std::string(to_string(hit.status)) + " for " +
                        named_concept(entry, base_.source_language) +
                        (better.empty() ? "" : ": write " + in_quotes(better)));
        made.suggestion = better;
        if (in_source)
            made.severity = base::Severity::Warning;
        else
            unit.reported.insert(hit.concept_index);
        found.push_back(std::move(made));
    }
}

void ForbiddenTerms::observe(TermUnit& unit, std::vector<Diagnostic>& found) {
    for (const TermSide& side : unit.sources)
        look(unit, side, found);
    for (const TermSide& side : unit.targets)
        look(unit, side, found);
}

void MissingTerms::observe(const TermUnit& unit, std::vector<Diagnostic>& found) {
    std::set<std::size_t> reported = unit.reported;
    for (const TermSide& target : unit.targets)
        for (const Hit& hit : target.terms)
            if (!is_bad(hit)) reported.insert(hit.concept_index);
    for (const TermSide& source : unit.sources)
        for (std::size_t i = 0; i < source.terms.size();) {
            const Hit& first = source.terms[i];
            bool is_settled = is_left_to_reference(base_, unit, source, first) ||
                              is_month_beside_figure(source, first.span);
            // A place that fits several concepts is settled by any of them.
            for (; i < source.terms.size() && source.terms[i].span == first.span; ++i) {
                const Hit& hit = source.terms[i];
                if (hit.mention != Mention::FamilyName) named_in_full_.insert(hit.concept_index);
                is_settled = is_settled || reported.contains(hit.concept_index) ||
                             !named_in_full_.contains(hit.concept_index);
            }
            if (is_settled) continue;
            const glossary::Concept& entry = base_.concept_of(first);
            const auto expected = glossary::equivalents(entry, base_.target_language);
            if (expected.empty() || may_be_there(base_, unit, first, expected) ||
                is_said_by_adjective(base_, unit, first, expected) ||
                is_named_in_short(base_, unit, first, expected))
                continue;
            Diagnostic made =
                unit.at(kTermMissing, source, first.span, entry,
                        in_quotes(source.written(first.span)) +
                            " has no acceptable form in the target: expected is " + listed(expected));
            made.suggestion = expected.front()->text;
            if (is_proper_name(entry.kind)) made.severity = base::Severity::Error;
            found.push_back(std::move(made));
            reported.insert(first.concept_index);
        }
}

// An acronym or another short form says no more than the source does, unless it stands for a full form.
bool Variants::stands_for_short_form(const TermUnit& unit, const Hit& hit) const {
    const auto is_short = [&](const Hit& each) {
        const glossary::Term& term = base_.term_of(each);
        return term.type == glossary::TermType::Acronym || term.type == glossary::TermType::Abbreviation ||
               term.type == glossary::TermType::ShortForm || is_all_capitals(term.text, term.language);
    };
    if (!is_short(hit)) return false;
    const auto count = [&](const std::vector<TermSide>& sides, const auto& counted) {
        std::size_t number = 0;
        for (const TermSide& side : sides)
            number += static_cast<std::size_t>(std::count_if(
                side.terms.begin(), side.terms.end(),
                [&](const Hit& each) { return each.concept_index == hit.concept_index && counted(each); }));
        return number;
    };
    const auto is_full = [&](const Hit& each) { return !is_short(each); };
    return count(unit.sources, is_short) > 0 || count(unit.sources, is_full) <= count(unit.targets, is_full);
}

void Variants::observe(const TermUnit& unit) {
    if (!std::exchange(in_document_, true)) documents_.push_back(unit.file.name);
    for (const TermSide& side : unit.targets)
        for (const Hit& hit : side.terms) {
            if (hit.status == Status::Preferred) {
                Preferred& met = preferred_[hit.concept_index];
                met.last = &documents_.back();
                if (!met.first) met.first = met.last;
            }
            if (hit.status != Status::Admitted || stands_for_short_form(unit, hit)) continue;
            const glossary::Concept& entry = base_.concept_of(hit);
            const std::string written = side.written(hit.span);
            Diagnostic made =
                unit.at(kTermVariant, side, hit.span, entry,
                        in_quotes(written) + about(base_, hit, written) + " is admitted for " +
                            named_concept(entry, base_.source_language) + ", but its preferred form stands ");
            made.suggestion = preferred_in_place_of(base_, side, hit);
            admitted_.push_back({hit.concept_index, std::move(made)});
        }
}

void Variants::end_document() {
    for (; of_earlier_ < admitted_.size(); ++of_earlier_) {
        Admitted& each = admitted_[of_earlier_];
        const auto met = preferred_.find(each.concept_index);
        each.beside_preferred = met != preferred_.end() && met->second.last == &documents_.back();
    }
    in_document_ = false;
}

void Variants::finish(std::vector<Diagnostic>& found) {
    for (Admitted& each : admitted_) {
        const auto met = preferred_.find(each.concept_index);
        if (met == preferred_.end()) continue;
        each.made.message +=
            (each.beside_preferred ? "elsewhere in the edition" : "in " + *met->second.first) +
            std::string(": write ") + in_quotes(each.made.suggestion);
        found.push_back(std::move(each.made));
    }
    admitted_.clear();
}

}  // namespace tolmach::checks
