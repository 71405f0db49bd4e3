// SPDX-License-Identifier: Apache-2.0
#include "glossary/equivalents.hpp"

#include "glossary/matcher/forms.hpp"
#include "text/locale.hpp"

#include <algorithm>

namespace tolmach::glossary {
namespace {

// The language that a title was published in: the one that has a romanised form; empty where none has.
std::string language_of_original(const Concept& title) {
    if (title.kind != Kind::Title) return {};
    for (const Term& term : title.terms)
        if (text::script_of_tag(term.language) == "Latn") {
            const std::string language = text::primary_language(term.language);
            if (text::script_of_tag(language) != "Latn") return language;
        }
    return {};
}

}  // namespace

bool is_acceptable(const Term& term) {
    return term.status == Status::Preferred || term.status == Status::Admitted;
}

std::vector<const Term*> equivalents(const Concept& entry, std::string_view language) {
    std::vector<const Term*> terms;
    for (const Status status : {Status::Preferred, Status::Admitted})
        for (const Term& term : entry.terms)
            if (term.status == status && is_read_in(term, language)) terms.push_back(&term);
    return terms;
}

std::vector<const Term*> cited_originals(const Concept& title, std::string_view language) {
    std::vector<const Term*> originals;
    for (const Term& term : title.terms)
        if (is_acceptable(term) && is_original(title, term) && text::same_script(term.language, language))
            originals.push_back(&term);
    return originals;
}

bool is_original(const Concept& title, const Term& term) {
    const std::string original = language_of_original(title);
    return !original.empty() && text::primary_language(term.language) == original;
}

}  // namespace tolmach::glossary
