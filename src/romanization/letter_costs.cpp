// SPDX-License-Identifier: Apache-2.0
#include "romanization/letter_costs.hpp"

#include "embedded/romanization.hpp"
#include "romanization/letters.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <cstddef>
#include <vector>

namespace tolmach::romanization {
namespace {

// What was never seen; dearer than all that was.
constexpr double kUnseen = 10;
constexpr std::size_t kSymbols = 64;

std::size_t symbol(char32_t c) {
    if (c == U'^') return 62;
    const int index = letter_index(c);
    return index < 0 ? 63 : static_cast<std::size_t>(index);
}

std::size_t place(LetterPair before, char32_t letter) {
    return (symbol(before.first) * kSymbols + symbol(before.second)) * kSymbols + symbol(letter);
}

std::vector<float> read_costs(std::string_view name, std::string_view data) {
    constexpr std::u32string_view kDigits = U"0123456789abcdefghijklmnopqrstuvwxyz";
    std::vector<float> costs(kSymbols * kSymbols * kSymbols, static_cast<float>(kUnseen));
    for (const text::TableRow& row : text::read_table(name, data, 2)) {
        const std::u32string pair = text::to_utf32(row[0]), next = text::to_utf32(row[1]);
        if (pair.size() != 2 || next.size() % 2 != 0) row.fail("letters and costs do not pair");
        for (std::size_t i = 0; i < next.size(); i += 2)
            costs[place({pair[0], pair[1]}, next[i])] = static_cast<float>(kDigits.find(next[i + 1])) / 4;
    }
    return costs;
}

}  // namespace

double letter_cost(std::string_view language, LetterPair before, char32_t letter) {
    static const std::vector<float> russian = read_costs("ru-letters.tsv", embedded::ru_letters_tsv());
    static const std::vector<float> belarusian = read_costs("be-letters.tsv", embedded::be_letters_tsv());
    return static_cast<double>((language == "be" ? belarusian : russian)[place(before, letter)]);
}

}  // namespace tolmach::romanization
