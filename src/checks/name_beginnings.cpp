// SPDX-License-Identifier: Apache-2.0
#include "checks/name_beginnings.hpp"

#include "checks/letters_of_names.hpp"
#include "glossary/matcher.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

// Whether some beginning of what is written is one letter away from what is wanted.
bool begins_with_slip(std::u32string_view written, std::u32string_view wanted) {
    const auto [in_written, in_wanted] =
        std::mismatch(written.begin(), written.end(), wanted.begin(), wanted.end());
    const std::u32string_view rest = written.substr(static_cast<std::size_t>(in_written - written.begin()));
    const std::u32string_view lacks = wanted.substr(static_cast<std::size_t>(in_wanted - wanted.begin()));
    if (lacks.empty()) return true;
    if (rest.starts_with(lacks.substr(1))) return true;  // Left out.
    if (rest.empty()) return false;
    return rest.substr(1).starts_with(lacks) || rest.substr(1).starts_with(lacks.substr(1)) ||
           (lacks.size() > 1 && rest.size() > 1 && rest[0] == lacks[1] && rest[1] == lacks[0] &&
            rest.substr(2).starts_with(lacks.substr(2)));
}

}  // namespace

Consonants::Consonants(std::u32string_view word) {
    for (const char32_t c : word) {
        if (size_ == letters_.size()) break;
        if (is_consonant_of_names(c)) letters_[size_++] = c;
    }
}

// The last consonant of a short word may be another in other cases.
Beginning::Beginning(std::u32string_view word) : consonants_(word) {
    const auto is_cyrillic = [](char32_t c) {
        return text::script_of(c) == text::Script::Cyrillic || !text::is_letter(c);
    };
    if (std::all_of(word.begin(), word.end(), is_cyrillic) && !consonants_.first().empty())
        size_ = consonants_.first().size() - 1;
}

bool Beginning::may_begin(const Consonants& word, bool has_capital) const {
    const std::u32string_view written = word.first();
    if (has_capital || size_ == 0) return begins_with_slip(written, wanted());
    if (written.starts_with(wanted().substr(1)) || written.starts_with(wanted())) return true;
    return size_ > 1 && written.size() > 1 && written[0] == wanted()[1] && written[1] == wanted()[0];
}

std::vector<Beginning> beginnings_of(std::string_view name, std::string_view language) {
    const std::u32string folded = text::fold_with_offsets(name).text;
    std::vector<Beginning> all;
    for (const glossary::Word& word : glossary::words_of(folded, glossary::word_rules(language)))
        all.emplace_back(std::u32string_view(folded).substr(word.start, word.end - word.start));
    return all;
}

}  // namespace tolmach::checks
