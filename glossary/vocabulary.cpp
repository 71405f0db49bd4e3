// SPDX-License-Identifier: Apache-2.0
#include "glossary/vocabulary.hpp"

#include "embedded/glossary.hpp"
#include "text/character.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace tolmach::glossary {
namespace {

using FieldWord = std::pair<std::string, std::string>;  // field, and a folded spelling or our name

struct Vocabulary {
    std::map<FieldWord, std::string_view> ours, published;
    std::map<std::string, std::vector<std::string_view>, std::less<>>
        names;  // Of a field, in the order of the table.
};

// `Preferred Term`, `preferredTerm` and `preferred_term` are one spelling.
std::string folded(std::string_view value) {
    std::string letters;
    for (const char32_t c : text::to_utf32(value))
        if (text::is_letter(c) || text::is_digit(c)) text::append_utf8(letters, text::to_lower(c));
    return letters;
}

Vocabulary read_vocabulary() {
    Vocabulary table;
    for (const text::TableRow& row : text::read_table("vocabulary.tsv", embedded::vocabulary_tsv(), 4)) {
        const std::string field(row[0]);
        table.names[field].push_back(row[1]);
        table.ours.emplace(FieldWord{field, folded(row[1])}, row[1]);
        if (!row[2].empty()) {
            table.ours.insert_or_assign(FieldWord{field, folded(row[2])}, row[1]);
            table.published.emplace(FieldWord{field, row[1]}, row[2]);
        }
        for (const std::string_view spelling : row.words(3))
            table.ours.insert_or_assign(FieldWord{field, folded(spelling)}, row[1]);
    }
    return table;
}

const Vocabulary& vocabulary() {
    static const Vocabulary table = read_vocabulary();
    return table;
}

std::optional<std::string_view> find(const std::map<FieldWord, std::string_view>& table,
                                     const FieldWord& key) {
    const auto found = table.find(key);
    if (found == table.end()) return std::nullopt;
    return found->second;
}

// How many letters must be changed, put in or taken out to make one text of another.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

constexpr std::size_t kFarthest = 2;
constexpr std::size_t kLongestValue = 64;  // Longer than any name: no need to compare.

}  // namespace

bool is_our_name(std::string_view field, std::string_view value) {
    const auto names = vocabulary().names.find(field);
    return names != vocabulary().names.end() &&
           std::any_of(names->second.begin(), names->second.end(),
                       [&](std::string_view name) { return text::to_lower(name) == text::to_lower(value); });
}

std::optional<std::string_view> nearest_name(std::string_view field, std::string_view value) {
    const std::u32string wanted = text::to_utf32(folded(value));
    if (wanted.size() > kLongestValue) return std::nullopt;
    std::optional<std::string_view> nearest;
    std::size_t distance = kFarthest + 1;
    const FieldWord first{std::string(field), {}};
    for (auto at = vocabulary().ours.lower_bound(first);
         at != vocabulary().ours.end() && at->first.first == field; ++at) {
        const std::u32string spelling = text::to_utf32(at->first.second);
        // In a short word two other letters make another word.
        const std::size_t now = edit_distance(wanted, spelling);
        if (now >= distance || 3 * now > spelling.size()) continue;
        distance = now;
        nearest = at->second;
    }
    return nearest;
}

std::string known_values(std::string_view field, std::string_view value) {
    std::string list = "known are ";
    const auto names = vocabulary().names.find(field);
    if (names == vocabulary().names.end()) return {};
    for (const std::string_view& name : names->second) {
        if (&name != &names->second.front()) list += &name == &names->second.back() ? " and " : ", ";
        list += name;
    }
    if (const auto nearest = nearest_name(field, value))
        list += "; nearest is '" + std::string(*nearest) + "'";
    return list;
}

std::optional<std::string_view> our_name(std::string_view field, std::string_view value) {
    return find(vocabulary().ours, {std::string(field), folded(value)});
}

std::optional<std::string_view> published_value(std::string_view field, std::string_view name) {
    return find(vocabulary().published, {std::string(field), std::string(name)});
}

}  // namespace tolmach::glossary
