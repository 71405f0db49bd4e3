// SPDX-License-Identifier: Apache-2.0
#include "glossary/phonetic_key.hpp"

#include "embedded/glossary.hpp"
#include "text/fold.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

namespace tolmach::glossary {
namespace {

constexpr std::uint8_t kDifferent = 100;  // The cost of two sounds that have nothing in common.

struct Sound {
    std::u32string letters;
    std::string sounds;
};
// The rows of a language by their first letter, the longest first.
using Letters = std::unordered_map<char32_t, std::vector<Sound>>;

struct Sounds {
    std::map<std::string, Letters, std::less<>>
        letters;  // By language; `*` for those without rows of their own.
    std::array<std::array<std::uint8_t, 128>, 128> costs{};  // Sound 0 is no sound.
};

void add_sound(Letters& letters, const Sound& row) {
    std::vector<Sound>& rows = letters[row.letters.front()];
    const auto same =
        std::find_if(rows.begin(), rows.end(), [&](const Sound& r) { return r.letters == row.letters; });
    if (same == rows.end())
        rows.push_back(row);
    else
        *same = row;
    std::sort(rows.begin(), rows.end(),
              [](const Sound& x, const Sound& y) { return x.letters.size() > y.letters.size(); });
}

Sounds read_sounds() {
    Sounds sounds;
    for (std::size_t a = 0; a < 128; ++a)
        for (std::size_t b = 0; b < 128; ++b)
            sounds.costs[a][b] = a == b ? std::uint8_t{0} : kDifferent;
    for (const text::TableRow& row : text::read_table("phonetic_key.tsv", embedded::phonetic_key_tsv(), 4)) {
        if (row.index_of(0, {"letters", "near"}) == 0) {
            // The rows of all languages come first in the file.
            const auto own = sounds.letters.try_emplace(std::string(row[1]), sounds.letters["*"]).first;
            add_sound(own->second, {text::to_utf32(row[2]), std::string(row[3])});
        } else {
            const auto at = [](std::string_view s) {
                return s == "0" ? std::size_t{0} : static_cast<std::size_t>(s[0]) % 128;
            };
            if (row.number(3) > kDifferent) row.fail("sounds are no farther apart than different ones");
            const auto cost = static_cast<std::uint8_t>(row.number(3));
            sounds.costs[at(row[1])][at(row[2])] = cost;
            sounds.costs[at(row[2])][at(row[1])] = cost;
        }
    }
    return sounds;
}

const Sounds& sounds() {
    static const Sounds all = read_sounds();
    return all;
}

const Letters& letters_of(std::string_view language) {
    const auto at = sounds().letters.find(language);
    return at == sounds().letters.end() ? sounds().letters.at("*") : at->second;
}

// The row whose letters a word goes on with; null where there is none.
const Sound* row_at(const Letters& letters, std::u32string_view word) {
    const auto rows = letters.find(word.front());
    if (rows == letters.end()) return nullptr;
    for (const Sound& row : rows->second)
        if (word.starts_with(row.letters)) return &row;
    return nullptr;
}

// The sounds of one letter that the table does not have: those of the letter without its marks.
std::string sounds_without_marks(const Letters& letters, char32_t letter) {
    const std::u32string bare =
        text::fold_with_offsets(text::to_utf8(std::u32string(1, letter)), {.ignore_marks = true}).text;
    const Sound* row = bare.empty() ? nullptr : row_at(letters, std::u32string_view(bare).substr(0, 1));
    return row ? row->sounds : std::string();
}

void append_once(std::string& all, std::string_view more) {
    for (const char sound : more)
        if (all.empty() || all.back() != sound) all.push_back(sound);
}

}  // namespace

std::string phonetic_key(std::u32string_view word, std::string_view language) {
    const Letters& letters = letters_of(language);
    std::string all;
    while (!word.empty()) {
        const Sound* row = row_at(letters, word);
        append_once(all, row ? std::string_view(row->sounds) : sounds_without_marks(letters, word.front()));
        word.remove_prefix(row ? row->letters.size() : 1);
    }
    return all;
}

double phonetic_distance(std::string_view a, std::string_view b, double limit) {
    const auto& costs = sounds().costs;
    const auto cost = [&](char x, char y) -> int {
        return costs[static_cast<unsigned char>(x) % 128][static_cast<unsigned char>(y) % 128];
    };
    const double whole = kDifferent * static_cast<double>(std::max(a.size(), b.size()));
    if (whole == 0) return 0;
    int most = static_cast<int>(limit * whole);  // That is within the limit, without a division a row.
    while (most / whole > limit)
        --most;
    while ((most + 1) / whole <= limit)
        ++most;
    constexpr std::size_t kUsual = 64;  // Words are shorter, and need no memory of their own.
    std::array<int, kUsual> near{};
    std::vector<int> far(b.size() < kUsual ? 0 : b.size() + 1);
    int* const row = far.empty() ? near.data() : far.data();
    for (std::size_t j = 1; j <= b.size(); ++j)
        row[j] = row[j - 1] + cost('\0', b[j - 1]);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] += cost(a[i - 1], '\0');
        int least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int best = std::min({diagonal + cost(a[i - 1], b[j - 1]), row[j] + cost(a[i - 1], '\0'),
                                       row[j - 1] + cost('\0', b[j - 1])});
            diagonal = row[j];
            row[j] = best;
            least = std::min(least, best);
        }
        // No cost is negative: whatever follows adds to a value of this row.
        if (least > most) return 1;
    }
    return row[b.size()] / whole;
}

}  // namespace tolmach::glossary
