// SPDX-License-Identifier: Apache-2.0
// The terms of a document as a file that CAT tools read, and names that readers must know.
#pragma once

#include "glossary/concepts.hpp"
#include "xliff/model.hpp"

#include <string>
#include <vector>

namespace tolmach::terminology {

/// OmegaT's glossary (source, target and comment parted by tabs, UTF-8) of all terms that `annotate` found in
/// a document, each pair once, in the order of the document.
std::string glossary_file(const xliff::Document& document);

/// The words of the acceptable terms that have a capital behind a small letter (`RussNeft`, `McFaul`), each
/// once, sorted: no footnote begins inside them.
std::vector<std::string> inner_capitals(const glossary::Concepts& concepts);

}  // namespace tolmach::terminology
