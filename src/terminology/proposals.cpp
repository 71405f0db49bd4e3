// SPDX-License-Identifier: Apache-2.0
#include "terminology/proposals.hpp"

#include "terminology/name_groups.hpp"
#include "text/fold.hpp"
#include "text/language.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace tolmach::terminology {
namespace {

using glossary::Concept;
using glossary::Kind;
using glossary::Term;

bool is_romanised_term(const Term& term) {
    return text::script_of_tag(term.language) == "Latn" && text::primary_language(term.language) != "und";
}

Term original_of(const RestoredTitle& restored) {
    Term term;
    term.text = restored.text;
    term.language = restored.language;
    term.status = restored.certain ? glossary::Status::Preferred : glossary::Status::Admitted;
    term.note = "restored, " + restored.certainty + ", by " + restored.scheme;
    return term;
}

/// The terms of a base: their spellings, and the full names of its persons.
class KnownTerms {
  public:
    explicit KnownTerms(std::span<const Concept> base) {
        for (const Concept& entry : base)
            for (const Term& term : entry.terms) {
                spellings_.insert(text::fold(term.text));
                if (entry.kind == Kind::Person) persons_.push_back(text::to_utf32(term.text));
            }
    }
    bool has(const Concept& proposed) const {
        return std::any_of(proposed.terms.begin(), proposed.terms.end(), [&](const Term& term) {
            return spellings_.contains(text::fold(term.text)) ||
                   (proposed.kind == Kind::Person && has_person(text::to_utf32(term.text)));
        });
    }

  private:
    bool has_person(const std::u32string& name) const {
        return std::any_of(persons_.begin(), persons_.end(),
                           [&](const std::u32string& known) { return is_same_name(known, name); });
    }

    std::set<std::string> spellings_;
    std::vector<std::u32string> persons_;
};

}  // namespace

void fill_originals(std::vector<Concept>& proposed, const RestoreTitle& restore) {
    for (Concept& entry : proposed) {
        if (entry.kind != Kind::Title || entry.terms.empty() || !is_romanised_term(entry.terms.front()))
            continue;
        Term& romanised = entry.terms.front();
        const RestoredTitle restored = restore(romanised.text, "");
        if (restored.text.empty()) continue;
        romanised.language = restored.language + "-Latn";
        entry.terms.insert(entry.terms.begin(), original_of(restored));
    }
}

std::vector<Concept> only_new(std::vector<Concept> proposed, std::span<const Concept> base) {
    const KnownTerms known(base);
    std::erase_if(proposed, [&](const Concept& entry) { return known.has(entry); });
    return proposed;
}

}  // namespace tolmach::terminology
