// SPDX-License-Identifier: Apache-2.0
// References as lists of values by field, for holding them against what was marked by hand.
#pragma once

#include "citation/csl_date.hpp"
#include "citation/reference.hpp"

#include <map>
#include <string>
#include <vector>

namespace tolmach::tests {

using CitationFields = std::map<std::string, std::vector<std::string>>;

inline std::string shown(const citation::Person& person) {
    if (person.is_body()) return person.literal;
    return person.given + "|" + person.family + (person.suffix.empty() ? "" : "|" + person.suffix);
}

/// The values of a reference; fields that are empty are left out. Dates are as ISO 8601-2 writes them.
inline CitationFields citation_fields(const citation::Reference& reference) {
    CitationFields fields;
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) fields[name].push_back(value);
    };
    for (const auto& author : reference.authors)
        add("authors", shown(author));
    for (const auto& editor : reference.editors)
        add("editors", shown(editor));
    for (const auto& container : reference.containers)
        add("containers", container.text);
    for (const auto& rest : reference.rest)
        add("rest", rest.text);
    add("title", reference.title.text);
    add("translation", reference.title.translation);
    add("genre", reference.genre.text);
    add("edition", reference.edition.text);
    add("publisher", reference.publisher.text);
    add("place", reference.place.text);
    add("volume", reference.volume.text);
    add("number", reference.number.text);
    add("pages", reference.pages.text);
    add("section", reference.section.text);
    add("url", reference.url.text);
    add("doi", reference.doi.text);
    add("back", reference.back.text);
    if (reference.et_al) add("et_al", "true");
    if (!reference.date.empty()) add("date", citation::printed_date(reference.date));
    if (!reference.accessed.empty()) add("accessed", citation::printed_date(reference.accessed));
    add("kind", reference.kind == citation::ReferenceKind::Full   ? "full"
                : reference.kind == citation::ReferenceKind::Ibid ? "ibid"
                                                                  : "opcit");
    return fields;
}

}  // namespace tolmach::tests
