// SPDX-License-Identifier: Apache-2.0
// The concepts of a term base in the editions: which forms each language has, and how often.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace tolmach::reports {

/// A form of a term as it stands in the texts of one language.
struct FormCount {
    std::string form;
    bool admitted = true;  ///< The term base allows it.
    std::size_t count = 0;
};

/// A concept with its forms, the most frequent first, by language tag; the source's language is the first.
struct ConceptForms {
    std::string id, label;  ///< The label is its term in the language of the source.
    std::vector<std::pair<std::string, std::vector<FormCount>>> languages;
    std::map<std::string, std::size_t> findings;  ///< How many of them are about it, by check.
};

/// A page a concept, as text, and as a JSON array.
std::string concepts_as_text(std::span<const ConceptForms> concepts);
std::string concepts_as_json(std::span<const ConceptForms> concepts);

}  // namespace tolmach::reports
