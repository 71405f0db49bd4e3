// SPDX-License-Identifier: Apache-2.0
#include "glossary/sounds.hpp"

#include "embedded/glossary.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <vector>

namespace tolmach::glossary {
namespace {

constexpr std::size_t kLongestLetters = 5;
constexpr int kDifferent = 100;  // The cost of two sounds that have nothing in common.

struct Sounds {
    std::map<std::pair<std::string, std::u32string>, std::string> letters;  // By language and letters.
    std::array<std::array<int, 128>, 128> costs{};                          // Sound 0 is no sound.
};

Sounds read() {
    Sounds sounds;
    for (std::size_t a = 0; a < 128; ++a)
        for (std::size_t b = 0; b < 128; ++b)
            sounds.costs[a][b] = a == b ? 0 : kDifferent;
    std::istringstream rows{std::string(embedded::sounds_tsv())};
    for (std::string row; std::getline(rows, row);) {
        std::istringstream columns(row);
        std::array<std::string, 4> column;
        for (std::string& value : column)
            std::getline(columns, value, '\t');
        if (column[0] == "letters") {
            sounds.letters[{column[1], text::to_utf32(column[2])}] = column[3];
        } else if (column[0] == "near") {
            const auto at = [](const std::string& s) {
                return s == "0" ? std::size_t{0} : static_cast<std::size_t>(s[0]) % 128;
            };
            const int cost = std::stoi(column[3]);
            sounds.costs[at(column[1])][at(column[2])] = cost;
            sounds.costs[at(column[2])][at(column[1])] = cost;
        }
    }
    return sounds;
}

const Sounds& sounds() {
    static const Sounds all = read();
    return all;
}

const std::string* find(std::string_view language, std::u32string_view letters) {
    for (const std::string_view tag : {language, std::string_view("*")}) {
        const auto at = sounds().letters.find({std::string(tag), std::u32string(letters)});
        if (at != sounds().letters.end()) return &at->second;
    }
    return nullptr;
}

// The sounds of one letter that the table does not have: those of the letter without its marks.
std::string sounds_without_marks(char32_t letter, std::string_view language) {
    const std::u32string bare =
        text::fold_with_offsets(text::to_utf8(std::u32string(1, letter)), {.ignore_marks = true}).text;
    const std::string* known = bare.empty() ? nullptr : find(language, bare.substr(0, 1));
    return known ? *known : std::string();
}

void append(std::string& all, std::string_view more) {
    for (const char sound : more)
        if (all.empty() || all.back() != sound) all.push_back(sound);
}

}  // namespace

std::string sounds_of(std::u32string_view word, std::string_view language) {
    std::string all;
    for (std::size_t i = 0; i < word.size();) {
        std::size_t length = std::min(kLongestLetters, word.size() - i);
        const std::string* known = nullptr;
        while (length > 0 && !(known = find(language, word.substr(i, length))))
            --length;
        append(all, known ? *known : sounds_without_marks(word[i], language));
        i += std::max<std::size_t>(length, 1);
    }
    return all;
}

double sound_distance(std::string_view a, std::string_view b) {
    const auto& costs = sounds().costs;
    const auto cost = [&](char x, char y) {
        return costs[static_cast<unsigned char>(x) % 128][static_cast<unsigned char>(y) % 128];
    };
    std::vector<int> row(b.size() + 1, 0);
    for (std::size_t j = 1; j <= b.size(); ++j)
        row[j] = row[j - 1] + cost('\0', b[j - 1]);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] += cost(a[i - 1], '\0');
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int best = std::min({diagonal + cost(a[i - 1], b[j - 1]), row[j] + cost(a[i - 1], '\0'),
                                       row[j - 1] + cost('\0', b[j - 1])});
            diagonal = row[j];
            row[j] = best;
        }
    }
    const auto longer = static_cast<double>(std::max(a.size(), b.size()));
    return longer == 0 ? 0 : row[b.size()] / (kDifferent * longer);
}

}  // namespace tolmach::glossary
