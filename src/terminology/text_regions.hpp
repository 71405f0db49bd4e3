// SPDX-License-Identifier: Apache-2.0
// A document cut into passages by what their names are worth: prose, authors, containers, cited titles.
#pragma once

#include "xliff/model.hpp"

#include <string>
#include <vector>

namespace tolmach::terminology {

enum class Region {
    Prose,
    Heading,    ///< Title, heading: every word may have a capital.
    Author,     ///< One author of a work, or of the document.
    Container,  ///< One field of what a work appeared in.
    Title,      ///< A cited title, its translation included.
};

struct Passage {
    Region region = Region::Prose;
    std::u32string text;
    std::string unit;
};

/// A cited title in a foreign language with the translation that stands in brackets behind it.
struct TranslatedTitle {
    std::u32string original, translation;
    std::string unit;
};

struct Passages {
    std::vector<Passage> passages;
    std::vector<TranslatedTitle> titles;
};

/// The passages of the sources of a document's units, in order.
Passages passages_of(const xliff::Document& document);

}  // namespace tolmach::terminology
