// SPDX-License-Identifier: Apache-2.0
#include "terminology/glossary_file.hpp"

#include "glossary/equivalents.hpp"
#include "terminology/name_words.hpp"
#include "text/character.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace tolmach::terminology {
namespace {

// A field of a table of one line a row.
std::string field(std::string value) {
    for (char& c : value)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return value;
}

// The words of a base with a capital inside, a line each, in order.
std::string lines_with_inner_capitals(const glossary::Concepts& concepts) {
    std::set<std::string> words;
    for (const glossary::Concept& entry : concepts)
        for (const glossary::Term& term : entry.terms) {
            if (!glossary::is_acceptable(term)) continue;
            std::u32string word;
            for (const char32_t c : text::to_utf32(term.text) + U" ")
                if (text::is_letter(c) || text::is_mark(c))
                    word += c;
                else if (const auto whole = std::exchange(word, {}); has_inner_capital(whole))
                    words.insert(text::to_utf8(whole));
        }
    std::string lines;
    for (const std::string& word : words)
        lines += word + '\n';
    return lines;
}

}  // namespace

void GlossaryFile::add(const xliff::Unit& unit) {
    for (const xliff::GlossEntry& entry : unit.glossary)
        for (const std::string& translation : entry.translations) {
            std::string row = field(entry.term) + '\t' + field(translation) + '\t';
            if (written_.insert(row).second) rows_ += row + field(entry.definition) + '\n';
        }
}

std::vector<std::string> inner_capitals(const glossary::Concepts& concepts) {
    const auto lines = concepts.part("inner-capitals", [&] { return lines_with_inner_capitals(concepts); });
    std::vector<std::string> words;
    for (const std::string_view word : text::split(lines.bytes, '\n'))
        if (!word.empty()) words.emplace_back(word);
    return words;
}

}  // namespace tolmach::terminology
