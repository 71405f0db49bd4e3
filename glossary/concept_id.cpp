// SPDX-License-Identifier: Apache-2.0
#include "glossary/concept_id.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace tolmach::glossary {
namespace {

// Homonyms that are alike in more terms than these are told apart by a number.
constexpr std::size_t kTellingTerms = 4;

std::string id_of(const Concept& of, std::size_t terms) {
    std::string names;
    for (std::size_t i = 0; i < std::min(terms, of.terms.size()); ++i)
        names += (i > 0 ? " " : "") + of.terms[i].text;
    return concept_id(of.kind, names);
}

}  // namespace

std::string concept_id(Kind kind, std::string_view name) {
    std::string id(to_string(kind));
    bool dash = true;
    for (const char32_t c : text::to_utf32(text::to_lower(name))) {
        const bool kept = text::is_letter(c) || text::is_digit(c);
        if (kept && dash) id += '-';
        if (kept) text::append_utf8(id, c);
        dash = !kept;
    }
    return id;
}

void give_ids(const std::vector<Concept*>& concepts, const std::function<bool(const std::string&)>& taken) {
    std::unordered_set<std::string> given;
    std::vector<Concept*> left = concepts;
    for (std::size_t terms = 1; terms <= kTellingTerms && !left.empty(); ++terms) {
        std::unordered_map<std::string, std::size_t> uses;
        for (const Concept* each : left)
            ++uses[id_of(*each, terms)];
        std::vector<Concept*> alike;
        for (Concept* each : left) {
            std::string id = id_of(*each, terms);
            if (uses[id] > 1 || taken(id) || given.count(id) > 0)
                alike.push_back(each);
            else
                given.insert(each->id = std::move(id));
        }
        left = std::move(alike);
    }
    std::unordered_map<std::string, std::size_t> numbers;
    for (Concept* each : left) {
        const std::string id = id_of(*each, 1);
        do
            each->id = id + "-" + std::to_string(++numbers[id] + 1);
        while (taken(each->id) || !given.insert(each->id).second);
    }
}

}  // namespace tolmach::glossary
