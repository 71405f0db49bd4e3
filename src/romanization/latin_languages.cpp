// SPDX-License-Identifier: Apache-2.0
#include "romanization/latin_languages.hpp"

#include "embedded/romanization.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace tolmach::romanization {
namespace {

constexpr std::size_t kPlaces = 28;  // The letters a to z, the start of a word, its end.
constexpr float kNeverSeen = 10;
using Costs = std::array<float, kPlaces * kPlaces * kPlaces>;

std::size_t place_of(char32_t c) {
    if (c == U'^') return kPlaces - 2;
    return c >= U'a' && c <= U'z' ? static_cast<std::size_t>(c - U'a') : kPlaces - 1;
}

std::size_t place_of(char32_t first, char32_t second, char32_t letter) {
    return (place_of(first) * kPlaces + place_of(second)) * kPlaces + place_of(letter);
}

const std::map<std::string, Costs, std::less<>>& latin_languages() {
    static const auto all = [] {
        constexpr std::u32string_view kDigits = U"0123456789abcdefghijklmnopqrstuvwxyz";
        std::map<std::string, Costs, std::less<>> read;
        for (const text::TableRow& row :
             text::read_table("latin-letters.tsv", embedded::latin_letters_tsv(), 3)) {
            const auto [language, is_new] = read.try_emplace(std::string(row[0]));
            if (is_new) language->second.fill(kNeverSeen);
            const std::u32string pair = text::to_utf32(row[1]), next = text::to_utf32(row[2]);
            if (pair.size() != 2 || next.size() % 2 != 0) row.fail("letters and costs do not pair");
            for (std::size_t i = 0; i < next.size(); i += 2)
                language->second[place_of(pair[0], pair[1], next[i])] =
                    static_cast<float>(kDigits.find(next[i + 1])) / 4;
        }
        return read;
    }();
    return all;
}

std::u32string plain_letters(const std::u32string& word) {
    std::u32string plain;
    for (const char32_t c : word)
        if (c >= U'a' && c <= U'z') plain += c;
    return plain;
}

double cost_in(const Costs& costs, const std::u32string& word) {
    const std::u32string edged = U"^^" + word + U"$";
    double cost = 0;
    for (std::size_t i = 2; i < edged.size(); ++i)
        cost += static_cast<double>(costs[place_of(edged[i - 2], edged[i - 1], edged[i])]);
    return cost;
}

}  // namespace

double latin_letter_cost(const std::vector<std::u32string>& words) {
    std::vector<std::u32string> plain;
    std::size_t letters = 0;
    for (const std::u32string& word : words) {
        plain.push_back(plain_letters(word));
        letters += plain.back().size();
    }
    if (letters == 0) return 0;
    double least = kNeverSeen * static_cast<double>(letters + words.size());
    for (const auto& [language, costs] : latin_languages()) {
        double cost = 0;
        for (const std::u32string& word : plain)
            cost += cost_in(costs, word);
        least = std::min(least, cost);
    }
    return least / static_cast<double>(letters);
}

}  // namespace tolmach::romanization
