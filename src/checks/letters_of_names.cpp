// SPDX-License-Identifier: Apache-2.0
#include "checks/letters_of_names.hpp"

#include "embedded/checks.hpp"
#include "text/character.hpp"
#include "text/table.hpp"

#include <array>
#include <bitset>

namespace tolmach::checks {
namespace {

using LettersOfNames = std::bitset<0x2100>;  // Up to the general punctuation, with its apostrophe.

// Vowels, and what is neither a vowel nor a consonant.
const std::array<LettersOfNames, 2>& kinds_of_letters() {
    static const auto kinds = [] {
        std::array<LettersOfNames, 2> all;
        for (const text::TableRow& row :
             text::read_table("name_letters.tsv", embedded::name_letters_tsv(), 2))
            for (const std::u32string& letter : row.word_set(1)) {
                if (letter.size() != 1 || letter.front() >= all[0].size()) row.fail("no letter of names");
                all[row.index_of(0, {"vowel", "silent"})].set(letter.front());
            }
        return all;
    }();
    return kinds;
}

bool is_of_kind(std::size_t kind, char32_t letter) {
    const LettersOfNames& letters = kinds_of_letters()[kind];
    return letter < letters.size() && letters[letter];
}

}  // namespace

bool goes_with_vowels(char32_t letter) {
    return is_of_kind(0, letter);
}

bool is_consonant_of_names(char32_t letter) {
    return !is_of_kind(0, letter) && !is_of_kind(1, letter) && !text::is_mark(letter);
}

}  // namespace tolmach::checks
