// SPDX-License-Identifier: Apache-2.0
#include "terminology/harvest.hpp"

#include "citation/title_language.hpp"
#include "glossary/concept_id.hpp"
#include "romanization/original_language.hpp"
#include "terminology/name_cues.hpp"
#include "terminology/name_groups.hpp"
#include "text/utf8.hpp"

#include <map>
#include <set>

namespace tolmach::terminology {
namespace {

using glossary::Concept;
using glossary::Kind;
using glossary::Term;

Term term_of(std::u32string_view text, std::string language, glossary::Status status) {
    Term term;
    term.text = text::to_utf8(text);
    term.language = std::move(language);
    term.status = status;
    return term;
}

Kind kind_of(NameKind kind) {
    switch (kind) {
        case NameKind::Person:
            return Kind::Person;
        case NameKind::Organisation:
        case NameKind::Acronym:
        case NameKind::Periodical:
            return Kind::Organisation;
        case NameKind::Place:
            break;
    }
    return Kind::Place;
}

// Ids made of the preferred term, each once: `person-alyaksandr-lukashenka`.
class Ids {
  public:
    std::string of(Kind kind, std::string_view name) {
        const std::string id = concept_id(kind, name);
        const int n = ++used_[id];
        return n == 1 ? id : id + "-" + std::to_string(n);
    }

  private:
    std::map<std::string, int> used_;
};

Concept proposed_concept(const NameGroup& group, const std::string& language, Ids& ids) {
    Concept made;
    made.kind = kind_of(group.kind);
    for (const std::u32string& form : group.forms) {
        const bool first = made.terms.empty();
        // Another language's name in parentheses behind the English one.
        const bool romanized = !first && group.kind == NameKind::Organisation && is_romanized(form);
        Term term = term_of(form, romanized ? romanization::romanised_tag(text::to_utf8(form)) : language,
                            first || romanized ? glossary::Status::Preferred : glossary::Status::Admitted);
        if (group.acronyms.contains(form)) {
            term.type = glossary::TermType::Acronym;
            term.status = glossary::Status::Preferred;
        }
        made.terms.push_back(std::move(term));
    }
    made.id = ids.of(made.kind, made.terms.front().text);
    if (group.kind == NameKind::Periodical) made.subject = "periodical";
    made.note = std::to_string(group.mentions) +
                (group.mentions == 1 ? " mention, in " : " mentions, first in ") + group.unit;
    return made;
}

Concept proposed_concept(const TranslatedTitle& title, const std::string& language, Ids& ids) {
    Concept made;
    made.kind = Kind::Title;
    const auto told = citation::language_of_title({text::to_utf8(title.original), true, language});
    // What is translated is in another language.
    const bool unknown = told.guessed || told.tag == language;
    made.terms = {term_of(title.original, unknown ? "und-Latn" : told.tag, glossary::Status::Preferred),
                  term_of(title.translation, language, glossary::Status::Preferred)};
    made.id = ids.of(made.kind, made.terms.front().text);
    made.note = "in " + title.unit;
    return made;
}

}  // namespace

std::vector<Concept> harvest(const xliff::Document& document, const std::string& language) {
    const Passages read = passages_of(document);
    const WordStatistics statistics = word_statistics(read.passages);
    std::vector<Name> names;
    for (const Passage& passage : read.passages) {
        std::vector<Name> found = names_in(passage, statistics);
        std::move(found.begin(), found.end(), std::back_inserter(names));
    }
    Ids ids;
    std::vector<Concept> concepts;
    for (const NameGroup& group : group_names(names, read.passages))
        concepts.push_back(proposed_concept(group, language, ids));
    std::set<std::u32string> known;
    for (const TranslatedTitle& title : read.titles)
        if (known.insert(title.original).second) concepts.push_back(proposed_concept(title, language, ids));
    return concepts;
}

}  // namespace tolmach::terminology
