// SPDX-License-Identifier: Apache-2.0
#include "glossary/take_over.hpp"

#include "glossary/fields.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

namespace tolmach::glossary {
namespace {

// What `said` says, and for what it is silent about what was known. A status is always said.
template <class T>
T filled(T said, std::span<const Field<T>> fields, const T& known) {
    static const T nothing;
    for (const Field<T>& field : fields)
        if (field.name != "status" && field.get(said) == field.get(nothing))
            field.set(said, field.get(known));
    return said;
}

bool prefers_another(const Concept& by, const Term& than) {
    return than.status == Status::Preferred &&
           std::any_of(by.terms.begin(), by.terms.end(), [&](const Term& term) {
               return term.status == Status::Preferred && term.language == than.language;
           });
}

Concept updated(const Concept& known, const Concept& by) {
    Concept after = by;
    after.terms.clear();
    after = filled(std::move(after), concept_fields(), known);
    std::vector<Term> fresh = by.terms;
    for (const Term& term : known.terms) {
        const auto same = std::find_if(fresh.begin(), fresh.end(), [&](const Term& each) {
            return each.language == term.language && each.text == term.text;
        });
        if (same != fresh.end()) {
            after.terms.push_back(filled(std::move(*same), term_fields(), term));
            fresh.erase(same);
        } else if (find_term(by, term) != by.terms.end() || !prefers_another(by, term)) {
            after.terms.push_back(term);
        }
    }
    std::move(fresh.begin(), fresh.end(), std::back_inserter(after.terms));
    return after;
}

Concept outcome(const Concept& before, const Concept& incoming, OnConflict known) {
    switch (known) {
        case OnConflict::Update:
            return updated(before, incoming);
        case OnConflict::Merge:
            return merged(before, incoming);
        case OnConflict::Replace:
            break;
    }
    return incoming;
}

void add_displaced(std::vector<Displaced>& to, const Concept& before, const Concept& after) {
    for (const Term& term : before.terms)
        if (find_term(after, term) == after.terms.end()) to.push_back({before.id, term});
}

std::string shown(const Concept& of) {
    return of.terms.empty() ? "nothing" : "'" + of.terms.front().text + "'";
}

}  // namespace

std::vector<Term>::const_iterator find_term(const Concept& in, const Term& like) {
    return std::find_if(in.terms.begin(), in.terms.end(), [&](const Term& each) {
        return each.language == like.language && each.text == like.text;
    });
}

std::vector<Term>::iterator find_term(Concept& in, const Term& like) {
    return in.terms.begin() + (find_term(std::as_const(in), like) - in.terms.cbegin());
}

bool may_be_one(const Concept& a, const Concept& b) {
    std::set<std::string> languages;
    std::set<std::pair<std::string, std::string>> terms;
    for (const Term& term : a.terms) {
        if (term.status == Status::Preferred) languages.insert(term.language);
        terms.emplace(term.language, text::fold(term.text));
    }
    bool shared = false;
    for (const Term& term : b.terms) {
        shared = shared || (term.status == Status::Preferred && languages.count(term.language) > 0);
        if (terms.count({term.language, text::fold(term.text)}) > 0) return true;
    }
    return !shared;
}

Concept merged(Concept known, const Concept& with) {
    for (const Term& term : with.terms)
        if (find_term(known, term) == known.terms.end()) known.terms.push_back(term);
    return known;
}

base::Result<Intake> take_over(std::vector<Concept>& base, const std::vector<Concept>& incoming,
                               OnConflict known) {
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < base.size(); ++i)
        places.emplace(base[i].id, i);
    Intake intake;
    std::string clash;
    std::size_t clashes = 0;
    for (const Concept& each : incoming) {
        const auto [place, is_new] = places.emplace(each.id, base.size());
        if (is_new) {
            base.push_back(each);
            ++intake.count.added;
            continue;
        }
        Concept& before = base[place->second];
        if (known != OnConflict::Replace && !may_be_one(before, each)) {
            if (++clashes == 1)
                clash = "'" + each.id + "' is " + shown(before) + " and would become " + shown(each);
            continue;
        }
        Concept after = outcome(before, each, known);
        const bool same = after == before;
        ++(same ? intake.count.unchanged : intake.count.changed);
        if (same) continue;
        add_displaced(intake.count.displaced, before, after);
        intake.changed.push_back(place->second);
        before = std::move(after);
    }
    if (clashes == 0) return intake;
    if (clashes > 1) clash += ", and " + std::to_string(clashes - 1) + " more";
    return base::fail(
        base::ErrorCode::Refused, "nothing was imported: " + clash, {},
        "one id stands for two things: give the new ones other ids, or let them take the place of "
        "the old ones with --replace");
}

}  // namespace tolmach::glossary
