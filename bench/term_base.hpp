// SPDX-License-Identifier: Apache-2.0
// A made-up term base of any size in four languages, and texts that use it: the same for the same numbers.
#pragma once

#include "glossary/model.hpp"

#include <random>
#include <string>
#include <vector>

namespace tolmach::bench {

/// Concepts of all kinds with terms in en, fr, ru and be, made of syllables.
class TermBaseMaker {
  public:
    std::vector<glossary::Concept> make(std::size_t count) {
        std::vector<glossary::Concept> concepts;
        concepts.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            concepts.push_back(concept_of(i));
        return concepts;
    }

  private:
    using Syllables = std::vector<std::string>;

    std::string stem(const Syllables& syllables, std::size_t count) {
        std::string word;
        for (std::size_t i = 0; i < count; ++i)
            word += syllables[random_() % syllables.size()];
        return word;
    }

    static glossary::Term term(std::string text, std::string language) {
        glossary::Term made;
        made.text = std::move(text);
        made.language = std::move(language);
        return made;
    }

    glossary::Concept concept_of(std::size_t i) {
        static const Syllables latin_head = {"Ba", "Ko",  "Li", "Mar", "Ne", "Pol",
                                             "Ra", "Sta", "Tu", "Ve",  "Zo"};
        static const Syllables latin = {"ra",  "ni", "ko",  "le",  "du", "mi",
                                        "sta", "vo", "gri", "ban", "te", "sho"};
        static const Syllables cyrillic_head = {"Ба", "Ко",  "Ли", "Мар", "Не", "Пол",
                                                "Ра", "Ста", "Ту", "Ве",  "Зо"};
        static const Syllables cyrillic = {"ра",  "ни", "ко",  "ле",  "ду", "ми",
                                           "ста", "во", "гри", "бан", "те", "шо"};
        static const Syllables endings_ru = {"ов", "енко", "ский", "ич", "ин", "ук"};
        static const Syllables endings_be = {"оў", "енка", "скі", "іч", "ін", "ук"};
        const std::size_t length = 2 + random_() % 3;
        const std::size_t ending = random_() % endings_ru.size();
        const std::string latin_name = stem(latin_head, 1) + stem(latin, length);
        const std::string cyrillic_name = stem(cyrillic_head, 1) + stem(cyrillic, length);
        glossary::Concept made;
        made.id = "c" + std::to_string(i);
        made.kind = i % 4 == 3   ? glossary::Kind::Term
                    : i % 2 == 0 ? glossary::Kind::Person
                                 : glossary::Kind::Place;
        if (made.kind == glossary::Kind::Term) {
            made.terms = {term(stem(latin, 2) + " " + stem(latin, 3), "en"),
                          term(stem(latin, 3) + " " + stem(latin, 2), "fr"),
                          term(stem(cyrillic, 2) + "ая " + stem(cyrillic, 2) + "ка", "ru"),
                          term(stem(cyrillic, 2) + "ая " + stem(cyrillic, 2) + "ка", "be")};
        } else {
            made.terms = {term(latin_name, "en"), term(latin_name + "e", "fr"),
                          term(cyrillic_name + endings_ru[ending], "ru"),
                          term(cyrillic_name + endings_be[ending], "be")};
        }
        return made;
    }

    std::mt19937 random_{57};
};

}  // namespace tolmach::bench
