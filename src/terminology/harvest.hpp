// SPDX-License-Identifier: Apache-2.0
// Proposals for the term base out of a document.
#pragma once

#include "glossary/model.hpp"
#include "xliff/model.hpp"

#include <string>
#include <vector>

namespace tolmach::terminology {

/// What the source of a document names: persons, organisations with their acronyms, places, periodicals (as
/// terms), and romanised Russian titles with the translation that stands behind them. The variants of a name
/// are admitted terms of one concept, its fullest and commonest form is preferred. Each concept says in its
/// note how often and where it was met. For an editor to correct and import. `language` is that of the
/// source.
std::vector<glossary::Concept> harvest(const xliff::Document& document, const std::string& language);

}  // namespace tolmach::terminology
