// SPDX-License-Identifier: Apache-2.0
#include "terminology/entry_concept.hpp"

#include "text/locale.hpp"
#include "text/split.hpp"
#include "xliff/names.hpp"

#include <optional>
#include <string>
#include <utility>

namespace tolmach::terminology {
namespace {

using glossary::Status;
using glossary::Term;

constexpr std::string_view kId = "concept";
constexpr std::string_view kKind = "kind";
constexpr std::string_view kTerms = "terms";

void add(xliff::Attributes& to, std::string_view name, std::string value) {
    to.push_back(
        {"tolmach:" + std::string(name), std::string(xliff::names::kTolmachNamespace), std::move(value)});
}

std::string_view value_of_own_attribute(const xliff::Attributes& among, std::string_view name) {
    for (const xliff::Attribute& attribute : among)
        if (attribute.ns == xliff::names::kTolmachNamespace &&
            std::string_view(attribute.name).substr(attribute.name.find(':') + 1) == name)
            return attribute.value;
    return {};
}

// As the headers of CSV have it: `fr`, `fr:admitted`.
std::string standing(const Term& term) {
    if (term.status == Status::Preferred) return term.language;
    return term.language + ":" + std::string(to_string(term.status));
}

// Language and status of such a word; nothing where it is none.
std::optional<Term> term_standing(std::string_view word) {
    Term term;
    const std::size_t colon = word.find(':');
    if (!text::is_language_tag(word.substr(0, colon))) return std::nullopt;
    term.language = text::canonical_tag(word.substr(0, colon));
    if (colon == word.npos) return term;
    const auto status = glossary::status_from(word.substr(colon + 1));
    if (!status) return std::nullopt;
    term.status = *status;
    return term;
}

Term plain_term(const std::string& language) {
    Term term;
    term.language = language;
    return term;
}

}  // namespace

xliff::Attributes concept_attributes(const glossary::Concept& entry, const Term& term,
                                     const std::vector<const Term*>& translations,
                                     const glossary::LanguagePair& languages) {
    xliff::Attributes attributes;
    add(attributes, kId, entry.id);
    if (entry.kind != glossary::Kind::Term) add(attributes, kKind, std::string(to_string(entry.kind)));
    std::string all = standing(term);
    bool as_expected = all == languages.source;
    for (const Term* each : translations) {
        all += ' ' + standing(*each);
        as_expected = as_expected && standing(*each) == languages.target;
    }
    if (!as_expected) add(attributes, kTerms, std::move(all));
    return attributes;
}

glossary::Concept concept_of(const xliff::GlossEntry& entry, const glossary::LanguagePair& languages) {
    glossary::Concept made;
    made.id = value_of_own_attribute(entry.extra, kId);
    made.kind =
        glossary::kind_from(value_of_own_attribute(entry.extra, kKind)).value_or(glossary::Kind::Term);
    made.definition = entry.definition;
    made.terms.assign(1, plain_term(languages.source));
    made.terms.resize(1 + entry.translations.size(), plain_term(languages.target));
    const auto standings = text::split(value_of_own_attribute(entry.extra, kTerms), ' ');
    // A tool may have added or removed a translation; then nobody knows which is which.
    for (std::size_t i = 0; standings.size() == made.terms.size() && i < standings.size(); ++i)
        if (auto term = term_standing(standings[i])) made.terms[i] = std::move(*term);
    made.terms.front().text = entry.term;
    for (std::size_t i = 0; i < entry.translations.size(); ++i)
        made.terms[i + 1].text = entry.translations[i];
    return made;
}

}  // namespace tolmach::terminology
