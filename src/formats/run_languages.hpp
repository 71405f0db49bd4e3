// SPDX-License-Identifier: Apache-2.0
// In which language each stretch of an edition's text is: cited titles and quotations stay in their own, and
// hyphenation, spelling and a voice follow it (WCAG 2.2, 3.1.2).
#pragma once

#include "formats/unit_text.hpp"

#include <string>
#include <vector>

namespace tolmach::formats {

/// Tags of the languages that a file is translated between.
struct LanguagePair {
    std::string source, edition;
};

/// Gives runs their languages, and cuts them where the language changes. What is not translated is in the
/// source's. Another language is told by its script, by letters that the edition's has not, by its common
/// words, and, for a title that stands in the source too, by that; where nothing tells it, a run stays in the
/// edition's. Names of one word stay so too.
std::vector<Run> with_languages(std::vector<Run> runs, const xliff::Unit& unit,
                                const LanguagePair& languages);

}  // namespace tolmach::formats
