// SPDX-License-Identifier: Apache-2.0
#include "terminology/found_terms.hpp"

#include "glossary/concept_id.hpp"

#include <utility>

namespace tolmach::terminology {
namespace {

using glossary::Concept;
using glossary::Term;

void take_if_unsaid(std::string& known, std::string& now) {
    if (known.empty()) known = std::move(now);
}

}  // namespace

// False, and the place refused, where its first term is none; other terms that are none are left out.
bool FoundTerms::clean(Concept& part, std::size_t line) {
    if (part.terms.empty()) return false;
    for (Term& term : part.terms) {
        if (gathering_.refuse_control(term.text, line)) return false;
        term.text = gathering_.trimmed(term.text, line);
        if (term.text.size() <= kLongestTerm) continue;
        refuse(line, "a text of more than " + std::to_string(kLongestTerm) + " bytes is no term");
        return false;
    }
    if (part.terms.front().text.empty()) {
        refuse(line, "a term without text");
        return false;
    }
    std::erase_if(part.terms, [](const Term& term) { return term.text.empty(); });
    return true;
}

const std::string& FoundTerms::id_of(const Concept& part) {
    if (!part.id.empty()) return part.id;
    const Term& first = part.terms.front();
    const auto [place, is_new] = ids_.try_emplace(first.language + '\x01' + first.text);
    if (is_new) {
        const std::string made = concept_id(part.kind, first.text);
        std::size_t& uses = uses_[made];
        do
            place->second = ++uses == 1 ? made : made + "-" + std::to_string(uses);
        while (gathering_.has(place->second));
    }
    return place->second;
}

void FoundTerms::add(Concept part, std::size_t line) {
    found_something_ = true;
    if (!clean(part, line)) return;
    const std::string id = id_of(part);
    const bool is_new = !gathering_.has(id);
    Concept& known = gathering_.concept_with(id);
    if (is_new) known.kind = part.kind;
    take_if_unsaid(known.definition, part.definition);
    take_if_unsaid(known.note, part.note);
    if (known.properties.empty()) known.properties = std::move(part.properties);
    for (Term& term : part.terms)
        if (terms_.insert(id + '\x01' + term.language + '\x01' + term.text).second)
            known.terms.push_back(std::move(term));
}

}  // namespace tolmach::terminology
