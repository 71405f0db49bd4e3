// SPDX-License-Identifier: Apache-2.0
#include "checks/capitalised_words.hpp"

#include "checks/characters_of_text.hpp"
#include "checks/segment_check.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

// Whether nothing but marks and spaces stands between the last stop and a word.
bool follows_stop(std::u32string_view text, std::size_t at) {
    while (at > 0 &&
           (text::is_space(text[at - 1]) || among(text[at - 1], U"«“„\"'‘’([—–-") || text[at - 1] == kCode))
        --at;
    return at == 0 || among(text[at - 1], U".!?…:»”");
}

}  // namespace

bool CapitalisedWord::is_acronym() const {
    return text.size() > 1 && std::all_of(text.begin(), text.end(), text::is_upper);
}

std::vector<CapitalisedWord> capitalised_words(std::u32string_view text,
                                               const std::vector<std::size_t>& capitals) {
    std::vector<CapitalisedWord> words;
    words.reserve(capitals.size());
    for (const std::size_t start : capitals) {
        std::size_t end = start;
        while (end < text.size() && text::is_letter_or_mark(text[end]))
            ++end;
        const bool follows =
            !words.empty() && words.back().end + 1 == start && text::is_space(text[start - 1]);
        words.push_back({start, end, std::u32string(text.substr(start, end - start)), follows,
                         follows_stop(text, start)});
    }
    return words;
}

std::vector<CapitalisedWord> capitalised_words(std::u32string_view text) {
    return capitalised_words(text, CharactersOfText(text).capitals());
}

bool is_exchange(std::u32string_view a, std::u32string_view b) {
    if (a.size() != b.size()) return false;
    const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
           a.substr(at + 2) == b.substr(at + 2);
}

}  // namespace tolmach::checks
