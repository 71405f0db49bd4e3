// SPDX-License-Identifier: Apache-2.0
// ExportLosses: the fields that a format has no place for, counted, with one finding for each.
#pragma once

#include "base/diagnostic.hpp"
#include "glossary/model.hpp"

#include <cstddef>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

class ExportLosses {
  public:
    void add(std::string_view what) { ++counts_[std::string(what)]; }
    /// Counts the fields (glossary/fields.hpp) of a concept and of a term that say something and are not
    /// among those held.
    void add_concept(const Concept& of, std::initializer_list<std::string_view> held);
    void add_term(const Term& of, std::initializer_list<std::string_view> held);

    /// A diagnostic for each: `FORMAT CANNOT 'declension' (3 values)`.
    std::vector<base::Diagnostic> diagnostics(const std::string& sentence) const;

  private:
    std::map<std::string, std::size_t> counts_;
};

}  // namespace tolmach::glossary
