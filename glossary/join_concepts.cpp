// SPDX-License-Identifier: Apache-2.0
#include "glossary/join_concepts.hpp"

#include "glossary/fields.hpp"
#include "glossary/take_over.hpp"

#include <algorithm>

namespace tolmach::glossary {
namespace {

bool prefers_one_in(const Concept& in, const std::string& language) {
    return std::any_of(in.terms.begin(), in.terms.end(), [&](const Term& term) {
        return term.status == Status::Preferred && term.language == language;
    });
}

Concept joined_with(Concept kept, const Concept& other) {
    const Concept own = kept;
    for (Term term : other.terms) {
        if (find_term(kept, term) != kept.terms.end()) continue;
        if (term.status == Status::Preferred && prefers_one_in(own, term.language))
            term.status = Status::Admitted;
        kept.terms.push_back(std::move(term));
    }
    static const Concept nothing;
    for (const Field<Concept>& field : concept_fields().subspan(1))
        if (field.get(own) == field.get(nothing)) field.set(kept, field.get(other));
    return kept;
}

}  // namespace

base::Result<std::vector<Concept>> joined_concepts(std::vector<Concept> concepts, const std::string& kept,
                                                   const std::string& other) {
    const auto with_id = [&](const std::string& id) {
        return std::find_if(concepts.begin(), concepts.end(),
                            [&](const Concept& each) { return each.id == id; });
    };
    const auto into = with_id(kept), from = with_id(other);
    if (into == concepts.end() || from == concepts.end() || into == from)
        return base::fail(base::ErrorCode::Invalid,
                          into == from && into != concepts.end()
                              ? "a concept is not joined with itself"
                              : "there is no concept '" + (into == concepts.end() ? kept : other) + "'",
                          {}, "`tolmach terms list` shows those there are");
    *into = joined_with(std::move(*into), *from);
    concepts.erase(from);
    for (Concept& each : concepts) {
        for (Relation& relation : each.relations)
            if (relation.concept_id == other) relation.concept_id = kept;
        std::erase_if(each.relations, [&](const Relation& to) { return to.concept_id == each.id; });
    }
    return concepts;
}

}  // namespace tolmach::glossary
