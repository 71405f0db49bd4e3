// SPDX-License-Identifier: Apache-2.0
#include "restoration/context_model.hpp"

#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace tolmach::restoration {
namespace {

constexpr std::size_t kLongestEnding = 3;
constexpr float kDiscount = 0.5F;

// FNV-1a.
std::uint64_t hash_of(std::string_view name) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    return hash;
}

// `^` and `,` as they stand; words and endings (with a hyphen before) in letters.
std::string class_name_of(std::string_view written) {
    const bool ending = written.starts_with('-');
    const auto letters = spelling_of(text::to_utf32(ending ? written.substr(1) : written));
    if (!letters) return std::string(written);
    return (ending ? "-" : "") + *letters;
}

struct CountedRow {
    std::string name;
    float total = 0;
    std::vector<std::pair<WordClass, float>> pairs;
};

int number_of(const text::TableRow& row, std::string_view written) {
    int number = 0;
    if (std::from_chars(written.data(), written.data() + written.size(), number).ec != std::errc())
        row.fail("not a number");
    return number;
}

// The classes of a row are distances, each followed by how often it was seen.
void read_pairs(const text::TableRow& line, std::size_t classes, CountedRow& row) {
    const auto numbers = line.words(2, ' ');
    std::size_t second = 0;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
        second += static_cast<std::size_t>(number_of(line, numbers[i]));
        if (second > classes) line.fail("no such class");
        row.pairs.emplace_back(static_cast<WordClass>(second),
                               static_cast<float>(number_of(line, numbers[i + 1])));
    }
}

std::vector<CountedRow> read_rows(std::string_view name, std::string_view table) {
    const auto lines = text::read_table(name, table, 3);
    std::vector<CountedRow> rows(1);  // Class 0 is none.
    for (const auto& line : lines) {
        rows.push_back({class_name_of(line[0]), static_cast<float>(line.number(1)), {}});
        read_pairs(line, lines.size(), rows.back());
    }
    return rows;
}

std::int8_t in_steps(float logarithm) {
    return static_cast<std::int8_t>(std::clamp(std::lround(logarithm / ContextModel::kStep), -127L, 127L));
}

void add_row(const CountedRow& row, const std::vector<float>& likely, ContextTables& tables) {
    float seen = 0, usual = 0;
    for (const auto& [second, count] : row.pairs) {
        const float here = (count - kDiscount) / row.total;
        seen += here;
        usual += likely[second];
        tables.seconds.push_back(second);
        tables.affinities.push_back(in_steps(std::log(here / likely[second])));
    }
    const float rest = std::max(1 - seen, 1e-4F) / std::max(1 - usual, 1e-4F);
    tables.unseen.push_back(row.total > 0 ? in_steps(std::min(0.0F, std::log(rest))) : std::int8_t{0});
    tables.rows.push_back(static_cast<std::uint32_t>(tables.seconds.size()));
}

}  // namespace

ContextTables read_context(std::string_view name, std::string_view table) {
    const std::vector<CountedRow> rows = read_rows(name, table);
    float total = 0;
    for (const CountedRow& row : rows)
        total += row.total;
    std::vector<float> likely;
    for (const CountedRow& row : rows)
        likely.push_back(std::max(row.total, 1.0F) / total);
    ContextTables tables;
    tables.rows.push_back(0);
    std::vector<std::pair<std::uint64_t, WordClass>> names;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        add_row(rows[i], likely, tables);
        if (i != kNoClass) names.emplace_back(hash_of(rows[i].name), static_cast<WordClass>(i));
    }
    std::sort(names.begin(), names.end());
    for (const auto& [hash, of] : names) {
        tables.names.push_back(hash);
        tables.named.push_back(of);
    }
    return tables;
}

WordClass ContextModel::find(std::string_view name) const {
    const std::uint64_t hash = hash_of(name);
    const auto at = std::lower_bound(tables_.names.begin(), tables_.names.end(), hash);
    if (at == tables_.names.end() || *at != hash) return kNoClass;
    return tables_.named[static_cast<std::size_t>(at - tables_.names.begin())];
}

WordClass ContextModel::class_of(std::string_view word) const {
    if (const WordClass own = find(word); own != kNoClass) return own;
    std::string name;
    for (std::size_t length = std::min(kLongestEnding, word.size()); length > 0; --length) {
        name = "-";
        name += word.substr(word.size() - length);
        if (const WordClass of = find(name); of != kNoClass) return of;
    }
    return kNoClass;
}

float ContextModel::affinity(WordClass first, WordClass second) const {
    const auto begin = tables_.seconds.begin() + tables_.rows[first];
    const auto end = tables_.seconds.begin() + tables_.rows[first + 1U];
    const auto at = std::lower_bound(begin, end, second);
    if (at == end || *at != second) return kStep * static_cast<float>(tables_.unseen[first]);
    return kStep *
           static_cast<float>(tables_.affinities[static_cast<std::size_t>(at - tables_.seconds.begin())]);
}

}  // namespace tolmach::restoration
