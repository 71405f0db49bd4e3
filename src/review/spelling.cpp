// SPDX-License-Identifier: Apache-2.0
#include "review/spelling.hpp"

#include "checks/spacing_and_script.hpp"
#include "dictionary/dictionary.hpp"
#include "glossary/matcher.hpp"
#include "reference/cues.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string_view>

namespace tolmach::review {
namespace {

// The words of the terms of a language in small letters, a line each, in order.
std::string words_of_terms(const glossary::Concepts& concepts, const std::string& language) {
    std::set<std::u32string> words;
    for (const glossary::Concept& entry : concepts)
        for (const glossary::Term& term : entry.terms) {
            if (!glossary::is_read_in(term, language)) continue;
            const std::u32string text = text::to_utf32(term.text);
            for (const auto& [start, end] : checks::letter_runs(text))
                words.insert(reference::lower_of(std::u32string_view(text).substr(start, end - start)));
        }
    std::string lines;
    for (const std::u32string& word : words)
        lines += text::to_utf8(word) + '\n';
    return lines;
}

// Whether a line begins so; lines are in the order of their bytes, which in UTF-8 is that of characters.
bool begins_line(std::string_view lines, std::string_view beginning) {
    std::size_t low = 0;
    for (std::size_t high = lines.size(); low < high;) {
        const std::size_t middle = low + (high - low) / 2;
        const std::size_t start = middle == 0 ? 0 : lines.rfind('\n', middle - 1) + 1;
        const std::size_t end = std::min(lines.find('\n', start), lines.size() - 1);
        if (lines.substr(start, end - start) < beginning)
            low = end + 1;
        else
            high = start;
    }
    return lines.substr(low).starts_with(beginning);
}

}  // namespace

checks::WordKnowledge words_of_language(const std::string& language, const glossary::Concepts& concepts) {
    const auto files = dictionary::dictionary_files(text::primary_language(language));
    if (!files) return {};
    auto opened = dictionary::Dictionary::open(*files);
    if (!opened) return {};
    const auto words = std::make_shared<const dictionary::Dictionary>(std::move(*opened));
    const auto begins_term = [concepts, language, lines = std::optional<glossary::KeptBytes>()](
                                 const std::u32string& beginning) mutable {
        // The language may be a document's, and becomes part of a name.
        const std::string name = text::is_language_tag(language) ? "words." + language : "";
        if (!lines) lines = concepts.part(name, [&] { return words_of_terms(concepts, language); });
        return begins_line(lines->bytes, text::to_utf8(beginning));
    };
    return {[words](std::string_view word) { return words->knows(word); }, begins_term};
}

std::filesystem::path dictionary_of(const std::string& language) {
    const auto files = dictionary::dictionary_files(text::primary_language(language));
    return files ? files->words : std::filesystem::path();
}

}  // namespace tolmach::review
