// SPDX-License-Identifier: Apache-2.0
#include "terminology/concept_id.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace tolmach::terminology {

std::string concept_id(glossary::Kind kind, std::string_view name) {
    std::string id(to_string(kind));
    bool dash = true;
    for (const char32_t c : text::to_utf32(text::to_lower(name))) {
        const bool kept = text::is_letter(c) || text::is_digit(c);
        if (kept && dash) id += '-';
        if (kept) text::append_utf8(id, c);
        dash = !kept;
    }
    return id;
}

}  // namespace tolmach::terminology
