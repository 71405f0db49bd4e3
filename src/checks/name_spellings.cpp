// SPDX-License-Identifier: Apache-2.0
#include "checks/name_spellings.hpp"

#include "glossary/equivalents.hpp"
#include "glossary/phonetic_key.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <set>
#include <utility>

namespace tolmach::checks {
namespace {

using glossary::Concept;
using glossary::Kind;
using glossary::Term;

bool is_name(const Concept& entry) {
    return entry.kind == Kind::Person || entry.kind == Kind::Place || entry.kind == Kind::Organisation;
}

bool is_acronym(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = text::next_code_point(word, at);
        if (text::to_upper(c) != c) return false;
    }
    return text::to_upper(word) == word;
}

// The word that a form names its concept by; empty where several words do, or an acronym.
std::string_view naming_word(Kind kind, std::string_view form) {
    const std::size_t space = form.rfind(' ');
    if (space != std::string_view::npos && kind != Kind::Person) return {};
    const std::string_view word = form.substr(space + 1);
    return is_acronym(word) ? std::string_view() : word;
}

Name name_of(std::u32string folded, std::string language, bool own, bool is_base) {
    std::string sounds = glossary::phonetic_key(folded, language);
    return {std::move(folded), std::move(sounds), std::move(language), own, is_base};
}

std::vector<Name> names_of_terms(const Concept& entry, const std::string& target_language) {
    if (!is_name(entry)) return {};
    std::vector<Name> names;
    bool has_own = false;
    for (const Term& term : entry.terms) {
        const bool own = glossary::is_read_in(term, target_language);
        has_own = has_own || (own && glossary::is_acceptable(term));
        const std::string_view word = naming_word(entry.kind, term.text);
        if (!word.empty())
            names.push_back(name_of(text::fold_with_offsets(word).text, text::primary_language(term.language),
                                    own, true));
    }
    return has_own ? names : std::vector<Name>();
}

std::vector<Name> names_of_forms(const Concept& entry, const std::string& target_language, bool own) {
    std::vector<Name> names;
    std::set<std::pair<std::string, std::u32string>> known;
    for (const Term& term : entry.terms) {
        if (glossary::is_read_in(term, target_language) != own || (own && !glossary::is_acceptable(term)))
            continue;
        const std::string language = text::primary_language(term.language);
        const std::string_view of_term = naming_word(entry.kind, term.text);
        for (const glossary::TermForm& form : glossary::forms_of_term(entry.kind, term)) {
            const std::string_view word = naming_word(entry.kind, form.text);
            if (word.empty()) continue;
            std::u32string folded = text::fold_with_offsets(word).text;
            if (known.emplace(language, folded).second)
                names.push_back(name_of(std::move(folded), language, own, word == of_term));
        }
    }
    return names;
}

}  // namespace

NameSpellings::Spellings& NameSpellings::of(std::size_t concept_index) {
    const auto [at, is_new] = read_.try_emplace(concept_index);
    if (is_new) at->second.of_terms = names_of_terms(base_.concepts[concept_index], base_.target_language);
    return at->second;
}

const std::vector<Name>& NameSpellings::of_terms(std::size_t concept_index) {
    return of(concept_index).of_terms;
}

const std::vector<Name>& NameSpellings::own_forms(std::size_t concept_index) {
    auto& forms = of(concept_index).own_forms;
    if (!forms) forms = names_of_forms(base_.concepts[concept_index], base_.target_language, true);
    return *forms;
}

const std::vector<Name>& NameSpellings::foreign_forms(std::size_t concept_index) {
    auto& forms = of(concept_index).foreign_forms;
    if (!forms) forms = names_of_forms(base_.concepts[concept_index], base_.target_language, false);
    return *forms;
}

}  // namespace tolmach::checks
