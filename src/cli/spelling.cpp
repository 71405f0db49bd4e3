// SPDX-License-Identifier: Apache-2.0
#include "cli/spelling.hpp"

#include "dictionary/dictionary.hpp"
#include "glossary/matcher.hpp"
#include "text/locale.hpp"

#include <memory>

namespace tolmach::cli {

checks::WordKnowledge words_of_language(const std::string& language,
                                        const std::vector<glossary::Concept>& concepts) {
    const auto files = dictionary::dictionary_files(text::primary_language(language));
    if (!files) return {};
    auto opened = dictionary::Dictionary::open(*files);
    if (!opened) return {};
    const auto words = std::make_shared<const dictionary::Dictionary>(std::move(*opened));
    const auto terms = [&concepts, language] {
        std::vector<std::string> texts;
        for (const glossary::Concept& entry : concepts)
            for (const glossary::Term& term : entry.terms)
                if (glossary::is_read_in(term, language)) texts.push_back(term.text);
        return texts;
    };
    return {[words](std::string_view word) { return words->knows(word); }, terms};
}

}  // namespace tolmach::cli
