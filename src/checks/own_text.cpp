// SPDX-License-Identifier: Apache-2.0
#include "checks/own_text.hpp"

#include "checks/quotations.hpp"
#include "text/character.hpp"
#include "text/language.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {

bool OwnText::holds(std::size_t at) {
    if (!was_read_) read();
    return !not_own_[at];
}

void OwnText::read() {
    was_read_ = true;
    const std::u32string& text = pair_.target.text;
    not_own_ = pair_.target.not_prose();
    if (pair_.is_reference()) {
        not_own_.assign(text.size(), true);
        return;
    }
    for (const auto& [open, close] : pair_.target.quotations())
        if (is_foreign(std::u32string_view(text).substr(open + 1, close - open - 1)))
            std::fill(not_own_.begin() + static_cast<std::ptrdiff_t>(open),
                      not_own_.begin() + static_cast<std::ptrdiff_t>(close + 1), true);
}

// A quotation with letters that the language lacks is in another; one in Latin letters, where others are
// commoner in it.
bool OwnText::is_foreign(std::u32string_view quotation) const {
    if (text::script_of_tag(pair_.file.target_language) != "Cyrl") {
        const std::string guess = text::guess_language(text::to_utf8(quotation));
        return !guess.empty() && guess != pair_.language;
    }
    const text::CharSet letters = text::letters_of(pair_.language);
    return std::any_of(quotation.begin(), quotation.end(), [&](char32_t c) {
        return text::script_of(c) == text::Script::Cyrillic && !text::contains(letters, c);
    });
}

bool begins_sentence(std::u32string_view text, std::size_t at) {
    const std::u32string_view before = text.substr(0, at);
    const std::size_t last = before.find_last_not_of(U" \u00A0\u202F«“„\"(\uFFFC");
    return last == before.npos || among(before[last], U".!?…:—–");
}

}  // namespace tolmach::checks
