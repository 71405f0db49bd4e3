// SPDX-License-Identifier: Apache-2.0
// Titles of a term base in their own letters, and what schemes of romanization write for them.
#pragma once

#include "glossary/concepts.hpp"

#include <string>
#include <string_view>

namespace tolmach::checks {

/// Whether some scheme of its language writes a Cyrillic term in these Latin letters.
bool is_romanisation(const glossary::Term& original, std::string_view latin);

/// A title of a base, and its term in Cyrillic that a passage romanises; null where there is none.
struct RomanisedOriginal {
    const glossary::Concept* title = nullptr;
    const glossary::Term* original = nullptr;
};
/// Whether a base has an original of as many words as a passage: a glance before original_of().
bool may_have_original(const glossary::Concepts& concepts, std::string_view passage);
/// The title that a passage in Latin letters writes by any scheme, whatever romanisations the base has.
RomanisedOriginal original_of(const glossary::Concepts& concepts, std::string_view passage);

/// The original as editions in a language print it: in its own letters, or by the scheme of their style of
/// references.
std::string as_edition_prints(const glossary::Term& original, const std::string& language);

}  // namespace tolmach::checks
