// SPDX-License-Identifier: Apache-2.0
// A concept for tests of what keeps concepts.
#pragma once

#include "support/terms.hpp"

namespace tolmach::tests {

/// A concept in which every field says something.
inline glossary::Concept full_concept() {
    using namespace glossary;
    Concept each;
    each.id = "p1";
    each.kind = Kind::Person;
    each.subject = "politics";
    each.definition = "a man; of 100 % renown";
    each.note = "two\nlines";
    each.source = "gazette";
    each.relations = {{"same-person", "p2"}, {"successor-of", "a=b;c"}};
    each.created = {"2026-01-01", "a"};
    each.modified = {"2026-01-02", "b"};
    each.properties = {{"definition", "un homme", "", "fr", "dictionnaire"}};
    Term name;
    name.text = "Лукашэнка";
    name.language = "be";
    name.status = Status::Admitted;
    name.type = TermType::ShortForm;
    name.usage = Usage::Citation;
    name.case_policy = CasePolicy::Exact;
    name.part_of_speech = "properNoun";
    name.gender = Gender::Masculine;
    name.number = Number::Singular;
    name.declension = "enka";
    name.forms = {{"Лукашэнкі", "gen.sg"}, {"Лукашэнкам", ""}};
    name.note = "n";
    name.source = "s";
    name.created = {"2026-01-03", "c"};
    name.modified = {"2026-01-04", "d"};
    name.properties = {{"context", "…", "", "", ""}};
    each.terms = {name, term("Лукашенко", "ru")};
    return each;
}

}  // namespace tolmach::tests
