// SPDX-License-Identifier: Apache-2.0
// The terms of a document as a file that CAT tools read, and names that readers must know.
#pragma once

#include "glossary/concepts.hpp"
#include "xliff/model.hpp"

#include <set>
#include <string>
#include <vector>

namespace tolmach::terminology {

/// OmegaT's glossary (source, target and comment parted by tabs, UTF-8) of all terms that `annotate` found in
/// the units of a document, each pair once, in their order.
class GlossaryFile {
  public:
    void add(const xliff::Unit& unit);
    const std::string& bytes() const { return rows_; }

  private:
    std::string rows_;
    std::set<std::string> written_;
};

/// The words of the acceptable terms that have a capital behind a small letter (`RussNeft`, `McFaul`), each
/// once, sorted: no footnote begins inside them.
std::vector<std::string> inner_capitals(const glossary::Concepts& concepts);

}  // namespace tolmach::terminology
