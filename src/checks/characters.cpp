// SPDX-License-Identifier: Apache-2.0
#include "checks/characters.hpp"

#include "text/character.hpp"
#include "text/locale.hpp"

#include <fmt/format.h>

namespace tolmach::checks {
namespace {

// U+200C and U+200D shape letters of Arabic and of Indian scripts and join emoji; between the letters of
// others they are strays.
bool is_joiner(char32_t c) {
    return c == 0x200C || c == 0x200D;
}

bool stands_between_letters(const std::u32string& text, std::size_t at) {
    const auto plain_letter = [&](std::size_t i) {
        const auto script = text::script_of(text[i]);
        return text::is_letter(text[i]) &&
               (script == text::Script::Latin || script == text::Script::Cyrillic);
    };
    return (at > 0 && plain_letter(at - 1)) || (at + 1 < text.size() && plain_letter(at + 1));
}

}  // namespace

void Characters::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    namespace known = text::known_characters;
    if (!pair.target.characters().has(known::kNoText | known::kInvisible)) return;
    const std::u32string& text = pair.target.text;
    std::u32string said;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (c == kCode || (c >= U' ' && c < 0x7F)) continue;
        const bool broken = text::is_no_text(c);
        const bool invisible = text::is_invisible(c);
        if (!broken && !invisible) continue;
        if (said.find(c) != std::u32string::npos || pair.source.text.find(c) != std::u32string::npos)
            continue;
        if (is_joiner(c) && !stands_between_letters(text, i)) continue;
        // Right-to-left text needs marks of direction.
        if (invisible && text::is_direction_mark(c) && text::is_right_to_left(pair.file.target_language))
            continue;
        said.push_back(c);
        Diagnostic made =
            pair.at(kCharacterInvisible, i, i + 1,
                    fmt::format("U+{:04X} {}", static_cast<std::uint32_t>(c),
                                broken ? "is no character of a text" : "stands in the text and is not seen"));
        if (broken) made.severity = base::Severity::Error;
        found.push_back(std::move(made));
    }
}

}  // namespace tolmach::checks
