// SPDX-License-Identifier: Apache-2.0
#include "checks/left_words.hpp"

#include "embedded/checks.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <array>
#include <map>

namespace tolmach::checks {
namespace {

std::map<std::string, LeftWords, std::less<>> read_left_words() {
    std::map<std::string, LeftWords, std::less<>> all;
    constexpr std::array kKinds = {&LeftWords::phrases, &LeftWords::openers, &LeftWords::seasons,
                                   &LeftWords::strange_endings};
    for (const text::TableRow& row : text::read_table("left_words.tsv", embedded::left_words_tsv(), 3)) {
        auto& words = all[std::string(row[0])].*
                      kKinds[row.index_of(1, {"phrase", "opener", "season", "strange-ending"})];
        for (const std::string_view word : row.words(2))
            words.push_back(text::to_utf32(word));
    }
    for (auto& [language, words] : all)
        for (const std::u32string& ending : words.strange_endings)
            words.last_letters.set(ending.back() % words.last_letters.size());
    return all;
}

}  // namespace

const LeftWords& left_words_of(std::string_view language) {
    static const auto all = read_left_words();
    static const LeftWords none;
    const auto at = all.find(language);
    return at == all.end() ? none : at->second;
}

}  // namespace tolmach::checks
