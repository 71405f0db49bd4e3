// SPDX-License-Identifier: Apache-2.0
// What a term base knows of the works, persons and bodies that a note cites.
#pragma once

#include "citation/cite.hpp"
#include "glossary/model.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::terminology {

/// Letters back and forth, where a program can do it; either function may be empty.
struct Letters {
    /// Cyrillic text of a language (`ru`, `be`) in Latin letters by the edition's scheme.
    std::function<std::string(std::string_view cyrillic, std::string_view language)> romanise;
    struct Restored {
        std::string text;
        std::string language;
        bool certain = false;
    };
    /// The original of a romanised text; an empty text where there is none.
    std::function<Restored(std::string_view latin, std::string_view language)> restore;
};

/// What concepts say of cited works for an edition, and what `letters` add where they say nothing. The
/// concepts are copied.
citation::Works works_of(const std::vector<glossary::Concept>& concepts, const std::string& edition,
                         Letters letters = {});

}  // namespace tolmach::terminology
