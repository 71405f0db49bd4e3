// SPDX-License-Identifier: Apache-2.0
#include "glossary/vocabulary.hpp"

#include "embedded/glossary.hpp"
#include "text/character.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <map>
#include <string>
#include <utility>

namespace tolmach::glossary {
namespace {

using Key = std::pair<std::string, std::string>;  // field, and a folded spelling or our name

struct Vocabulary {
    std::map<Key, std::string_view> ours, published;
};

// `Preferred Term`, `preferredTerm` and `preferred_term` are one spelling.
std::string folded(std::string_view value) {
    std::string letters;
    for (const char32_t c : text::to_utf32(value))
        if (text::is_letter(c) || text::is_digit(c)) text::append_utf8(letters, text::to_lower(c));
    return letters;
}

Vocabulary read() {
    Vocabulary table;
    for (const std::string_view line : text::split(embedded::vocabulary_tsv(), '\n')) {
        const auto column = text::split(line, '\t');
        if (line.starts_with('#') || column.size() != 4) continue;
        const std::string field(column[0]);
        table.ours.emplace(Key{field, folded(column[1])}, column[1]);
        if (!column[2].empty()) {
            table.ours.insert_or_assign(Key{field, folded(column[2])}, column[1]);
            table.published.emplace(Key{field, column[1]}, column[2]);
        }
        for (const std::string_view spelling : text::split(column[3], '|'))
            table.ours.insert_or_assign(Key{field, folded(spelling)}, column[1]);
    }
    return table;
}

const Vocabulary& vocabulary() {
    static const Vocabulary table = read();
    return table;
}

std::optional<std::string_view> find(const std::map<Key, std::string_view>& table, const Key& key) {
    const auto found = table.find(key);
    if (found == table.end()) return std::nullopt;
    return found->second;
}

}  // namespace

std::optional<std::string_view> our_name(std::string_view field, std::string_view value) {
    return find(vocabulary().ours, {std::string(field), folded(value)});
}

std::optional<std::string_view> published_value(std::string_view field, std::string_view name) {
    return find(vocabulary().published, {std::string(field), std::string(name)});
}

}  // namespace tolmach::glossary
